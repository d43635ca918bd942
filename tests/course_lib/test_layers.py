"""Dense layers against the article's numbers, and their gradients against central differences."""

import numpy as np
import pytest

from course_lib.activations import ACTIVATIONS
from course_lib.errors import CourseError, SettingError, ShapeError
from course_lib.gradcheck import numeric_gradient
from course_lib.layers import Dense, dense_backward, dense_forward, own_copy

# Exercise 4_1 and after: outputs 0, 1, 2 of c, d, e; neurons f, g, h; b = -theta
HIDDEN = np.array([[0.0, 1.0, 2.0]])
W_OUT = np.array([[-1.0, 1.0, -2.0], [2.0, 4.0, -1.0], [-2.0, -1.0, -3.0]]).T
B_OUT = np.array([2.0, -1.0, 5.0])
DELTA = np.array([[-0.88580480, 0.84379473, 0.04201007]])

X = np.array([[0.5, -1.0], [2.0, 0.3], [-0.7, 1.1]])
W = np.array([[0.4, -0.6, 1.2, -0.9], [0.8, 0.1, -0.5, 0.7]])
B = np.array([0.1, -0.2, 0.3, 0.25])
DOWNSTREAM = np.array([[1.0, -2.0, 0.5, 3.0], [0.7, 0.2, -1.5, 1.0], [-1.0, 0.4, 2.0, -0.3]])


def test_forward_of_the_articles_output_layer():
    np.testing.assert_array_equal(dense_forward(HIDDEN, W_OUT, B_OUT), [[-1, 1, -2]])


def test_backward_of_the_articles_output_layer():
    dW, db, dX = dense_backward(DELTA, HIDDEN, W_OUT)
    rows = [[0, -0.885805, -1.771610], [0, 0.843795, 1.687589], [0, 0.042010, 0.084020]]
    np.testing.assert_allclose(dW.T, rows, atol=5e-7)
    np.testing.assert_allclose(db, [-0.885805, 0.843795, 0.042010], atol=5e-7)
    np.testing.assert_allclose(dX, [[2.48937414, 2.44736407, 0.80178467]], atol=2e-8)


def test_gradients_of_a_batch_are_summed_over_its_rows():
    dW, db, dX = dense_backward(np.ones((2, 1)), np.array([[1.0, 10.0], [2.0, 20.0]]), np.array([[3.0], [4.0]]))
    np.testing.assert_array_equal(dW, [[3], [30]])
    np.testing.assert_array_equal(db, [2])
    np.testing.assert_array_equal(dX, [[3, 4], [3, 4]])


def test_forward_refuses_turned_weights():
    with pytest.raises(ShapeError, match=r"`W` has shape \(4, 2\), expected \(2, 4\).*Did you mean `W.T`"):
        dense_forward(X, W.T, B)


def test_backward_refuses_a_turned_gradient():
    with pytest.raises(ShapeError, match=r"`dZ` has shape \(4, 3\), expected \(3, 4\).*Did you mean `dZ.T`"):
        dense_backward(DOWNSTREAM.T, X, W)


def test_a_dense_layer_applies_its_activation():
    layer = Dense(np.array([[1.0, -1.0]]), np.array([0.5, 0.5]), "relu")
    np.testing.assert_array_equal(layer.forward(np.array([[2.0], [-3.0]])), [[2.5, 0], [0, 3.5]])


def test_a_dense_layer_is_linear_unless_said_otherwise():
    np.testing.assert_array_equal(Dense(np.array([[2.0]]), np.array([-5.0])).forward(np.array([[1.0]])), [[-3]])


@pytest.mark.parametrize("activation", ACTIVATIONS)
def test_gradients_of_a_dense_layer_agree_with_central_differences(activation):
    def weighted_sum(X=X, W=W, B=B):
        return np.sum(DOWNSTREAM * Dense(W, B, activation).forward(X))

    layer = Dense(W, B, activation)
    layer.forward(X)
    dX, gradients = layer.backward(DOWNSTREAM)
    np.testing.assert_allclose(dX, numeric_gradient(lambda X: weighted_sum(X=X), X), rtol=1e-6)
    np.testing.assert_allclose(gradients["W"], numeric_gradient(lambda W: weighted_sum(W=W), W), rtol=1e-6)
    np.testing.assert_allclose(gradients["b"], numeric_gradient(lambda B: weighted_sum(B=B), B), rtol=1e-6)


