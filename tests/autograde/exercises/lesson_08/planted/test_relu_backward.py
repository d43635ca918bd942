"""By hand: dA = (2, -3, 0.5, -1), A = (0, 4, 0.25, 0)."""

import numpy as np
import pytest

from autograde.exercises.lesson_08.planted.relu_backward import PART, relu_backward

DA, A = np.array([2, -3, 0.5, -1]), np.array([0, 4, 0.25, 0])


def test_only_neurons_that_sent_something_get_a_gradient() -> None:
    assert relu_backward(DA, A).tolist() == [0, -3, 0.5, 0]


@pytest.mark.parametrize(
    ("name", "values"),
    [
        ("as_planted", [2, -3, 0.5, -1]),
        ("sides_swapped", [2, 0, 0, -1]),
        ("slope_alone", [0, 1, 1, 0]),
        ("sign_of_the_gradient", [2, 0, 0.5, 0]),
        ("both_signs", [0, 0, 0.5, 0]),
        ("multiplied_by_the_output", [0, -12, 0.125, 0]),
        ("above_one", [0, -3, 0, 0]),
        ("nothing_comes_through", [0, 0, 0, 0]),
        ("slope_of_leaky_relu", [0.02, -3, 0.5, -0.01]),
        ("slope_of_tanh", [2, 45, 0.46875, -1]),
    ],
)
def test_a_slip_gives(name: str, values: list[float]) -> None:
    assert next(slip.rule for slip in PART.slips if slip.name == name)(DA, A) == pytest.approx(values)
