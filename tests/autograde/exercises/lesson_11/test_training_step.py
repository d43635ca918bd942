"""7_1: what people write, and the probes."""

from typing import Any

import numpy as np
import pytest

from autograde.diagnose import diagnose
from autograde.diagnosis.faults import CHANGES_INPUT
from autograde.exercises import get
from autograde.exercises.lesson_11.training_step import SHAPES, probes


def in_numpy(X: Any, T: Any, W1: Any, b1: Any, W2: Any, b2: Any, eta: Any) -> Any:
    Z1 = X.dot(W1) + b1
    A1 = Z1 * (Z1 > 0)
    E = np.exp(A1.dot(W2) + b2)
    error = E / E.sum(1)[:, None] - T
    hidden = error.dot(W2.T)
    hidden[Z1 <= 0] = 0
    n = len(X)
    return [
        W1 - eta / n * X.T.dot(hidden),
        b1 - eta * hidden.mean(0),
        W2 - eta / n * A1.T.dot(error),
        b2 - eta * error.mean(0),
    ]


def in_place(X: Any, T: Any, W1: Any, b1: Any, W2: Any, b2: Any, eta: Any) -> Any:
    new = in_numpy(X, T, W1, b1, W2, b2, eta)
    for old, value in zip((W1, b1, W2, b2), new, strict=True):
        old[...] = value
    return W1, b1, W2, b2


def test_plain_numpy_passes() -> None:
    assert diagnose(get("7_1"), in_numpy).status == "passed"


def test_a_dict_by_the_names_passes() -> None:
    named = lambda *given: dict(zip(("W1", "b1", "W2", "b2"), in_numpy(*given), strict=True))  # noqa: E731
    assert diagnose(get("7_1"), named).status == "passed"


def test_a_step_in_place_is_told_so_and_earns_half() -> None:
    verdict = diagnose(get("7_1"), in_place)
    assert verdict.points == 1.5
    assert CHANGES_INPUT in verdict.messages


def test_two_mistakes_at_once_are_sent_to_what_all_four_share() -> None:
    def sums_and_uphill(X: Any, T: Any, W1: Any, b1: Any, W2: Any, b2: Any, eta: Any) -> Any:
        return in_numpy(X, T, W1, b1, W2, b2, -eta * len(X))

    verdict = diagnose(get("7_1"), sums_and_uphill)
    assert (verdict.status, verdict.slips) == ("incorrect", ())
    assert "look where all of them pass" in verdict.messages[0].en


def test_three_results_of_four_are_told() -> None:
    verdict = diagnose(get("7_1"), lambda *given: in_numpy(*given)[:3])
    assert "3 of the 4" in verdict.messages[0].en


@pytest.mark.parametrize("seed", range(10))
def test_every_hidden_neuron_is_on_for_some_rows_and_off_for_others(seed: int) -> None:
    for X, _, W1, b1, *_ in probes(np.random.default_rng(seed)):
        on = X @ W1 + b1 > 0
        assert np.all(on.any(axis=0) & ~on.all(axis=0))


def test_the_shapes_of_the_probes() -> None:
    drawn = [(*X.shape, W1.shape[1], T.shape[1]) for X, T, W1, *_ in probes(np.random.default_rng(1))]
    assert tuple(drawn) == SHAPES


def test_targets_are_one_hot_and_no_bias_is_0() -> None:
    for _, T, _, b1, _, b2, _ in probes(np.random.default_rng(2)):
        assert set(np.unique(T)) == {0.0, 1.0}
        assert T.sum(axis=1).tolist() == [1.0] * len(T)
        assert np.min(np.abs(b2)) >= 0.3
        assert np.min(np.abs(b1)) > 0
