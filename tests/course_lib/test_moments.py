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


def test_one_number_is_its_own_mean():
    assert moments(np.array([5.0])) == (5, 0, 0)


def test_what_is_rounded_off_the_mean_is_not_lost():
    # The mean, 10^16 + 2/3, is no floating-point number: there they lie 2 apart. The gaps are -2/3, -2/3 and 4/3.
    _, variance, skewness = moments(1e16 + np.array([0.0, 0.0, 2.0]))
    assert variance == pytest.approx(8 / 9, rel=1e-14)
    assert skewness == pytest.approx(0.5**0.5, rel=1e-14)


def test_nothing_has_no_mean():
    with pytest.raises(ShapeError) as caught:
        moments(np.array([]))
    assert str(caught.value) == (
        "`z` has shape (0,), expected at least one number: a mean of nothing does not exist. Give `z` some numbers."
    )
