"""Proof that an exercise tells its slips apart: which give the same, and which would pass as right.

A value exercise is judged at its inputs. A function exercise is judged on the probes of many generator states, since
hidden tests draw other probes than `check` does.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Literal, TypeAlias

import numpy as np

from autograde.exercise import Exercise, FunctionExercise, Rule, ValueExercise
from autograde.lint_texts import problems
from course_lib.types import Array

Kind = Literal["defect", "tie"]
Outputs: TypeAlias = list[Array]
"""For each round of probes all outputs on it in a row; a value exercise has one round. Rows differ in length where
outputs differ in shape."""

ROUNDS = 50
AS_RIGHT = 1e-4
"""Relative. An answer so close to the reference, given to four significant digits, is right."""
AS_SAME = 1e-6
"""Relative. Two slips so close give the same."""


@dataclass(frozen=True)
class Note:
    """What the lint noticed.

    Attributes:
        exercise: the id.
        kind: "defect" is to be repaired; "tie" is allowed, the student is told of all the slips in it.
        text: one line.
    """

    exercise: str
    kind: Kind
    text: str


def lint(exercise: Exercise) -> tuple[Note, ...]:
    """All that there is to notice about an exercise, defects first."""
    rules = {slip.name: outputs(exercise, slip.rule) for slip in exercise.slips}
    right = outputs(exercise, exercise.reference)
    explained = {slip.name for slip in exercise.slips if slip.credit >= 1}
    defects = [
        *problems(exercise),
        *_passing(right, {name: out for name, out in rules.items() if name not in explained}),
    ]
    return (
        *(Note(exercise.id, "defect", text) for text in defects),
        *(Note(exercise.id, "tie", text) for text in _ties(rules)),
    )


def defects(exercises: Iterable[Exercise]) -> list[str]:
    """One line for each defect, with the exercise's id in front."""
    return [f"{note.exercise}: {note.text}" for item in exercises for note in lint(item) if note.kind == "defect"]


def report(exercises: Iterable[Exercise]) -> str:
    """What the lint noticed, exercise by exercise."""
    return "\n".join(line for exercise in exercises for line in _lines(exercise))


def outputs(exercise: Exercise, rule: Rule) -> Outputs:
    """What a rule gives wherever the exercise looks.

    Raises:
        TypeError: the exercise is of neither kind.
    """
    if isinstance(exercise, ValueExercise):
        return [_row([rule(**exercise.inputs)])]
    if isinstance(exercise, FunctionExercise):
        rounds = [exercise.probes(np.random.default_rng(seed)) for seed in range(ROUNDS)]
        return [_row([rule(*probe) for probe in probes]) for probes in rounds]
    raise TypeError(f"{exercise.id} is a {type(exercise).__name__}, expected a ValueExercise or a FunctionExercise.")


def _row(values: Iterable[object]) -> Array:
    return np.concatenate([np.ravel(np.asarray(value, dtype=np.float64)) for value in values])


def _rounds_alike(one: Outputs, other: Outputs, tolerance: float) -> int:
    return sum(
        a.shape == b.shape and bool(np.all(np.abs(a - b) <= tolerance * np.maximum(np.abs(b), tolerance)))
        for a, b in zip(one, other, strict=True)
    )


def _passing(right: Outputs, rules: dict[str, Outputs]) -> list[str]:
    found = {name: _rounds_alike(given, right, AS_RIGHT) for name, given in rules.items()}
    return [
        f"slip {name} gives what the reference gives{_how_often(alike, len(right))}"
        for name, alike in found.items()
        if alike
    ]


def _ties(rules: dict[str, Outputs]) -> list[str]:
    """Groups of slips with the same outputs throughout, then pairs that meet now and then."""
    groups: list[list[str]] = []
    for name, given in rules.items():
        home = next((group for group in groups if _rounds_alike(rules[group[0]], given, AS_SAME) == len(given)), None)
        if home is None:
            groups.append([name])
        else:
            home.append(name)
    return [*(f"{' = '.join(group)}" for group in groups if len(group) > 1), *_meetings(groups, rules)]


def _meetings(groups: list[list[str]], rules: dict[str, Outputs]) -> list[str]:
    found = []
    for index, (first, *_) in enumerate(groups):
        for second, *_ in groups[index + 1 :]:
            alike = _rounds_alike(rules[first], rules[second], AS_SAME)
            if alike:
                found.append(f"{first} = {second}{_how_often(alike, len(rules[first]))}")
    return found


def _how_often(alike: int, rounds: int) -> str:
    return "" if alike == rounds else f" in {alike} of {rounds} rounds of probes"


def _lines(exercise: Exercise) -> list[str]:
    notes = lint(exercise)
    head = f"{exercise.id}  {len(exercise.slips)} slips"
    return [head if notes else f"{head}, all told apart", *(f"  {note.kind}: {note.text}" for note in notes)]
