"""Training in place: that it computes what training layer by layer computes."""

import tracemalloc

import numpy as np
import pytest

from course_lib.activations import ACTIVATIONS
from course_lib.dropout import Dropout
from course_lib.fast import Engine
from course_lib.layers import Dense
from course_lib.losses import LOSSES
from course_lib.network import Network
from course_lib.optimizers import SGD, Adam, Momentum
from course_lib.schedules import Scheduled, cosine
from course_lib.training import batches, train
from course_lib.weight_decay import WeightDecay

OPTIMIZERS = {
    "sgd": lambda: SGD(0.1),
    "momentum": lambda: Momentum(0.02, 0.8),
    "adam": lambda: Adam(0.01),
    "adamw": lambda: WeightDecay(Adam(0.01), 0.3),
    "decayed twice": lambda: WeightDecay(WeightDecay(SGD(0.1), 0.2), 0.3),
    "scheduled": lambda: Scheduled(Momentum(), lambda k: cosine(k, 0.1, n=9)),
    "scheduled adamw": lambda: Scheduled(WeightDecay(Adam(), 0.3), lambda k: 0.01 / (k + 1), steps_for_each_k=2),
}


def network(
    activation: str = "tanh", loss: str = "softmax_cross_entropy", dtype: type = np.float64, dropout=(), l2: float = 0.0
) -> Network:
    """3 inputs, 5 and 4 hidden neurons, 2 outputs, none of the weights or biases 0; dropout after such layers."""
    rng = np.random.default_rng(3)
    last = "sigmoid" if loss == "cross_entropy" else "linear"
    layers = []
    for number, (d_in, d_out, name) in enumerate([(3, 5, activation), (5, 4, activation), (4, 2, last)]):
        if number in dropout:
            layers.append(Dropout(0.4, np.random.default_rng(number)))
        W, b = rng.normal(scale=0.5, size=(d_in, d_out)), rng.normal(scale=0.5, size=d_out)
        layers.append(Dense(W.astype(dtype), b.astype(dtype), name))
    return Network(layers, loss, l2)


def examples(dtype: type = np.float64, n: int = 8):
    rng = np.random.default_rng(4)
    return rng.normal(size=(n, 3)).astype(dtype), np.eye(2, dtype=dtype)[rng.integers(2, size=n)]


def both(make_network, make_optimizer, dtype=np.float64, **settings):
    """The network and the history of training layer by layer, and those of training in place."""
    X, T = examples(dtype)
    for fast in (False, True):
        trained = make_network()
        rng = np.random.default_rng(5)
        yield trained, train(trained, X, T, make_optimizer(), rng=rng, fast=fast, **settings)


def assert_equal_to_rounding(runs, dtype: type = np.float64) -> None:
    (network, history), (other, other_history) = runs
    tolerance = 2000 * np.finfo(dtype).eps
    for name, array in network.parameters.items():
        assert other.parameters[name].dtype == dtype
        np.testing.assert_allclose(other.parameters[name], array, rtol=tolerance, atol=tolerance, err_msg=name)
    for name in ("losses", "accuracies", "held_out_losses", "held_out_accuracies"):
        np.testing.assert_allclose(getattr(other_history, name), getattr(history, name), rtol=tolerance)


@pytest.mark.parametrize("dtype", [np.float32, np.float64])
@pytest.mark.parametrize("batch_size", [1, 3, None])
@pytest.mark.parametrize("optimizer", OPTIMIZERS)
@pytest.mark.parametrize("loss", LOSSES)
@pytest.mark.parametrize("activation", ACTIVATIONS)
def test_the_steps_are_those_of_training_layer_by_layer(activation, loss, optimizer, batch_size, dtype):
    runs = both(lambda: network(activation, loss, dtype), OPTIMIZERS[optimizer], dtype, epochs=3, batch_size=batch_size)
    assert_equal_to_rounding(runs, dtype)


@pytest.mark.parametrize("batch_size", [1, 4])
@pytest.mark.parametrize("optimizer", OPTIMIZERS)
def test_large_layers_take_the_same_steps(optimizer, batch_size):
    def large() -> Network:
        rng = np.random.default_rng(6)
        layers = [Dense.random(d_in, d_out, "tanh", rng) for d_in, d_out in [(3, 300), (300, 200), (200, 2)]]
        return Network(layers, "softmax_cross_entropy", l2=0.01)

    assert_equal_to_rounding(both(large, OPTIMIZERS[optimizer], epochs=2, batch_size=batch_size))


@pytest.mark.parametrize("dtype", [np.float32, np.float64])
@pytest.mark.parametrize("optimizer", OPTIMIZERS)
def test_the_l2_term_pulls_as_much(optimizer, dtype):
    runs = both(lambda: network(dtype=dtype, l2=0.3), OPTIMIZERS[optimizer], dtype, epochs=3, batch_size=3)
    assert_equal_to_rounding(runs, dtype)


@pytest.mark.parametrize("dtype", [np.float32, np.float64])
@pytest.mark.parametrize("dropout", [(0,), (1,), (2,), (0, 1, 2)])
def test_dropout_drops_the_same_numbers(dropout, dtype):
    runs = both(lambda: network(dtype=dtype, dropout=dropout), lambda: SGD(0.1), dtype, epochs=3, batch_size=3)
    assert_equal_to_rounding(runs, dtype)


