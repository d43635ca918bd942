import numpy as np
import pytest

from autograde.exercises.lesson_06.rows import SHAPES, mean_of_row_sums, probabilities, quantities

SEEDS = range(50)


def test_a_loss_adds_along_a_row_and_averages_over_rows() -> None:
    loss = mean_of_row_sums(lambda y, t: y * t)
    assert loss(np.array([1.0, 2.0, 3.0]), np.array([1.0, 1.0, 2.0])) == 9
    assert loss(np.array([[1.0, 2.0], [3.0, 4.0]]), np.ones((2, 2))) == 5


def test_no_number_of_outputs_and_no_number_of_rows_is_two() -> None:
    assert all(2 not in shape for shape in SHAPES)


@pytest.mark.parametrize("draw", [quantities, probabilities])
def test_single_rows_come_before_tables(draw) -> None:
    assert [y.shape for y, _ in draw(np.random.default_rng(0))] == list(SHAPES)
    assert [t.shape for _, t in draw(np.random.default_rng(0))] == list(SHAPES)


@pytest.mark.parametrize("seed", SEEDS)
def test_every_gap_of_a_regression_is_wide(seed: int) -> None:
    gaps = np.hstack([np.ravel(np.abs(y - t)) for y, t in quantities(np.random.default_rng(seed))])
    assert 0.4 <= gaps.min() <= gaps.max() <= 1.6


@pytest.mark.parametrize("seed", SEEDS)
def test_probabilities_are_above_zero_and_sum_to_one(seed: int) -> None:
    for y, _ in probabilities(np.random.default_rng(seed)):
        assert y.min() > 0.004
        assert y.sum(axis=-1) == pytest.approx(1)


@pytest.mark.parametrize("seed", SEEDS)
def test_every_target_is_one_hot_and_the_first_is_the_least_probable(seed: int) -> None:
    for y, t in probabilities(np.random.default_rng(seed)):
        assert np.sort(t, axis=-1)[..., -2:].reshape(-1, 2).tolist() == [[0, 1]] * (t.size // t.shape[-1])
        first_y, first_t = (np.atleast_2d(table)[0] for table in (y, t))
        assert first_y[first_t == 1] == first_y.min()
