r"""Losses and their gradients.

Y is what the network gave, T the target, Z the pre-activation of a softmax or sigmoid output. Rows are examples:
(n, k). A loss is the sum over the k outputs, then the mean over the n rows; so a gradient is divided by n. One example
may be a vector (k,). The logarithm is the natural one: only with it is the gradient through softmax Y - T. The edges
are those of `course_lib.inputs`; a loss of no row at all does not exist.
"""

# mypy: no-warn-return-any
# NumPy's type stubs say Any for what a ufunc returns.

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from types import MappingProxyType

import numpy as np

from course_lib.activations import linear, log_sigmoid, log_softmax, sigmoid, softmax
from course_lib.errors import SettingError
from course_lib.inputs import floats, without_warnings
from course_lib.shapes import check_like, misfit
from course_lib.types import Array


def squared_error(Y: Array, T: Array) -> float:
    r"""$E = \frac{1}{2} \sum_k (t_k - y_k)^2$, mean over rows.

    Edges: inf where a gap is above 1e154, so that its square is above the largest number, or inf itself.

    Raises:
        ShapeError: Y and T differ in shape, or hold no row.
    """
    Y, T = _checked("Y", Y, T)
    with without_warnings():
        return _mean_over_rows(np.square(T - Y) / 2)


def squared_error_gradient(Y: Array, T: Array) -> Array:
    r"""$\partial E / \partial Y = (Y - T) / n$, shaped like Y."""
    Y, T = _checked("Y", Y, T)
    with without_warnings():
        return (Y - T) / _rows(Y)


def cross_entropy(Y: Array, T: Array) -> float:
    r"""$E = -\sum_k t_k \ln y_k$, mean over rows.

    Edges: a probability of 0 counts as the smallest normal number of its type (2.2e-308, a loss of 708), so that the
    loss stays finite; `softmax_cross_entropy` needs no such floor. Where T is 0 nothing is added, whatever Y is. A
    number above 1, which is no probability, is not refused: rounding makes some.

    Raises:
        SettingError: Y holds a negative number, so it holds no probabilities.
        ShapeError: Y and T differ in shape, or hold no row.
    """
    Y, T = _checked("Y", Y, T)
    return _weighed(T, np.log(_positive(Y)))


def cross_entropy_gradient(Y: Array, T: Array) -> Array:
    r"""$\partial E / \partial Y = -(T / Y) / n$, shaped like Y: the gradient in the *output*, before any softmax.

    Edges and errors as in `cross_entropy`.
    """
    Y, T = _checked("Y", Y, T)
    with without_warnings():
        return -(T / _positive(Y)) / _rows(Y)


def softmax_cross_entropy(Z: Array, T: Array) -> float:
    r"""$-\sum_k t_k \ln \mathrm{softmax}(z)_k$, mean over rows, from the pre-activation: exact however large Z is.

    Edges: as in `log_softmax`; where T is 0 nothing is added. So Z = -inf costs inf for the right class, and nothing
    for another one.

    Raises:
        ShapeError: Z and T differ in shape, or hold no row.
    """
    Z, T = _checked("Z", Z, T)
    return _weighed(T, log_softmax(Z))


def softmax_cross_entropy_gradient(Z: Array, T: Array) -> Array:
    r"""$\partial E / \partial Z = (\mathrm{softmax}(Z) - T) / n$, shaped like Z, if each row of T has the sum 1.

    Edges and errors as in `softmax_cross_entropy`.
    """
    Z, T = _checked("Z", Z, T)
    logarithms = log_softmax(Z)
    # y - t is (1 - t) y + t (y - 1), and y - 1 is e^(ln y) - 1: where y is nearly t = 1 it keeps its digits.
    with without_warnings():
        return ((1 - T) * np.exp(logarithms) + T * np.expm1(logarithms)) / _rows(Z)


def sigmoid_cross_entropy(Z: Array, T: Array) -> float:
    r"""$-\sum_k (t_k \ln \sigma(z_k) + (1 - t_k) \ln (1 - \sigma(z_k)))$, mean over rows: k questions of yes or no.

    From the pre-activation, so it is exact however large Z is: $1 - \sigma(z)$ is $\sigma(-z)$, which rounds to no 0.

    Edges: as in `log_sigmoid`; where T is 0 or 1 the other term adds nothing, whatever it is.

    Raises:
        ShapeError: Z and T differ in shape, or hold no row.
    """
    Z, T = _checked("Z", Z, T)
    return _weighed(T, log_sigmoid(Z)) + _weighed(1 - T, log_sigmoid(-Z))


def sigmoid_cross_entropy_gradient(Z: Array, T: Array) -> Array:
    r"""$\partial E / \partial Z = (\sigma(Z) - T) / n$, shaped like Z.

    Edges and errors as in `sigmoid_cross_entropy`.
    """
    Z, T = _checked("Z", Z, T)
    # y - t is (1 - t) y - t (1 - y), and 1 - y is sigma(-z): where y is nearly t = 1 it keeps its digits.
    with without_warnings():
        return ((1 - T) * sigmoid(Z) - T * sigmoid(-Z)) / _rows(Z)


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


def _weighed(T: Array, logarithms: Array) -> float:
    """The sum of -T times the logarithms, mean over rows; 0 times the logarithm of 0 is 0, its limit."""
    with without_warnings():
        return _mean_over_rows(np.where(T == 0, 0.0, -T * logarithms))


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
    return np.maximum(Y, np.finfo(Y.dtype).tiny)


def _checked(name: str, Y: Array, T: Array) -> tuple[Array, Array]:
    """Both in floating point, if they fit."""
    Y, T = floats(Y), floats(T)
    if Y.ndim == 0 or Y.size == 0:
        raise misfit(name, Y, "(k,) or (n, k)", "one row for each example", f"Give `{name}` at least one row.")
    check_like("T", T, name, Y)
    return Y, T
