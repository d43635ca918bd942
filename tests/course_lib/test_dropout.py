"""Dropout: how much it drops, that the mean stays, that use is the identity, and its gradient with a fixed mask."""

import numpy as np
import pytest

from course_lib.dropout import Dropout, dropout_mask
from course_lib.errors import CourseError, SettingError, ShapeError
from course_lib.gradcheck import check_gradients, check_network, numeric_gradient
from course_lib.layers import Dense
from course_lib.network import Network
from course_lib.optimizers import SGD
from course_lib.training import train

X = np.array([[0.5, -1.0, 2.0, 0.1], [2.0, 0.3, -0.0, 7.0], [-0.7, 1.1, 3.0, -4.0]])
DOWNSTREAM = np.array([[1.0, -2.0, 0.5, 3.0], [0.7, 0.2, -1.5, 1.0], [-1.0, 0.4, 2.0, -0.3]])


class Draws(np.random.Generator):
    """A generator whose uniform numbers are known."""

    def __init__(self, *numbers: float) -> None:
        super().__init__(np.random.PCG64())
        self.numbers = numbers

    def random(self, shape):
        return np.array(self.numbers).reshape(shape)


def small(seed: int, rate: float = 0.4) -> Network:
    """The same weights always; `seed` decides what is dropped."""
    rng = np.random.default_rng(5)
    first, second = Dense.random(4, 6, "tanh", rng), Dense.random(6, 4, "linear", rng)
    return Network([first, Dropout(rate, np.random.default_rng(seed)), second])


def test_what_stays_is_divided_by_the_share_that_stays():
    # 0.2 is dropped, so what stays is divided by 0.8; a draw at the rate itself stays
    np.testing.assert_array_equal(dropout_mask((2, 2), 0.2, Draws(0.1, 0.2, 0.19, 0.9)), [[0, 1.25], [0, 1.25]])


def test_the_rate_is_the_share_that_is_dropped():
    mask = dropout_mask((400, 250), 0.1, np.random.default_rng(0))
    # 100,000 draws: a standard error of 0.00095
    assert np.mean(mask == 0) == pytest.approx(0.1, abs=0.003)


@pytest.mark.parametrize("rate", [0.0, 0.3, 0.9])
def test_the_mean_of_a_mask_is_one(rate):
    mask = dropout_mask((400, 250), rate, np.random.default_rng(1))
    error = np.sqrt(rate / (1 - rate) / mask.size)
    assert mask.mean() == pytest.approx(1, abs=3 * error)


def test_nothing_is_dropped_at_rate_0():
    np.testing.assert_array_equal(dropout_mask((3, 3), 0, np.random.default_rng(0)), np.ones((3, 3)))


def test_the_mean_over_many_passes_is_what_use_gives():
    layer = Dropout(0.5, np.random.default_rng(2))
    mean = np.mean([layer.forward_in_training(X) for _ in range(10_000)], axis=0)
    # the standard error of an entry is its size / 100
    np.testing.assert_allclose(mean, layer.forward(X), rtol=0.04)


def test_in_use_it_is_the_identity_to_the_last_bit():
    layer = Dropout(0.5, np.random.default_rng(0))
    assert layer.forward(X).tobytes() == X.tobytes()
    np.testing.assert_array_equal(layer.backward(DOWNSTREAM)[0], DOWNSTREAM)


def test_use_draws_no_random_number():
    rng = np.random.default_rng(0)
    Dropout(0.5, rng).forward(X)
    assert rng.random() == np.random.default_rng(0).random()


def test_every_pass_in_training_draws_anew():
    layer = Dropout(0.5, np.random.default_rng(0))
    assert not np.array_equal(layer.forward_in_training(X), layer.forward_in_training(X))


def test_backward_goes_where_forward_went():
    layer = Dropout(0.5, Draws(0.9, 0.1, 0.1, 0.6))
    np.testing.assert_array_equal(layer.forward_in_training(np.array([[1.0, 2.0, 3.0, 4.0]])), [[2, 0, 0, 8]])
    dX, gradients = layer.backward(np.array([[10.0, 20.0, 30.0, 40.0]]))
    np.testing.assert_array_equal(dX, [[20, 0, 0, 80]])
    assert gradients == {}


