"""One-hot targets."""

import numpy as np
import pytest

from course_lib.errors import SettingError, ShapeError
from course_lib.targets import checked_classes, one_hot


def test_the_one_stands_in_the_column_of_the_class():
    assert one_hot(np.array([2, 0, 2]), 4).tolist() == [[0, 0, 1, 0], [1, 0, 0, 0], [0, 0, 1, 0]]


def test_one_class_has_one_column():
    assert one_hot(np.array([0, 0]), 1).tolist() == [[1], [1]]


def test_a_list_will_do():
    assert one_hot([1], 2).tolist() == [[0, 1]]


@pytest.mark.parametrize(("labels", "wrong"), [([0, 3], "3"), ([0, -1], "-1"), ([0.5, 1.0], "0.5")])
def test_a_class_that_does_not_exist_is_refused(labels, wrong):
    with pytest.raises(SettingError, match=f"labels holds {wrong}, expected class numbers from 0 to 2"):
        one_hot(np.array(labels), 3)


def test_whole_numbers_may_be_written_as_floats():
    assert checked_classes("labels", np.array([2.0, 0.0]), 3).tolist() == [2, 0]


def test_a_table_of_classes_is_refused():
    with pytest.raises(ShapeError) as caught:
        one_hot([[0, 1]], 2)
    assert str(caught.value) == (
        "`labels` has shape (1, 2), expected (n,): one class number for each row. Did you mean `labels.ravel()`?"
    )


def test_there_is_a_class():
    with pytest.raises(SettingError, match="k is 0, expected at least 1 class"):
        one_hot([], 0)


def test_no_labels_give_no_rows():
    assert one_hot([], 3).shape == (0, 3)
