r"""Losses and their gradients.

Y is what the network gave, T the target, Z the pre-activation of a softmax or sigmoid output. Rows are examples:
(n, k). A loss is the sum over the k outputs, then the mean over the n rows; so a gradient is divided by n. One example
may be a vector (k,). The logarithm is the natural one: only with it is the gradient through softmax Y - T.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from types import MappingProxyType

import numpy as np

from course_lib.activations import linear, log_sigmoid, log_softmax, sigmoid, softmax
from course_lib.errors import SettingError
from course_lib.shapes import check_like, misfit
from course_lib.types import Array


def squared_error(Y: Array, T: Array) -> float:
    r"""$E = \frac{1}{2} \sum_k (t_k - y_k)^2$, mean over rows.

    Raises:
        ShapeError: Y and T differ in shape, or hold no row.
    """
    _check(Y, T)
    return _mean_over_rows(np.square(np.subtract(T, Y)) / 2)


def squared_error_gradient(Y: Array, T: Array) -> Array:
    r"""$\partial E / \partial Y = (Y - T) / n$, shaped like Y."""
    _check(Y, T)
    return np.subtract(Y, T) / _rows(Y)


def cross_entropy(Y: Array, T: Array) -> float:
    r"""$E = -\sum_k t_k \ln y_k$, mean over rows.

    A probability of 0 counts as the smallest normal number of its type (2.2e-308, a loss of 708), so that the loss
    stays finite. `softmax_cross_entropy` needs no such floor.

    Raises:
        SettingError: Y holds a negative number, so it holds no probabilities.
        ShapeError: Y and T differ in shape, or hold no row.
    """
    _check(Y, T)
    return _mean_over_rows(-np.multiply(T, np.log(_positive(Y))))


def cross_entropy_gradient(Y: Array, T: Array) -> Array:
    r"""$\partial E / \partial Y = -(T / Y) / n$, shaped like Y: the gradient in the *output*, before any softmax."""
    _check(Y, T)
    return -np.divide(T, _positive(Y)) / _rows(Y)


def softmax_cross_entropy(Z: Array, T: Array) -> float:
    r"""$-\sum_k t_k \ln \mathrm{softmax}(z)_k$, mean over rows, from the pre-activation: exact however large Z is."""
    _check(Z, T, name="Z")
    return _mean_over_rows(-np.multiply(T, log_softmax(Z)))


def softmax_cross_entropy_gradient(Z: Array, T: Array) -> Array:
    r"""$\partial E / \partial Z = (\mathrm{softmax}(Z) - T) / n$, shaped like Z, if each row of T has the sum 1."""
    _check(Z, T, name="Z")
    return (softmax(Z) - T) / _rows(Z)


def sigmoid_cross_entropy(Z: Array, T: Array) -> float:
    r"""$-\sum_k (t_k \ln \sigma(z_k) + (1 - t_k) \ln (1 - \sigma(z_k)))$, mean over rows: k questions of yes or no.

    From the pre-activation, so it is exact however large Z is: $1 - \sigma(z)$ is $\sigma(-z)$, which rounds to no 0.

    Raises:
        ShapeError: Z and T differ in shape, or hold no row.
    """
    _check(Z, T, name="Z")
    return _mean_over_rows(-(np.multiply(T, log_sigmoid(Z)) + np.subtract(1, T) * log_sigmoid(np.negative(Z))))


def sigmoid_cross_entropy_gradient(Z: Array, T: Array) -> Array:
    r"""$\partial E / \partial Z = (\sigma(Z) - T) / n$, shaped like Z."""
    _check(Z, T, name="Z")
    return (sigmoid(Z) - T) / _rows(Z)


@dataclass(frozen=True)
class Loss:
    """What a network makes small: a function of the last layer's result and the target, and its gradient in the former.

    `output` turns the last layer's result into what the network says: probabilities, or the numbers themselves.
    `classifies`: whether the largest of them is the answer, a class.
    """

    name: str
    value: Callable[[Array, Array], float]
    gradient: Callable[[Array, Array], Array]
    output: Callable[[Array], Array]
    classifies: bool = False


LOSSES: Mapping[str, Loss] = MappingProxyType(
    {
        loss.name: loss
        for loss in (
            Loss("squared_error", squared_error, squared_error_gradient, output=linear),
            Loss("cross_entropy", cross_entropy, cross_entropy_gradient, output=linear, classifies=True),
            Loss(
                "softmax_cross_entropy", softmax_cross_entropy, softmax_cross_entropy_gradient, softmax, classifies=True
            ),
            Loss("sigmoid_cross_entropy", sigmoid_cross_entropy, sigmoid_cross_entropy_gradient, output=sigmoid),
        )
    }
)
"""What a network can be trained on, by name."""


def _mean_over_rows(terms: Array) -> float:
    return float(np.mean(np.sum(terms, axis=-1)))


def _rows(Y: Array) -> int:
    return int(np.prod(np.shape(Y)[:-1]))


def _positive(Y: Array) -> Array:
    if np.any(np.less(Y, 0)):
        raise SettingError(
            f"`Y` holds {np.min(Y):.6g}, expected probabilities between 0 and 1. "
            "For pre-activations use `softmax_cross_entropy(Z, T)`."
        )
    return np.maximum(Y, np.finfo(np.result_type(Y, np.float32)).tiny)


def _check(Y: Array, T: Array, name: str = "Y") -> None:
    if np.ndim(Y) == 0 or np.size(Y) == 0:
        raise misfit(name, Y, "(k,) or (n, k)", "one row for each example", f"Give `{name}` at least one row.")
    check_like("T", T, name, Y)
