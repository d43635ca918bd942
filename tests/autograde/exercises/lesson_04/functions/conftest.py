"""Asks one of the seven functions of 2_6 what its reference or one of its slips gives."""

from collections.abc import Callable

import numpy as np
import pytest

from autograde.exercise import FunctionExercise


def _values(part: FunctionExercise, name: str, u: object) -> list[float]:
    rules = {"reference": part.reference} | {slip.name: slip.rule for slip in part.slips}
    return np.ravel(np.asarray(rules[name](u), dtype=float)).tolist()


@pytest.fixture
def part_gives() -> Callable[..., list[float]]:
    """(part, name of a slip or "reference", u) -> the values in a row."""
    return _values
