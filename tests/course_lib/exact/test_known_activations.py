"""Activations and their derivatives against 50 digits, over all of floating point."""

import numpy as np
import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from course_lib import activations
from tests.course_lib.exact.oracle import assert_exact, exact, exp, log, many_digits, mp


def log_sigmoid(z):
    with many_digits:
        return -mp.log(1 + mp.exp(-z))


FORMULAS = {
    "step": lambda z: mp.mpf(1 if z >= 0 else 0),
    "sigmoid": lambda z: 1 / (1 + mp.exp(-z)),
    "sigmoid_prime": lambda z: mp.exp(-abs(z)) / (1 + mp.exp(-abs(z))) ** 2,
    "log_sigmoid": log_sigmoid,
    "tanh": mp.tanh,
    "tanh_prime": lambda z: mp.sech(z) ** 2,
    "relu": lambda z: max(z, mp.mpf(0)),
    "relu_prime": lambda z: mp.mpf(1 if z > 0 else 0),
    "linear": lambda z: z,
    "linear_prime": lambda z: mp.mpf(1),
}
EXTREMES = (0.0, -0.0, 1e-300, -1e-300, 5e-324, 1e4, -1e4, 1e308, -1e308)
# Where exponentials run out of digits, of normal numbers, and of numbers.
THRESHOLDS = (1e-8, 18.5, 36.7, 354.2, 372.6, 708.3, 709.8, 744.4, 745.2)
numbers = st.one_of(
    st.floats(-50, 50),
    st.floats(-800, 800),
    st.floats(allow_nan=False, allow_infinity=False),
    st.sampled_from(EXTREMES),
)
rows = st.lists(st.one_of(st.floats(-5, 5), st.floats(-700, 700)), min_size=1, max_size=6)
same_every_run = settings(derandomize=True, deadline=None)


@pytest.mark.parametrize("name", FORMULAS)
@pytest.mark.parametrize("z", [*EXTREMES, *THRESHOLDS, *(-z for z in THRESHOLDS)])
def test_at_the_edges(name, z):
    assert_exact(getattr(activations, name)(z), FORMULAS[name](exact(z)))


@pytest.mark.parametrize("name", FORMULAS)
@same_every_run
@given(z=numbers)
def test_anywhere(name, z):
    assert_exact(getattr(activations, name)(z), FORMULAS[name](exact(z)))


@pytest.mark.parametrize("name", FORMULAS)
def test_in_an_array_as_alone(name):
    z = np.linspace(-40, 40, 41).reshape(1, 41)
    assert_exact(getattr(activations, name)(z), np.frompyfunc(FORMULAS[name], 1, 1)(exact(z)))


@same_every_run
@given(rows)
@example([1000.0, -1000.0])
@example([40.0, 0.0])
@example([1e308, -1e308])
@example([0.1, 0.1, 0.1])
def test_softmax(z):
    terms = exp(exact(z) - max(exact(z)))
    assert_exact(activations.softmax(z), terms / terms.sum())


@same_every_run
@given(rows)
@example([1000.0, -1000.0])
@example([40.0, 0.0])
@example([700.0, -700.0])
@example([0.0, -36.0, -37.0, -800.0])
@example([0.1, 0.1, 0.1])
def test_log_softmax(z):
    gaps = exact(z) - max(exact(z))
    with many_digits:
        assert_exact(activations.log_softmax(z), gaps - log(exp(gaps).sum()))


def test_softmax_of_rows_of_hundreds():
    Z = np.random.default_rng(0).normal(size=(3, 400)) * 30
    terms = exp(exact(Z))
    assert_exact(activations.softmax(Z), terms / terms.sum(axis=1, keepdims=True))
