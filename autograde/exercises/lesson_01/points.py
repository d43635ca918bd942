"""Points on which the functions of the neuron are compared, drawn where wrong ways show.

Nothing is 0 or 1, an output never meets its target, and both signs of the gap occur. The same generator state gives
the same points.
"""

import numpy as np

from course_lib.types import Array


def away_from_zero(rng: np.random.Generator) -> float:
    """A number of either sign whose size is between 0.3 and 1.8."""
    return float(rng.uniform(0.3, 1.8)) * float(rng.choice([-1, 1]))


def inputs(rng: np.random.Generator, n: int) -> Array:
    """Inputs x, shape (n,), like those of `away_from_zero`."""
    return np.array([away_from_zero(rng) for _ in range(n)])


def outputs_and_targets(rng: np.random.Generator, n: int) -> tuple[Array, Array]:
    """Outputs y and targets t, both of shape (n,), between 0 and 1; their gap is at least 0.15 wide.

    Odd places hold outputs that are too low, even places outputs that are too high.
    """
    low = rng.uniform(0.1, 0.45, n)
    y = np.where(np.arange(n) % 2, low, 1 - low)
    gap = rng.uniform(0.15, 0.45, n)
    return y, np.where(y < 0.5, y + gap, y - gap)


def pairs(rng: np.random.Generator) -> list[tuple[float | Array, float | Array]]:
    """(y, t): two pairs of plain numbers, then arrays of 4 and of 7 points."""
    y, t = outputs_and_targets(rng, 2)
    return [*zip(y.tolist(), t.tolist(), strict=True), outputs_and_targets(rng, 4), outputs_and_targets(rng, 7)]


def triples(rng: np.random.Generator) -> list[tuple[float | Array, float | Array, float | Array]]:
    """(x, y, t): two triples of plain numbers, then arrays of 4 and of 7 points."""
    drawn = []
    for y, t in pairs(rng):
        x = inputs(rng, len(y)) if isinstance(y, np.ndarray) else away_from_zero(rng)
        drawn.append((x, y, t))
    return drawn
