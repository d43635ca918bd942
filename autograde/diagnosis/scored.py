"""Diagnosing a function that has to classify well: how many rows are right, and if too few, which slip it looks like.

Some slips are recognised by calling the function once more on a changed task. That is done only where the first calls
were quick, so it never decides about points.
"""

import time
from collections.abc import Sequence
from functools import partial
from typing import Any

import numpy as np

from autograde.diagnosis import faults
from autograde.diagnosis.calls import Call, call
from autograde.diagnosis.finding import Finding
from autograde.diagnosis.handed_over import look
from autograde.diagnosis.reports import detail, fault, is_unfinished
from autograde.diagnosis.scores import ENOUGH, NOT_ENOUGH, WRONG_SHAPE, score
from autograde.exercise import Arguments
from autograde.scored_exercise import Evidence, ScoredExercise, ScoredSlip, Task
from course_lib.language import Text
from course_lib.types import Array

SIDE_EFFECT_CREDIT = 0.5
QUICK = 3.0
"""Seconds for all tasks together, up to which the function is called again."""


def diagnose_scored(exercise: ScoredExercise, answer: object, rng: np.random.Generator) -> Finding:
    """What is to be said of `answer`, on the tasks that `rng` draws. No message shows a row or a class."""
    refused = look(exercise, answer)
    if refused is not None:
        return refused
    tasks = exercise.tasks(rng)
    begin = time.monotonic()
    calls = [call(answer, task.arguments, ()) for task in tasks]
    quick = time.monotonic() - begin <= QUICK
    return _cannot_be_scored(exercise, calls) or _judge(exercise, _evidence(answer, tasks, calls, quick), calls)


def _cannot_be_scored(exercise: ScoredExercise, calls: Sequence[Call]) -> Finding | None:
    if any(is_unfinished(one) for one in calls):
        return Finding("not attempted", 0.0, (), (faults.DOTS_LEFT,))
    for one in calls:
        if why := fault(exercise, one):
            return Finding("error", 0.0, (), (why, *detail(exercise, one, reveal=False)))
    return None


def _evidence(function: Any, tasks: tuple[Task, ...], calls: Sequence[Call], quick: bool) -> Evidence:
    results = tuple(one.outcome[0] for one in calls if isinstance(one.outcome, tuple))
    return Evidence(tasks, results, partial(_again, function) if quick else lambda _: None)


def _again(function: Any, task: Task) -> Array | None:
    arguments: Arguments = task.arguments
    outcome = call(function, arguments, ()).outcome
    return outcome[0] if isinstance(outcome, tuple) else None


def _judge(exercise: ScoredExercise, evidence: Evidence, calls: Sequence[Call]) -> Finding:
    earned, scores = evidence.earned(), score(evidence)
    if earned >= 1.0:
        return _with_side_effects(calls, scores)
    slip = next((slip for slip in exercise.slips if slip.shows(evidence)), None)
    if slip is not None:
        said = (slip.message,) if slip.meant else (slip.message, *scores)
        return Finding("incorrect", _credit(slip, evidence, earned), (slip.name,), said)
    return Finding("incorrect", earned, (), (NOT_ENOUGH, *scores) if evidence.fits() else (WRONG_SHAPE,))


def _credit(slip: ScoredSlip, evidence: Evidence, earned: float) -> float:
    return slip.credit * evidence.earned(slip.meant) if slip.meant else max(slip.credit, earned)


def _with_side_effects(calls: Sequence[Call], scores: tuple[Text, ...]) -> Finding:
    if any(one.changed for one in calls):
        return Finding("incorrect", SIDE_EFFECT_CREDIT, (), (*scores, faults.CHANGES_INPUT))
    return Finding("passed", 1.0, (), (ENOUGH, *scores))
