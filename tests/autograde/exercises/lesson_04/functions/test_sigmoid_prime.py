"""`sigmoid_prime` of 2_6 at u = 1.0: sigma = 0.731059, sigma(sigma) = 0.675038; 0.731059 * 0.268941 = 0.196612."""

from collections.abc import Callable

import pytest

from autograde.exercises.lesson_04.functions.sigmoid_prime import PART, SLIPS

GIVEN = {
    "reference": 0.196612,
    "u_for_the_output": 0,
    "sigmoid_twice": 0.219362,
    "height_instead_of_slope": 0.731059,
    "second_factor_only": 0.268941,
    "formula_of_tanh": 0.465553,
    "slope_of_tanh": 0.419974,
    "plus_in_the_bracket": 1.265505,
    "sign_turned": -0.196612,
    "brackets_missing": 0,
    "one_factor_too_many": 0.143735,
}


@pytest.mark.parametrize(("name", "value"), GIVEN.items())
def test_gives(part_gives: Callable[..., list[float]], name: str, value: float) -> None:
    assert part_gives(PART, name, 1.0) == pytest.approx([value], abs=1e-6)


def test_every_slip_has_a_value_here() -> None:
    assert {"reference", *(slip.name for slip in SLIPS)} == set(GIVEN)
