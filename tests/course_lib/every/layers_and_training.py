"""Entries of what is put together and trained: layers, networks, optimizers, schedules, training."""

import numpy as np
from hypothesis import strategies as st

from course_lib.activations import ACTIVATIONS
from course_lib.dropout import Dropout, check_rate, dropout_mask
from course_lib.early_stopping import EarlyStopping
from course_lib.inputs import floats
from course_lib.layers import Dense, dense_backward
from course_lib.network import Network
from course_lib.optimizers import SGD, Adam, Momentum
from course_lib.schedules import Scheduled, cosine, exponential, step_decay, warm_up
from course_lib.training import batches, train
from course_lib.weight_decay import WeightDecay
from tests.course_lib.every.entry import Arrays, Own

BELOW_0_OR_1 = st.sampled_from([-0.1, 1.0, 1.5, np.nan, np.inf])


def network(dtype=np.float64, l2=0.0):
    """Three inputs, four neurons with a dropout of nothing, two outputs."""
    rng = np.random.default_rng(7)
    layers = [Dense.random(3, 4, "tanh", rng), Dropout(0.0, rng), Dense.random(4, 2, "linear", rng)]
    for layer in layers:
        layer.parameters = {name: array.astype(dtype) for name, array in layer.parameters.items()}
    return Network(layers, "softmax_cross_entropy", l2)


def like(X):
    return np.float32 if np.asarray(X).dtype == np.float32 else np.float64


def of_network(method):
    return lambda X, *others: getattr(network(like(X)), method)(X, *others)


def gradients(X, T):
    made = network(like(X), l2=0.1)
    made.forward(X)
    return tuple(made.backward(T).values())


def assigned(W):
    made = network()
    made.assign({"W1": W})
    return made.parameters["W1"]


def through(activation):
    def there_and_back(X, W, b, dA):
        layer = Dense(W, b, activation)
        A = layer.forward(X)
        dX, of_layer = layer.backward(dA)
        return A, dX, of_layer["W"], of_layer["b"]

    return Arrays("n d, d k, k, n k -> n k, n d, d k, k", None, there_and_back)


def stepped(make):
    """Three steps with one gradient."""

    def f(w, g):
        optimizer, w = make(), floats(w).copy()
        for _ in range(3):
            optimizer.step({"W1": w}, {"W1": g})
        return w

    return Arrays("*, * -> *", "apart", f)


def settings(make, *wrong):
    return Own(lambda data: None, lambda data: make(*data.draw(st.sampled_from(wrong))))


def dropped(data):
    rate, shape = data.draw(st.floats(0, 0.99)), data.draw(st.lists(st.integers(0, 4), max_size=3).map(tuple))
    mask = dropout_mask(shape, rate, np.random.default_rng(data.draw(st.integers(0, 99))))
    assert mask.shape == shape
    assert set(np.unique(mask)) <= {0.0, 1 / (1 - rate)}


def dropped_in_training(data):
    X, layer = np.ones((3, 4), data.draw(st.sampled_from([np.float32, float]))), Dropout(0.5, np.random.default_rng(1))
    A = layer.forward_in_training(X)
    assert A.dtype == X.dtype
    np.testing.assert_array_equal(layer.backward(X)[0], A)


def wrong_rate(f):
    return lambda data: f(data.draw(BELOW_0_OR_1))


def back(layer):
    """The layer's way back alone."""

    def f(X, dA):
        layer.forward(X)
        return layer.backward(dA)[0]

    return f


def trained(X, T):
    history = train(network(like(X)), X, T, SGD(0.1), 2, 2, None, (X, T))
    return history.losses, history.accuracies, history.held_out_losses, history.held_out_accuracies


def wrong_training(data):
    X, T = np.ones((4, 3)), np.ones((4, 2))
    keys = [{"epochs": -1}, {"batch_size": 0}, {"patience": 2}, {"patience": 0, "held_out": (X, T)}]
    return train(network(), X, T, SGD(), **{"epochs": 1, **data.draw(st.sampled_from(keys))})


def every_row_once(data):
    n, size = data.draw(st.integers(0, 20)), data.draw(st.one_of(st.none(), st.integers(1, 30)))
    parts = list(batches(n, size, data.draw(st.sampled_from([None, np.random.default_rng(0)])))) if n or size else []
    assert sorted(row for part in parts for row in part) == list(range(n))


def stopping(data):
    losses = data.draw(st.lists(st.one_of(st.none(), st.floats()), max_size=6))
    made = network()
    stops, start = EarlyStopping(made, 2), made.parameters["W1"].copy()
    told = [stops.is_enough(loss) for loss in losses]
    assert all(isinstance(enough, bool) for enough in told)
    stops.restore()
    np.testing.assert_array_equal(made.parameters["W1"], start)


