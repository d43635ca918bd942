r"""Standardisation: every column moved and stretched to mean 0 and standard deviation 1.

Mean and deviation are those of the *training* rows, for the held-out rows too: what is held out must not be looked at.
"""

from dataclasses import dataclass

import numpy as np

from course_lib.errors import ShapeError
from course_lib.inputs import floats, without_warnings
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

        A column that never changes becomes 0: its deviation counts as 1. The deviation divides by n. A column with an
        inf or a nan becomes nan throughout.

        Raises:
            ShapeError: X is not a matrix, or has no row.
        """
        X = floats(X)
        check_matrix("X", X, "(n, d)", "an example")
        if len(X) == 0:
            raise misfit("X", X, "(n, d) with n of 1 or more", "a mean needs a row", "Give `X` at least one row.")
        with without_warnings():
            deviation, constant = X.std(axis=0), np.ptp(X, axis=0) == 0
            return cls(np.where(constant, X[0], X.mean(axis=0)), np.where(constant, X.dtype.type(1), deviation))

    def apply(self, X: Array) -> Array:
        r"""$(X - \mu) / \sigma$, column by column, shaped like X. No rows give no rows.

        Raises:
            ShapeError: X has another number of columns.
        """
        if np.ndim(X) != 2 or np.shape(X)[1] != len(self.mean):
            raise _other_columns(X, len(self.mean))
        with without_warnings():
            return (floats(X) - self.mean) / self.deviation


def _other_columns(X: Array, d: int) -> ShapeError:
    return misfit(
        "X", X, f"(n, {d})", "the mean and the deviation are those of that many columns", f"Give `X` {d} columns."
    )
