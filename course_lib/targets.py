"""Targets of a classification: one column for each class, 1 in that of the true class and 0 elsewhere."""

import numpy as np

from course_lib.errors import SettingError
from course_lib.inputs import floats
from course_lib.shapes import misfit
from course_lib.types import Array, ClassNumbers


def one_hot(labels: ClassNumbers, k: int) -> Array:
    """Shape (n, k), from class numbers 0 to k - 1 of shape (n,). No labels give no rows.

    Raises:
        SettingError: k is below 1, or a label is no whole number from 0 to k - 1.
        ShapeError: the labels have not the shape (n,).

    >>> one_hot(np.array([2, 0]), 3)
    array([[0., 0., 1.],
           [1., 0., 0.]])
    """
    if k < 1:
        raise SettingError(f"k is {k}, expected at least 1 class.")
    return np.eye(k)[checked_classes("labels", labels, k)]


def checked_classes(name: str, labels: ClassNumbers, k: int | None = None) -> ClassNumbers:
    """The labels as an array of whole numbers; a list will do, and so will 2.0 for 2. Without k there is no highest.

    Raises:
        SettingError: a label is no whole number from 0 to k - 1; a negative one would count from the end.
        ShapeError: the labels have not the shape (n,).
    """
    classes = floats(labels)
    if classes.ndim != 1:
        raise misfit(name, classes, "(n,)", "one class number for each row", f"Did you mean `{name}.ravel()`?")
    highest = np.iinfo(np.int32).max if k is None else k - 1
    wrong = classes[~((classes >= 0) & (classes <= highest) & (classes == np.floor(classes)))]
    if len(wrong):
        raise SettingError(f"{name} holds {wrong[0]:.6g}, expected class numbers from 0 to {highest}.")
    return classes.astype(int)
