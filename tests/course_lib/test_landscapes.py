"""Landscapes against heights by hand, their gradients against numeric ones, and walks against steps by hand."""

import numpy as np
import pytest

from course_lib.data import sine_curve
from course_lib.errors import SettingError
from course_lib.gradcheck import numeric_gradient
from course_lib.landscapes import LANDSCAPES, RAVINE, SADDLE, TOO_FAR, TWO_VALLEYS, Landscape, of_neuron, walk
from course_lib.neuron import mean_error
from course_lib.optimizers import SGD, Adam, Momentum
from course_lib.types import Array

ALL = (*LANDSCAPES, of_neuron(*sine_curve()))


def height(land: Landscape, w1: float, w2: float) -> float:
    return float(land.height(np.array(w1), np.array(w2)))


@pytest.mark.parametrize("land", ALL)
@pytest.mark.parametrize("place", [(-2.5, 1.0), (0.3, -0.7), (1.9, 0.4)])
def test_the_gradient_is_the_numeric_one(land: Landscape, place: tuple[float, float]) -> None:
    numeric = numeric_gradient(lambda w: height(land, w[0], w[1]), np.array(place))
    np.testing.assert_allclose(land.gradient(np.array(place)), numeric, rtol=1e-6, atol=1e-8)


@pytest.mark.parametrize(
    ("land", "w1", "w2", "expected"),
    [
        (RAVINE, 10, 0, 10),
        (RAVINE, 0, 1, 2),
        (SADDLE, 0, 0, 1),
        (SADDLE, 2, 0, 0),
        (SADDLE, -2, 1, 0.5),
        (TWO_VALLEYS, -1, 0, 9 / 4),
        (TWO_VALLEYS, 0, 0, 8 / 3),
        (TWO_VALLEYS, 2, 2, 2),
    ],
)
def test_heights_are_those_of_the_lesson(land: Landscape, w1: float, w2: float, expected: float) -> None:
    assert height(land, w1, w2) == pytest.approx(expected, abs=1e-12)


@pytest.mark.parametrize(
    ("land", "w1"), [(RAVINE, 0), (SADDLE, 0), (SADDLE, 2), (SADDLE, -2), *((TWO_VALLEYS, w) for w in (-1, 0, 2))]
)
def test_valleys_and_passes_are_flat(land: Landscape, w1: float) -> None:
    np.testing.assert_array_equal(land.gradient(np.array([w1, 0.0])), [0, 0])


def test_the_ravine_is_twenty_times_as_steep_across() -> None:
    along, across = RAVINE.gradient(np.array([0.5, 0.5]))
    assert across / along == pytest.approx(20)


@pytest.mark.parametrize("land", ALL)
def test_a_start_lies_in_the_frame(land: Landscape) -> None:
    assert all(low < value < high for value, (low, high) in zip(land.start, land.frame, strict=True))


def test_the_landscape_of_the_neuron_is_its_mean_error() -> None:
    x, t = np.array([-0.5, 1.5, 2.0]), np.array([0.2, 0.9, 0.4])
    assert height(of_neuron(x, t), 0.7, -0.3) == pytest.approx(mean_error(x, t, 0.7, -0.3))


def test_all_three_are_shown_in_one_frame_with_their_weights_named() -> None:
    for land in LANDSCAPES:
        assert (land.frame, land.names) == (((-3, 3), (-1.5, 1.5)), ("w_1", "w_2"))


def test_walks_begin_on_the_left_of_the_ravine_and_of_the_two_valleys() -> None:
    assert (RAVINE.start, TWO_VALLEYS.start) == ((-2.5, 1.0), (-2.2, 1.0))


def test_extra_lines_ring_the_local_minimum_below_the_pass() -> None:
    assert (RAVINE.levels, SADDLE.levels) == ((), ())
    # the local minimum is at 9/4, the pass at 8/3
    assert len(TWO_VALLEYS.levels) == 3
    assert all(9 / 4 < level < 8 / 3 for level in TWO_VALLEYS.levels)


