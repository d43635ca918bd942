"""A warm-up question: an exercise of one number, asked with fresh numbers each time."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any

import numpy as np

from autograde.exercise import Hints, Rule, Slip, ValueExercise
from course_lib.language import Text

Draw = Callable[[np.random.Generator], Mapping[str, Any]]


@dataclass(frozen=True)
class Question:
    """One question.

    Attributes:
        prompt: what is asked, a function of the inputs.
        draw: fresh inputs, nice enough to work with by hand; the same generator state gives the same.
        exercise: the reference and the slips; its own inputs are an example, and `draw` replaces them.
    """

    prompt: Callable[..., Text]
    draw: Draw
    exercise: ValueExercise


def ask(
    exercise_id: str,
    lesson: str,
    title: Text,
    *,
    prompt: Callable[..., Text],
    draw: Draw,
    reference: Rule,
    slips: tuple[Slip, ...],
    hints: Callable[..., Hints],
    solution: Callable[..., Text],
) -> Question:
    """A question that is worth no points."""
    exercise = ValueExercise(
        id=exercise_id,
        lesson=lesson,
        title=title,
        points=0,
        reference=reference,
        slips=slips,
        hints=hints,
        solution=solution,
        inputs=draw(np.random.default_rng(0)),
    )
    return Question(prompt, draw, exercise)


def pick(rng: np.random.Generator, *choices: float) -> float:
    """One of the choices, as a plain number."""
    return choices[int(rng.integers(len(choices)))]
