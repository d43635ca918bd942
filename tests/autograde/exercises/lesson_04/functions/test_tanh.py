"""`tanh` of 2_6 at u = 0.5: exp(0.5) = 1.648721, exp(-0.5) = 0.606531, exp(-1) = 0.367879."""

from collections.abc import Callable

import pytest

from autograde.exercises.lesson_04.functions.tanh import PART, SLIPS

GIVEN = {
    "reference": 0.462117,
    "sigmoid_instead": 0.622459,
    "half_as_steep": 0.244919,
    "minus_one_forgotten": 1.462117,
    "sign_turned": -0.462117,
    "turned_over": 2.163953,
    "numerator_only": 1.042191,
    "sinh_instead": 0.521095,
    "brackets_missing": 1.887373,
    "tan_instead": 0.546302,
    "arctan_instead": 0.463648,
}


@pytest.mark.parametrize(("name", "value"), GIVEN.items())
def test_gives(part_gives: Callable[..., list[float]], name: str, value: float) -> None:
    assert part_gives(PART, name, 0.5) == pytest.approx([value], abs=1e-6)


def test_every_slip_has_a_value_here() -> None:
    assert {"reference", *(slip.name for slip in SLIPS)} == set(GIVEN)
