"""The exercises of the course, in the order in which they are met: the only place that knows the course.

What a slip earns: nothing, as a rule. Half the points where the work is whole but for its last step (u is right, the
activation is missing), where only the sign or the order of all values is turned, where a function is right for one
point and gathers several, or where it is right but for the tie at u = 0. All of them where another reading of the
question was answered rightly; then the message explains the reading that was meant.
"""

from difflib import get_close_matches

from autograde.errors import UnknownExercise
from autograde.exercise import Exercise
from autograde.exercises import (
    lesson_01,
    lesson_02,
    lesson_03,
    lesson_04,
    lesson_05,
    lesson_06,
    lesson_07,
    lesson_08,
    lesson_09,
    lesson_10,
    lesson_11,
    lesson_12,
)
from autograde.exercises.lesson_names import LESSONS

__all__ = ["EXERCISES", "LESSONS", "get", "nearest"]

EXERCISES: tuple[Exercise, ...] = (
    *lesson_01.EXERCISES,
    *lesson_02.EXERCISES,
    *lesson_03.EXERCISES,
    *lesson_04.EXERCISES,
    *lesson_05.EXERCISES,
    *lesson_06.EXERCISES,
    *lesson_07.EXERCISES,
    *lesson_08.EXERCISES,
    *lesson_09.EXERCISES,
    *lesson_10.EXERCISES,
    *lesson_11.EXERCISES,
    *lesson_12.EXERCISES,
)
_BY_ID = {exercise.id: exercise for exercise in EXERCISES}


def get(exercise_id: str) -> Exercise:
    """The exercise with this id.

    Raises:
        UnknownExercise: there is none; the message names the nearest ids.
    """
    try:
        return _BY_ID[exercise_id]
    except (KeyError, TypeError):
        choices = " or ".join(repr(candidate) for candidate in nearest(exercise_id))
        raise UnknownExercise(f"No exercise has the id {exercise_id!r}. Did you mean {choices}?") from None


def nearest(exercise_id: object) -> tuple[str, ...]:
    """Up to three ids that look like `exercise_id`; the first of the course when none does."""
    found = get_close_matches(str(exercise_id), _BY_ID, n=3, cutoff=0.5)
    return tuple(found) or tuple(_BY_ID)[:3]
