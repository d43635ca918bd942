"""Weight decay: what it costs, what it leaves alone, and where its two ways agree and differ."""

import numpy as np
import pytest

from course_lib.errors import SettingError, ShapeError
from course_lib.gradcheck import check_network, numeric_gradient
from course_lib.layers import Dense
from course_lib.network import Network
from course_lib.optimizers import SGD, Adam, Momentum
from course_lib.training import train
from course_lib.weight_decay import WeightDecay, l2_gradient, l2_penalty

X = np.random.default_rng(2).normal(size=(4, 2))
T = np.random.default_rng(3).normal(size=(4, 2))
W1 = np.array([[1.0, -2.0], [3.0, 0.5]])
ONES = np.ones(2)


def small(l2: float = 0.0) -> Network:
    return Network([Dense(W1, ONES, "tanh"), Dense(W1.T, -ONES)], l2=l2)


def test_the_penalty_is_half_the_sum_of_squares_of_all_weights():
    # 0.2 / 2 times (1 + 4) + (9 + 16); the bias of 100 costs nothing
    parameters = {"W1": np.array([[1.0, -2.0]]), "b1": np.array([100.0]), "W2": np.array([[3.0], [4.0]])}
    assert l2_penalty(parameters, 0.2) == pytest.approx(3.0, rel=1e-15)


def test_its_gradient_is_the_weight_times_the_strength():
    gradient = l2_gradient({"W1": W1, "b1": ONES}, 0.5)
    assert list(gradient) == ["W1"]
    np.testing.assert_array_equal(gradient["W1"], [[0.5, -1], [1.5, 0.25]])


def test_its_gradient_agrees_with_central_differences():
    numeric = numeric_gradient(lambda w: l2_penalty({"W1": w}, 0.7), W1)
    np.testing.assert_allclose(l2_gradient({"W1": W1}, 0.7)["W1"], numeric, rtol=1e-6)


def test_four_axes_are_weights_too():
    assert l2_penalty({"K1": np.full((2, 1, 3, 3), 2.0)}, 1.0) == 36


def test_a_network_adds_the_penalty_to_its_error():
    # both layers hold 1, 4, 9 and 0.25: 0.3 / 2 times 28.5
    assert small(0.3).error(X, T) - small().error(X, T) == pytest.approx(4.275, rel=1e-13)


def test_the_gradient_of_a_network_with_l2_passes_the_check():
    assert check_network(small(0.3), X, T).ok


def test_l2_adds_to_the_gradient_of_weights_and_of_nothing_else():
    network = small(0.3)
    network.forward(X)
    with_term, without = network.backward(T), small()
    without.forward(X)
    np.testing.assert_allclose(with_term["W2"] - without.backward(T)["W2"], 0.3 * W1.T, rtol=1e-12)
    np.testing.assert_array_equal(with_term["b2"], without.backward(T)["b2"])


def test_without_l2_every_bit_is_as_it_was():
    plain, zero = small(), small(0.0)
    for network in (plain, zero):
        train(network, X, T, Adam(), epochs=3, batch_size=1, rng=np.random.default_rng(0))
    for name, array in plain.parameters.items():
        np.testing.assert_array_equal(array, zero.parameters[name])


def test_without_l2_no_square_of_a_weight_is_taken():
    # 1e200 squared would overflow, and 0 times infinity is no number
    network = Network([Dense(np.array([[1e200]]), np.zeros(1))])
    assert network.error(np.zeros((1, 1)), np.full((1, 1), 2.0)) == 2


def test_the_history_shows_the_loss_without_the_penalty():
    assert train(small(5.0), X, T, SGD(), epochs=0).losses[0] == small().error(X, T)


def test_weights_that_no_example_needs_halve():
    # the gradient is 0, so w <- w - 0.5 * 1 * w with each step, and b stays
    network = Network([Dense(np.array([[8.0]]), np.array([3.0]))], l2=1.0)
    train(network, np.zeros((1, 1)), np.full((1, 1), 3.0), SGD(0.5), epochs=3)
    assert (network.parameters["W1"].item(), network.parameters["b1"].item()) == (1, 3)


def test_l2_keeps_single_precision():
    network = Network([Dense(W1.astype(np.float32), ONES.astype(np.float32))], l2=0.1)
    network.forward(X.astype(np.float32))
    assert network.backward(T.astype(np.float32))["W1"].dtype == np.float32


def test_decoupled_decay_is_l2_for_sgd():
    plain, decoupled = small(0.2), small()
    train(plain, X, T, SGD(0.1), epochs=5, batch_size=2)
    train(decoupled, X, T, WeightDecay(SGD(0.1), 0.2), epochs=5, batch_size=2)
    for name, array in plain.parameters.items():
        np.testing.assert_allclose(array, decoupled.parameters[name], rtol=1e-12)


def test_decoupled_decay_with_adam_is_adamw():
    # Adam's first step is eta, whatever the gradient; then 0.1 * 0.5 of the weight: 4 - 0.1 - 0.2, 40 - 0.1 - 2
    w, b = np.array([[4.0, 40.0]]), np.array([4.0])
    step = WeightDecay(Adam(0.1), 0.5).step
    step({"W1": w, "b1": b}, {"W1": np.array([[1e3, 1e-3]]), "b1": np.array([7.0])})
    np.testing.assert_allclose(w, [[3.7, 37.9]], rtol=1e-5)
    np.testing.assert_allclose(b, [3.9])


def test_the_learning_rate_is_that_of_the_optimizer_inside():
    inside = Momentum(0.1)
    outside = WeightDecay(inside, 0.5)
    outside.eta = 0.02
    assert (inside.eta, outside.eta) == (0.02, 0.02)


def test_a_step_that_is_refused_shrinks_nothing():
    w = np.array([[4.0]])
    with pytest.raises(ShapeError):
        WeightDecay(SGD(), 0.5).step({"W1": w}, {"W1": np.zeros((2, 2))})
    assert w == 4


@pytest.mark.parametrize("value", [-0.1, float("nan"), float("inf")])
def test_a_strength_is_a_finite_number_from_0_up(value):
    with pytest.raises(SettingError, match=f"l2 is {value}, expected a number from 0 up"):
        small(value)
    with pytest.raises(SettingError, match=f"strength is {value}, expected a number from 0 up"):
        WeightDecay(SGD(), value)
