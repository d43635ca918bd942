"""0_1, its probes: where functions that are right here and there show."""

import math

import numpy as np
import pytest

from autograde.diagnose import diagnose
from autograde.exercises.lesson_01.forward import EXERCISE, probes
from course_lib.neuron import forward

every_seed = pytest.mark.parametrize("seed", range(100))


@every_seed
def test_probes_are_far_out_to_both_sides_and_none_overflows_a_naive_exp(seed: int) -> None:
    u = np.concatenate([np.ravel(x * w + b) for x, w, b in probes(np.random.default_rng(seed))])
    assert -8 <= np.min(u) <= -7 < 7 <= np.max(u) <= 8


def test_probes_are_numbers_then_arrays_of_several_lengths() -> None:
    shapes = [np.shape(x) for x, _, _ in probes(np.random.default_rng(0))]
    assert shapes == [(), (), (), (), (4,), (5,), (50,)]


def test_one_array_of_inputs_holds_whole_numbers() -> None:
    kinds = [x.dtype.kind for x, _, _ in probes(np.random.default_rng(0))[4:]]
    assert kinds == ["f", "i", "f"]


def into_the_kind_of_the_input(x, w, b):
    y = np.zeros_like(x)
    y[...] = forward(x, w, b)
    return y


PARTLY_RIGHT = {
    "wrong at 0": lambda x, w, b: forward(x, w, b) + 0.1 * (np.asarray(x) == 0),
    "wrong far to the left": lambda x, w, b: forward(x, w, b) + 0.1 * (np.asarray(x) < -1.8),
    "wrong for long arrays": lambda x, w, b: forward(x, w, b) + 0.1 * (np.size(x) > 7),
    "as whole numbers": into_the_kind_of_the_input,
    "e written as 2.718": lambda x, w, b: 1 / (1 + 2.718 ** -(x * w + b)),
    "rounded to four decimals": lambda x, w, b: np.round(forward(x, w, b), 4),
}


@pytest.mark.parametrize("name", PARTLY_RIGHT)
@pytest.mark.parametrize("seed", range(20))
def test_what_is_right_only_here_and_there_does_not_pass(name: str, seed: int) -> None:
    assert diagnose(EXERCISE, PARTLY_RIGHT[name], rng=np.random.default_rng(seed)).status == "incorrect"


def in_a_loop(x, w, b):
    one_by_one = [1 / (1 + math.exp(-(float(value) * w + b))) for value in np.atleast_1d(x)]
    return one_by_one if np.ndim(x) else one_by_one[0]


@pytest.mark.parametrize("seed", range(20))
def test_a_loop_over_the_points_passes(seed: int) -> None:
    assert diagnose(EXERCISE, in_a_loop, rng=np.random.default_rng(seed)).status == "passed"
