import numpy as np
import pytest

from course_lib.data import sine_curve
from course_lib.widgets.by_hand import fit_by_hand, guess


def test_a_guess_holds_outputs_and_mean_error() -> None:
    now = guess(np.array([0.0, 0.0]), np.array([0.5, 1.0]), w=3, b=0)
    assert now.y.tolist() == [0.5, 0.5]
    assert now.loss == pytest.approx(0.0625)


def test_the_best_fit_of_the_sine_curve_is_as_low_as_the_lesson_says() -> None:
    widget = fit_by_hand(*sine_curve())
    widget.controls["w"].value, widget.controls["b"].value = 2.3, 0
    assert "w = 2.30, b = 0.00" in widget.alt.en
    assert widget.alt.en.endswith("the mean of E, 0.000189.")
    assert "E の平均は 0.000189 で" in widget.alt.ja


def test_curve_gaps_and_bar_follow_the_sliders() -> None:
    widget = fit_by_hand(np.array([0.0, 1.0]), np.array([1.0, 1.0]))
    left, right = widget.figure.axes
    widget.controls["b"].value = 1.0
    y = 1 / (1 + np.exp(-1))
    assert left.lines[0].get_ydata() == pytest.approx([y, y])
    assert left.collections[0].get_segments()[1].tolist() == [[1, pytest.approx(y)], [1, 1]]
    bar = right.patches[0]
    assert bar.get_y() + bar.get_height() == pytest.approx((1 - y) ** 2 / 2)


def test_a_perfect_fit_has_a_bar_of_no_height() -> None:
    widget = fit_by_hand(np.array([0.0]), np.array([0.5]))
    assert widget.figure.axes[1].patches[0].get_height() == 0
    assert widget.alt.en.endswith("the mean of E, 0.")
