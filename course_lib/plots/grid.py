"""A plane as a grid of square cells, for pictures that ask something of every place."""

import numpy as np

from course_lib.types import Array


def middles(low: Array, high: Array, cells: int) -> Array:
    """The middle of each of cells x cells, row by row from below, shape (cells * cells, 2).

    Args:
        low: the corner below on the left, shape (2,).
        high: the corner above on the right, shape (2,).
        cells: how many there are in either direction.
    """
    steps = (np.arange(cells) + 0.5) / cells
    x1, x2 = np.meshgrid(*(low[:, np.newaxis] + (high - low)[:, np.newaxis] * steps))
    return np.column_stack([x1.ravel(), x2.ravel()])
