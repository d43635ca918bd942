r"""One sigmoid neuron: forward, error, and the gradients of the error.

$u = xw + b$, $y = \sigma(u)$, $E = (t - y)^2 / 2$, $\delta = \partial E / \partial u$. Everything is elementwise:
numbers give numbers, arrays of points give one result for each point, and arrays of other shapes are stretched as NumPy
does it. Where that is impossible a ShapeError says so. The other edges are those of `course_lib.inputs`.
"""

from dataclasses import dataclass

import numpy as np

from course_lib.activations import sigmoid
from course_lib.errors import SettingError
from course_lib.inputs import floating, floats, without_warnings
from course_lib.shapes import check_points, check_stretches
from course_lib.types import Array, Floats


def forward(x: Floats, w: Floats | float, b: Floats | float) -> Floats:
    r"""$y = \sigma(xw + b)$."""
    x, w, b = floating(x), floating(w), floating(b)
    check_stretches(x=x, w=w, b=b)
    with without_warnings():
        return sigmoid(x * w + b)


def error(y: Floats, t: Floats | float) -> Floats:
    r"""$E = (t - y)^2 / 2$. Inf where the gap is above 1e154, so that its square is above the largest number."""
    y, t = floating(y), floating(t)
    check_stretches(y=y, t=t)
    with without_warnings():
        return (t - y) * (t - y) / 2


def delta(y: Floats, t: Floats | float) -> Floats:
    r"""$\delta = \partial E / \partial u = (y - t) \, y (1 - y)$: the slope of E in y, times the slope of y in u.

    Where y has been rounded to 0 or 1, the slope is 0: such a neuron learns nothing more.
    """
    y, t = floating(y), floating(t)
    check_stretches(y=y, t=t)
    with without_warnings():
        return _delta(y, t)


def _delta(y: Floats, t: Floats | float) -> Floats:
    return (y - t) * y * (1 - y)


def weight_gradient(x: Floats, y: Floats, t: Floats | float) -> Floats:
    r"""$\partial E / \partial w = \delta x$, because $\partial u / \partial w = x$."""
    x, slope = floating(x), delta(y, t)
    check_stretches(x=x, y=slope)
    with without_warnings():
        return slope * x


def bias_gradient(y: Floats, t: Floats | float) -> Floats:
    r"""$\partial E / \partial b = \delta$, because $\partial u / \partial b = 1$."""
    return delta(y, t)


def mean_error(x: Array, t: Array, w: float, b: float) -> float:
    """The mean of E over all points.

    Raises:
        ShapeError: x and t differ in shape, or hold no point.
    """
    x, t = _points(x, t, least=1)
    with without_warnings():
        return float(np.mean(error(forward(x, w, b), t)))


def train_epoch(x: Array, t: Array, w: float, b: float, eta: float) -> tuple[float, float]:
    r"""One pass over the points, in order: after each, $w \gets w - \eta \, \partial E / \partial w$, and b likewise.

    Returns:
        The new w and b; after no point at all, the old ones.

    Raises:
        ShapeError: x and t differ in shape.
    """
    x, t = _points(x, t, least=0)
    with without_warnings():
        for x_i, t_i in zip(x, t, strict=True):
            slope = _delta(sigmoid(x_i * w + b), t_i)
            w, b = w - eta * (slope * x_i), b - eta * slope
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

    Raises:
        SettingError: `epochs` is negative.
        ShapeError: x and t differ in shape, or hold no point.
    """
    if epochs < 0:
        raise SettingError(f"epochs is {epochs}, expected 0 or more.")
    states = [(w, b)]
    for _ in range(epochs):
        states.append(train_epoch(x, t, *states[-1], eta))
    return Fit(
        w=np.array([w for w, _ in states]),
        b=np.array([b for _, b in states]),
        loss=np.array([mean_error(x, t, *state) for state in states]),
    )


def _points(x: Array, t: Array, least: int) -> tuple[Array, Array]:
    """x and t in floating point, if there is one target for each point, and so many points."""
    x, t = floats(x), floats(t)
    check_points(x, t, least)
    return x, t
