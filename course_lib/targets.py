"""Targets of a classification: one column for each class, 1 in that of the true class and 0 elsewhere."""

import numpy as np

from course_lib.errors import SettingError
from course_lib.types import Array, ClassNumbers


def one_hot(labels: ClassNumbers, k: int) -> Array:
    """Shape (n, k), from class numbers 0 to k - 1 of shape (n,).

    Raises:
        SettingError: a label is no whole number from 0 to k - 1.

    >>> one_hot(np.array([2, 0]), 3)
    array([[0., 0., 1.],
           [1., 0., 0.]])
    """
    return np.eye(k)[checked_classes("labels", labels, k)]


def checked_classes(name: str, labels: ClassNumbers, k: int) -> ClassNumbers:
    """The labels as an array.

    Raises:
        SettingError: a label is no whole number from 0 to k - 1; a negative one would count from the end.
    """
    classes = np.asarray(labels)
    wrong = classes[~np.isin(classes, np.arange(k))]
    if len(wrong):
        raise SettingError(f"{name} holds {wrong[0]}, expected class numbers from 0 to {k - 1}.")
    return classes.astype(int)
