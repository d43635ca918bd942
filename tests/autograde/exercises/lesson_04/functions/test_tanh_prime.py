"""`tanh_prime` of 2_6 at u = 0.5: tanh = 0.462117, its square 0.213552; sigma = 0.622459; tanh(0.25) = 0.244919."""

from collections.abc import Callable

import pytest

from autograde.exercises.lesson_04.functions.tanh_prime import PART, SLIPS

GIVEN = {
    "reference": 0.786448,
    "one_minus_u_squared": 0.75,
    "tanh_twice": 0.813542,
    "plus_instead_of_minus": 1.213552,
    "sign_turned": -0.786448,
    "square_forgotten": 0.537883,
    "whole_bracket_squared": 0.289318,
    "square_inside_tanh": 0.755081,
    "one_minus_forgotten": 0.213552,
    "formula_of_the_sigmoid": 0.248565,
    "slope_of_the_sigmoid": 0.235004,
    "sigmoid_in_the_square": 0.612545,
    "height_instead_of_slope": 0.462117,
}


@pytest.mark.parametrize(("name", "value"), GIVEN.items())
def test_gives(part_gives: Callable[..., list[float]], name: str, value: float) -> None:
    assert part_gives(PART, name, 0.5) == pytest.approx([value], abs=1e-6)


def test_every_slip_has_a_value_here() -> None:
    assert {"reference", *(slip.name for slip in SLIPS)} == set(GIVEN)
