"""Asks an exercise by id what its reference or one of its slips gives."""

from collections.abc import Callable

import numpy as np
import pytest

from autograde.exercise import Exercise, Rule
from autograde.exercises import get

Gives = Callable[..., list[float]]


def rule_of(exercise: Exercise, name: str) -> Rule:
    if name == "reference":
        return exercise.reference
    return next(slip.rule for slip in exercise.slips if slip.name == name)


@pytest.fixture
def gives() -> Gives:
    """(exercise id, name of a slip or "reference", *arguments of a function exercise) -> its values in a row."""

    def values(exercise_id: str, name: str, *arguments: object) -> list[float]:
        exercise = get(exercise_id)
        return np.ravel(np.asarray(rule_of(exercise, name)(*arguments, **exercise.given), dtype=float)).tolist()

    return values
