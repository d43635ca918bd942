"""The oracle itself: what it lets pass and what it does not."""

import numpy as np
import pytest

from tests.course_lib.exact.oracle import assert_exact, exact, exp, mp


def test_it_counts_fifty_digits():
    assert mp.nstr(exp(exact(1.0)), 50) == "2.7182818284590452353602874713526624977572470937"


def test_a_number_is_taken_as_it_is_and_not_as_it_is_written():
    assert exact(0.1) != mp.mpf("0.1")


def test_the_last_digits_of_floating_point_pass():
    assert_exact(np.array([1 / 3]), exact([1.0]) / 3)


@pytest.mark.parametrize("wrong", [1 + 3e-12, 1 - 3e-12, np.nan, np.inf])
def test_an_error_in_the_twelfth_digit_does_not_pass(wrong):
    with pytest.raises(AssertionError):
        assert_exact(np.array([1.0, wrong]), exact([1.0, 1.0]))


def test_a_zero_in_place_of_a_tiny_number_does_not_pass():
    with pytest.raises(AssertionError):
        assert_exact(0.0, exact(1e-300))


def test_another_shape_does_not_pass():
    with pytest.raises(AssertionError):
        assert_exact(np.ones(2), exact(np.ones((2, 1))))


def test_where_a_sum_cancels_its_terms_are_the_measure():
    assert_exact(1e-13, exact(0.0), scale=1)
