"""Flattening: each image becomes one row of numbers, for the dense layer that comes next."""

import numpy as np

from course_lib.errors import CourseError
from course_lib.inputs import floats
from course_lib.shapes import check_like, misfit
from course_lib.types import Array


class Flatten:
    """From (n, channels, height, width), or any other shape behind n, to (n, their product): last axis fastest."""

    def __init__(self) -> None:
        self.parameters: dict[str, Array] = {}
        self._seen: Array | None = None

    def forward(self, X: Array) -> Array:
        """A, shape (n, d).

        Raises:
            ShapeError: X has no axis at all.
        """
        X = floats(X)
        if X.ndim == 0:
            raise misfit("X", X, "(n, ...)", "each X[i] is an example", "Did you mean `X.reshape(1, 1)`?")
        self._seen = X
        return X.reshape(len(X), int(np.prod(X.shape[1:])))

    def backward(self, dA: Array) -> tuple[Array, dict[str, Array]]:
        """dX: `dA` in the shape of the X of the last forward pass, and no other gradient.

        Raises:
            CourseError: there was no forward pass yet.
            ShapeError: `dA` is not shaped like the result of the last forward pass.
        """
        if self._seen is None:
            raise CourseError("`backward` came before `forward`: call `forward(X)` first, the shape depends on X.")
        check_like("dA", dA, "A", np.empty((len(self._seen), int(np.prod(self._seen.shape[1:])))))
        return floats(dA).reshape(self._seen.shape), {}
