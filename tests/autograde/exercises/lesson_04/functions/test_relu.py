"""`relu` of 2_6 at u = -2.0, 0.0, 0.5, 3.0: ln(1 + exp(u)) = 0.126928, 0.693147, 0.974077, 3.048587."""

from collections.abc import Callable

import numpy as np
import pytest

from autograde.exercises.lesson_04.functions.relu import PART, SLIPS

GIVEN = {
    "reference": [0, 0, 0.5, 3],
    "minimum_instead_of_maximum": [-2, 0, 0, 0],
    "absolute_value": [2, 0, 0.5, 3],
    "u_itself": [-2, 0, 0.5, 3],
    "leaky_relu": [-0.02, 0, 0.5, 3],
    "softplus_instead": [0.126928, 0.693147, 0.974077, 3.048587],
    "step_instead": [0, 1, 1, 1],
    "wrong_side_kept": [2, 0, 0, 0],
    "capped_at_one": [0, 0, 0.5, 1],
}


@pytest.mark.parametrize(("name", "values"), GIVEN.items())
def test_gives(part_gives: Callable[..., list[float]], name: str, values: list[float]) -> None:
    assert part_gives(PART, name, np.array([-2.0, 0.0, 0.5, 3.0])) == pytest.approx(values, abs=1e-6)


def test_every_slip_has_a_value_here() -> None:
    assert {"reference", *(slip.name for slip in SLIPS)} == set(GIVEN)
