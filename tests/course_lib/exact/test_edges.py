"""What comes out at inf, nan, -0.0 and of no rows: what the docstrings say, and no warning (pytest makes it an error).

Lists, whole numbers, booleans and float32 are tried for every function in `tests/course_lib/test_every_function.py`.
"""

import math

import numpy as np
import pytest

from course_lib import activations
from course_lib.dropout import Dropout
from course_lib.errors import ShapeError
from course_lib.graph import squared_error as squared_error_node
from course_lib.initializers import box_muller, standard_normal
from course_lib.layers import Dense, dense_backward, dense_forward
from course_lib.losses import (
    LOSSES,
    cross_entropy,
    cross_entropy_gradient,
    softmax_cross_entropy,
    softmax_cross_entropy_gradient,
    squared_error,
    squared_error_gradient,
)
from course_lib.moments import moments
from course_lib.network import Network
from course_lib.neuron import bias_gradient, delta, error, forward, weight_gradient
from course_lib.optimizers import adam_step, momentum_step, sgd_step
from course_lib.scaling import Standardizer
from course_lib.weight_decay import l2_gradient, l2_penalty

INF, NAN = math.inf, math.nan
AT_INF_MINUS_INF_NAN_AND_ZERO = {
    "step": (1, 0, NAN, 1),
    "sigmoid": (1, 0, NAN, 0.5),
    "sigmoid_prime": (0, 0, NAN, 0.25),
    "tanh": (1, -1, NAN, 0),
    "tanh_prime": (0, 0, NAN, 1),
    "relu": (INF, 0, NAN, 0),
    "relu_prime": (1, 0, NAN, 0),
    "linear": (INF, -INF, NAN, 0),
    "linear_prime": (1, 1, 1, 1),
}


@pytest.mark.parametrize("name", AT_INF_MINUS_INF_NAN_AND_ZERO)
@pytest.mark.parametrize("zero", [0.0, -0.0])
def test_activations(name, zero):
    result = getattr(activations, name)(np.array([INF, -INF, NAN, zero]))
    np.testing.assert_array_equal(result, AT_INF_MINUS_INF_NAN_AND_ZERO[name])


@pytest.mark.parametrize(
    ("z", "shares", "logarithms"),
    [
        ([INF, 0], [1, 0], [0, -INF]),
        ([-INF, 0], [0, 1], [-INF, 0]),
        ([INF, -INF], [1, 0], [0, -INF]),
        ([INF, INF], [NAN, NAN], [NAN, NAN]),
        ([-INF, -INF], [NAN, NAN], [NAN, NAN]),
        ([NAN, 0], [NAN, NAN], [NAN, NAN]),
        ([INF], [1], [0]),
        ([NAN], [NAN], [NAN]),
        ([1e308, -1e308], [1, 0], [0, -INF]),
    ],
)
def test_softmax(z, shares, logarithms):
    np.testing.assert_array_equal(activations.softmax(z), shares)
    np.testing.assert_array_equal(activations.log_softmax(z), logarithms)


def test_softmax_of_small_whole_numbers_does_not_go_round():
    # in int8, -100 - 100 is 56
    np.testing.assert_array_equal(activations.softmax(np.array([100, -100], np.int8)), [1, math.exp(-200)])


def test_a_row_with_nan_leaves_the_others_alone():
    np.testing.assert_array_equal(activations.softmax([[NAN, 0], [0, 0]]), [[NAN, NAN], [0.5, 0.5]])


@pytest.mark.parametrize(
    ("loss", "gradient", "Y", "T", "value", "slope"),
    [
        (squared_error, squared_error_gradient, [INF], [0], INF, [INF]),
        (squared_error, squared_error_gradient, [INF], [INF], NAN, [NAN]),
        (squared_error, squared_error_gradient, [1e200], [0], INF, [1e200]),
        (squared_error, squared_error_gradient, [NAN, 1], [0, 1], NAN, [NAN, 0]),
        (cross_entropy, cross_entropy_gradient, [0.0, 1], [0, 1], 0, [0, -1]),
        (cross_entropy, cross_entropy_gradient, [-0.0, 1], [0, 1], 0, [0, -1]),
        (cross_entropy, cross_entropy_gradient, [NAN, 1], [1, 0], NAN, [NAN, 0]),
        (cross_entropy, cross_entropy_gradient, [INF, 1], [0, 1], 0, [0, -1]),
        (softmax_cross_entropy, softmax_cross_entropy_gradient, [-INF, 0], [1, 0], INF, [-1, 1]),
        (softmax_cross_entropy, softmax_cross_entropy_gradient, [-INF, 0], [0, 1], 0, [0, 0]),
        (softmax_cross_entropy, softmax_cross_entropy_gradient, [INF, 0], [1, 0], 0, [0, 0]),
        (softmax_cross_entropy, softmax_cross_entropy_gradient, [INF, INF], [1, 0], NAN, [NAN, NAN]),
        (softmax_cross_entropy, softmax_cross_entropy_gradient, [NAN, 0], [1, 0], NAN, [NAN, NAN]),
    ],
)
def test_losses(loss, gradient, Y, T, value, slope):
    np.testing.assert_array_equal(loss(Y, T), value)
    np.testing.assert_array_equal(gradient(Y, T), slope)


