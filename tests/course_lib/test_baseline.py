"""The baseline: the class that is most frequent in training."""

import numpy as np
import pytest

from course_lib.baseline import majority_accuracy, majority_class
from course_lib.errors import SettingError, ShapeError


def test_the_most_frequent_class():
    assert majority_class(np.array([4, 2, 2, 0])) == 2


def test_of_equally_frequent_classes_the_lowest():
    assert majority_class(np.array([3, 1, 3, 1])) == 1


def test_training_says_which_class_and_the_other_rows_how_good_it_is():
    assert majority_accuracy(np.array([0, 0, 1]), np.array([1, 1, 1, 0])) == 0.25


def test_a_class_that_never_comes_again_scores_nothing():
    assert majority_accuracy(np.array([5, 5]), np.array([0, 1])) == 0


def test_without_rows_no_class_is_most_frequent():
    with pytest.raises(ShapeError) as caught:
        majority_class([])
    assert str(caught.value) == (
        "`train_labels` has shape (0,), expected (n,): one class number for each row. Give at least one row."
    )


@pytest.mark.parametrize("labels", [[0, -1], [0.5]])
def test_a_class_is_a_whole_number_from_0_up(labels):
    with pytest.raises(SettingError, match="train_labels holds"):
        majority_class(labels)
