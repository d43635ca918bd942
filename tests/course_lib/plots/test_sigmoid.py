import numpy as np
import pytest

from course_lib.plots.sigmoid import sigmoid_curve


def test_the_curve_passes_through_one_half_at_zero() -> None:
    (curve,) = sigmoid_curve().figure.axes[0].lines
    u, y = curve.get_data()
    assert y[np.argmin(np.abs(u))] == pytest.approx(0.5)
    assert (u[0], u[-1]) == (-6, 6)


def test_the_tangent_touches_at_u_with_the_slope_of_the_curve() -> None:
    _, tangent, point = sigmoid_curve(0.0).figure.axes[0].lines
    assert point.get_xydata().tolist() == [[0, 0.5]]
    (u0, y0), (u1, y1) = tangent.get_xydata()
    assert ((y1 - y0) / (u1 - u0), (y0 + y1) / 2) == pytest.approx((0.25, 0.5))
    assert tangent.get_linestyle() == "--"


def test_a_far_point_is_still_inside() -> None:
    assert sigmoid_curve(-9).figure.axes[0].get_xlim() == (-10, 10)


def test_the_alt_text_names_point_and_slope() -> None:
    alt = sigmoid_curve(0.0).alt
    assert "The point at u = 0 has y = 0.5; the dashed tangent there has slope 0.25." in alt.en
    assert "u = 0 の点は y = 0.5 で、そこでの接線（破線）の傾きは 0.25 です。" in alt.ja
