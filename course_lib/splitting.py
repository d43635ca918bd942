"""Splits: which rows to learn from, and which to hold out for the question whether anything was learned.

A split is two arrays of row numbers. It is stratified: each class gives the same share of its rows to either side.
"""

import numpy as np

from course_lib.errors import SettingError
from course_lib.targets import checked_classes
from course_lib.types import ClassNumbers, RowNumbers


def stratified_split(
    labels: ClassNumbers, rng: np.random.Generator, held_out: float = 0.3
) -> tuple[RowNumbers, RowNumbers]:
    """The row numbers for training and those held out, both in random order, no row in both.

    Args:
        labels: the class of each row, shape (n,).
        rng: draws the rows.
        held_out: the share of each class that is held out, rounded to whole rows (half up); one row of each class
            always stays for training.

    Raises:
        SettingError: `held_out` is not between 0 and 1, or no row would be held out, or a label is no class number.
        ShapeError: the labels have not the shape (n,).
    """
    if not 0 < held_out < 1:
        raise SettingError(f"held_out is {held_out}, expected a share between 0 and 1, such as 0.3.")
    labels = checked_classes("labels", labels)
    if len(labels) == 0:
        raise SettingError("labels is empty, expected the class of at least two rows.")
    parts = [_split_class(np.flatnonzero(labels == c), rng, held_out) for c in np.unique(labels)]
    train, rest = (np.concatenate(side) for side in zip(*parts, strict=True))
    if len(rest) == 0:
        raise SettingError(f"held_out is {held_out} of {len(train)} rows, which leaves no row held out: try 0.5.")
    return rng.permutation(train), rng.permutation(rest)


def _split_class(rows: RowNumbers, rng: np.random.Generator, held_out: float) -> tuple[RowNumbers, RowNumbers]:
    n = min(int(held_out * len(rows) + 0.5), len(rows) - 1)
    shuffled = rng.permutation(rows)
    return shuffled[n:], shuffled[:n]
