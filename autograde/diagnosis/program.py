"""Running chosen lines one after the other, on numbers: what they make, or where they stop."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Literal

import numpy as np

from autograde.diagnosis.guard import Raised, attempt
from autograde.diagnosis.outputs import Output
from autograde.exercise import OrderExercise

RELATIVE = 1e-9
"""So much may numbers differ that are called equal: here all of them are our own."""


@dataclass(frozen=True)
class Stop:
    """Where a program stops.

    Attributes:
        place: of the line, counted from 0.
        letter: of the line.
        why: a name that is not there yet, or shapes that do not fit.
        missing: the name, where that is why.
    """

    place: int
    letter: str
    why: Literal["name", "shapes"]
    missing: str = ""


@dataclass(frozen=True)
class Run:
    """A program that was run.

    Attributes:
        values: by name, what the lines made, what was there from the start included.
        stop: where it stopped, None where it came to its end.
    """

    values: Mapping[str, Any]
    stop: Stop | None = None


def run(exercise: OrderExercise, order: Sequence[str]) -> Run:
    """Run the lines with these letters."""
    values = dict(exercise.start)
    for place, letter in enumerate(order):
        line = exercise.lines[letter]
        missing = next((name for name in line.needs if name not in values), None)
        if missing is not None:
            return Run(values, Stop(place, letter, "name", missing))
        made = attempt(lambda line=line: line.rule(*(values[name] for name in line.needs)))  # type: ignore[misc]
        if isinstance(made, Raised):
            return Run(values, Stop(place, letter, "shapes"))
        values[line.gives] = made.value
    return Run(values)


def result(exercise: OrderExercise, order: Sequence[str]) -> Output | None:
    """The values of the goal; None where the program stops or does not make them all."""
    done = run(exercise, order)
    if done.stop is not None or not all(name in done.values for name in exercise.goal):
        return None
    return tuple(np.asarray(done.values[name], dtype=np.float64) for name in exercise.goal)


def equal(one: object, other: object) -> bool:
    """Whether two values are the same array of numbers."""
    a, b = np.asarray(one), np.asarray(other)
    return a.shape == b.shape and bool(np.allclose(a, b, rtol=RELATIVE, atol=RELATIVE))


def first_difference(exercise: OrderExercise, order: Sequence[str]) -> str | None:
    """The letter of the first line that makes something else than the reference does under the same name."""
    right = run(exercise, tuple(exercise.reference())).values
    for place, letter in enumerate(order):
        made = run(exercise, order[: place + 1])
        name = exercise.lines[letter].gives
        if made.stop is not None or name not in right or not equal(made.values[name], right[name]):
            return letter
    return None
