import numpy as np
import pytest

from course_lib.plots.error_of_one import error_curve


def test_the_curve_is_half_the_square_of_the_distance_to_the_target() -> None:
    curve = error_curve(0.5).figure.axes[0].lines[0]
    at = dict(zip(np.round(curve.get_xdata(), 3), curve.get_ydata(), strict=True))
    assert (at[0.0], at[0.5], at[1.0]) == pytest.approx((0.125, 0, 0.125))


def test_the_target_is_marked_where_the_error_is_zero() -> None:
    target = error_curve(0.75).figure.axes[0].lines[1]
    assert target.get_xydata().tolist() == [[0.75, 0]]


def test_the_tangent_has_slope_y_minus_t() -> None:
    tangent, point = error_curve(0.75, 0.25).figure.axes[0].lines[2:]
    (y0, e0), (y1, e1) = tangent.get_xydata()
    assert (e1 - e0) / (y1 - y0) == pytest.approx(-0.5)
    assert point.get_xydata().tolist() == [[0.25, 0.125]]
    assert (e0 + e1) / 2 == pytest.approx(0.125)


@pytest.mark.parametrize("t", [0.0, 0.5, 1.0])
def test_all_of_the_curve_between_0_and_1_is_to_be_seen(t: float) -> None:
    ax = error_curve(t).figure.axes[0]
    assert ax.get_ylim()[0] < 0
    assert ax.get_ylim()[1] > max(t, 1 - t) ** 2 / 2
    assert ax.get_xlim()[0] < 0 < 1 < ax.get_xlim()[1]


def test_the_alt_text_names_target_point_and_slope() -> None:
    alt = error_curve(0.75, 0.25).alt
    assert (
        "E = 0 at y = t = 0.75. The point at y = 0.25 has E = 0.125; the dashed tangent there has slope −0.5." in alt.en
    )
    assert "y = 0.25 の点は E = 0.125 で、そこでの接線（破線）の傾きは −0.5 です。" in alt.ja