def test_early_stopping_stops_and_goes_back_to_the_same_epoch():
    X, T = examples()
    held_out = X[:3], T[:3, ::-1]  # the wrong way round: the loss there soon rises
    (_, history), (_, fast) = both(network, lambda: SGD(0.1), epochs=50, batch_size=3, held_out=held_out, patience=4)
    assert len(history.losses) == len(fast.losses) < 51
    runs = both(network, lambda: SGD(0.1), epochs=50, batch_size=3, held_out=held_out, patience=4)
    assert_equal_to_rounding(runs)


@pytest.mark.parametrize("optimizer", OPTIMIZERS)
@pytest.mark.parametrize("order", [(True, False), (False, True)])
def test_one_way_of_training_may_go_on_where_the_other_stopped(optimizer, order):
    X, T = examples()
    expected = network()
    train(expected, X, T, OPTIMIZERS[optimizer](), epochs=4, batch_size=3)
    trained, remembers = network(), OPTIMIZERS[optimizer]()
    for fast in order:
        train(trained, X, T, remembers, epochs=2, batch_size=3, fast=fast)
    for name, array in expected.parameters.items():
        np.testing.assert_allclose(trained.parameters[name], array, rtol=1e-12, atol=1e-12)


def test_saturated_sigmoids_keep_a_gradient():
    # sigmoid(-40) is 4e-18. The gradients of cross-entropy and sigmoid, -t / y and y, still make -t.
    def saturated() -> Network:
        return Network(
            [Dense(np.array([[-40.0, 40.0], [1.0, 2.0], [0.5, 0.1]]), np.zeros(2), "sigmoid")], "cross_entropy"
        )

    X, T = np.array([[1.0, 0.1, -0.1]]), np.array([[1.0, 0.0]])
    plain, fast = saturated(), saturated()
    for trained in (plain, fast):
        train(trained, X, T, SGD(0.1), epochs=1, fast=trained is fast)
    np.testing.assert_allclose(fast.parameters["b1"], [0.1, 0.0], atol=1e-12)
    np.testing.assert_allclose(fast.parameters["W1"], plain.parameters["W1"], rtol=1e-12)


@pytest.mark.parametrize("activation", ACTIVATIONS)
@pytest.mark.parametrize("dtype", [np.float32, np.float64])
def test_nothing_overflows_however_large_the_input(activation, dtype):
    X, T = examples(dtype)
    trained = network(activation, dtype=dtype)
    train(trained, 1000 * X, T, SGD(1e-6), epochs=1, batch_size=3, fast=True)
    assert all(np.isfinite(array).all() for array in trained.parameters.values())


def test_targets_and_examples_are_taken_into_the_dtype_of_the_parameters():
    X, T = examples()
    trained = network(dtype=np.float32)
    train(trained, X, T.astype(int), Adam(), epochs=1, batch_size=3, fast=True)
    assert {array.dtype for array in trained.parameters.values()} == {np.dtype(np.float32)}


def test_its_copies_lie_in_memory_as_steps_read_them():
    engine = Engine(network(dtype=np.float32), *examples(), SGD())
    assert engine._X.dtype == engine._T.dtype == np.float32
    assert engine._X.flags.c_contiguous
    assert engine._T.flags.c_contiguous


def test_between_epochs_the_network_is_as_training_has_left_it():
    X, T = examples()
    trained = network()
    seen = []
    history = train(
        trained, X, T, SGD(0.1), 3, batch_size=3, fast=True, watch=lambda k: seen.append(trained.error(X, T))
    )
    np.testing.assert_array_equal(seen, history.losses)
    assert history.losses[3] < history.losses[0]


def test_who_watches_may_change_the_network():
    X, T = examples()
    plain, fast = network(), network()
    for trained in (plain, fast):

        def nudge(k: int, trained: Network = trained) -> None:
            trained.parameters["b1"][...] = k

        train(trained, X, T, SGD(0.1), 2, batch_size=3, fast=trained is fast, watch=nudge)
    np.testing.assert_allclose(fast.parameters["W1"], plain.parameters["W1"], rtol=1e-12)
    np.testing.assert_array_equal(fast.parameters["b1"], [2] * 5)


def test_the_data_are_left_as_they_were():
    X, T = examples()
    kept = X.copy(), T.copy()
    train(network("relu"), X, T, Adam(), epochs=2, batch_size=3, fast=True)
    np.testing.assert_array_equal(X, kept[0])
    np.testing.assert_array_equal(T, kept[1])


@pytest.mark.parametrize("optimizer", OPTIMIZERS)
def test_a_step_leaves_no_memory_behind(optimizer):
    X, T = examples(n=300)
    engine = Engine(network("relu", dropout=(1,), l2=0.1), X, T, OPTIMIZERS[optimizer]())
    engine.epoch(batches(6, 3, None))
    rows = [np.arange(k, k + 3) for k in range(0, 300, 3)]

    def peak(steps: int) -> int:
        tracemalloc.reset_peak()
        before = tracemalloc.get_traced_memory()[0]
        engine.epoch(iter(rows[:steps]))
        return tracemalloc.get_traced_memory()[1] - before

    tracemalloc.start()
    try:
        peak(100)
        few, many = peak(2), peak(100)
    finally:
        tracemalloc.stop()
    assert many - few < 1000
