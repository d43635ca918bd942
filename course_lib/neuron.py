r"""One sigmoid neuron: forward, error, and the gradients of the error.

$u = xw + b$, $y = \sigma(u)$, $E = (t - y)^2 / 2$, $\delta = \partial E / \partial u$. Everything is elementwise:
numbers give numbers, arrays of points give one result for each point.
"""

from dataclasses import dataclass

import numpy as np

from course_lib.activations import sigmoid
from course_lib.types import Array, Floats


def forward(x: Floats, w: Floats | float, b: Floats | float) -> Floats:
    r"""$y = \sigma(xw + b)$."""
    return sigmoid(x * w + b)


def error(y: Floats, t: Floats | float) -> Floats:
    r"""$E = (t - y)^2 / 2$."""
    return (t - y) ** 2 / 2


def delta(y: Floats, t: Floats | float) -> Floats:
    r"""$\delta = \partial E / \partial u = (y - t) \, y (1 - y)$: the slope of E in y, times the slope of y in u."""
    return (y - t) * y * (1 - y)


def weight_gradient(x: Floats, y: Floats, t: Floats | float) -> Floats:
    r"""$\partial E / \partial w = \delta x$, because $\partial u / \partial w = x$."""
    return delta(y, t) * x


def bias_gradient(y: Floats, t: Floats | float) -> Floats:
    r"""$\partial E / \partial b = \delta$, because $\partial u / \partial b = 1$."""
    return delta(y, t)


def mean_error(x: Array, t: Array, w: float, b: float) -> float:
    """The mean of E over all points."""
    return float(np.mean(error(forward(x, w, b), t)))


def train_epoch(x: Array, t: Array, w: float, b: float, eta: float) -> tuple[float, float]:
    r"""One pass over the points, in order: after each, $w \gets w - \eta \, \partial E / \partial w$, and b likewise.

    Returns:
        The new w and b.
    """
    for x_i, t_i in zip(x, t, strict=True):
        y_i = forward(x_i, w, b)
        w, b = w - eta * weight_gradient(x_i, y_i, t_i), b - eta * bias_gradient(y_i, t_i)
    return w, b


@dataclass(frozen=True)
class Fit:
    """How the neuron learned. Entry k is the state after k epochs; entry 0 is the start."""

    w: Array
    b: Array
    loss: Array
    """The mean of E over all points."""


def fit(x: Array, t: Array, w: float, b: float, eta: float, epochs: int) -> Fit:
    """Train for `epochs` passes over the points and keep every state on the way.

    Args:
        x: inputs, shape (n,).
        t: targets between 0 and 1, shape (n,).
        w: the weight to start from.
        b: the bias to start from.
        eta: learning rate.
        epochs: how many passes.
    """
    states = [(w, b)]
    for _ in range(epochs):
        states.append(train_epoch(x, t, *states[-1], eta))
    return Fit(
        w=np.array([w for w, _ in states]),
        b=np.array([b for _, b in states]),
        loss=np.array([mean_error(x, t, *state) for state in states]),
    )
