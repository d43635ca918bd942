"""Weights and gradients on which optimizers are compared: what holds for all the probes of lesson 10.

No value is 0 or 1 unless it is meant to be, and a gradient never has the size of its weight.
"""

import numpy as np

from course_lib.types import Array

SHAPES: tuple[tuple[int, ...], ...] = ((), (), (3,), (2, 3))
"""Two plain numbers, a row, and a table that is not square."""


def weights(rng: np.random.Generator, shape: tuple[int, ...]) -> Array | float:
    """Numbers of either sign between 1.2 and 3; a plain number where the shape is ()."""
    return _signed(rng, 1.2, 3.0, shape)


def gradients(rng: np.random.Generator, shape: tuple[int, ...]) -> Array | float:
    """Numbers of either sign between 0.3 and 0.9; a plain number where the shape is ()."""
    return _signed(rng, 0.3, 0.9, shape)


def velocities(rng: np.random.Generator, shape: tuple[int, ...]) -> Array | float:
    """Numbers of either sign between 0.2 and 0.8; a plain number where the shape is ()."""
    return _signed(rng, 0.2, 0.8, shape)


def rate(rng: np.random.Generator) -> float:
    """A learning rate so large that a step shows in the first digits."""
    return float(rng.uniform(0.15, 0.45))


def _signed(rng: np.random.Generator, low: float, high: float, shape: tuple[int, ...]) -> Array | float:
    values = rng.uniform(low, high, shape) * rng.choice([-1.0, 1.0], shape)
    return values if shape else float(values)
