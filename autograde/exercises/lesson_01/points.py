"""Points on which the functions of the neuron are compared, drawn where wrong ways show.

No plain number is 0 or 1, an output never meets its target, and both signs of the gap occur. Arrays come in several
lengths, one of them of whole numbers, one with rows and columns, one as long as the lesson's 50 points. The same
generator state gives the same points.
"""

from typing import TypeAlias

import numpy as np

from course_lib.types import Array

N_POINTS = 50
"""As many as in the lesson."""

Numbers: TypeAlias = float | Array


def away_from_zero(rng: np.random.Generator) -> float:
    """A number of either sign whose size is between 0.3 and 1.8."""
    return float(rng.uniform(0.3, 1.8)) * float(rng.choice([-1, 1]))


def inputs(rng: np.random.Generator, shape: int | tuple[int, ...]) -> Array:
    """Inputs x like those of `away_from_zero`."""
    x: Array = rng.uniform(0.3, 1.8, shape) * rng.choice([-1.0, 1.0], shape)
    return x


def whole_inputs(rng: np.random.Generator, n: int) -> Array:
    """Inputs x of NumPy's whole-number type, n different ones of -3, ..., 3 without 0."""
    return rng.choice(np.array([-3, -2, -1, 1, 2, 3]), n, replace=False)


def spread_inputs(rng: np.random.Generator, n: int = N_POINTS) -> Array:
    """Inputs x from left to right, shape (n,): to both sides beyond 2.5, and one of them 0."""
    x = np.linspace(-1, 1, n) * float(rng.uniform(2.5, 3))
    x[n // 2] = 0.0
    return x


def outputs_and_targets(rng: np.random.Generator, n: int) -> tuple[Array, Array]:
    """Outputs y and targets t, both of shape (n,), between 0 and 1; their gap is at least 0.15 wide.

    Odd places hold outputs that are too low, even places outputs that are too high.
    """
    low = rng.uniform(0.1, 0.45, n)
    y = np.where(np.arange(n) % 2, low, 1 - low)
    gap = rng.uniform(0.15, 0.45, n)
    return y, np.where(y < 0.5, y + gap, y - gap)


def _missed(rng: np.random.Generator) -> tuple[float, float]:
    """An output at the wrong end: the gap is near 0.9."""
    y, t = float(rng.uniform(0.03, 0.06)), float(rng.uniform(0.92, 0.95))
    return (y, t) if rng.random() < 0.5 else (1 - y, 1 - t)


def _yes_or_no(rng: np.random.Generator, n: int) -> tuple[Array, Array]:
    """Outputs y, and targets t that are 0 or 1 in NumPy's whole-number type, both of shape (n,)."""
    y, t = outputs_and_targets(rng, n)
    return y, (t > y).astype(np.int64)


def pairs(rng: np.random.Generator) -> list[tuple[Numbers, Numbers]]:
    """(y, t): three pairs of plain numbers, the third with a wide gap, then arrays of shapes (4,), (5,), (2, 3), (50,).

    The targets of the second array are whole numbers.
    """
    y, t = outputs_and_targets(rng, 2)
    table = tuple(values.reshape(2, 3) for values in outputs_and_targets(rng, 6))
    return [
        *zip(y.tolist(), t.tolist(), strict=True),
        _missed(rng),
        outputs_and_targets(rng, 4),
        _yes_or_no(rng, 5),
        (table[0], table[1]),
        outputs_and_targets(rng, N_POINTS),
    ]


def triples(rng: np.random.Generator) -> list[tuple[Numbers, Numbers, Numbers]]:
    """(x, y, t): y and t as in `pairs`, each with as many x; those of the second array are whole numbers, too."""
    drawn = pairs(rng)
    plain: list[Numbers] = [away_from_zero(rng) for _ in range(3)]
    x = [*plain, inputs(rng, 4), whole_inputs(rng, 5), inputs(rng, (2, 3)), spread_inputs(rng)]
    return [(x_i, *pair) for x_i, pair in zip(x, drawn, strict=True)]
