"""`sigmoid` of 2_6 at u = 2.0: exp(2) = 7.389056, exp(-2) = 0.135335, tanh(2) = 0.964028, exp(4) = 54.598150."""

from collections.abc import Callable

import pytest

from autograde.exercises.lesson_04.functions.sigmoid import PART, SLIPS

GIVEN = {
    "reference": 0.880797,
    "minus_in_exp_forgotten": 0.119203,
    "brackets_around_the_denominator_missing": 1.135335,
    "one_in_the_denominator_forgotten": 7.389056,
    "minus_in_the_denominator": 1.156518,
    "exponent_for_the_power": -1,
    "numerator_and_denominator_swapped": 8.389056,
    "tanh_instead": 0.964028,
    "twice_as_steep": 0.982014,
    "derivative_instead": 0.104994,
    "softmax_instead": 1,
    "step_instead": 1,
}


@pytest.mark.parametrize(("name", "value"), GIVEN.items())
def test_gives(part_gives: Callable[..., list[float]], name: str, value: float) -> None:
    assert part_gives(PART, name, 2.0) == pytest.approx([value], abs=1e-6)


def test_every_slip_has_a_value_here() -> None:
    assert {"reference", *(slip.name for slip in SLIPS)} == set(GIVEN)
