"""Activations against values by hand, their symmetries and their limits."""

import math

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from course_lib import activations
from course_lib.activations import (
    ACTIVATIONS,
    activation_named,
    linear,
    linear_prime,
    log_sigmoid,
    log_softmax,
    relu,
    relu_prime,
    sigmoid,
    sigmoid_prime,
    softmax,
    step,
    tanh,
    tanh_prime,
)
from course_lib.errors import SettingError, ShapeError

HUGE = np.array([-1000.0, 1000.0])
ELEMENTWISE = (
    "step",
    "sigmoid",
    "sigmoid_prime",
    "log_sigmoid",
    "tanh",
    "tanh_prime",
    "relu",
    "relu_prime",
    "linear",
    "linear_prime",
)
same_every_run = settings(derandomize=True, deadline=None)
numbers = st.floats(-30, 30)


def test_step_fires_on_the_tie():
    np.testing.assert_array_equal(step(np.array([-1e-9, 0.0, 1e-9])), [0, 1, 1])


def test_sigmoid_of_the_logarithm_of_three_is_three_quarters():
    assert sigmoid(math.log(3)) == pytest.approx(0.75, rel=1e-15)


def test_sigmoid_far_below_zero_keeps_its_digits():
    assert sigmoid(-100.0) == pytest.approx(3.720075976020836e-44, rel=1e-14)


@same_every_run
@given(numbers)
def test_sigmoid_is_odd_about_one_half(z):
    assert sigmoid(z) + sigmoid(-z) == pytest.approx(1, abs=1e-15)


@same_every_run
@given(numbers)
def test_log_sigmoid_is_the_logarithm_of_sigmoid(z):
    assert log_sigmoid(z) == pytest.approx(math.log(sigmoid(z)), rel=1e-10, abs=1e-15)


def test_log_sigmoid_is_a_straight_line_far_down_and_keeps_its_digits_far_up():
    np.testing.assert_array_equal(log_sigmoid(HUGE), [-1000, 0])
    assert log_sigmoid(40.0) == pytest.approx(-math.exp(-40), rel=1e-14)


@same_every_run
@given(numbers)
def test_tanh_is_odd(z):
    assert tanh(-z) == -tanh(z)


@same_every_run
@given(numbers)
def test_tanh_is_a_stretched_sigmoid(z):
    assert tanh(z) == pytest.approx(2 / (1 + math.exp(-2 * z)) - 1, abs=1e-15)


def test_tanh_of_half_the_logarithm_of_three_is_one_half():
    assert tanh(math.log(3) / 2) == pytest.approx(0.5, rel=1e-15)


def test_relu_is_flat_below_zero_and_the_diagonal_above():
    np.testing.assert_array_equal(relu(np.array([-2.0, -0.1, 0.0, 0.05, 3.0])), [0, 0, 0, 0.05, 3])


def test_linear_changes_nothing():
    np.testing.assert_array_equal(linear(np.array([-2.0, 0.0, 3.5])), [-2, 0, 3.5])


def test_linear_returns_a_new_array():
    z = np.ones(2)
    assert not np.shares_memory(linear(z), z)


def test_slopes_at_zero():
    assert [f(0.0) for f in (sigmoid_prime, tanh_prime, relu_prime, linear_prime)] == [0.25, 1, 0, 1]


def test_sigmoid_prime_at_one():
    assert sigmoid_prime(1.0) == pytest.approx(0.19661193, abs=5e-9)


def test_tanh_prime_at_one_half():
    assert tanh_prime(0.5) == pytest.approx(0.78644773, abs=5e-9)


def test_tanh_prime_far_out_keeps_its_digits():
    # 4 e^(-2z) up to a relative e^(-2z)
    assert tanh_prime(20.0) == pytest.approx(4 * math.exp(-40), rel=1e-14)


def test_sigmoid_prime_far_out_keeps_its_digits():
    assert sigmoid_prime(40.0) == pytest.approx(math.exp(-40), rel=1e-14)


@pytest.mark.parametrize("name", ACTIVATIONS)
def test_every_prime_is_the_slope_of_its_function(name):
    z = np.array([-3.0, -1.2, -0.3, 0.4, 1.7, 2.5])
    f, h = ACTIVATIONS[name].f, 1e-5
    np.testing.assert_allclose(ACTIVATIONS[name].prime(z), (f(z + h) - f(z - h)) / (2 * h), rtol=1e-6)


