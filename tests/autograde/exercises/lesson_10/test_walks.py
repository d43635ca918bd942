import numpy as np
import pytest

from autograde.exercises.lesson_10 import walks

SEEDS = range(30)


@pytest.mark.parametrize("seed", SEEDS)
def test_no_number_hides_a_mistake(seed: int) -> None:
    rng = np.random.default_rng(seed)
    w, g, v = (draw(rng, (4, 3)) for draw in (walks.weights, walks.gradients, walks.velocities))
    assert np.abs(w).min() > 1
    assert 0.2 < np.abs(g).min() < np.abs(g).max() < 1
    assert 0.1 < np.abs(v).min() < np.abs(v).max() < 1


def test_both_signs_come() -> None:
    w = walks.weights(np.random.default_rng(0), (40,))
    assert np.min(w) < 0 < np.max(w)


@pytest.mark.parametrize("draw", [walks.weights, walks.gradients, walks.velocities])
def test_a_number_is_a_plain_one(draw) -> None:
    assert type(draw(np.random.default_rng(1), ())) is float


def test_two_numbers_a_row_and_a_table_that_is_not_square() -> None:
    assert walks.SHAPES == ((), (), (3,), (2, 3))


@pytest.mark.parametrize("seed", SEEDS)
def test_a_step_shows(seed: int) -> None:
    assert 0.15 <= walks.rate(np.random.default_rng(seed)) <= 0.45
