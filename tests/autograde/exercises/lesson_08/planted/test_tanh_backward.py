"""By hand: dA = (2, -3), A = (0.5, -0.8); tanh'(0.5) = 0.78644773 from the list of misconceptions."""

import numpy as np
import pytest

from autograde.exercises.lesson_08.planted.tanh_backward import PART, tanh_backward

DA, A = np.array([2.0, -3]), np.array([0.5, -0.8])


def test_the_slope_is_made_of_the_output() -> None:
    assert tanh_backward(DA, A) == pytest.approx([1.5, -1.08])


@pytest.mark.parametrize(
    ("name", "values"),
    [
        ("as_planted", [-6, 24]),
        ("slope_alone", [0.75, 0.36]),
        ("tanh_twice", [1.572895, -1.677165]),
        ("gradient_and_output_exchanged", [-1.5, 6.4]),
        ("plus_instead_of_minus", [2.5, -4.92]),
        ("square_forgotten", [1, -5.4]),
        ("formula_of_the_sigmoid", [0.5, 4.32]),
        ("brackets_lost", [1.75, -3.64]),
        ("whole_bracket_squared", [0.5, -9.72]),
        ("product_squared", [0, 14.28]),
        ("sign_turned", [-1.5, 1.08]),
        ("slope_left_out", [2, -3]),
    ],
)
def test_a_slip_gives(name: str, values: list[float]) -> None:
    assert next(slip.rule for slip in PART.slips if slip.name == name)(DA, A) == pytest.approx(values, abs=1e-6)
