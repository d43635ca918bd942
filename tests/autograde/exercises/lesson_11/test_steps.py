"""The step against the course's own network, and by hand at one neuron of each kind."""

import numpy as np
import pytest

from autograde.exercises.lesson_11.steps import downhill, step, training_step
from autograde.exercises.lesson_11.training_step import probes
from course_lib.layers import Dense
from course_lib.network import Network


def test_downhill_subtracts_eta_times_the_gradient() -> None:
    one = np.ones(1)
    assert [float(part[0]) for part in downhill((one, one, one, one), (one, 2 * one, 3 * one, 4 * one), 0.1)] == (
        pytest.approx([0.9, 0.8, 0.7, 0.6])
    )


def test_by_hand() -> None:
    # X = 2 and -1, W1 = 1, b1 = 0: A1 = 2 and 0. W2 = (0, 0): Y = (0.5, 0.5), T = (1, 0): dZ2 = (-0.25, 0.25) twice.
    X, T = np.array([[2.0], [-1.0]]), np.array([[1.0, 0.0], [1.0, 0.0]])
    W1, b1, W2, b2 = training_step(X, T, np.ones((1, 1)), np.zeros(1), np.array([[1.0, 1.0]]), np.zeros(2), 1.0)
    # dW2 = 2 * (-0.25, 0.25) = (-0.5, 0.5); db2 = (-0.5, 0.5); dA1 = -0.25 + 0.25 = 0, so W1 and b1 stay.
    assert W2.tolist() == [[1.5, 0.5]]
    assert b2.tolist() == [0.5, -0.5]
    assert (W1.tolist(), b1.tolist()) == ([[1.0]], [0.0])


def test_it_agrees_with_the_network_of_the_course() -> None:
    for X, T, W1, b1, W2, b2, eta in probes(np.random.default_rng(6)):
        network = Network([Dense(W1, b1, "relu"), Dense(W2, b2)], "softmax_cross_entropy")
        network.forward(X)
        gradients = network.backward(T)
        for name, old, new in zip(
            ("W1", "b1", "W2", "b2"), (W1, b1, W2, b2), training_step(X, T, W1, b1, W2, b2, eta), strict=True
        ):
            assert np.allclose(new, old - eta * gradients[name])


def test_it_changes_nothing_in_place() -> None:
    given = probes(np.random.default_rng(7))[0]
    before = [np.copy(argument) for argument in given]
    step(*given)
    assert all(np.array_equal(one, other) for one, other in zip(given, before, strict=True))
