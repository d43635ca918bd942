import numpy as np
import pytest

from course_lib.plots.surprise import surprise, surprise_curve


def test_surprise_is_0_for_what_is_certain_and_1_for_one_in_e() -> None:
    assert surprise(1) == 0
    assert surprise(np.exp(-1)) == pytest.approx(1)


def test_the_curve_falls_from_beyond_the_top_to_0() -> None:
    ax = surprise_curve().figure.axes[0]
    y, cost = ax.lines[0].get_data()
    assert cost == pytest.approx(-np.log(y))
    assert (y[-1], cost[-1]) == (1, 0)
    assert cost[0] > ax.get_ylim()[1]


def test_every_probability_has_a_point_and_a_line_down_to_the_axis() -> None:
    drop, point = surprise_curve([0.5]).figure.axes[0].lines[1:]
    assert point.get_xydata().tolist() == [[0.5, pytest.approx(0.693147)]]
    assert drop.get_xydata().tolist() == [[0.5, 0], [0.5, pytest.approx(0.693147)]]


def test_a_rare_event_is_still_on_the_picture() -> None:
    assert surprise_curve([1e-4]).figure.axes[0].get_ylim()[1] > 9.21


def test_the_squared_error_is_dashed_and_ends_at_one_half() -> None:
    squared = surprise_curve(squared=True).figure.axes[0].lines[1]
    assert squared.get_linestyle() == "--"
    at = dict(zip(squared.get_xdata(), squared.get_ydata(), strict=True))
    assert (at[0], at[0.5], at[1]) == pytest.approx((0.5, 0.125, 0))


def test_the_alt_text_names_points_and_the_dashed_curve() -> None:
    alt = surprise_curve([0.04661262], squared=True).alt
    assert alt.en.endswith("The point at y = 0.0466 has the cost 3.07.")
    assert "(1 − y)² / 2, stays below 0.5" in alt.en
    assert alt.ja.endswith("y = 0.0466 の点の高さは 3.07 です。")
