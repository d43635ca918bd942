"""What the three functions of exercise 4_8 share, and the arrays on which two of them are probed."""

from collections.abc import Callable
from functools import partial

import numpy as np

from autograde.exercise import Arguments
from autograde.exercises.lesson_names import BACKPROPAGATION
from autograde.exercises.together import part
from course_lib.types import Array

SHAPES = ((5,), (3, 4), (4, 2))

function = partial(part, "4_8", BACKPROPAGATION)
"""One of the three; its way says what the bug was, and what stands there rightly."""


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
