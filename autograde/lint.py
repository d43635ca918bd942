"""Proof that an exercise tells its slips apart: which give the same, and which would pass as right.

The comparisons are those by which answers are judged. A value exercise is judged at its inputs, a function exercise on
the probes of many generator states, since hidden tests draw other probes than `check` does.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Literal, TypeAlias

import numpy as np

from autograde.diagnosis.closeness import closeness, same
from autograde.diagnosis.outputs import Output, agrees, typical_sizes
from autograde.diagnosis.program import result
from autograde.diagnosis.trial import rule_outputs
from autograde.exercise import Exercise, FunctionExercise, OrderExercise, Rule, SeveralFunctions, ValueExercise
from autograde.lint_scored import unrecognised
from autograde.lint_texts import problems
from autograde.scored_exercise import ScoredExercise

Kind = Literal["defect", "tie"]
Outputs: TypeAlias = list[list[Output | None]]
"""For each round of probes the output on each; None where a rule has no value there. A value exercise has one round of
one output."""

ROUNDS = 50


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
    """All that there is to notice about an exercise, defects first; of several functions, function by function."""
    if isinstance(exercise, SeveralFunctions):
        return tuple(
            Note(exercise.id, note.kind, f"{part.function}: {note.text}")
            for part in exercise.parts
            for note in lint(part)
        )
    if isinstance(exercise, ScoredExercise):
        found = [*problems(exercise), *unrecognised(exercise)]
        return tuple(Note(exercise.id, "defect", text) for text in found)
    rules = {slip.name: outputs(exercise, slip.rule) for slip in exercise.slips}
    judge = _Judge(exercise, outputs(exercise, exercise.reference))
    explained = {slip.name for slip in exercise.slips if slip.credit >= 1}
    defects = [
        *problems(exercise),
        *_passing(judge, {name: out for name, out in rules.items() if name not in explained}),
    ]
    return (
        *(Note(exercise.id, "defect", text) for text in defects),
        *(Note(exercise.id, "tie", text) for text in _ties(judge, rules)),
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
        return [[(np.ravel(np.asarray(rule(**exercise.inputs), dtype=np.float64)),)]]
    if isinstance(exercise, FunctionExercise):
        rounds = [exercise.probes(np.random.default_rng(seed)) for seed in range(ROUNDS)]
        return [rule_outputs(exercise, rule, probes) for probes in rounds]
    if isinstance(exercise, OrderExercise):
        return [[result(exercise, rule())]]
    raise TypeError(
        f"{exercise.id} is a {type(exercise).__name__}, "
        "expected a ValueExercise, a FunctionExercise or an OrderExercise."
    )


class _Judge:
    """The comparisons by which answers to an exercise are judged, on what rules give."""

    def __init__(self, exercise: Exercise, right: Outputs) -> None:
        self.exercise = exercise
        self.right = right
        self.typical = [typical_sizes([output for output in row if output is not None]) for row in right]

    def passing(self, given: Outputs) -> int:
        """In how many rounds what is given would pass."""
        return sum(
            all(self._right(one, other, typical) for one, other in zip(row, target, strict=True))
            for row, target, typical in zip(given, self.right, self.typical, strict=True)
        )

    def alike(self, one: Outputs, other: Outputs) -> int:
        """In how many rounds who does one is told of the other."""
        return sum(
            any(output is not None for output in row)
            and all(self._alike(a, b, typical) for a, b in zip(row, target, strict=True))
            for row, target, typical in zip(one, other, self.typical, strict=True)
        )

    def _right(self, one: Output | None, target: Output | None, typical: Sequence[float]) -> bool:
        if one is None or target is None:
            return False
        if isinstance(self.exercise, ValueExercise):
            return closeness(one[0], target[0], self.exercise.decimals) == "full"
        return agrees(one, target, typical)

    def _alike(self, one: Output | None, other: Output | None, typical: Sequence[float]) -> bool:
        if one is None or other is None:
            return one is other
        if isinstance(self.exercise, ValueExercise):
            return same(one[0], other[0])
        return agrees(one, other, typical, stretch=True)


def _passing(judge: _Judge, rules: Mapping[str, Outputs]) -> list[str]:
    found = {name: judge.passing(given) for name, given in rules.items()}
    return [
        f"slip {name} gives what the reference gives{_how_often(rounds, len(judge.right))}"
        for name, rounds in found.items()
        if rounds
    ]


def _ties(judge: _Judge, rules: Mapping[str, Outputs]) -> list[str]:
    """Groups of slips with the same outputs throughout, then pairs that meet now and then."""
    groups: list[list[str]] = []
    for name, given in rules.items():
        home = next((group for group in groups if judge.alike(rules[group[0]], given) == len(given)), None)
        if home is None:
            groups.append([name])
        else:
            home.append(name)
    return [*(f"{' = '.join(group)}" for group in groups if len(group) > 1), *_meetings(judge, groups, rules)]


def _meetings(judge: _Judge, groups: list[list[str]], rules: Mapping[str, Outputs]) -> list[str]:
    found = []
    for index, (first, *_) in enumerate(groups):
        for second, *_ in groups[index + 1 :]:
            rounds = judge.alike(rules[first], rules[second])
            if rounds:
                found.append(f"{first} = {second}{_how_often(rounds, len(rules[first]))}")
    return found


def _how_often(alike: int, rounds: int) -> str:
    return "" if alike == rounds else f" in {alike} of {rounds} rounds of probes"


def _lines(exercise: Exercise) -> list[str]:
    notes = lint(exercise)
    head = f"{exercise.id}  {len(exercise.slips)} slips"
    return [head if notes else f"{head}, all told apart", *(f"  {note.kind}: {note.text}" for note in notes)]
