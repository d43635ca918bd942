r"""Losses in place: the gradient in the last layer's result. Columns are examples: Y and T are (k, n).

`scale` holds 1/n, for the mean over the examples, times whatever the optimizer wants every gradient multiplied by: here
it is cheapest, since the whole pass backward is linear in it.
"""

from collections.abc import Callable, Mapping
from types import MappingProxyType

import numpy as np

from course_lib.errors import SettingError
from course_lib.fast.calls import Call, call
from course_lib.fast.operations import activate
from course_lib.types import Array


def gradient(loss: str, Y: Array, T: Array, scale: Array, dY: Array) -> list[Call]:
    """The gradient of the loss in Y, written into dY."""
    return [*_HEADS[loss](Y, T, dY), call(np.multiply, dY, scale, dY)]


def _squared_error(Y: Array, T: Array, dY: Array) -> list[Call]:
    return [call(np.subtract, Y, T, dY)]


def _cross_entropy(Y: Array, T: Array, dY: Array) -> list[Call]:
    tiny = np.array(np.finfo(Y.dtype).tiny, Y.dtype)
    return [
        call(_check_probabilities, Y),
        call(np.maximum, Y, tiny, out=dY),
        call(np.divide, T, dY, dY),
        call(np.negative, dY, dY),
    ]


def _softmax_cross_entropy(Z: Array, T: Array, dZ: Array) -> list[Call]:
    k, n = Z.shape
    largest, total, ones = np.empty(n, Z.dtype), np.empty(n, Z.dtype), np.ones(k, Z.dtype)
    return [
        call(np.maximum.reduce, Z, 0, None, largest),
        call(np.subtract, Z, largest, dZ),
        call(np.exp, dZ, dZ),
        call(np.dot, ones, dZ, total),
        call(np.divide, dZ, total, dZ),
        call(np.subtract, dZ, T, dZ),
    ]


def _sigmoid_cross_entropy(Z: Array, T: Array, dZ: Array) -> list[Call]:
    return [call(np.copyto, dZ, Z), *activate("sigmoid", dZ), call(np.subtract, dZ, T, dZ)]


def _check_probabilities(Y: Array) -> None:
    least = Y.min()
    if least < 0:
        raise SettingError(
            f"`Y` holds {least:.6g}, expected probabilities between 0 and 1. "
            'For pre-activations use the loss "softmax_cross_entropy".'
        )


_HEADS: Mapping[str, Callable[[Array, Array, Array], list[Call]]] = MappingProxyType(
    {
        "squared_error": _squared_error,
        "cross_entropy": _cross_entropy,
        "softmax_cross_entropy": _softmax_cross_entropy,
        "sigmoid_cross_entropy": _sigmoid_cross_entropy,
    }
)
