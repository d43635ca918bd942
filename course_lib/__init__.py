"""The mathematics of the course, in NumPy alone: from one neuron to a trained network.

One notation everywhere: rows are examples, Z = XW + b, A = f(Z), and dW is the gradient of the loss in W. Pictures and
sliders are apart, in `course_lib.plots` and `course_lib.widgets`, and are imported only when asked for.
"""

from course_lib import (
    activations,
    data,
    errors,
    gradcheck,
    initializers,
    language,
    layers,
    losses,
    network,
    neuron,
    optimizers,
    training,
)

__all__ = [
    "activations",
    "data",
    "errors",
    "gradcheck",
    "initializers",
    "language",
    "layers",
    "losses",
    "network",
    "neuron",
    "optimizers",
    "training",
]
