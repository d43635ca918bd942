r"""Activation functions f and their derivatives f'.

All but softmax are elementwise: the result has the shape of `z`, one number gives one number, and f' takes the
pre-activation `z`, not the output `f(z)`. None overflows, however large `z` is. The edges are those of
`course_lib.inputs`: a list will do, integers count as float64, float32 stays, nan gives nan, no rows give no rows.
"""

# mypy: no-warn-return-any
# NumPy's type stubs say Any for what a ufunc returns.

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from types import MappingProxyType

import numpy as np

from course_lib.errors import SettingError, ShapeError
from course_lib.inputs import floating, floats, without_warnings
from course_lib.types import Array, Floats


def step(z: Floats) -> Floats:
    """1 where z >= 0, else 0. The tie z = 0 fires: step(0) = 1, and step(-0.0) too. At inf 1, at -inf 0.

    >>> float(step(0.0))
    1.0
    """
    return np.heaviside(floating(z), 1.0)


def sigmoid(z: Floats) -> Floats:
    r"""$\sigma(z) = 1 / (1 + e^{-z})$, between 0 and 1. At inf 1, at -inf 0.

    >>> float(sigmoid(0.0))
    0.5
    """
    z = floating(z)
    # The same fraction, multiplied by e^z above and below where z < 0: no exponent is ever positive.
    return np.exp(np.minimum(z, 0.0)) / (1.0 + np.exp(-np.abs(z)))


def sigmoid_prime(z: Floats) -> Floats:
    r"""$\sigma'(z) = \sigma(z) (1 - \sigma(z))$, at most 1/4. At inf and -inf 0."""
    z = floating(z)
    # 1 - sigma(z) is sigma(-z); the subtraction would lose every digit where sigma(z) is close to 1.
    return sigmoid(z) * sigmoid(np.negative(z))


def log_sigmoid(z: Floats) -> Floats:
    r"""$\ln \sigma(z) = -\ln(1 + e^{-z})$: finite even where sigmoid rounds to 0. At inf 0, at -inf -inf.

    >>> float(log_sigmoid(-1000.0))
    -1000.0
    """
    z = floating(z)
    return np.minimum(z, 0.0) - np.log1p(np.exp(-np.abs(z)))


def tanh(z: Floats) -> Floats:
    r"""$\tanh(z) = (e^z - e^{-z}) / (e^z + e^{-z})$, between -1 and 1. At inf 1, at -inf -1."""
    return np.tanh(floating(z))


def tanh_prime(z: Floats) -> Floats:
    r"""$\tanh'(z) = 1 - \tanh(z)^2$, at most 1. At inf and -inf 0."""
    with without_warnings():  # 2z may be inf where z is not
        # tanh(z) is 2 sigma(2z) - 1, so this is 1 - tanh(z)^2 without its subtraction.
        return 4.0 * sigmoid_prime(np.multiply(floating(z), 2.0))


def relu(z: Floats) -> Floats:
    """max(0, z): the rectified linear unit. At inf inf, at -inf 0."""
    return np.maximum(floating(z), 0.0)


def relu_prime(z: Floats) -> Floats:
    """1 where z > 0, else 0. At z = 0 there is no derivative; we take relu_prime(0) = 0. At inf 1, at -inf 0."""
    return np.heaviside(floating(z), 0.0)


def linear(z: Floats) -> Floats:
    """z itself, in a new array: the output of a network that predicts a quantity."""
    return np.multiply(floating(z), 1.0)


def linear_prime(z: Floats) -> Floats:
    """1 everywhere, even at inf and at nan: z to the power 0."""
    return np.power(floating(z), 0.0)


def softmax(z: Array) -> Array:
    r"""$\mathrm{softmax}(z)_k = e^{z_k} / \sum_j e^{z_j}$ along the last axis: positive, with sum 1.

    Args:
        z: one example of shape (d,), or examples in rows, shape (n, d).

    Edges: an entry of -inf has no share. One entry of inf has it all; two of them, or nothing but -inf, give nan.

    Raises:
        ShapeError: `z` is a single number, or holds no class at all.
    """
    gaps, others = _gaps_and_others(z)
    return np.exp(gaps) / (1.0 + others)


def log_softmax(z: Array) -> Array:
    r"""$\ln \mathrm{softmax}(z)_k = z_k - \ln \sum_j e^{z_j}$: finite even where softmax rounds to 0.

    Shapes, edges and errors as in `softmax`. Where softmax is nearly 1 its logarithm keeps its digits too.
    """
    gaps, others = _gaps_and_others(z)
    return gaps - np.log1p(others)


def _gaps_and_others(z: Array) -> tuple[Array, Array]:
    """z minus the largest entry of its row, and the sum of the exponentials of these, but for the largest entry's 1.

    The subtraction changes no quotient, and leaves no exponent above 0. Without the 1, a sum of 4e-18 keeps its digits;
    and in order of size it does not depend on the order of the classes.
    """
    z = floats(z)
    if not z.ndim or z.shape[-1] == 0:
        raise ShapeError(
            f"`z` has shape {z.shape}, expected (d,) or (n, d) with d >= 1: softmax shares 1 among the entries of a "
            "row. Did you mean `sigmoid(z)`, which takes one number?"
        )
    ordered = np.sort(z, axis=-1)
    largest = ordered[..., -1:]
    with without_warnings():  # inf - inf
        gaps = np.where(z == largest, 0.0, z - largest)
        others = np.exp(ordered[..., :-1] - largest).sum(axis=-1, keepdims=True)
    return gaps.astype(z.dtype, copy=False), others


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


def activation_named(name: str) -> Activation:
    """The activation of this name.

    Raises:
        SettingError: there is none in `ACTIVATIONS`.
    """
    if name not in ACTIVATIONS:
        raise SettingError(f"activation is {name!r}, expected one of {', '.join(ACTIVATIONS)}.")
    return ACTIVATIONS[name]
