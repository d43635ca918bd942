import numpy as np
import pytest

from course_lib.plots.bell import EDGES, bell, density, draw_bell
from course_lib.plots.picture import new_axes


def test_the_area_of_the_bars_is_one():
    bars, _ = draw_bell(new_axes(4, 3)[1], [-1.5, 0.1, 0.1, 2.2])
    assert np.sum(bars.get_data().values * np.diff(EDGES)) == pytest.approx(1)


def test_a_bar_stands_where_its_numbers_are():
    bars, _ = draw_bell(new_axes(4, 3)[1], [1.25, 1.3, -3.5, -3.5])
    high = bars.get_data().values > 0
    assert EDGES[:-1][high] == pytest.approx([-3.6, 1.2])


def test_the_bell_at_its_top_and_one_deviation_away():
    assert density(np.array([0.0, 1.0, -1.0])) == pytest.approx([0.39894228, 0.24197072, 0.24197072])


def test_the_curve_is_the_density():
    _, curve = draw_bell(new_axes(4, 3)[1], [0.0, 1.0])
    assert curve.get_ydata().max() == pytest.approx(0.39894228)
    assert curve.get_linestyle() == "--"


def test_high_bars_are_not_cut():
    ax = bell([0.1] * 10).figure.axes[0]
    assert ax.get_ylim()[1] > 5


def test_the_alt_text_tells_the_three_numbers():
    alt = bell([0.0, 0.0, 3.0]).alt
    assert "3 numbers" in alt.en
    assert alt.en.endswith("Mean 1.00, variance 2.00, skewness 0.71.")
    assert "平均は 1.00、分散は 2.00、歪度は 0.71" in alt.ja
