"""`check` and its card, for the right answer and every slip of every exercise: the slowest of the medians.

7_2 is not here: its check trains networks, and takes the seconds that the lesson announces.
"""

import os
from collections.abc import Iterator
from typing import Any

os.environ["COURSE_PROGRESS"] = "off"

from autograde import check
from autograde.exercise import Exercise, Rule, ValueExercise, WrittenFunction
from autograde.exercises import EXERCISES
from autograde.scored_exercise import ScoredExercise
from bench.row import Row
from bench.timing import cpu_ms

TARGET = 10.0
CHECKS = 7


def measure() -> Iterator[Row]:
    """A row for every exercise; its name says which answer was the slowest."""
    for exercise in EXERCISES:
        if not isinstance(exercise, ScoredExercise):
            rules = {"right": exercise.reference, **{slip.name: slip.rule for slip in exercise.slips}}
            times = {name: _check(exercise.id, _answer(exercise, rule)) for name, rule in rules.items()}
            slowest = max(times, key=times.__getitem__)
            yield Row("check", f"{exercise.id} {slowest}", times[slowest], "ms", TARGET)


def _check(exercise_id: str, answer: Any) -> float:
    return cpu_ms(lambda: check(exercise_id, answer)._repr_html_(), CHECKS)


def _answer(exercise: Exercise, rule: Rule) -> Any:
    """What a student hands over who does as the rule does."""
    if isinstance(exercise, WrittenFunction):
        return rule
    return rule(**exercise.inputs) if isinstance(exercise, ValueExercise) else rule()
