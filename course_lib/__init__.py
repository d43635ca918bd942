"""The mathematics of the course, in NumPy alone: from one neuron to a trained network.

One notation everywhere: rows are examples, Z = XW + b, A = f(Z), and dW is the gradient of the loss in W. Pictures and
sliders are apart, in `course_lib.plots` and `course_lib.widgets`, and are imported only when asked for.
"""

from course_lib import (
    activations,
    baseline,
    data,
    depth,
    dropout,
    errors,
    experiment,
    gradcheck,
    graph,
    initializers,
    landscapes,
    language,
    layers,
    losses,
    moments,
    network,
    neuron,
    optimizers,
    scaling,
    scores,
    splitting,
    targets,
    training,
    weight_decay,
)

__all__ = [
    "activations",
    "baseline",
    "data",
    "depth",
    "dropout",
    "errors",
    "experiment",
    "gradcheck",
    "graph",
    "initializers",
    "landscapes",
    "language",
    "layers",
    "losses",
    "moments",
    "network",
    "neuron",
    "optimizers",
    "scaling",
    "scores",
    "splitting",
    "targets",
    "training",
    "weight_decay",
]
