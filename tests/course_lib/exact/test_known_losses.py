"""Losses and their gradients against 50 digits."""

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from hypothesis.extra.numpy import arrays

from course_lib import losses
from tests.course_lib.exact.oracle import assert_exact, exact, exp, log, many_digits

same_every_run = settings(derandomize=True, deadline=None, max_examples=50)
SHAPE = (3, 4)
pre_activations = st.one_of(
    arrays(float, SHAPE, elements=st.floats(-10, 10)), arrays(float, SHAPE, elements=st.floats(-700, 700))
)
probabilities = arrays(float, SHAPE, elements=st.floats(1e-300, 1))
classes = arrays(int, SHAPE[:1], elements=st.integers(0, SHAPE[1] - 1))


def soft(parts):
    """Rows of sum 1, with no entry of 0."""
    return parts / parts.sum(axis=1, keepdims=True)


soft_targets = arrays(float, SHAPE, elements=st.floats(0.1, 1)).map(soft)


def softmax(Z):
    terms = exp(exact(Z) - exact(Z).max(axis=1, keepdims=True))
    return terms / terms.sum(axis=1, keepdims=True)


def log_softmax(Z):
    gaps = exact(Z) - exact(Z).max(axis=1, keepdims=True)
    with many_digits:
        return gaps - log(exp(gaps).sum(axis=1, keepdims=True))


@same_every_run
@given(pre_activations, pre_activations)
def test_squared_error(Y, T):
    assert_exact(losses.squared_error(Y, T), ((exact(T) - exact(Y)) ** 2).sum() / 2 / 3)
    assert_exact(losses.squared_error_gradient(Y, T), (exact(Y) - exact(T)) / 3)


@same_every_run
@given(probabilities, soft_targets)
def test_cross_entropy(Y, T):
    assert_exact(losses.cross_entropy(Y, T), -(exact(T) * log(exact(Y))).sum() / 3)
    assert_exact(losses.cross_entropy_gradient(Y, T), -(exact(T) / exact(Y)) / 3)


def test_a_probability_of_0_counts_as_the_smallest_normal_number():
    Y, T = np.array([0.0, 1.0]), np.array([1.0, 0.0])
    assert_exact(losses.cross_entropy(Y, T), 1022 * log(exact(2)))
    assert_exact(losses.cross_entropy_gradient(Y, T), [-(exact(2) ** 1022), exact(0)])


@same_every_run
@given(pre_activations, soft_targets)
def test_softmax_cross_entropy_of_soft_targets(Z, T):
    assert_exact(losses.softmax_cross_entropy(Z, T), -(exact(T) * log_softmax(Z)).sum() / 3)
    difference, size = softmax(Z) - exact(T), softmax(Z) + exact(T)
    assert_exact(losses.softmax_cross_entropy_gradient(Z, T), difference / 3, scale=size / 3)


@same_every_run
@given(pre_activations, classes)
def test_softmax_cross_entropy_of_classes_keeps_every_digit(Z, labels):
    T = np.eye(SHAPE[1])[labels]
    # Of a network that is nearly sure the loss and the gradient are tiny, and are not 0.
    assert_exact(losses.softmax_cross_entropy(Z, T), -(exact(T) * log_softmax(Z)).sum() / 3)
    with many_digits:
        assert_exact(losses.softmax_cross_entropy_gradient(Z, T), (softmax(Z) - exact(T)) / 3)


def sigmoid(Z):
    return 1 / (1 + exp(-exact(Z)))


def log_sigmoid(Z):
    with many_digits:
        return -log(1 + exp(-exact(Z)))


@same_every_run
@given(pre_activations, arrays(float, SHAPE, elements=st.floats(0.125, 0.875)))
def test_sigmoid_cross_entropy_of_soft_targets(Z, T):
    loss = -(exact(T) * log_sigmoid(Z) + (1 - exact(T)) * log_sigmoid(-Z))
    assert_exact(losses.sigmoid_cross_entropy(Z, T), loss.sum() / 3)
    difference, size = sigmoid(Z) - exact(T), sigmoid(Z) + exact(T)
    assert_exact(losses.sigmoid_cross_entropy_gradient(Z, T), difference / 3, scale=size / 3)


@same_every_run
@given(pre_activations, arrays(float, SHAPE, elements=st.sampled_from([0.0, 1.0])))
def test_sigmoid_cross_entropy_of_yes_and_no_keeps_every_digit(Z, T):
    right = np.where(T == 1, Z, -Z)
    assert_exact(losses.sigmoid_cross_entropy(Z, T), -log_sigmoid(right).sum() / 3)
    with many_digits:
        assert_exact(losses.sigmoid_cross_entropy_gradient(Z, T), (sigmoid(Z) - exact(T)) / 3)


@pytest.mark.parametrize("z", [1000.0, 1e4, 1e300])
def test_softmax_cross_entropy_of_a_class_that_is_ruled_out(z):
    Z, T = np.array([z, 0.0]), np.array([0.0, 1.0])
    assert_exact(losses.softmax_cross_entropy(Z, T), exact(z))
    assert_exact(losses.softmax_cross_entropy_gradient(Z, T), exact([1.0, -1.0]))
