"""The baseline of a classification: always say the class that is most frequent in training.

It has looked at no feature. A network that does not beat it has learned nothing from them.
"""

import numpy as np

from course_lib.scores import accuracy
from course_lib.types import ClassNumbers


def majority_class(train_labels: ClassNumbers) -> int:
    """The most frequent class among the training rows; of equally frequent ones the lowest."""
    return int(np.argmax(np.bincount(train_labels)))


def majority_accuracy(train_labels: ClassNumbers, true: ClassNumbers) -> float:
    """The accuracy of always saying `majority_class(train_labels)` where `true` is right."""
    return accuracy(np.full_like(true, majority_class(train_labels)), true)
