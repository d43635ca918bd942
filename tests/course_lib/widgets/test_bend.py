import numpy as np
import pytest

from course_lib.widgets.bend import T, Weights, X, line_or_bend


def test_without_an_activation_two_layers_are_one_line() -> None:
    weights = Weights(1.25, -0.5, 0.75, -2.0)
    assert weights.line == pytest.approx(1.9375)
    assert weights.straight(X) == pytest.approx(1.9375 * X)


def test_with_relu_the_two_sides_have_slopes_of_their_own() -> None:
    weights = Weights(1.0, -1.0, 0.5, 1.0)
    assert weights.bent(np.array([-2.0, -1.0, 0.0, 1.0, 2.0])) == pytest.approx([2, 1, 0, 0.5, 1])


def test_the_bend_can_reach_all_targets_and_the_line_cannot() -> None:
    assert Weights(1, -1, 0.5, 1).bent(X) == pytest.approx(T)
    best = min(np.mean((T - slope * X) ** 2 / 2) for slope in np.linspace(-4, 4, 161))
    assert best == pytest.approx(0.46875)


def test_the_sliders_move_both_outputs() -> None:
    widget = line_or_bend()
    widget.controls["w2"].value, widget.controls["v2"].value = -1, 0.5
    straight, bent = (ax.lines[-1].get_ydata() for ax in widget.figure.axes)
    assert straight == pytest.approx(0.5 * X)
    assert bent == pytest.approx(np.where(X < 0, -0.5 * X, X))


def test_the_words_tell_both_slopes_and_both_errors() -> None:
    frame = Weights(1, -1, 0.5, 1).frame()
    assert frame.numbers["v₁w₁ + v₂w₂"] == "−0.50"
    assert "slope −1.00 to the left of 0 and 0.50 to the right, mean of E 0." in frame.alt.en
    assert "0の左の傾きが −1.00、右の傾きが 0.50、E の平均は 0 です。" in frame.alt.ja
