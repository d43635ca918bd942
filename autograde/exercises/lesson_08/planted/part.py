"""What the three functions of exercise 4_8 share, and the arrays on which two of them are probed."""

from collections.abc import Callable, Sequence

import numpy as np

from autograde.exercise import Arguments, FunctionExercise, Hints, Rule, Slip
from autograde.exercises.lesson_names import BACKPROPAGATION
from autograde.exercises.wording import block
from course_lib.language import Text
from course_lib.types import Array

SHAPES = ((5,), (3, 4), (4, 2))


def function(
    name: str,
    parameters: tuple[str, ...],
    *,
    reference: Rule,
    probes: Callable[[np.random.Generator], Sequence[Arguments]],
    slips: tuple[Slip, ...],
    hints: Hints,
    way: Text,
    code: str,
) -> FunctionExercise:
    """One of the three, worth one point.

    Args:
        way: what the bug was, and what stands there rightly.
        code: the mended function.
    """
    return FunctionExercise(
        id="4_8",
        lesson=BACKPROPAGATION,
        title=Text(en=f"The function {name}", ja=f"関数 {name}"),
        points=1,
        reference=reference,
        slips=slips,
        hints=lambda: hints,
        solution=lambda: Text(en=f"{way.en}{block(code)}", ja=f"{way.ja}{block(code)}"),
        function=name,
        parameters=parameters,
        probes=probes,
    )


def outputs_and_gradients(rng: np.random.Generator, activation: Callable[[Array], Array]) -> list[Arguments]:
    """(dA, A): gradients of either sign between 0.3 and 1.6 in size, and outputs of the activation.

    Of four entries in a row, u and dA have each pair of signs once.
    """
    drawn: list[Arguments] = []
    for shape in SHAPES:
        place = np.arange(np.prod(shape)).reshape(shape)
        u = rng.uniform(0.3, 1.6, shape) * np.where(place % 2 == 0, 1.0, -1.0)
        gradients = rng.uniform(0.3, 1.6, shape) * np.where(place // 2 % 2 == 0, 1.0, -1.0)
        drawn.append((gradients, activation(u)))
    return drawn
