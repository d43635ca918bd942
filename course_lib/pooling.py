"""Pooling: one number for each window of each channel, its largest or its mean. An image gets smaller.

There is nothing to learn. Images are (n, channels, height, width); what is in no window (see `course_lib.windows`) has
no say, and its gradient is 0. Of equal largest numbers the first counts, row by row, and nan counts as the largest of
all: so a nan is seen, and the gradient goes to one pixel of each window. The other edges are those of
`course_lib.inputs`.
"""

from abc import ABC, abstractmethod

import numpy as np
from numpy.typing import NDArray

from course_lib.errors import CourseError
from course_lib.inputs import floats, without_warnings
from course_lib.shapes import check_like
from course_lib.types import Array
from course_lib.windows import add_windows, check_whole, windows


class _Pool(ABC):
    def __init__(self, size: int, stride: int | None = None) -> None:
        self.size = check_whole("size", size)
        self.stride = self.size if stride is None else check_whole("stride", stride)
        self.parameters: dict[str, Array] = {}
        self._seen: Array | None = None

    @abstractmethod
    def _pool(self, W: Array) -> Array:
        """One number for each window: from shape (n, channels, rows, columns, size, size) to its first four axes."""

    @abstractmethod
    def _share(self, dA: Array, W: Array) -> Array:
        """The gradient in each number of each window, shaped like W."""

    def forward(self, X: Array) -> Array:
        """A, shape (n, channels, rows, columns).

        Raises:
            ShapeError: X does not hold images, or a window is larger than an image.
        """
        X = floats(X)
        A = self._pool(windows(X, (self.size, self.size), self.stride))
        self._seen = X
        return A

    def backward(self, dA: Array) -> tuple[Array, dict[str, Array]]:
        """dX, and no other gradient. A pixel in several windows gets the sum of what comes from each.

        Raises:
            CourseError: there was no forward pass yet.
            ShapeError: `dA` is not shaped like the result of the last forward pass.
        """
        if self._seen is None:
            raise CourseError("`backward` came before `forward`: call `forward(X)` first, the gradients depend on X.")
        W = windows(self._seen, (self.size, self.size), self.stride)
        check_like("dA", dA, "A", W[..., 0, 0])
        share = self._share(floats(dA)[..., np.newaxis, np.newaxis], W)
        return add_windows(share, self._seen.shape, self.stride), {}


class MaxPool(_Pool):
    """The largest number of each window; the whole gradient goes back to it.

    Args:
        size: height and width of a window.
        stride: from one window to the next. None: the size, so that no window overlaps another.

    Raises:
        SettingError: `size` or `stride` is no whole number from 1 up.
    """

    def _pool(self, W: Array) -> Array:
        flat = _flat(W)
        return np.take_along_axis(flat, _first_largest(flat), axis=-1)[..., 0]

    def _share(self, dA: Array, W: Array) -> Array:
        flat = _flat(W)
        largest = (np.arange(flat.shape[-1]) == _first_largest(flat)).reshape(W.shape)
        return np.where(largest, dA, np.zeros((), dA.dtype))


class AveragePool(_Pool):
    """The mean of each window; each of its numbers gets the same share of the gradient back.

    Args:
        size: height and width of a window.
        stride: from one window to the next. None: the size, so that no window overlaps another.

    Raises:
        SettingError: `size` or `stride` is no whole number from 1 up.
    """

    def _pool(self, W: Array) -> Array:
        with without_warnings():
            mean: Array = W.mean(axis=(-2, -1))
        return mean

    def _share(self, dA: Array, W: Array) -> Array:
        return np.broadcast_to(dA / self.size**2, W.shape)


def _flat(W: Array) -> Array:
    """The numbers of each window in one row."""
    return W.reshape(*W.shape[:4], W.shape[4] * W.shape[5])


def _first_largest(flat: Array) -> NDArray[np.intp]:
    """Where the largest number stands in each row: the first of equal ones, and nan before any number."""
    first: NDArray[np.intp] = flat.argmax(axis=-1, keepdims=True)
    return first
