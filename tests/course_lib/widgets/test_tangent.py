import numpy as np
import pytest

from course_lib.data import sine_curve
from course_lib.neuron import mean_error
from course_lib.widgets.tangent import slope, slope_at

X, T = sine_curve()


@pytest.mark.parametrize("w", [-0.7, 0.2, 4.5])
def test_the_slope_is_the_derivative_of_the_mean_error(w: float) -> None:
    h = 1e-5
    numeric = (mean_error(X, T, w + h, 0.3) - mean_error(X, T, w - h, 0.3)) / (2 * h)
    assert slope_at(X, T, w, 0.3).slope == pytest.approx(numeric, rel=1e-6)


@pytest.mark.parametrize(("w", "downhill"), [(0.2, 1), (5, -1), (2.3, 0)])
def test_downhill_is_to_the_valley(w: float, downhill: int) -> None:
    assert slope_at(X, T, w, 0).downhill == downhill


def test_the_tangent_touches_the_curve_at_the_point() -> None:
    widget = slope(X, T)
    widget.controls["w"].value = 1.0
    _, _, tangent, _, _, point = widget.figure.axes[0].lines
    assert np.mean(tangent.get_xydata(), axis=0) == pytest.approx(point.get_xydata()[0])
    assert point.get_xydata()[0] == pytest.approx([1, mean_error(X, T, 1, 0)])


@pytest.mark.parametrize(("w", "head", "tip"), [(0.2, ">", 0.65), (4.0, "<", 3.55), (2.3, "None", 2.3)])
def test_the_arrow_points_downhill(w: float, head: str, tip: float) -> None:
    widget = slope(X, T)
    widget.controls["w"].value = w
    arrow_head = widget.figure.axes[0].lines[4]
    assert arrow_head.get_marker() == head
    assert arrow_head.get_xdata() == pytest.approx([tip])


@pytest.mark.parametrize(
    ("w", "en", "ja"),
    [
        (0.2, "an arrow points right", "右を向いています"),
        (5, "points left", "左を向いています"),
        (2.3, "no arrow", "水平"),
    ],
)
def test_the_words_say_which_way_is_down(w: float, en: str, ja: str) -> None:
    alt = slope_at(X, T, w, 0).frame().alt
    assert en in alt.en
    assert ja in alt.ja


def test_the_given_bias_is_held() -> None:
    assert "with b = 0.50" in slope(X, T, b=0.5).alt.en
