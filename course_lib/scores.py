"""Scores: how well predicted classes agree with the true ones.

Both are class numbers of shape (n,), the prediction first; lists will do, and so will 2.0 for 2, but no nan. A score of
a network is one on rows that were held out.
"""

from typing import Any

import numpy as np
from numpy.typing import NDArray

from course_lib.shapes import check_like, misfit
from course_lib.targets import checked_classes
from course_lib.types import ClassNumbers


def accuracy(predicted: ClassNumbers, true: ClassNumbers) -> float:
    """The share of the rows in which both agree, from 0 to 1.

    Raises:
        SettingError: one holds something else than class numbers from 0 up.
        ShapeError: the two differ in shape, or hold no row.
    """
    predicted, true = _checked(predicted, true)
    return float(np.mean(predicted == true))


def confusion_matrix(predicted: ClassNumbers, true: ClassNumbers, k: int) -> NDArray[np.integer[Any]]:
    """Counts of shape (k, k): row i, column j says how many rows of class i were taken for class j.

    The diagonal is what is right; the sum of a row is how many there are of that class.

    Raises:
        SettingError: a class number is outside 0 to k - 1.
        ShapeError: the two differ in shape, or hold no row.
    """
    columns, rows = _checked(predicted, true, k)
    return np.bincount(rows * k + columns, minlength=k * k).reshape(k, k)


def mean_distance(predicted: ClassNumbers, true: ClassNumbers) -> float:
    """The mean of |predicted - true|: for classes in an order, such as marks, where nearly right is better than wrong.

    Raises:
        SettingError: one holds something else than class numbers from 0 up.
        ShapeError: the two differ in shape, or hold no row.
    """
    predicted, true = _checked(predicted, true)
    return float(np.mean(np.abs(predicted - true)))


def _checked(predicted: ClassNumbers, true: ClassNumbers, k: int | None = None) -> tuple[ClassNumbers, ClassNumbers]:
    check_like("predicted", predicted, "true", true)
    if np.ndim(true) != 1 or np.size(true) == 0:
        raise misfit("true", true, "(n,)", "one class number for each row", "Give `true` at least one row.")
    return checked_classes("predicted", predicted, k), checked_classes("true", true, k)