def test_its_gradient_with_a_fixed_mask_agrees_with_central_differences():
    def weighted_sum(X):
        return np.sum(DOWNSTREAM * Dropout(0.4, np.random.default_rng(7)).forward_in_training(X))

    layer = Dropout(0.4, np.random.default_rng(7))
    layer.forward_in_training(X)
    np.testing.assert_allclose(layer.backward(DOWNSTREAM)[0], numeric_gradient(weighted_sum, X), rtol=1e-6, atol=1e-9)


def test_a_network_with_a_fixed_mask_passes_the_gradient_check():
    def loss(values):
        network = small(seed=7)
        network.assign(values)
        return network.loss.value(network.forward(X, training=True), DOWNSTREAM)

    network = small(seed=7)
    network.forward(X, training=True)
    assert check_gradients(loss, network.parameters, network.backward(DOWNSTREAM)).ok


def test_a_network_in_use_passes_the_gradient_check():
    assert check_network(small(seed=1), X, DOWNSTREAM).ok


def test_a_network_in_use_does_not_know_of_dropout():
    network = small(seed=1)
    without = Network([network.layers[0], network.layers[2]])
    np.testing.assert_array_equal(network.predict(X), without.predict(X))


def test_training_drops():
    # The input is dropped, so only the bias learns: by 0.5 times the gap 1. The history is of the network in use.
    network = Network([Dropout(0.5, Draws(0.1)), Dense(np.array([[0.0]]), np.zeros(1))])
    history = train(network, np.ones((1, 1)), np.ones((1, 1)), SGD(0.5), epochs=1)
    assert (network.parameters["W2"].item(), network.parameters["b2"].item()) == (0, 0.5)
    np.testing.assert_array_equal(history.losses, [0.5, 0.125])


def test_measuring_draws_nothing_so_the_held_out_rows_change_nothing():
    def trained(**held_out):
        network = small(seed=3)
        train(network, X, DOWNSTREAM, SGD(), epochs=3, batch_size=1, **held_out)
        return network.parameters["W1"]

    np.testing.assert_array_equal(trained(), trained(held_out=(X, X)))


def test_the_same_seed_trains_to_the_same_last_bit():
    first, second = small(seed=3), small(seed=3)
    for network in (first, second):
        train(network, X, DOWNSTREAM, SGD(), epochs=4, batch_size=2)
    np.testing.assert_array_equal(first.parameters["W3"], second.parameters["W3"])


@pytest.mark.parametrize(("given", "kept"), [("f4", np.float32), ("f8", np.float64), ("i8", np.float64)])
def test_single_precision_stays_single_and_whole_numbers_are_not_cut(given, kept):
    A = Dropout(0.4, Draws(0.9, 0.9)).forward_in_training(np.ones((1, 2), given))
    assert A.dtype == kept
    np.testing.assert_allclose(A, 1 / 0.6, rtol=1e-7)


@pytest.mark.parametrize("rate", [-0.1, 1, 1.5, float("nan")])
def test_a_rate_is_a_share_below_one(rate):
    with pytest.raises(SettingError, match=f"rate is {rate}, expected a number from 0 up to.*share that is dropped"):
        Dropout(rate)


def test_training_needs_a_generator():
    with pytest.raises(SettingError, match=r"^rng is None, .*: training needs `Dropout\(rate, rng\)`\.$"):
        Dropout(0.5).forward_in_training(X)


def test_backward_comes_after_forward():
    with pytest.raises(CourseError, match=r"^`backward` came .*: call `forward\(X\)` first, .* depend on X\.$"):
        Dropout(0.5).backward(X)


def test_backward_refuses_a_gradient_that_numpy_would_stretch():
    layer = Dropout(0.5)
    layer.forward(X)
    with pytest.raises(ShapeError, match=r"^`dA` has shape \(1, 4\), expected \(3, 4\): the shape of A\. "):
        layer.backward(X[:1])


def test_double_precision_keeps_all_its_digits():
    # 1 / 0.7 in single precision is off by 1.7e-8
    A = Dropout(0.3, Draws(0.9)).forward_in_training(np.ones((1, 1)))
    assert A.item() == pytest.approx(1 / 0.7, rel=1e-15)
