import numpy as np
import pytest

from course_lib.plots.landscape import Landscape, loss_landscape, round_levels, survey
from course_lib.types import Array

Curve = tuple[Array, Array]


def test_a_grid_has_a_row_for_each_b_and_a_column_for_each_w() -> None:
    land = survey(np.array([0.0]), np.array([0.5]))
    assert np.ptp(land.loss, axis=1).max() == pytest.approx(0)  # x = 0: w does not matter
    assert land.loss[0, 0] == pytest.approx((0.5 - 1 / (1 + np.exp(2))) ** 2 / 2)  # b = -2


def test_the_height_is_the_mean_of_e() -> None:
    land = survey(np.array([0.0, 0.0]), np.array([0.5, 1.0]), b_range=(0, 1))
    assert land.loss[0, 0] == pytest.approx((0 + 0.125) / 2)


def test_the_lowest_point_of_the_sine_curve_is_where_the_lesson_says(curve: Curve) -> None:
    w, b, loss = survey(*curve).lowest()
    assert (w, b) == (pytest.approx(2.31, abs=0.05), pytest.approx(0, abs=0.05))
    assert 1.884e-4 <= loss < 1.91e-4


def test_levels_are_1_2_5_times_powers_of_ten() -> None:
    assert round_levels(1.9e-4, 0.17) == [0.0002, 0.0005, 0.001, 0.002, 0.005, 0.01, 0.02, 0.05, 0.1]


def test_the_path_is_drawn_with_a_ring_at_its_start_and_a_diamond_at_its_end(curve: Curve) -> None:
    walked, start, end = loss_landscape(*curve, ([0.2, 1, 2], [-0.2, 0, 0.1])).figure.axes[0].lines
    assert walked.get_xydata().tolist() == [[0.2, -0.2], [1, 0], [2, 0.1]]
    assert (start.get_xydata().tolist(), start.get_marker()) == ([[0.2, -0.2]], "o")
    assert (end.get_xydata().tolist(), end.get_marker()) == ([[2, 0.1]], "D")


def test_the_frame_holds_the_usual_range_and_a_path_that_leaves_it(curve: Curve) -> None:
    assert loss_landscape(*curve).figure.axes[0].get_xlim() == (-1, 4)
    ax = loss_landscape(*curve, ([0, 6], [0, -3])).figure.axes[0]
    assert (ax.get_xlim(), ax.get_ylim()) == ((-1, pytest.approx(6.2)), (pytest.approx(-3.2), 2))


def test_heights_are_written_on_the_lines(curve: Curve) -> None:
    written = {text.get_text() for text in loss_landscape(*curve).figure.axes[0].texts}
    assert {"0.1", "0.05", "0.02", "0.01"} <= written


def test_the_alt_text_names_valley_start_and_end(curve: Curve) -> None:
    alt = loss_landscape(*curve, ([0.2, 2.2763], [-0.2, 0.0])).alt
    assert "over w from −1 to 4 and b from −2 to 2" in alt.en
    assert "in 1 step leads from the ring at w = 0.2, b = −0.2 (height 0.0499)" in alt.en
    assert "to the diamond at w = 2.28, b = 0 (height 0.000192)." in alt.en
    assert "丸印の w = 0.2、b = −0.2（高さ 0.0499）から、ひし形の w = 2.28、b = 0（高さ 0.000192）まで" in alt.ja


def test_a_landscape_knows_its_lowest_point() -> None:
    land = Landscape(np.array([1.0, 2.0]), np.array([5.0, 6.0]), np.array([[3.0, 2.0], [1.0, 4.0]]))
    assert land.lowest() == (1, 6, 1)