def test_layers_can_apply_four_activations():
    assert [(name, a.name) for name, a in ACTIVATIONS.items()] == [
        (name, name) for name in ("sigmoid", "tanh", "relu", "linear")
    ]


def test_nothing_overflows_at_a_thousand():
    expected = {
        "step": [0, 1],
        "sigmoid": [0, 1],
        "tanh": [-1, 1],
        "relu": [0, 1000],
        "linear": [-1000, 1000],
        "sigmoid_prime": [0, 0],
        "tanh_prime": [0, 0],
        "relu_prime": [0, 1],
        "linear_prime": [1, 1],
    }
    for name, values in expected.items():
        np.testing.assert_array_equal(getattr(activations, name)(HUGE), values, err_msg=name)


@pytest.mark.parametrize("name", ELEMENTWISE)
def test_a_number_gives_a_number(name):
    assert isinstance(getattr(activations, name)(3), float)


@pytest.mark.parametrize("name", ELEMENTWISE)
def test_a_list_gives_an_array_of_floats(name):
    result = getattr(activations, name)([-1, 2])
    assert (result.shape, result.dtype) == ((2,), np.float64)


@pytest.mark.parametrize("name", [*ELEMENTWISE, "softmax", "log_softmax"])
def test_single_precision_stays_single(name):
    assert getattr(activations, name)(np.ones((2, 3), np.float32)).dtype == np.float32


def test_softmax_of_the_articles_exercise():
    np.testing.assert_allclose(softmax(np.array([-1.0, 1.0, -2.0])), [0.11419520, 0.84379473, 0.04201007], atol=5e-9)


def test_softmax_shares_one_by_the_ratio_of_exponentials():
    np.testing.assert_allclose(softmax(np.log([1.0, 2.0, 5.0])), [0.125, 0.25, 0.625], rtol=1e-15)


@same_every_run
@given(st.lists(numbers, min_size=1, max_size=5), st.floats(-500, 500))
def test_softmax_does_not_see_a_shift(z, shift):
    np.testing.assert_allclose(softmax(np.array(z) + shift), softmax(np.array(z)), rtol=1e-12, atol=1e-13)


@same_every_run
@given(st.lists(st.floats(-1000, 1000), min_size=1, max_size=5))
def test_softmax_is_a_probability(z):
    y = softmax(np.array(z))
    assert np.all(y >= 0)
    assert y.sum() == pytest.approx(1, abs=1e-15)


def test_softmax_treats_each_row_by_itself():
    np.testing.assert_array_equal(softmax(np.array([[0.0, 0.0], [1000.0, -1000.0]])), [[0.5, 0.5], [1, 0]])


def test_log_softmax_is_finite_where_softmax_is_zero():
    np.testing.assert_array_equal(log_softmax(np.array([1000.0, -1000.0])), [0, -2000])


def test_log_softmax_of_two_equal_entries_is_minus_log_two():
    np.testing.assert_allclose(log_softmax(np.array([[7.0, 7.0]])), [[-0.6931471805599453] * 2], rtol=1e-15)


@pytest.mark.parametrize(("z", "shape"), [(0.5, r"\(\)"), (np.empty((2, 0)), r"\(2, 0\)")])
def test_softmax_needs_a_row_to_share_one_among(z, shape):
    with pytest.raises(ShapeError, match=rf"^`z` has shape {shape}, expected \(d,\) or \(n, d\)") as caught:
        softmax(z)
    assert str(caught.value).endswith("of a row. Did you mean `sigmoid(z)`, which takes one number?")


def test_infinity_takes_all_of_softmax():
    np.testing.assert_array_equal(softmax(np.array([np.inf, 0.0])), [1, 0])
    np.testing.assert_array_equal(log_softmax(np.array([np.inf, 0.0])), [0, -np.inf])


def test_an_activation_is_found_by_its_name_and_an_unknown_one_refused_with_those_there_are():
    assert all(activation_named(name) is ACTIVATIONS[name] for name in ACTIVATIONS)
    with pytest.raises(SettingError) as refused:
        activation_named("softmax")
    assert str(refused.value) == "activation is 'softmax', expected one of sigmoid, tanh, relu, linear."
