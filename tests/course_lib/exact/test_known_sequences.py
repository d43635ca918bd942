"""One step of both recurrent layers, a short sequence with its gradients, and a gradient's norm, against 50 digits."""

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from hypothesis.extra.numpy import arrays

from course_lib.clipping import clipped, global_norm
from course_lib.lstm import LSTM, lstm_gates, lstm_step
from course_lib.recurrent import Recurrent, recurrent_step
from tests.course_lib.exact.oracle import assert_exact, exact, exp, mp, sqrt, tanh

same_every_run = settings(derandomize=True, deadline=None, max_examples=30)


def numbers(*shape, most=2.0):
    return arrays(float, shape, elements=st.floats(-most, most, allow_subnormal=False))


def sigma(z):
    return 1 / (1 + exp(-z))


def summed(x, h, W, U, b):
    """z, and the sum of the sizes of its terms: an error of z, relative to these, is what sigma and tanh may have."""
    z = exact(x) @ exact(W) + exact(h) @ exact(U) + exact(b)
    return z, 1 + (abs(exact(x)) @ abs(exact(W)) + abs(exact(h)) @ abs(exact(U)) + abs(exact(b)))


@same_every_run
@given(numbers(3, 2), numbers(3, 4), numbers(2, 4), numbers(4, 4), numbers(4))
def test_a_recurrent_step(x, h, W, U, b):
    z, size = summed(x, h, W, U, b)
    assert_exact(recurrent_step(x, h, W, U, b), tanh(z), scale=size)


@same_every_run
@given(numbers(12, most=700.0))
def test_the_gates_keep_every_digit(z):
    assert_exact(lstm_gates(z), np.concatenate([sigma(exact(z[:9])), tanh(exact(z[9:]))]))


@same_every_run
@given(numbers(2, 2), numbers(2, 3), numbers(2, 3), numbers(2, 12), numbers(3, 12), numbers(12))
def test_an_lstm_step(x, h, c, W, U, b):
    z, size = summed(x, h, W, U, b)
    i, f, o = (sigma(z[:, 3 * k : 3 * k + 3]) for k in range(3))
    cell = f * exact(c) + i * tanh(z[:, 9:])
    room = size.max() * (1 + abs(exact(c)))
    new_h, new_c = lstm_step(x, h, c, W, U, b)
    assert_exact(new_c, cell, scale=room)
    assert_exact(new_h, o * tanh(cell), scale=room)


def test_two_steps_of_one_recurrent_unit_and_all_gradients():
    x1, x2, w, u, b, g = 0.7, -1.3, 0.45, -0.8, 0.15, 2.5
    layer = Recurrent([[w]], [[u]], [b])
    h = layer.forward([[[x1], [x2]]])
    dX, gradients = layer.backward([[g]])

    x1, x2, w, u, b, g = map(exact, (x1, x2, w, u, b, g))
    z1 = x1 * w + b
    h1 = mp.tanh(z1)
    z2 = x2 * w + h1 * u + b
    dz2 = g / mp.cosh(z2) ** 2
    dz1 = dz2 * u / mp.cosh(z1) ** 2
    assert_exact(h, [[mp.tanh(z2)]])
    assert_exact(dX, [[[dz1 * w], [dz2 * w]]])
    assert_exact(gradients["W"], [[dz1 * x1 + dz2 * x2]])
    assert_exact(gradients["U"], [[dz2 * h1]])
    assert_exact(gradients["b"], [dz1 + dz2])


def test_one_step_of_an_lstm_unit_and_all_gradients():
    x, w, b, g = 0.7, np.array([[0.4, -0.9, 1.1, 0.6]]), np.array([0.3, 0.2, -0.5, 0.1]), 1.75
    layer = LSTM(w, np.ones((1, 4)), b)
    h = layer.forward([[[x]]])
    dX, gradients = layer.backward([[g]])

    x, w, g = exact(x), exact(w)[0], exact(g)
    z = x * w + exact(b)
    i, o, candidate = sigma(z[0]), sigma(z[2]), mp.tanh(z[3])
    cell = i * candidate  # the old cell is 0: the forget gate has nothing to keep, and no gradient
    dcell = g * o / mp.cosh(cell) ** 2
    dz = [dcell * candidate * i * (1 - i), exact(0), g * mp.tanh(cell) * o * (1 - o), dcell * i / mp.cosh(z[3]) ** 2]
    dz = np.array(dz, dtype=object)
    assert_exact(h, [[o * mp.tanh(cell)]])
    assert_exact(dX, [[[dz @ w]]])
    assert_exact(gradients["W"], [dz * x])
    assert_exact(gradients["b"], dz)


@same_every_run
@given(numbers(2, 3, most=1e150), numbers(4, most=1e150))
def test_the_norm_of_all_gradients(one, other):
    parts = np.concatenate([exact(one).ravel(), exact(other)])
    assert_exact(global_norm({"W1": one, "b1": other}), mp.sqrt((parts**2).sum()))


@pytest.mark.parametrize("size", [1e-300, 1e-160, 1.0, 1e160, 1.7e308])
def test_a_clipped_gradient_of_any_size(size):
    given = {"W1": np.array([[0.25, -1.0]]) * size, "b1": np.array([0.75, 1.0, -0.5]) * size}
    # sqrt(1/16 + 1 + 9/16 + 1 + 1/4), by hand
    norm, bound = sqrt(exact(2.875)) * exact(size), size / 8
    for name, gradient in clipped(given, bound).items():
        assert_exact(gradient, exact(given[name]) * (exact(bound) / norm))
