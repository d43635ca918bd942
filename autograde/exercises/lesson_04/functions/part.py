"""What the seven functions of exercise 2_6 share: they take u, a number or an array of any shape, and work elementwise.

No |u| is above 2.6: neither `exp` overflows there, nor does float32 lose what is left of 1 - tanh(u)^2.
"""

from functools import partial

import numpy as np

from autograde.exercise import Arguments
from autograde.exercises.lesson_names import ACTIVATION_FUNCTIONS
from autograde.exercises.together import part
from course_lib.types import Array

function = partial(part, "2_6", ACTIVATION_FUNCTIONS, parameters=("u",))
"""One of the seven."""


def smooth(rng: np.random.Generator) -> list[Arguments]:
    """Three numbers on either side of 0, an array of five, and a table of 2 rows and 3 columns; 0 is not among them."""
    return [*_numbers(rng), (_entries(rng, 5),), (_entries(rng, 6).reshape(2, 3),)]


def with_zero(rng: np.random.Generator) -> list[Arguments]:
    """As above, and 0 itself: as a number, in the array and in the table."""
    row, table = _entries(rng, 5), _entries(rng, 6)
    row[2] = table[4] = 0.0
    return [*_numbers(rng), (0.0,), (row,), (table.reshape(2, 3),)]


def _numbers(rng: np.random.Generator) -> list[Arguments]:
    """A number between 0 and 1/2, one above 1, and one below 0."""
    return [(float(rng.uniform(0.2, 0.45)),), (float(rng.uniform(1.2, 2.4)),), (float(rng.uniform(-2.4, -0.6)),)]


def _entries(rng: np.random.Generator, n: int) -> Array:
    """`n` numbers of either sign in turn, their sizes between 0.2 and 2.6; the first is between 1/2 and 1."""
    sizes = rng.uniform(0.2, 2.6, n)
    sizes[0] = rng.uniform(0.6, 0.9)
    return sizes * (-1.0) ** np.arange(n)
