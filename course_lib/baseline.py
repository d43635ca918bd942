"""The baseline of a classification: always say the class that is most frequent in training.

It has looked at no feature. A network that does not beat it has learned nothing from them.
"""

import numpy as np

from course_lib.scores import accuracy
from course_lib.shapes import misfit
from course_lib.targets import checked_classes
from course_lib.types import ClassNumbers


def majority_class(train_labels: ClassNumbers) -> int:
    """The most frequent class among the training rows; of equally frequent ones the lowest.

    Raises:
        SettingError: a label is no whole number from 0 up.
        ShapeError: the labels have not the shape (n,), or there is none.
    """
    classes, counts = np.unique(checked_classes("train_labels", train_labels), return_counts=True)
    if len(classes) == 0:
        raise misfit("train_labels", train_labels, "(n,)", "one class number for each row", "Give at least one row.")
    return int(classes[np.argmax(counts)])


def majority_accuracy(train_labels: ClassNumbers, true: ClassNumbers) -> float:
    """The accuracy of always saying `majority_class(train_labels)` where `true` is right. Errors as in both."""
    return accuracy(np.full(np.shape(true), majority_class(train_labels)), true)
