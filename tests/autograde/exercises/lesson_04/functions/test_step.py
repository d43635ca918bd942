"""`step` of 2_6 at u = -2.0, 0.0, 0.75, 2.0: 1 from 0 on upwards; sigma = 0.119203, 0.5, 0.679179, 0.880797."""

from collections.abc import Callable

import numpy as np
import pytest

from autograde.exercises.lesson_04.functions.step import PART, SLIPS

GIVEN = {
    "reference": [0, 1, 1, 1],
    "tie_does_not_fire": [0, 0, 1, 1],
    "half_at_zero": [0, 0.5, 1, 1],
    "step_reversed": [1, 0, 0, 0],
    "step_reversed_with_the_tie": [1, 1, 0, 0],
    "sign_function": [-1, 0, 1, 1],
    "minus_one_for_silence": [-1, 1, 1, 1],
    "fires_from_one_half": [0, 0, 1, 1],
    "fires_from_one": [0, 0, 0, 1],
    "relu_instead": [0, 0, 0.75, 2],
    "sigmoid_instead": [0.119203, 0.5, 0.679179, 0.880797],
}


@pytest.mark.parametrize(("name", "values"), GIVEN.items())
def test_gives(part_gives: Callable[..., list[float]], name: str, values: list[float]) -> None:
    assert part_gives(PART, name, np.array([-2.0, 0.0, 0.75, 2.0])) == pytest.approx(values, abs=1e-6)


def test_every_slip_has_a_value_here() -> None:
    assert {"reference", *(slip.name for slip in SLIPS)} == set(GIVEN)
