"""When two gradients count as equal, and how far apart they are."""

import numpy as np
import pytest

from course_lib.comparison import Comparison


def compare(given, numeric, tolerance=1e-6, noise=0.0):
    return Comparison("W1", np.array(given), np.array(numeric), tolerance, noise)


def test_entries_within_the_tolerance_agree():
    c = compare([1e3, 1.0], [1e3 + 9e-4, 1.0])
    assert c.agrees(c.given)


def test_entries_beyond_the_tolerance_are_off():
    c = compare([1e3, 1.0, 1.0], [1e3, 1.0 + 2e-6, 1.0 - 2e-6])
    assert c.off(c.given).tolist() == [False, True, True]


def test_a_small_entry_is_not_hidden_by_a_large_one():
    c = compare([1e6, 1e-3], [1e6, 2e-3])
    assert c.off(c.given).tolist() == [False, True]


def test_differences_below_the_noise_do_not_count():
    c = compare([1e-12, 3e-9], [-1e-12, 1e-9], noise=1e-9)
    assert c.off(c.given).tolist() == [False, True]


def test_the_error_is_relative_to_the_largest_entry():
    assert compare([4.0, 0.0], [3.0, 0.5]).relative_error == 0.25


def test_two_gradients_of_zero_are_not_apart():
    assert compare([0.0], [0.0]).relative_error == 0


def test_an_empty_gradient_agrees():
    c = compare(np.empty((0, 2)), np.empty((0, 2)))
    assert (c.agrees(c.given), c.relative_error) == (True, 0)


def test_a_numeric_gradient_that_is_no_number_agrees_with_nothing():
    c = compare([1.0, np.inf], [1.0, np.inf])
    assert (c.agrees(c.given), c.relative_error) == (False, np.inf)


@pytest.mark.parametrize("given", [[[1.0, 2.0]], [1.0, np.nan], [np.inf, 2.0]])
def test_another_shape_or_no_number_is_infinitely_far(given):
    c = compare(given, [1.0, 2.0])
    assert (c.agrees(c.given), c.relative_error) == (False, np.inf)


def test_a_repaired_gradient_can_be_tried():
    c = compare([-1.0, -2.0], [1.0, 2.0])
    assert (c.agrees(c.given), c.agrees(-c.given)) == (False, True)


def test_a_small_gradient_can_be_far_off():
    assert compare([0.25], [0.125]).relative_error == 0.5


def test_the_number_of_examples_is_unknown_unless_given():
    assert Comparison("W", np.ones(1), np.ones(1), 1e-6, 0.0).n_examples is None
