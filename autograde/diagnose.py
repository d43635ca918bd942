"""From an exercise and an answer to a verdict: no printing, no files.

`diagnose` never raises because of the answer; only the KeyboardInterrupt of a person goes through.
"""

from collections.abc import Mapping
from functools import cache

import numpy as np

from autograde.diagnosis.finding import Finding
from autograde.diagnosis.functions import diagnose_function
from autograde.diagnosis.guard import Raised, attempt, type_name
from autograde.diagnosis.orders import diagnose_order
from autograde.diagnosis.scored import diagnose_scored
from autograde.diagnosis.several import diagnose_several
from autograde.diagnosis.values import diagnose_values, reference_values
from autograde.exercise import Exercise, FunctionExercise, OrderExercise, SeveralFunctions, ValueExercise
from autograde.exercises import EXERCISES
from autograde.prose import quote
from autograde.scored_exercise import ScoredExercise
from autograde.verdict import Verdict
from course_lib.language import Text, current_language
from course_lib.types import Array

PUBLIC_SEED = 2019


def diagnose(
    exercise: Exercise,
    answer: object,
    *,
    earlier: Mapping[str, Array] | None = None,
    rng: np.random.Generator | None = None,
    reveal: bool = True,
) -> Verdict:
    """The verdict on `answer`, in the current language.

    Args:
        exercise: what was asked for.
        answer: what came.
        earlier: the person's own last answers to value exercises, by id, each of shape (n,).
        rng: draws the probes of a function exercise; None for the public ones, the same at every call.
        reveal: whether messages may show the inputs on which a function fails, and what it gives there.
    """
    found = attempt(lambda: _find(exercise, answer, earlier or {}, rng or np.random.default_rng(PUBLIC_SEED), reveal))
    finding = found.value if not isinstance(found, Raised) else Finding("error", 0.0, (), (stumbled(found.exception),))
    return Verdict(
        exercise=exercise.id,
        title=exercise.title,
        status=finding.status,
        points=round(finding.credit * float(exercise.points), 9),
        max_points=float(exercise.points),
        slips=finding.slips,
        messages=finding.messages,
        language=current_language(),
    )


def _find(
    exercise: Exercise, answer: object, earlier: Mapping[str, Array], rng: np.random.Generator, reveal: bool
) -> Finding:
    if isinstance(exercise, FunctionExercise):
        return diagnose_function(exercise, answer, rng, reveal)
    if isinstance(exercise, SeveralFunctions):
        return diagnose_several(exercise, answer, rng, reveal)
    if isinstance(exercise, ScoredExercise):
        return diagnose_scored(exercise, answer, rng)
    if isinstance(exercise, ValueExercise):
        return diagnose_values(exercise, answer, earlier, _neighbours(exercise.lesson, exercise.id))
    if isinstance(exercise, OrderExercise):
        return diagnose_order(exercise, answer)
    raise TypeError(f"exercise {exercise.id} is of no known kind: values, a function, functions, or lines in order")


def stumbled(exception: BaseException) -> Text:
    """The fault is ours, not the student's: whatever runs code of theirs has an `attempt` of its own."""
    kind = quote(type_name(exception), 40)
    return Text(
        en=f"The checker itself stumbled over this answer ({kind}). This says nothing about the answer. "
        "Please tell the people who run the course, with what you passed.",
        ja=f"チェックのプログラムが、この答えの途中で止まってしまいました（{kind}）。答えの正誤とは関係ありません。"
        "渡した答えを添えて、講座の担当者に知らせてください。",
    )


@cache
def _neighbours(lesson: str, but: str) -> Mapping[str, Array]:
    """The right values of the other value exercises of a lesson."""
    return {
        other.id: reference_values(other)
        for other in EXERCISES
        if isinstance(other, ValueExercise) and other.lesson == lesson and other.id != but
    }
