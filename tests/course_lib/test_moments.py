import numpy as np
import pytest

from course_lib.errors import ShapeError
from course_lib.moments import moments


def test_of_one_far_point_among_three():
    assert moments(np.array([1.0, 1.0, 4.0])) == pytest.approx((2, 2, 0.70710678))


def test_the_mirror_image_leans_to_the_other_side():
    assert moments(np.array([-1.0, -1.0, -4.0])) == pytest.approx((-2, 2, -0.70710678))


def test_moving_and_stretching_changes_no_skewness():
    assert moments(np.array([5.0, 5.0, 35.0])) == pytest.approx((15, 200, 0.70710678))


def test_equal_numbers_have_no_width_and_no_lean():
    assert moments(np.full(5, 3.0)) == (3, 0, 0)


def test_all_entries_of_a_table_count():
    assert moments(np.array([[0.0, 2.0], [2.0, 4.0]])) == pytest.approx((2, 2, 0))


def test_equal_numbers_that_binary_cannot_hold_have_none_either():
    # the mean of three times 0.1 is rounded to 0.10000000000000002
    assert moments(np.full(3, 0.1)) == (0.1, 0, 0)


def test_nothing_has_no_mean():
    with pytest.raises(ShapeError, match=r"`z` has shape \(0,\), expected at least one number"):
        moments(np.array([]))
