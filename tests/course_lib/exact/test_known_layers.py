"""Dense layers, the single neuron and a small network against 50 digits."""

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from hypothesis.extra.numpy import arrays

from course_lib import neuron
from course_lib.graph import squared_error
from course_lib.layers import Dense, dense_backward, dense_forward
from course_lib.moments import moments
from course_lib.network import Network
from course_lib.scaling import Standardizer
from tests.course_lib.exact.oracle import assert_exact, cosh, exact, exp, mp, sqrt, tanh

same_every_run = settings(derandomize=True, deadline=None, max_examples=30)
entries = st.floats(-1e4, 1e4, allow_subnormal=False)


def matrices(*shape):
    return arrays(float, shape, elements=entries)


@same_every_run
@given(matrices(4, 3), matrices(3, 2), matrices(2))
def test_dense_forward(X, W, b):
    size = abs(exact(X)) @ abs(exact(W)) + abs(exact(b))
    assert_exact(dense_forward(X, W, b), exact(X) @ exact(W) + exact(b), scale=size)


@same_every_run
@given(matrices(4, 2), matrices(4, 3), matrices(3, 2))
def test_dense_backward(dZ, X, W):
    dW, db, dX = dense_backward(dZ, X, W)
    dZ, X, W = map(exact, (dZ, X, W))
    assert_exact(dW, X.T @ dZ, scale=abs(X.T) @ abs(dZ))
    assert_exact(db, dZ.sum(axis=0), scale=abs(dZ).sum(axis=0))
    assert_exact(dX, dZ @ W.T, scale=abs(dZ) @ abs(W.T))


def test_a_network_of_two_layers_and_all_its_gradients():
    rng = np.random.default_rng(4)
    X, W1, b1, W2, b2 = (rng.uniform(0.1, 1, size=shape) for shape in ((3, 2), (2, 4), (4,), (4, 3), (3,)))
    T = np.eye(3)
    network = Network([Dense(W1, b1, "tanh"), Dense(W2, b2)], "softmax_cross_entropy")
    network.forward(X)
    gradients = network.backward(T)

    X, W1, b1, W2, b2, T = map(exact, (X, W1, b1, W2, b2, T))
    Z1 = X @ W1 + b1
    A1 = tanh(Z1)
    terms = exp(A1 @ W2 + b2)
    dZ2 = (terms / terms.sum(axis=1, keepdims=True) - T) / 3
    dZ1 = dZ2 @ W2.T / cosh(Z1) ** 2
    expected = {"W1": X.T @ dZ1, "b1": dZ1.sum(axis=0), "W2": A1.T @ dZ2, "b2": dZ2.sum(axis=0)}
    for name, gradient in expected.items():
        assert_exact(gradients[name], gradient)


@same_every_run
@given(st.floats(-3, 3), st.floats(-3, 3), st.floats(-3, 3), st.floats(0, 1))
def test_the_neuron(x, w, b, t):
    size = 1 + abs(exact(x) * exact(w)) + abs(exact(b))
    assert_exact(neuron.forward(x, w, b), 1 / (1 + mp.exp(-(exact(x) * exact(w) + exact(b)))), scale=size)
    y = neuron.forward(x, w, b)
    slope = (exact(y) - exact(t)) * exact(y) * (1 - exact(y))
    assert_exact(neuron.error(y, t), (exact(t) - exact(y)) ** 2 / 2)
    assert_exact(neuron.delta(y, t), slope)
    assert_exact(neuron.bias_gradient(y, t), slope)
    assert_exact(neuron.weight_gradient(x, y, t), slope * exact(x))


def test_the_neuron_after_three_epochs():
    x, t = np.linspace(-1, 1, 5), np.array([0.1, 0.3, 0.4, 0.8, 0.9])
    result = neuron.fit(x, t, 0.2, -0.2, 0.5, 3)
    w, b = exact(0.2), exact(-0.2)
    for k in range(1, 4):
        for x_i, t_i in zip(exact(x), exact(t), strict=True):
            y = 1 / (1 + mp.exp(-(x_i * w + b)))
            slope = (y - t_i) * y * (1 - y)
            w, b = w - slope * x_i / 2, b - slope / 2
        assert_exact([result.w[k], result.b[k]], [w, b])


@pytest.mark.parametrize("gap", [1e-150, 1e-3, 1e4, 1e150])
def test_the_error_of_a_graph(gap):
    assert_exact(squared_error("E", "y", "t").f(gap, 0.0), exact(gap) ** 2 / 2)


@pytest.mark.parametrize(("size", "place"), [(1.0, 0.0), (1e-120, 0.0), (1e120, 0.0), (1.0, 1e7), (1e-3, -1e5)])
def test_moments_wherever_and_however_wide(size, place):
    z = place + size * np.array([0.25, 1.5, -2.0, 3.75, 10.5])
    gaps = exact(z) - exact(z).mean()
    variance = (gaps**2).mean()
    expected = [exact(z).mean(), variance, (gaps**3).mean() / variance ** mp.mpf(1.5)]
    assert_exact(list(moments(z)), expected)


def test_standardising():
    X = np.random.default_rng(0).normal(5, 2, size=(20, 3))
    gaps = exact(X) - exact(X).mean(axis=0)
    expected = gaps / sqrt((gaps**2).mean(axis=0))
    assert_exact(Standardizer.of(X).apply(X), expected, scale=abs(expected) + 1)