def test_the_landscape_of_the_neuron_by_hand() -> None:
    land = of_neuron(np.array([1.0, -1.0]), np.array([0.25, 0.5]))
    # w = ln 3, b = 0: y is 3/4 and 1/4, with slope 3/16; y - t is 1/2 and -1/4, so delta is 3/32 and -3/64
    np.testing.assert_allclose(land.gradient(np.array([np.log(3), 0.0])), [9 / 128, 3 / 128], rtol=1e-14)
    # w = b = 0: y is 1/2 twice, E 1/32 and 0; then E is 1/8 and 1/32
    heights = land.height(np.array([0.0, np.log(3)]), np.zeros(2))
    np.testing.assert_allclose(heights, [1 / 64, 5 / 64], rtol=1e-14)


def test_the_landscape_of_the_neuron_begins_where_lesson_02_does() -> None:
    land = of_neuron(*sine_curve())
    assert (land.start, land.names) == ((0.2, -0.2), ("w", "b"))
    assert land.frame == ((-1.0, 4.0), (-2.0, 2.0))


def test_the_bias_of_the_neuron_has_a_slope_of_its_own() -> None:
    land = of_neuron(np.array([0.0]), np.array([0.25]))
    # x = 0: only b matters; b = ln 3 gives y = 3/4, delta = 1/2 * 3/16
    np.testing.assert_allclose(land.gradient(np.array([5.0, np.log(3)])), [0, 3 / 32], rtol=1e-14)


def test_sgd_walks_the_ravine_by_its_two_factors() -> None:
    # 1 - 0.25 * 0.2 = 0.95 along, 1 - 0.25 * 4 = 0 across
    walked = walk(RAVINE, SGD(0.25), 2, (2.0, 1.0))
    np.testing.assert_allclose(walked, [[2, 1], [1.9, 0], [1.805, 0]], atol=1e-12)


def test_a_walk_begins_at_the_start_of_the_landscape() -> None:
    assert walk(SADDLE, SGD(0.1), 0).tolist() == [[0.01, 1.2]]


def test_a_walk_may_follow_a_bare_gradient() -> None:
    def uphill(w: Array) -> Array:
        return -2 * w

    assert walk(uphill, SGD(0.5), 1, (1.0, 3.0))[-1].tolist() == [2, 6]


def test_who_has_left_stays_where_it_is() -> None:
    walked = walk(RAVINE, SGD(10.0), 50)
    assert np.all(np.isfinite(walked))
    assert np.abs(walked[-1]).max() > TOO_FAR
    assert walked[-1].tolist() == walked[-2].tolist()


def test_who_is_exactly_too_far_has_left() -> None:
    assert walk(RAVINE, SGD(0.25), 1, (TOO_FAR, 0.0)).tolist() == [[1e6, 0], [1e6, 0]]


def test_a_walk_may_begin_at_whole_numbers() -> None:
    assert walk(RAVINE, SGD(0.25), 1, (2, 1))[-1].tolist() == pytest.approx([1.9, 0])


def test_a_walk_has_its_heights() -> None:
    assert RAVINE.heights(np.array([[1.0, 0.0], [0.0, 1.0]])) == pytest.approx([0.1, 2])


@pytest.mark.parametrize("optimizer", [SGD(0.1), Momentum(0.1), Adam(0.1)])
def test_nobody_leaves_the_ridge_who_starts_exactly_on_it(optimizer: SGD | Momentum | Adam) -> None:
    assert np.all(walk(SADDLE, optimizer, 200, (0.0, 1.2))[:, 0] == 0)


def test_only_the_ball_gets_over_the_pass() -> None:
    ends = [walk(TWO_VALLEYS, rule, 300)[-1, 0] for rule in (SGD(0.1), Momentum(0.1), Adam(0.1))]
    assert ends == pytest.approx([-1, 2, -1], abs=0.01)


def test_a_ball_may_come_back_over_the_pass() -> None:
    path = walk(TWO_VALLEYS, Momentum(0.05), 300, (-2.8, 1.0))[:, 0]
    assert (path.max() > 2, path[-1]) == (True, pytest.approx(-1, abs=0.01))


def test_a_function_alone_has_no_start():
    with pytest.raises(SettingError, match=r"^start is None, .*: a function alone has no start\.$"):
        walk(lambda place: place, SGD(0.1), 1)
