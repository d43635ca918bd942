"""A stack of two layers against values by hand, and large ones against what lesson 09 says of them."""

import numpy as np
import pytest

from course_lib.depth import Stack
from course_lib.errors import SettingError


@pytest.fixture(scope="module")
def deep():
    return Stack.random(10, 100, 50, np.random.default_rng(4))


def one_neuron_each(layers):
    return Stack(np.array([[1.0]]), (np.array([[2.0]]),) * layers, np.array([[3.0]]))


def test_outputs_go_through_scaled_weights_and_activation():
    # u = 1 * 2 * 0.5 = 1, then tanh(1) * 2 * 0.5
    passes = one_neuron_each(2).run(0.5, "tanh")
    assert [float(A[0, 0]) for A in passes.outputs] == pytest.approx([0.76159416, 0.64201472])


def test_gradients_come_back_through_slopes_and_the_same_weights():
    # linear: dZ2 = 3, dZ1 = 3 * 2 * 0.25
    assert [float(dZ[0, 0]) for dZ in one_neuron_each(2).run(0.25, "linear").gradients] == [1.5, 3.0]


def test_a_sigmoid_takes_its_slope_off_the_gradient():
    # u = 0 in the only layer: slope 1/4
    assert one_neuron_each(1).run(0.0, "sigmoid").gradients[0] == pytest.approx(0.75)


def test_the_gradient_is_that_of_the_sum_of_outputs_times_upstream():
    stack = Stack.random(3, 4, 2, np.random.default_rng(8))

    def loss(X):
        moved = Stack(X, stack.weights, stack.upstream)
        return np.sum(moved.run(0.6, "tanh").outputs[-1] * stack.upstream)

    step = np.zeros_like(stack.X)
    step[1, 2] = 1e-6
    slope = (loss(stack.X + step) - loss(stack.X - step)) / 2e-6
    dX = stack.run(0.6, "tanh").gradients[0] @ stack.weights[0].T * 0.6
    assert dX[1, 2] == pytest.approx(slope, abs=1e-6)


def test_spread_and_size_of_each_layer():
    passes = Stack(np.array([[3.0], [-1.0]]), (np.array([[1.0]]),), np.array([[1.0], [7.0]])).run(1.0, "linear")
    assert passes.spreads == pytest.approx([2])
    assert passes.sizes == pytest.approx([5])


@pytest.mark.parametrize(("activation", "std"), [("linear", 0.1), ("relu", 0.1414214)])
def test_the_right_scale_keeps_the_signal(deep, activation, std):
    passes = deep.run(std, activation)
    assert 0.5 < passes.spreads[-1] < 1.5
    assert 0.5 < passes.sizes[0] / passes.sizes[-1] < 1.5


def test_a_sigmoid_keeps_less_than_a_quarter_in_each_layer(deep):
    sizes = deep.run(0.1, "sigmoid").sizes
    assert (sizes[:-1] / sizes[1:]).max() < 0.25


def test_one_seed_gives_the_same_stack():
    first, second = (Stack.random(2, 3, 4, np.random.default_rng(1)) for _ in range(2))
    np.testing.assert_array_equal(first.weights, second.weights)
    assert [array.shape for array in (first.X, first.upstream, *first.weights)] == [(4, 3), (4, 3), (3, 3), (3, 3)]


def test_an_unknown_activation_is_refused(deep):
    with pytest.raises(SettingError, match="activation is 'sigmoyd', expected one of sigmoid, tanh, relu, linear"):
        deep.run(0.1, "sigmoyd")


@pytest.mark.parametrize("sizes", [(0, 1, 1), (1, 0, 1), (1, 1, 0)])
def test_nothing_is_no_stack(sizes):
    with pytest.raises(SettingError, match="expected at least 1 of each"):
        Stack.random(*sizes, np.random.default_rng(0))


def test_one_neuron_and_one_example_are_a_stack():
    stack = Stack.random(1, 1, 1, np.random.default_rng(0))
    assert [array.shape for array in (stack.X, *stack.weights, stack.upstream)] == [(1, 1)] * 3
