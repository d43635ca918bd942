"""Functions that learn to classify, right and wrong: the reference of 7_2 and what its slips are made of.

All take (X_train, T_train, X_test, seed): rows, one-hot targets, rows, a whole number. Scores are the shares
that a trained network gives X_test, before the last step, shape (m, k).
"""

import numpy as np

from course_lib.layers import Dense
from course_lib.network import Network
from course_lib.optimizers import Adam
from course_lib.scaling import Standardizer
from course_lib.training import train
from course_lib.types import Array, ClassNumbers

HIDDEN, ETA, EPOCHS, BATCH_SIZE = 16, 0.01, 30, 16


def classify(X_train: Array, T_train: Array, X_test: Array, seed: int) -> ClassNumbers:
    """Standardise by the training rows, train one hidden layer with Adam, take the most probable class."""
    return most_probable(standardised_scores(X_train, T_train, X_test, seed))


def standardised_scores(X_train: Array, T_train: Array, X_test: Array, seed: int) -> Array:
    """The scores after both sets were standardised by the training rows."""
    scale = Standardizer.of(X_train)
    return scores(scale.apply(X_train), T_train, scale.apply(X_test), seed)


def scores(X_train: Array, T_train: Array, X_test: Array, seed: int) -> Array:
    """The scores of a network that learned from the rows as they are."""
    rng = np.random.default_rng(seed)
    network = untrained(X_train.shape[1], T_train.shape[1], rng)
    train(network, X_train, T_train, Adam(ETA), EPOCHS, BATCH_SIZE, rng)
    return network.predict(X_test)


def hardly_trained(X_train: Array, T_train: Array, X_test: Array, seed: int) -> Array:
    """The scores after a single epoch."""
    rng = np.random.default_rng(seed)
    network = untrained(X_train.shape[1], T_train.shape[1], rng)
    train(network, X_train, T_train, Adam(ETA), 1, BATCH_SIZE, rng)
    return network.predict(X_test)


def trained_uphill(X_train: Array, T_train: Array, X_test: Array, seed: int) -> Array:
    """The scores of a network whose updates had the wrong sign. Without a hidden layer, it stays finite."""
    layer = Dense.random(X_train.shape[1], T_train.shape[1], "linear", np.random.default_rng(seed))
    network = Network([layer], "softmax_cross_entropy")
    for _ in range(EPOCHS):
        network.forward(X_train)
        for name, gradient in network.backward(T_train).items():
            network.parameters[name] += 10 * ETA * gradient
    return network.predict(X_test)


def untrained(n_inputs: int, n_classes: int, rng: np.random.Generator) -> Network:
    """A network with one hidden layer, as it is before the first step."""
    layers = [Dense.random(n_inputs, HIDDEN, "relu", rng), Dense.random(HIDDEN, n_classes, "linear", rng)]
    return Network(layers, "softmax_cross_entropy")


def most_probable(rows: Array) -> ClassNumbers:
    """The place of the largest entry of each row."""
    places: ClassNumbers = np.argmax(rows, axis=-1)
    return places