def test_backward_speaks_of_the_last_forward_pass():
    layer = Dense(np.eye(1), np.zeros(1))
    layer.forward(np.array([[5.0]]))
    layer.forward(np.array([[7.0]]))
    assert layer.backward(np.ones((1, 1)))[1]["W"] == [[7]]


def test_a_layer_owns_its_parameters():
    layer = Dense(W, B)
    layer.parameters["W"][...] = 0
    layer.parameters["b"][...] = 0
    assert (W[0, 0], B[0]) == (0.4, 0.1)


@pytest.mark.parametrize(("given", "kept"), [("f4", np.float32), ("f8", np.float64), ("i8", np.float64)])
def test_parameters_are_floating_point(given, kept):
    layer = Dense(np.ones((2, 2), given), np.ones(2, given))
    assert [array.dtype for array in layer.parameters.values()] == [kept, kept]


@pytest.mark.parametrize("activation", ACTIVATIONS)
def test_single_precision_stays_single(activation):
    layer = Dense(W.astype(np.float32), B.astype(np.float32), activation)
    A = layer.forward(X.astype(np.float32))
    dX, gradients = layer.backward(np.ones_like(A))
    assert {array.dtype for array in (A, dX, *gradients.values())} == {np.dtype(np.float32)}


@pytest.mark.parametrize(("activation", "variance"), [("relu", 2 / 50), ("tanh", 1 / 50), ("linear", 1 / 50)])
def test_random_weights_suit_the_activation(activation, variance):
    layer = Dense.random(50, 400, activation, np.random.default_rng(3))
    assert layer.activation.name == activation
    assert layer.parameters["W"].shape == (50, 400)
    assert layer.parameters["W"].var() == pytest.approx(variance, rel=0.05)


def test_random_layers_start_without_bias():
    np.testing.assert_array_equal(Dense.random(2, 3, "tanh", np.random.default_rng(0)).parameters["b"], np.zeros(3))


def test_an_unknown_activation_is_refused():
    with pytest.raises(SettingError, match="activation is 'softmax', expected one of sigmoid, tanh, relu, linear"):
        Dense(W, B, "softmax")


def test_a_layer_refuses_a_bias_that_does_not_fit():
    with pytest.raises(ShapeError, match=r"`b` has shape \(1, 4\), expected \(4,\).*Did you mean `b.ravel\(\)`"):
        Dense(W, B[np.newaxis, :])


def test_a_layer_refuses_weights_that_are_no_matrix():
    with pytest.raises(ShapeError, match=r"`W` has shape \(4,\), expected \(d_in, d_out\): each .* is an input\. "):
        Dense(B, B)


def test_backward_comes_after_forward():
    with pytest.raises(CourseError, match=r"^`backward` came .*: call `forward\(X\)` first, .* depend on X\.$"):
        Dense(W, B).backward(DOWNSTREAM)


def test_backward_refuses_a_gradient_that_numpy_would_stretch():
    layer = Dense(W, B)
    layer.forward(X)
    with pytest.raises(ShapeError, match=r"`dA` has shape \(1, 4\), expected \(3, 4\): the shape of A"):
        layer.backward(DOWNSTREAM[:1])


COPIED = [(int, np.float64), (np.float16, np.float32), (np.float32, np.float32), (np.float64, np.float64)]


@pytest.mark.parametrize(("dtype", "copied"), COPIED)
def test_a_layers_own_copy_can_be_trained_whatever_it_is_a_copy_of(dtype, copied):
    array = np.array([1, 2], dtype)
    copy = own_copy(array)
    assert copy.dtype == copied
    copy -= 0.5
    assert (copy.tolist(), array.tolist()) == ([0.5, 1.5], [1, 2])
