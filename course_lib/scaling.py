r"""Standardisation: every column moved and stretched to mean 0 and standard deviation 1.

Mean and deviation are those of the *training* rows, for the held-out rows too: what is held out must not be looked at.
"""

from dataclasses import dataclass

import numpy as np

from course_lib.errors import ShapeError
from course_lib.shapes import check_matrix, misfit
from course_lib.types import Array


@dataclass(frozen=True)
class Standardizer:
    """Mean and standard deviation of each column, both of shape (d,)."""

    mean: Array
    deviation: Array

    @classmethod
    def of(cls, X: Array) -> "Standardizer":
        """The one that gives the columns of X, shape (n, d), mean 0 and standard deviation 1.

        A column that never changes becomes 0: its deviation counts as 1. The deviation divides by n.

        Raises:
            ShapeError: X is not a matrix, or has no row.
        """
        check_matrix("X", X, "(n, d)", "an example")
        if len(X) == 0:
            raise misfit("X", X, "(n, d) with n of 1 or more", "a mean needs a row", "Give `X` at least one row.")
        deviation = X.std(axis=0)
        return cls(X.mean(axis=0), np.where(np.ptp(X, axis=0) == 0, 1.0, deviation))

    def apply(self, X: Array) -> Array:
        r"""$(X - \mu) / \sigma$, column by column, shaped like X.

        Raises:
            ShapeError: X has another number of columns.
        """
        if np.ndim(X) != 2 or np.shape(X)[1] != len(self.mean):
            raise _other_columns(X, len(self.mean))
        return (X - self.mean) / self.deviation


def _other_columns(X: Array, d: int) -> ShapeError:
    return misfit(
        "X", X, f"(n, {d})", "the mean and the deviation are those of that many columns", f"Give `X` {d} columns."
    )
