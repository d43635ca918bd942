"""Slips of 0_6 at one point, by hand and on the sin neuron in 100 epochs: the errors of the list of misconceptions."""

import numpy as np
import pytest

from autograde.exercise import Rule
from autograde.exercises.lesson_02.update_slips import SLIPS

X = np.linspace(-np.pi / 2, np.pi / 2, 50)
T = (np.sin(X) + 1) / 2
BY_NAME = {slip.name: slip.rule for slip in SLIPS}


def trained(rule: Rule) -> tuple[float, float]:
    w, b = 0.2, -0.2
    for _ in range(100):
        w, b = rule(X, T, w, b, 0.1)
    return w, b


def mean_error(w: float, b: float) -> float:
    return float(np.mean((T - 1 / (1 + np.exp(-(X * w + b)))) ** 2) / 2)


@pytest.mark.parametrize(
    ("name", "loss", "precision"),
    [
        ("update_with_plus", 0.3226, 5e-5),
        ("slope_of_the_sigmoid_missing", 2.85e-4, 5e-7),
        ("input_missing_in_the_weight_gradient", 0.0313, 5e-5),
        ("bias_never_updated", 6.29e-4, 5e-7),
    ],
)
def test_the_sin_neuron_ends_at_the_known_loss(name: str, loss: float, precision: float) -> None:
    assert mean_error(*trained(BY_NAME[name])) == pytest.approx(loss, abs=precision)


@pytest.mark.parametrize(("name", "place"), [("bias_never_updated", 1), ("weight_never_updated", 0)])
def test_what_is_never_updated_comes_back(name: str, place: int) -> None:
    assert BY_NAME[name](X, T, 0.2, -0.2, 0.1)[place] == (0.2, -0.2)[place]


@pytest.mark.parametrize(
    ("name", "state"),
    [
        ("update_with_plus", (-0.2, -0.1)),
        ("slope_of_the_sigmoid_missing", (0.8, 0.4)),
        ("input_missing_in_the_weight_gradient", (0.1, 0.1)),
        ("bias_update_with_plus", (0.2, -0.1)),
        ("weight_never_updated", (0, 0.1)),
        ("factor_two", (0.4, 0.2)),
        ("weight_update_with_plus", (-0.2, 0.1)),
        ("steps_instead_of_values", (0.2, 0.1)),
        ("output_and_target_exchanged", (-0.072, -0.036)),  # 0.4 * 0.9 * 0.1 in the place of delta
    ],
)
def test_one_point_by_hand(name: str, state: tuple[float, float]) -> None:
    # x = 2, t = 0.9 from w = b = 0: y = 0.5, delta = -0.1
    assert BY_NAME[name](np.array([2.0]), np.array([0.9]), 0.0, 0.0, 1.0) == pytest.approx(state)


def test_without_the_learning_rate_its_value_does_not_matter() -> None:
    rule = BY_NAME["learning_rate_forgotten"]
    assert rule(X, T, 0.2, -0.2, 0.1) == rule(X, T, 0.2, -0.2, 7.0)


@pytest.mark.parametrize(
    ("name", "state"),
    [
        # x = 2, t = 0.9 from w = 0, b = 1 with eta = 0.5. Right: y = sigma(1) = 0.731059, delta = -0.033216.
        ("steps_instead_of_values", (0.033216, 0.016608)),
        ("divided_by_the_learning_rate", (0.132864, 1.066432)),
        # y = sigma(2) = 0.880797, delta = -0.002016
        ("weight_and_bias_exchanged_in_forward", (0.002016, 1.001008)),
    ],
)
def test_one_point_from_another_start_by_hand(name: str, state: tuple[float, float]) -> None:
    assert BY_NAME[name](np.array([2.0]), np.array([0.9]), 0.0, 1.0, 0.5) == pytest.approx(state, abs=2e-6)
