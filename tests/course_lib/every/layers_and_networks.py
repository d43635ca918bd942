"""Entries of layers, dropout, networks and stacks of layers."""

import numpy as np
from hypothesis import strategies as st

from course_lib.activations import ACTIVATIONS, activation_named
from course_lib.depth import Stack
from course_lib.dropout import Dropout, check_rate, dropout_mask
from course_lib.layers import Dense, dense_backward
from course_lib.network import Network
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


def deep(data):
    stack = Stack.random(*data.draw(st.tuples(*[st.integers(1, 4)] * 3)), np.random.default_rng(0))
    passes = stack.run(data.draw(st.floats(0, 2)), data.draw(st.sampled_from(list(ACTIVATIONS))))
    assert {A.shape for A in passes.outputs + passes.gradients} == {stack.X.shape}
    assert passes.spreads.shape == passes.sizes.shape == (len(stack.weights),)
    assert np.all(passes.sizes >= 0)


def wrong_stack(data):
    if data.draw(st.booleans()):
        return Stack.random(1, 2, 3, np.random.default_rng(0)).run(1.0, "softmax")
    return Stack.random(*data.draw(st.permutations([0, 1, 1])), np.random.default_rng(0))


CLASSIFY = "n 3, n 2"
ENTRIES = {
    "activations.activation_named": settings(activation_named, ("softmax",), ("",), (None,)),
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
    "layers.own_copy": Arrays("* -> *", "apart"),
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
    "depth.Stack": Own(deep, wrong_stack),
    "depth.Passes": Own(deep),
}
