import numpy as np
import pytest

from autograde.exercises.lesson_02.train_epoch import EXERCISE, probes

X = np.linspace(-np.pi / 2, np.pi / 2, 50)
T = (np.sin(X) + 1) / 2


def test_the_sin_neuron_after_one_epoch() -> None:
    assert EXERCISE.reference(X, T, 0.2, -0.2, 0.1) == pytest.approx((0.4993, -0.1321), abs=5e-5)


def test_probes_have_several_lengths_up_to_that_of_the_lesson() -> None:
    assert [(len(x), len(t)) for x, t, *_ in probes(np.random.default_rng(0))] == [(5, 5), (7, 7), (50, 50)]


def test_one_of_the_fifty_inputs_is_zero() -> None:
    assert 0 in probes(np.random.default_rng(0))[2][0]


@pytest.mark.parametrize("seed", range(50))
def test_an_epoch_shows_in_the_first_digits_of_some_probe(seed: int) -> None:
    moves = [abs(EXERCISE.reference(x, t, w, b, eta)[0] - w) for x, t, w, b, eta in probes(np.random.default_rng(seed))]
    assert max(moves) > 0.03


def test_two_values_come_back() -> None:
    assert EXERCISE.returns == ("w", "b")
