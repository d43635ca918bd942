"""The step of an LSTM as an exercise: what passes, what does not, and what is asked."""

import numpy as np
import pytest

from autograde.diagnose import diagnose
from autograde.exercises.lesson_12.lstm_step import EXERCISE, probes


def test_a_right_function_of_another_style_passes() -> None:
    def lstm_step(x, h, c, W, U, b):
        units = h.shape[1]
        z = np.concatenate([x, h], axis=1) @ np.concatenate([W, U]) + b
        shares = 1 / (1 + np.exp(-z[:, : 3 * units]))
        new = shares[:, units : 2 * units] * c + shares[:, :units] * np.tanh(z[:, 3 * units :])
        return [shares[:, 2 * units :] * np.tanh(new), new]

    assert diagnose(EXERCISE, lstm_step).status == "passed"


def test_a_function_that_writes_into_what_it_is_given_does_not_fool_the_check() -> None:
    def lstm_step(x, h, c, W, U, b):
        c *= 0
        return EXERCISE.reference(x, h, c, W, U, b)

    assert diagnose(EXERCISE, lstm_step).status != "passed"


@pytest.mark.parametrize("seed", range(10))
def test_no_gate_of_a_probe_is_open_or_shut_altogether(seed: int) -> None:
    for x, h, _c, W, U, b in probes(np.random.default_rng(seed)):
        assert np.all(np.abs(x @ W + h @ U + b) < 12)


def test_one_probe_has_as_many_inputs_as_units() -> None:
    assert any(W.shape == U.shape for _x, _h, _c, W, U, _b in probes(np.random.default_rng(0)))
