import numpy as np
import pytest

from autograde.exercises import get
from autograde.exercises.lesson_05.one_layer import EXERCISE, SHAPES, probes


def test_the_worked_example_of_the_lesson() -> None:
    X, W, b = np.array([[1.0, 0, 1]]), np.array([[1.0, -3], [-2, 2], [2, 1]]), np.array([-2.0, 1])
    assert EXERCISE.reference(X, W, b).tolist() == [[1, -1]]


def test_probes_have_the_shapes_that_tell_slips_apart() -> None:
    drawn = probes(np.random.default_rng(3))
    assert [(X.shape, W.shape, b.shape) for X, W, b in drawn] == [((n, d), (d, k), (k,)) for n, d, k in SHAPES]
    assert {n == d for n, d, _ in SHAPES} == {d == k for _, d, k in SHAPES} == {True, False}
    assert min(n for n, _, _ in SHAPES) == 1


@pytest.mark.parametrize("seed", range(50))
def test_every_round_of_probes_has_a_negative_entry_that_relu_would_lose(seed: int) -> None:
    assert any(np.any(EXERCISE.reference(*probe) < 0) for probe in probes(np.random.default_rng(seed)))


def test_a_right_z_with_something_on_top_earns_half() -> None:
    halves = {slip.name for slip in EXERCISE.slips if slip.credit == 0.5}
    assert halves == {
        "relu_applied", "sigmoid_applied", "step_applied", "examples_in_columns", "first_example_only"
    }  # fmt: skip
    assert {slip.credit for slip in EXERCISE.slips} == {0.0, 0.5}


def test_the_exercise_stands_last_in_its_lesson() -> None:
    assert get("3_7") is EXERCISE