def falling(schedule):
    def right(data):
        k, eta = data.draw(st.integers(0, 1000)), data.draw(st.floats(0.001, 10))
        assert 0 <= schedule(k + 1, eta) <= schedule(k, eta) <= eta * (1 + 1e-12)

    return Own(right, lambda data: schedule(-1, 0.1))


def rising(data):
    k, n, eta = data.draw(st.integers(0, 1000)), data.draw(st.integers(1, 1000)), data.draw(st.floats(0.001, 10))
    assert 0 < warm_up(k, eta, n) <= warm_up(k + 1, eta, n) <= eta


CLASSIFY = "n 3, n 2"
ENTRIES = {
    "layers.dense_forward": Arrays("n d, d k, k -> n k", "apart"),
    "layers.dense_backward": [
        Arrays("n k, n d, d k -> d k, k", "summed", lambda *arrays: dense_backward(*arrays)[:2]),
        Arrays("n k, n d, d k -> n d", "apart", lambda *arrays: dense_backward(*arrays)[2]),
    ],
    "layers.Dense": [
        *(through(activation) for activation in ACTIVATIONS),
        Arrays("n d, d k, k -> n k", "apart", lambda X, W, b: Dense(W, b, "relu").forward(X)),
        settings(
            Dense.random,
            (0, 1, "relu", np.random.default_rng(0)),
            (1, 0, "tanh", np.random.default_rng(0)),
            (1, 1, "step", np.random.default_rng(0)),
        ),
    ],
    "dropout.dropout_mask": Own(dropped, wrong_rate(lambda rate: dropout_mask((2,), rate, np.random.default_rng(0)))),
    "dropout.check_rate": Own(lambda data: check_rate(data.draw(st.floats(0, 0.99))), wrong_rate(check_rate)),
    "dropout.Dropout": [
        Own(dropped_in_training, wrong_rate(Dropout)),
        Own(lambda data: None, lambda data: Dropout(0.5).forward_in_training(np.ones(2))),
        Arrays("* -> *", "apart", lambda X: Dropout(0.5).forward(X)),
        Arrays("*, * -> *", "apart", back(Dropout(0.5))),
    ],
    "network.Network": [
        Arrays("n 3 -> n 2", "apart", of_network("forward")),
        Arrays("n 3 -> n 2", "apart", lambda X: network(like(X)).forward(X, training=True)),
        Arrays("n 3 -> n 2", "apart", of_network("predict")),
        Arrays("n 3 -> n", "apart", lambda X: network().classify(X).astype(float), double=True),
        Arrays(f"{CLASSIFY} -> ()", "averaged", of_network("error"), no_rows=False),
        Arrays(f"{CLASSIFY} -> 4 2, 2, 3 4, 4", "averaged", gradients, no_rows=False),
        Arrays("3 4 -> 3 4", None, assigned, double=True),
        settings(Network, ([],), ([Dense(np.eye(2), np.ones(2))], "hinge"), ([Dropout(0.1)], "squared_error", -1.0)),
        Own(lambda data: None, lambda data: network().backward(np.ones((1, 2)))),
        Own(lambda data: None, lambda data: network().assign({"W9": np.ones((3, 4))})),
    ],
    "optimizers.SGD": [stepped(SGD), settings(SGD, (0,), (-1,), (np.nan,))],
    "optimizers.Momentum": [stepped(Momentum), settings(Momentum, (0.1, 1.0), (0.1, -0.1), (0,))],
    "optimizers.Adam": [stepped(Adam), settings(Adam, (0,), (0.1, 1.0), (0.1, 0.9, 1.0), (0.1, 0.9, 0.9, 0))],
    "weight_decay.WeightDecay": [
        stepped(lambda: WeightDecay(Adam(), 0.1)),
        settings(WeightDecay, (SGD(), -0.1), (SGD(), np.inf), (SGD(), np.nan)),
    ],
    "schedules.step_decay": falling(lambda k, eta: step_decay(k, eta, 7)),
    "schedules.exponential": falling(lambda k, eta: exponential(k, eta, 0.97)),
    "schedules.cosine": falling(lambda k, eta: cosine(k, eta, 300)),
    "schedules.warm_up": Own(rising, lambda data: warm_up(*data.draw(st.sampled_from([(-1, 0.1, 2), (0, 0.1, 0)])))),
    "schedules.Scheduled": [
        stepped(lambda: Scheduled(Momentum(), lambda k: 0.1 / (k + 1))),
        settings(Scheduled, (SGD(), lambda k: 0.1, 0), (SGD(), lambda k: 0.1, -2)),
    ],
    "training.train": [
        Arrays(f"{CLASSIFY} -> 3, 3, 3, 3", None, trained, no_rows=False, double=True),
        Own(lambda data: None, wrong_training),
    ],
    "training.batches": Own(every_row_once, lambda data: list(batches(3, 0, None))),
    "early_stopping.EarlyStopping": Own(stopping, lambda data: EarlyStopping(network(), 0)),
}
