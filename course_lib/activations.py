r"""Activation functions f and their derivatives f'.

All but softmax are elementwise: the result has the shape of `z`, one number gives one number, and f' takes the
pre-activation `z`, not the output `f(z)`. None overflows, however large `z` is.
"""

# mypy: no-warn-return-any
# NumPy's type stubs say Any for what a ufunc returns.

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from types import MappingProxyType

import numpy as np

from course_lib.errors import ShapeError
from course_lib.types import Array, Floats


def step(z: Floats) -> Floats:
    """1 where z >= 0, else 0. The tie z = 0 fires: step(0) = 1.

    >>> float(step(0.0))
    1.0
    """
    return np.heaviside(z, 1.0)


def sigmoid(z: Floats) -> Floats:
    r"""$\sigma(z) = 1 / (1 + e^{-z})$, between 0 and 1.

    >>> float(sigmoid(0.0))
    0.5
    """
    # The same fraction, multiplied by e^z above and below where z < 0: no exponent is ever positive.
    return np.exp(np.minimum(z, 0.0)) / (1.0 + np.exp(-np.abs(z)))


def sigmoid_prime(z: Floats) -> Floats:
    r"""$\sigma'(z) = \sigma(z) (1 - \sigma(z))$, at most 1/4."""
    # 1 - sigma(z) is sigma(-z); the subtraction would lose every digit where sigma(z) is close to 1.
    return sigmoid(z) * sigmoid(np.negative(z))


def log_sigmoid(z: Floats) -> Floats:
    r"""$\ln \sigma(z) = -\ln(1 + e^{-z})$: finite even where sigmoid rounds to 0.

    >>> float(log_sigmoid(-1000.0))
    -1000.0
    """
    return np.minimum(z, 0.0) - np.log1p(np.exp(-np.abs(z)))


def tanh(z: Floats) -> Floats:
    r"""$\tanh(z) = (e^z - e^{-z}) / (e^z + e^{-z})$, between -1 and 1."""
    return np.tanh(z)


def tanh_prime(z: Floats) -> Floats:
    r"""$\tanh'(z) = 1 - \tanh(z)^2$, at most 1."""
    # tanh(z) is 2 sigma(2z) - 1, so this is 1 - tanh(z)^2 without its subtraction.
    return 4.0 * sigmoid_prime(np.multiply(z, 2.0))


def relu(z: Floats) -> Floats:
    """max(0, z): the rectified linear unit."""
    return np.maximum(z, 0.0)


def relu_prime(z: Floats) -> Floats:
    """1 where z > 0, else 0. At z = 0 there is no derivative; we take relu_prime(0) = 0."""
    return np.heaviside(z, 0.0)


def linear(z: Floats) -> Floats:
    """z itself: the output of a network that predicts a quantity."""
    return np.multiply(z, 1.0)


def linear_prime(z: Floats) -> Floats:
    """1 everywhere: z to the power 0."""
    return np.power(z, 0.0)


def softmax(z: Array) -> Array:
    r"""$\mathrm{softmax}(z)_k = e^{z_k} / \sum_j e^{z_j}$ along the last axis: positive, with sum 1.

    Args:
        z: one example of shape (d,), or examples in rows, shape (n, d).

    Raises:
        ShapeError: `z` is a single number, or holds no class at all.
    """
    # Subtracting the largest entry changes no quotient, and leaves no exponent above 0.
    exponentials = np.exp(z - _largest(z))
    return exponentials / exponentials.sum(axis=-1, keepdims=True)


def log_softmax(z: Array) -> Array:
    r"""$\ln \mathrm{softmax}(z)_k = z_k - \ln \sum_j e^{z_j}$: finite even where softmax rounds to 0.

    Shapes and errors as in `softmax`.
    """
    shifted = z - _largest(z)
    return shifted - np.log(np.exp(shifted).sum(axis=-1, keepdims=True))


def _largest(z: Array) -> Array:
    shape = np.shape(z)
    if not shape or shape[-1] == 0:
        raise ShapeError(
            f"`z` has shape {shape}, expected (d,) or (n, d) with d >= 1: softmax shares 1 among the entries of a row. "
            "Did you mean `sigmoid(z)`, which takes one number?"
        )
    return np.max(z, axis=-1, keepdims=True)


@dataclass(frozen=True)
class Activation:
    """An elementwise function f with its derivative f' (`prime`), both functions of the pre-activation."""

    name: str
    f: Callable[[Array], Array]
    prime: Callable[[Array], Array]


ACTIVATIONS: Mapping[str, Activation] = MappingProxyType(
    {
        activation.name: activation
        for activation in (
            Activation("sigmoid", sigmoid, sigmoid_prime),
            Activation("tanh", tanh, tanh_prime),
            Activation("relu", relu, relu_prime),
            Activation("linear", linear, linear_prime),
        )
    }
)
"""What a layer can apply, by name. Step has no useful slope, and softmax comes with its loss."""
