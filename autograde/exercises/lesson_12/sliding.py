"""The right way of 8_1 and 8_1b, and what wrong ways share with it: one number for each window of one image.

An image is (height, width), a kernel (h, w); the result has a row for each row of windows.
"""

from collections.abc import Callable, Sequence
from typing import TypeAlias

import numpy as np
from numpy.typing import ArrayLike

from course_lib.convolution import convolve as convolve_images
from course_lib.types import Array

Table: TypeAlias = Array | Sequence[Sequence[float]]


def convolve(image: Table, kernel: Table, bias: float, stride: int = 1, padding: int = 0) -> Array:
    """The kernel's weighted sum in each window, and the bias."""
    X, W = (np.asarray(table, dtype=float)[np.newaxis, np.newaxis] for table in (image, kernel))
    result: Array = convolve_images(X, W, np.array([bias], dtype=float), stride, padding)[0, 0]
    return result


def in_each_window(
    number: Callable[[Array, Array], ArrayLike], image: Table, kernel: Table, missing: int = 0, exchanged: bool = False
) -> Array:
    """What `number` makes of each window and the kernel.

    Args:
        number: takes a window and the kernel.
        image: where the windows lie.
        kernel: says how large they are.
        missing: so many rows and columns of windows are left out at the end.
        exchanged: the window in row r and column c is looked for in row c and column r.

    Raises:
        ValueError: with `exchanged`, what is left of a window at the edge does not fit the kernel.
    """
    X, W = np.asarray(image, dtype=float), np.asarray(kernel, dtype=float)
    h, w = W.shape
    rows, columns = X.shape[0] - h + 1 - missing, X.shape[1] - w + 1 - missing
    Z = np.zeros((rows, columns))
    for r, c in np.ndindex(rows, columns):
        y, x = (c, r) if exchanged else (r, c)
        Z[r, c] = number(X[y : y + h, x : x + w], W)
    return Z