@pytest.mark.parametrize("name", LOSSES)
def test_there_is_no_loss_of_no_row(name):
    for f in (LOSSES[name].value, LOSSES[name].gradient):
        with pytest.raises(ShapeError, match="at least one row"):
            f(np.zeros((0, 2)), np.zeros((0, 2)))


@pytest.mark.parametrize(
    ("w", "g", "expected"), [(1.0, INF, -INF), (1.0, -INF, INF), (INF, INF, NAN), (1.0, NAN, NAN), (NAN, 0.0, NAN)]
)
def test_sgd_and_momentum(w, g, expected):
    for f in (lambda *w_and_g: sgd_step(*w_and_g, 0.1), lambda *w_and_g: momentum_step(*w_and_g, 0.0, 0.1)[0]):
        np.testing.assert_array_equal(f(np.array([w]), np.array([g])), [expected])


def test_adam():
    w, m, v = adam_step(np.ones(4), np.array([INF, NAN, 1e200, 0.0]), np.zeros(4), np.zeros(4), 1)
    np.testing.assert_array_equal(w, [NAN, NAN, 1, 1])
    np.testing.assert_array_equal(m[[0, 1, 3]], [INF, NAN, 0])
    np.testing.assert_array_equal(v, [INF, NAN, INF, 0])


def test_box_muller():
    np.testing.assert_array_equal(box_muller([0.5, 0.5], [INF, NAN]), [NAN, NAN])
    assert box_muller([], []).shape == standard_normal(0, np.random.default_rng(0)).shape == (0,)


def test_dense():
    W, b = np.array([[1.0, 0.0]]), np.zeros(2)
    np.testing.assert_array_equal(dense_forward([[INF], [NAN], [-0.0]], W, b), [[INF, NAN], [NAN, NAN], [0, 0]])
    dW, db, dX = dense_backward(np.zeros((0, 2)), np.zeros((0, 1)), W)
    np.testing.assert_array_equal(dW, [[0, 0]])
    np.testing.assert_array_equal(db, [0, 0])
    assert dX.shape == (0, 1)


def test_a_network():
    network = Network([Dense(np.eye(2), np.zeros(2), "relu"), Dropout(0.5), Dense(np.eye(2), np.zeros(2))])
    assert network.predict(np.zeros((0, 2))).shape == (0, 2)
    assert network.classify(np.zeros((0, 2))).shape == (0,)
    np.testing.assert_array_equal(network.predict([[NAN, 0], [1, 2]])[1], [1, 2])
    with pytest.raises(ShapeError, match="at least one row"):
        network.error(np.zeros((0, 2)), np.zeros((0, 2)))


def test_the_neuron():
    assert [float(forward(x, 1.0, 0.0)) for x in (INF, -INF, -0.0)] == [1, 0, 0.5]
    np.testing.assert_array_equal(forward(np.array([INF, NAN]), 0.0, 0.0), [NAN, NAN])
    assert (error(1e200, 0.0), error(INF, 0.0)) == (INF, INF)
    np.testing.assert_array_equal(error(np.array([NAN, INF]), np.array([0.0, INF])), [NAN, NAN])
    assert (delta(1.0, 0.3), delta(0.0, 0.3)) == (0, 0)
    np.testing.assert_array_equal(weight_gradient(np.array([INF]), np.array([0.0]), 0.5), [NAN])
    np.testing.assert_array_equal(bias_gradient(np.array([NAN]), 0.5), [NAN])
    assert forward([], 1.0, 0.0).shape == (0,)


def test_the_error_of_a_graph_does_not_end_in_an_exception():
    assert squared_error_node("E", "y", "t").f(1e200, 0.0) == INF


def test_weight_decay():
    assert l2_penalty({}, 0.5) == l2_penalty({"b1": np.array([INF])}, 0.5) == 0
    assert l2_penalty({"W1": np.array([[1e200, -INF]])}, 0.5) == INF
    np.testing.assert_array_equal(l2_gradient({"W1": [[-INF, NAN, -0.0]]}, 0.5)["W1"], [[-INF, NAN, 0]])


def test_moments():
    for z in ([1.0, INF], [NAN, 1.0]):
        assert np.isnan(moments(z)[1:]).all()
    assert moments([-0.0, 0.0]) == (0, 0, 0)


def test_standardising():
    X = np.array([[1.0, INF, NAN, -0.0], [3.0, 1.0, 1.0, 0.0]])
    expected = [[-1, NAN, NAN, 0], [1, NAN, NAN, 0]]
    np.testing.assert_array_equal(Standardizer.of(X).apply(X), expected)
    assert Standardizer.of(X).apply(np.zeros((0, 4))).shape == (0, 4)
