"""Layers and activations in place, with columns for examples."""

import numpy as np
import pytest

from course_lib.activations import ACTIVATIONS
from course_lib.fast.flat import Place
from course_lib.fast.operations import activate, deactivate, dense_backward, dense_forward

PLACE_NUMBER = 1


def place(d_in: int = 2, d_out: int = 2) -> Place:
    Wb = np.zeros((d_in + 1, d_out))
    Wb[: min(d_in, 2) + 1, :2] = [[1, 2], [3, 4], [10, 20]][: min(d_in, 2) + 1]
    return Place(PLACE_NUMBER, Wb, np.zeros_like(Wb))


def run(calls) -> None:
    for call in calls:
        call()


def test_a_dense_layer_adds_its_last_row():
    A = np.array([[1.0, -1.0], [2.0, 0.0], [1.0, 1.0]])  # the examples (1, 2) and (-1, 0), and the ones
    Z = np.empty((2, 2))
    run(dense_forward(place(), A, Z))
    # 1 * (1, 2) + 2 * (3, 4) + (10, 20), and -(1, 2) + (10, 20)
    np.testing.assert_array_equal(Z.T, [[17, 30], [9, 18]])


def test_gradients_of_a_dense_layer_by_hand():
    at = place()
    A, dA = np.array([[1.0, -1.0], [2.0, 0.0], [1.0, 1.0]]), np.empty((2, 2))
    run(dense_backward(at, A, np.array([[5.0, 7.0], [6.0, 8.0]]), dA))
    # x^T dz of both examples: (1, 2)^T (5, 6) + (-1, 0)^T (7, 8), and the sum (12, 14) for the biases
    np.testing.assert_array_equal(at.gradient, [[-2, -2], [10, 12], [12, 14]])
    # dz W^T: 5 * 1 + 6 * 2 and 5 * 3 + 6 * 4, then 7 + 16 and 21 + 32
    np.testing.assert_array_equal(dA.T, [[17, 39], [23, 53]])


def test_before_the_first_layer_there_is_no_gradient_to_make():
    assert len(dense_backward(place(), np.ones((3, 2)), np.ones((2, 2)), None)) == 1


@pytest.mark.parametrize("d_out", [2, 300])
def test_one_example_makes_an_outer_product_however_large_the_layer(d_out):
    at = place(d_in=200, d_out=d_out)
    A, dZ = np.arange(201.0)[:, None], np.arange(1.0, d_out + 1)[:, None]
    run(dense_backward(at, A, dZ, None))
    assert at.gradient[7, 1] == 14
    assert at.gradient.sum() == 200 * 201 / 2 * d_out * (d_out + 1) / 2


@pytest.mark.parametrize(
    ("d_in", "d_out", "n", "rows"),
    [
        # 201 rows of 2400 bytes are more than 400 000, and 13 of them fill the 32 KB of a part.
        (200, 300, 1, [13] * 15 + [6]),
        (200, 300, 2, [201]),
        # 400 000 bytes, and no more
        (249, 200, 1, [250]),
        # A row of 320 000 bytes is a part of its own.
        (1, 40_000, 1, [1, 1]),
    ],
)
def test_the_outer_product_of_a_large_layer_is_made_in_parts(d_in, d_out, n, rows):
    calls = dense_backward(place(d_in, d_out), np.ones((d_in + 1, n)), np.ones((d_out, n)), None)
    assert [len(call.args[0]) for call in calls] == rows


@pytest.mark.parametrize("size", [5, 40_000])
@pytest.mark.parametrize("name", ACTIVATIONS)
def test_an_activation_and_its_derivative_are_those_of_the_course(name, size):
    Z = np.random.default_rng(0).normal(scale=3, size=(1, size))
    A, dA = Z.copy(), np.full_like(Z, 2.0)
    run(activate(name, A))
    np.testing.assert_allclose(A, ACTIVATIONS[name].f(Z), rtol=1e-14)
    run(deactivate(name, A, dA))
    np.testing.assert_allclose(dA, 2 * ACTIVATIONS[name].prime(Z), rtol=1e-13, atol=1e-15)


@pytest.mark.parametrize("name", ACTIVATIONS)
def test_no_call_goes_by_way_of_double_precision(name):
    A, dA = np.ones((2, 3), np.float32), np.ones((2, 3), np.float32)
    calls = activate(name, A) + deactivate(name, A, dA)
    arrays = [one for call in calls for one in (*call.args, *call.keywords.values()) if isinstance(one, np.ndarray)]
    assert {array.dtype for array in arrays} <= {np.dtype(np.float32), np.dtype(bool)}


def test_relu_has_no_slope_at_0():
    A, dA = np.array([[0.0, -0.0, 1e-300]]), np.ones((1, 3))
    run(activate("relu", A) + deactivate("relu", A, dA))
    np.testing.assert_array_equal(dA, [[0, 0, 1]])


def test_sigmoid_is_finite_at_both_ends():
    A = np.array([[-1e300, -800.0, 800.0, 1e300]])
    run(activate("sigmoid", A))
    np.testing.assert_allclose(A, [[0, 0, 1, 1]], atol=1e-300)
