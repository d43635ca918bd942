"""Gradient clipping: what it shortens, what it leaves, and that it is the same for the optimizer inside."""

import math

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from course_lib.clipping import Clipped, clipped, global_norm
from course_lib.errors import SettingError
from course_lib.optimizers import SGD, Adam
from course_lib.schedules import Scheduled
from course_lib.weight_decay import WeightDecay

# 3, 4 and 12: all together 13, as a vector
GRADIENTS = {"W1": np.array([[3.0, -4.0]]), "b1": np.array([12.0])}


def test_the_norm_is_that_of_all_gradients_as_one_vector():
    assert global_norm(GRADIENTS) == 13


def test_a_gradient_too_long_is_made_as_long_as_the_bound():
    short = clipped(GRADIENTS, 6.5)
    np.testing.assert_allclose(short["W1"], [[1.5, -2.0]], rtol=1e-15)
    np.testing.assert_allclose(short["b1"], [6.0], rtol=1e-15)


@pytest.mark.parametrize("bound", [13.0, 20.0, math.inf])
def test_a_gradient_within_the_bound_is_left_as_it_is(bound):
    assert all(array is GRADIENTS[name] for name, array in clipped(GRADIENTS, bound).items())


@given(st.integers(0, 2**32 - 1), st.floats(0.01, 100))
def test_the_direction_stays_and_the_norm_is_at_most_the_bound(seed, bound):
    rng = np.random.default_rng(seed)
    gradients = {"W": rng.normal(size=(3, 2)) * 10, "b": rng.normal(size=2)}
    short = clipped(gradients, bound)
    assert global_norm(short) <= bound * (1 + 1e-12)
    ratio = short["b"][0] / gradients["b"][0]
    for name in gradients:
        np.testing.assert_allclose(short[name], ratio * gradients[name], rtol=1e-12)


def test_large_numbers_have_a_norm_too():
    # The square of 1e200 is beyond what float64 holds, and that of 1e30 beyond float32.
    assert global_norm({"W": np.array([3e200, 4e200])}) == pytest.approx(5e200)
    assert global_norm({"W": np.array([3e30, 4e30], np.float32)}) == pytest.approx(5e30)


def test_small_numbers_have_a_norm_too():
    # The square of 1e-200 is below what float64 holds.
    assert global_norm({"W": np.array([3e-200, 4e-200])}) == pytest.approx(5e-200, rel=1e-14, abs=0)


def test_a_norm_in_single_precision_is_worked_out_in_double():
    tenths = np.array([0.1, 0.3, 0.7], np.float32)
    assert global_norm({"W": tenths}) == pytest.approx(math.hypot(*map(float, tenths)), rel=1e-14)


@pytest.mark.parametrize("empty", [{}, {"W": np.zeros((0, 3))}, {"W": np.zeros(2)}])
def test_no_gradient_has_the_norm_0(empty):
    assert global_norm(empty) == 0


@pytest.mark.parametrize("strange", [math.inf, math.nan])
def test_a_gradient_without_a_direction_is_left_as_it_is(strange):
    gradients = {"W": np.array([strange, 3.0]), "b": np.array([1.0])}
    np.testing.assert_array_equal(clipped(gradients, 1.0)["W"], [strange, 3.0])


def test_single_precision_stays_single():
    short = clipped({"W": np.array([3.0, 4.0], np.float32)}, 1.0)
    assert short["W"].dtype == np.float32


def test_gradients_that_are_given_are_not_changed():
    before = {name: array.copy() for name, array in GRADIENTS.items()}
    clipped(GRADIENTS, 1.0)
    for name, array in before.items():
        np.testing.assert_array_equal(GRADIENTS[name], array)


def test_the_optimizer_inside_sees_the_short_gradient():
    w = {"W1": np.zeros((1, 2)), "b1": np.zeros(1)}
    Clipped(SGD(0.5), 6.5).step(w, GRADIENTS)
    np.testing.assert_allclose(w["W1"], [[-0.75, 1.0]], rtol=1e-15)
    np.testing.assert_allclose(w["b1"], [-3.0], rtol=1e-15)


def test_it_fits_a_schedule_and_weight_decay():
    inner = Adam(0.5)
    optimizer = Scheduled(WeightDecay(Clipped(inner, 1.0), 0.1), lambda k: 0.25)
    optimizer.step({"W": np.ones(2)}, {"W": np.ones(2)})
    assert inner.eta == 0.25
    assert Clipped(inner).eta == 0.25


def test_the_bound_is_1_unless_said_otherwise():
    w = {"W": np.zeros(2)}
    Clipped(SGD(1.0)).step(w, {"W": np.array([30.0, -40.0])})
    np.testing.assert_allclose(w["W"], [-0.6, 0.8], rtol=1e-15)


@pytest.mark.parametrize("bound", [0.0, -1.0, math.nan])
def test_the_bound_is_above_0(bound):
    with pytest.raises(SettingError, match=f"bound is {bound}, expected a number above 0"):
        Clipped(SGD(), bound)
