import numpy as np
import pytest

from autograde.exercises.lesson_01.points import away_from_zero, inputs, outputs_and_targets, pairs, triples

SEEDS = range(100)


@pytest.mark.parametrize("seed", SEEDS)
def test_numbers_keep_away_from_zero_and_from_large_values(seed: int) -> None:
    assert 0.3 <= abs(away_from_zero(np.random.default_rng(seed))) <= 1.8


def test_both_signs_occur() -> None:
    assert set(np.sign(inputs(np.random.default_rng(0), 50))) == {-1, 1}


@pytest.mark.parametrize("seed", SEEDS)
def test_outputs_and_targets_lie_inside_and_apart(seed: int) -> None:
    y, t = outputs_and_targets(np.random.default_rng(seed), 7)
    assert np.all((y > 0.05) & (y < 0.95) & (t > 0.04) & (t < 0.96))
    assert np.min(np.abs(y - t)) >= 0.15 - 1e-12


def test_gaps_alternate_between_up_and_down() -> None:
    y, t = outputs_and_targets(np.random.default_rng(1), 4)
    assert np.sign(t - y).tolist() == [-1, 1, -1, 1]


def test_pairs_begin_with_plain_numbers_and_end_with_arrays() -> None:
    drawn = pairs(np.random.default_rng(2))
    assert [type(y) for y, _ in drawn] == [float, float, np.ndarray, np.ndarray]
    assert [np.shape(t) for _, t in drawn] == [(), (), (4,), (7,)]


def test_triples_have_an_input_for_each_output() -> None:
    drawn = triples(np.random.default_rng(3))
    assert [np.shape(x) for x, _, _ in drawn] == [np.shape(y) for _, y, _ in drawn] == [(), (), (4,), (7,)]


def test_the_same_state_gives_the_same_points() -> None:
    first, second = (inputs(np.random.default_rng(4), 5) for _ in range(2))
    assert np.array_equal(first, second)
