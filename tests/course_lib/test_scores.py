"""Scores by hand."""

import numpy as np
import pytest

from course_lib.errors import SettingError, ShapeError
from course_lib.scores import accuracy, confusion_matrix, mean_distance

TRUE = np.array([0, 0, 0, 1, 1, 2])
PREDICTED = np.array([0, 2, 2, 1, 0, 2])


def test_accuracy_is_the_share_of_agreement():
    assert accuracy(PREDICTED, TRUE) == 3 / 6
    assert accuracy(TRUE, TRUE) == 1


def test_rows_are_true_and_columns_predicted():
    assert confusion_matrix(PREDICTED, TRUE, 3).tolist() == [[1, 0, 2], [1, 1, 0], [0, 0, 1]]


def test_a_class_that_never_occurs_has_a_row_and_a_column():
    assert confusion_matrix(np.array([1]), np.array([0]), 3).tolist() == [[0, 1, 0], [0, 0, 0], [0, 0, 0]]


def test_distance_counts_how_far_a_mark_is_off():
    # 0, 2, 2, 0, 1, 0
    assert mean_distance(PREDICTED, TRUE) == pytest.approx(5 / 6)


def test_distance_tells_near_misses_from_far_ones_and_accuracy_does_not():
    near, far, true = np.array([1, 2]), np.array([4, 5]), np.array([0, 1])
    assert accuracy(near, true) == accuracy(far, true) == 0
    assert (mean_distance(near, true), mean_distance(far, true)) == (1, 4)


@pytest.mark.parametrize("score", [accuracy, mean_distance, lambda one, other: confusion_matrix(one, other, 3)])
@pytest.mark.parametrize("predicted", [np.array([0, 1]), np.eye(3)[TRUE]])
def test_both_have_one_class_for_each_row(score, predicted):
    with pytest.raises(ShapeError, match=r"^`predicted` has shape .*, expected \(6,\): the shape of true\. "):
        score(predicted, TRUE)


@pytest.mark.parametrize("rows", [np.array([], dtype=int), np.array([[0, 1]])])
def test_a_score_needs_a_list_of_rows(rows):
    with pytest.raises(ShapeError) as caught:
        accuracy(rows, rows)
    assert str(caught.value) == (
        f"`true` has shape {rows.shape}, expected (n,): one class number for each row. Give `true` at least one row."
    )


def test_a_class_beyond_the_matrix_is_refused():
    with pytest.raises(SettingError, match="predicted holds 2, expected class numbers from 0 to 1"):
        confusion_matrix(np.array([2]), np.array([0]), 2)
    with pytest.raises(SettingError, match="true holds 3"):
        confusion_matrix(np.array([0]), np.array([3]), 2)


def test_distance_of_small_whole_numbers_does_not_go_round():
    # in uint8, 1 - 3 is 254
    assert mean_distance(np.array([1], np.uint8), np.array([3], np.uint8)) == 2
