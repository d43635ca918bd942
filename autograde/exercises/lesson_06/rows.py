"""Rows of outputs and targets: how a loss gathers them, and those on which losses are compared.

Rows are examples. Never two outputs and never two rows: with two, a mean and a half give the same.
"""

# mypy: no-warn-return-any
# NumPy's type stubs say Any for what indexing returns.

from collections.abc import Callable

import numpy as np

from course_lib.activations import softmax
from course_lib.types import Array

SHAPES = ((3,), (4,), (4, 3), (3, 5))
"""One example of 3 and one of 4 outputs, then rows; no table is square."""


def mean_of_row_sums(cost: Callable[[Array, Array], Array]) -> Callable[[Array, Array], float]:
    """The loss whose terms `cost` gives: their sum over the outputs, its mean over the rows."""
    return lambda y, t: float(np.mean(np.sum(cost(y, t), axis=-1)))


def quantities(rng: np.random.Generator) -> list[tuple[Array, Array]]:
    """(y, t) of a regression: numbers of either sign, with gaps of either sign between 0.4 and 1.6 wide."""
    targets = [rng.uniform(-4, 4, shape) for shape in SHAPES]
    return [(t + _gaps(rng, t.shape), t) for t in targets]


def probabilities(rng: np.random.Generator) -> list[tuple[Array, Array]]:
    """(y, t) of a classification: rows y of the sum 1, none below 0.004; rows t with a single 1.

    In the first row the target is not the most probable class, in the others it may be.
    """
    rows = [softmax(rng.uniform(-2, 2, shape)) for shape in SHAPES]
    return [(y, _one_hot(rng, y)) for y in rows]


def _gaps(rng: np.random.Generator, shape: tuple[int, ...]) -> Array:
    return rng.uniform(0.4, 1.6, shape) * rng.choice([-1.0, 1.0], shape)


def _one_hot(rng: np.random.Generator, y: Array) -> Array:
    places = rng.integers(y.shape[-1], size=y.shape[:-1])
    places = np.where(np.arange(places.size).reshape(places.shape) == 0, np.argmin(y, axis=-1), places)
    return np.eye(y.shape[-1])[places]
