"""A short training with a seed, of everything that draws or adds up, in a process of its own.

Usage: python trained.py SEED FILE, which is written in NumPy's npz format.
"""

import sys

import numpy as np

from course_lib.data import iris, sine_curve
from course_lib.dropout import Dropout
from course_lib.experiment import Recipe, run
from course_lib.layers import Dense
from course_lib.network import Network
from course_lib.neuron import fit
from course_lib.optimizers import Adam, Momentum
from course_lib.schedules import Scheduled, cosine
from course_lib.targets import one_hot
from course_lib.training import train
from course_lib.weight_decay import WeightDecay


def results(seed: int) -> list[np.ndarray]:
    """Parameters and losses of a neuron, of a network with all its trimmings, and of an experiment."""
    rng, flowers = np.random.default_rng(seed), iris()
    neuron = fit(*sine_curve(), w=float(rng.random()), b=-0.2, eta=0.1, epochs=5)
    layers = [Dense.random(4, 32, "relu", rng), Dropout(0.2, rng), Dense.random(32, 3, "linear", rng)]
    network = Network(layers, "softmax_cross_entropy", l2=0.01)
    optimizer = Scheduled(WeightDecay(Momentum(), 0.001), lambda k: cosine(k, 0.05, n=30))
    history = train(network, flowers.X, one_hot(flowers.labels, 3), optimizer, epochs=3, batch_size=16, rng=rng)
    tanh = Network([Dense.random(4, 300, "tanh", rng), Dense.random(300, 3, "sigmoid", rng)])
    train(tanh, flowers.X, one_hot(flowers.labels, 3), Adam(), epochs=3, rng=rng)
    outcome = run(flowers, Recipe(epochs=2), seed)
    made = [*network.parameters.values(), *tanh.parameters.values(), *outcome.network.parameters.values()]
    return [neuron.w, neuron.b, neuron.loss, history.losses, outcome.history.losses, *made]


if __name__ == "__main__":
    np.savez(sys.argv[2], *results(int(sys.argv[1])))
