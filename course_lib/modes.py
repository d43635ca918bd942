"""How well a sample covers the modes of a distribution, where the modes are known: clouds around centres.

A row belongs to the nearest centre if it lies within three standard deviations of it, and is stray otherwise. A real
sample has strays too: 0.3 % on a line, 1.1 % in the plane. A row that holds an inf or a nan is stray.
"""

from dataclasses import dataclass

import numpy as np

from course_lib.data.clouds import Clouds
from course_lib.inputs import floats, without_warnings
from course_lib.shapes import check_matrix, misfit
from course_lib.types import Array

REACH = 3.0
"""How many standard deviations a cloud reaches: our choice."""
ENOUGH = 0.25
"""The part of its fair share, 1/k of the rows, from which on a cloud counts as covered: our choice."""


@dataclass(frozen=True, eq=False)
class Coverage:
    """What a sample makes of k clouds.

    Attributes:
        shares: the share of the rows that belongs to each cloud, shape (k,); together they are below 1.
        widths: the standard deviation of its rows, in that of the cloud, shape (k,): 1 is right, 0 a single point.
    """

    shares: Array
    widths: Array

    @property
    def stray(self) -> float:
        """The share of the rows that belongs to no cloud."""
        return float(1 - self.shares.sum())

    @property
    def covered(self) -> int:
        """How many clouds have at least a quarter of their fair share of the rows."""
        return int(np.sum(self.shares >= ENOUGH / len(self.shares)))


def coverage(X: Array, clouds: Clouds) -> Coverage:
    """Which clouds the rows of X belong to.

    A width of 1 with right shares is no proof: of the shape of a cloud it says nothing.

    Raises:
        ShapeError: X holds no row, or not as many columns as a centre.
    """
    X = floats(X)
    k, d = clouds.centres.shape
    check_matrix("X", X, f"(n, {d})", "a point")
    if len(X) == 0 or X.shape[1] != d:
        raise misfit("X", X, f"(n, {d})", "one point or more, in the space of the clouds", f"Give `X` {d} columns.")
    with without_warnings():
        distances = np.linalg.norm(X[:, np.newaxis] - clouds.centres, axis=2)
        nearest, near = distances.argmin(axis=1), distances.min(axis=1) <= REACH * clouds.spread
    members = [X[near & (nearest == cloud)] for cloud in range(k)]
    return Coverage(
        shares=np.array([len(rows) / len(X) for rows in members]),
        widths=np.array([_width(rows) / clouds.spread for rows in members]),
    )


def _width(rows: Array) -> float:
    """The standard deviation around the mean of the rows, over all columns; 0 without rows."""
    return float(np.sqrt(rows.var(axis=0).mean())) if len(rows) else 0.0
