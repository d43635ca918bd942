"""The simple recurrent layer by hand: one number that goes round."""

import numpy as np
import pytest

from course_lib.recurrent import Recurrent, recurrent_step


def one_number(every=False) -> Recurrent:
    """One input and one unit: h = tanh(2x - h/2 + 1/4)."""
    return Recurrent(np.array([[2.0]]), np.array([[-0.5]]), np.array([0.25]), every)


def test_the_first_state_comes_from_the_input_alone():
    # tanh(2 * 0.5 + 0.25), and tanh(z) = (e^2z - 1) / (e^2z + 1) with e^2.5 = 12.182493960703473
    assert one_number().forward(np.array([[[0.5]]])).item() == pytest.approx(11.182493960703473 / 13.182493960703473)


def test_the_state_goes_round():
    # h1 = tanh(1.25) = 0.8482836399575129; h2 = tanh(-2 - 0.42414181997875645 + 0.25), e^2z = 0.012929...
    states = one_number(every=True).forward(np.array([[[0.5], [-1.0]]]))
    z = -2.17414181997875645
    expected = (np.exp(2 * z) - 1) / (np.exp(2 * z) + 1)
    np.testing.assert_allclose(states.ravel(), [0.8482836399575129, expected], rtol=1e-14)


def test_the_states_are_as_exact_as_the_more_exact_of_inputs_and_weights():
    layer = one_number(every=True)
    X = np.full((1, 2, 1), 0.1)
    exact = layer.forward(X)
    layer.parameters = {name: array.astype(np.float32) for name, array in layer.parameters.items()}
    # 2, -1/2 and 1/4 are the same numbers in single precision.
    np.testing.assert_array_equal(layer.forward(X), exact)
    layer.parameters["U"] = np.array([[0.1]])
    states = layer.forward(np.zeros((1, 2, 1), np.float32)).ravel()
    assert states[1] == pytest.approx(np.tanh(0.25 + 0.1 * float(states[0])), rel=1e-15)


def test_an_input_of_0_leaves_a_trace_of_the_state():
    h = recurrent_step(np.zeros(1), np.array([0.3]), np.eye(1), np.eye(1), np.zeros(1))
    assert h == pytest.approx(0.29131261245159090, rel=1e-14)


def test_rows_of_u_are_the_state_before():
    # The first number of the state moves on to the second place.
    h = recurrent_step(
        np.zeros(1), np.array([0.3, 0.0]), np.zeros((1, 2)), np.array([[0.0, 1.0], [0.0, 0.0]]), np.zeros(2)
    )
    assert h[0] == 0
    assert h[1] > 0.29


def test_the_gradient_goes_back_by_u_and_the_slope():
    # At x = 0 and b = 0 every state is 0 and every slope 1, so each step back multiplies by U = 1/2.
    layer = Recurrent(np.eye(1), np.array([[0.5]]), np.zeros(1))
    layer.forward(np.zeros((1, 4, 1)))
    dX, gradients = layer.backward(np.ones((1, 1)))
    np.testing.assert_array_equal(dX.ravel(), [0.125, 0.25, 0.5, 1])
    assert gradients["b"] == 1.875
    assert gradients["U"] == 0
