"""`relu_prime` of 2_6 at u = -2.0, 0.0, 3.0: sigma = 0.119203, 0.5, 0.952574."""

from collections.abc import Callable

import numpy as np
import pytest

from autograde.exercises.lesson_04.functions.relu_prime import PART, SLIPS

GIVEN = {
    "reference": [0, 0, 1],
    "one_at_zero": [0, 1, 1],
    "half_at_zero": [0, 0.5, 1],
    "never_zero": [1, 1, 1],
    "height_instead_of_slope": [0, 0, 3],
    "sides_swapped": [1, 0, 0],
    "sides_swapped_with_the_tie": [1, 1, 0],
    "slope_of_the_absolute_value": [-1, 0, 1],
    "slope_of_leaky_relu": [0.01, 0.01, 1],
    "slope_of_softplus": [0.119203, 0.5, 0.952574],
    "always_zero": [0, 0, 0],
}


@pytest.mark.parametrize(("name", "values"), GIVEN.items())
def test_gives(part_gives: Callable[..., list[float]], name: str, values: list[float]) -> None:
    assert part_gives(PART, name, np.array([-2.0, 0.0, 3.0])) == pytest.approx(values, abs=1e-6)


def test_every_slip_has_a_value_here() -> None:
    assert {"reference", *(slip.name for slip in SLIPS)} == set(GIVEN)
