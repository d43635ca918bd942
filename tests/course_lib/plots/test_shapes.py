import numpy as np
import pytest

from course_lib.errors import SettingError
from course_lib.plots.shapes import SHAPES, find_shape


@pytest.mark.parametrize("name", SHAPES)
@pytest.mark.parametrize("u", [-2.3, -0.4, 0.7, 3.1])
def test_the_slope_is_the_derivative_away_from_zero(name: str, u: float) -> None:
    shape, h = SHAPES[name], 1e-5
    assert shape.slope(u) == pytest.approx((shape.height(u + h) - shape.height(u - h)) / (2 * h), abs=1e-8)


@pytest.mark.parametrize(("name", "height", "slope"), [("step", 1, None), ("sigmoid", 0.5, 0.25), ("relu", 0, 0)])
def test_at_zero(name: str, height: float, slope: float | None) -> None:
    assert (SHAPES[name].height(0.0), SHAPES[name].slope(0.0)) == (height, slope)


def test_there_is_no_tangent_at_a_jump_or_a_corner() -> None:
    assert [shape.has_tangent(0.0) for shape in SHAPES.values()] == [False, True, True, False]
    assert all(shape.has_tangent(0.1) for shape in SHAPES.values())


def test_the_tie_of_the_step_fires_and_the_corner_of_relu_takes_0() -> None:
    assert SHAPES["step"].dots() == ((0, False), (1, True))
    assert SHAPES["relu"].slope_dots() == ((0, True), (1, False))
    assert SHAPES["step"].slope_dots() == ((0, False),)
    assert SHAPES["tanh"].dots() == SHAPES["tanh"].slope_dots() == ()


def test_an_unknown_name_is_told_the_known_ones() -> None:
    with pytest.raises(SettingError, match="'softmax', expected one of 'step', 'sigmoid', 'tanh', 'relu'"):
        find_shape("softmax")


def test_the_functions_keep_the_shape() -> None:
    assert {shape.prime(np.zeros((2, 3))).shape for shape in SHAPES.values()} == {(2, 3)}
