r"""Dense layers and activations in place. Columns are examples: A is (d, n), and a layer's input has a row of ones.

An activation is applied where Z lies, and its derivative is worked out from A, in A: the pass backward is the last that
needs it. For tanh that is $1 - a^2$, which near 1 has the rounding error of a, not of $1 - a^2$.
"""

from collections.abc import Callable, Mapping
from types import MappingProxyType

import numpy as np

from course_lib.fast.calls import Call, blocks, call, number
from course_lib.fast.flat import Place
from course_lib.types import Array

_LARGE_BYTES = 400_000
_ROWS_BYTES = 1 << 15
"""BLAS fills the product of one column and one row column by column. Where W is large, and a row some KB long, it loses
each line of the cache before it comes back to it: then it gets a few rows at a time, which stay in the first cache."""


def dense_forward(place: Place, A: Array, Z: Array) -> list[Call]:
    """Z, shape (d_out, n), of the layer's input A, shape (d_in + 1, n)."""
    return [call(np.dot, place.Wb.T, A, Z)]


def dense_backward(place: Place, A: Array, dZ: Array, dA: Array | None) -> list[Call]:
    """The layer's gradients, and dA, shape (d_in, n), unless it is None: before the first layer nobody asks for it."""
    rows = len(A)
    if A.shape[1] == 1 and place.gradient.nbytes > _LARGE_BYTES:
        rows = max(1, _ROWS_BYTES * rows // place.gradient.nbytes)
    parts = [slice(start, start + rows) for start in range(0, len(A), rows)]
    calls: list[Call] = [call(np.dot, A[part], dZ.T, place.gradient[part]) for part in parts]
    if dA is not None:
        calls.append(call(np.dot, place.W, dZ, dA))
    return calls


def activate(name: str, Z: Array) -> list[Call]:
    """f(Z), written over Z."""
    return [step for (z,) in blocks(Z) for step in _FORWARD[name](z)]


def deactivate(name: str, A: Array, dA: Array) -> list[Call]:
    """dA times f'(Z), written over dA. A = f(Z) is lost."""
    return [step for a, da in blocks(A, dA) for step in _BACKWARD[name](a, da)]


def _sigmoid(z: Array) -> list[Call]:
    # Below the smallest exponent sigma is 0 to rounding; beyond the largest, exp would overflow.
    least = np.full_like(z, np.log(np.finfo(z.dtype).tiny))
    one = number(1, z.dtype)
    return [
        call(np.maximum, z, least, out=z),
        call(np.negative, z, z),
        call(np.exp, z, z),
        call(np.add, z, one, z),
        call(np.reciprocal, z, z),
    ]


def _sigmoid_backward(a: Array, da: Array) -> list[Call]:
    return [call(np.multiply, da, a, da), call(np.subtract, number(1, a.dtype), a, a), call(np.multiply, da, a, da)]


def _tanh(z: Array) -> list[Call]:
    return [call(np.tanh, z, z)]


def _tanh_backward(a: Array, da: Array) -> list[Call]:
    return [call(np.multiply, a, a, a), call(np.subtract, number(1, a.dtype), a, a), call(np.multiply, da, a, da)]


def _relu(z: Array) -> list[Call]:
    # With a number in the place of the zeros NumPy is five times as slow: it has no vector instructions for that.
    return [call(np.maximum, z, np.zeros_like(z), out=z)]


def _relu_backward(a: Array, da: Array) -> list[Call]:
    positive = np.empty(a.shape, bool)
    return [call(np.greater, a, number(0, a.dtype), positive), call(np.multiply, da, positive, da)]


def _linear(z: Array) -> list[Call]:
    return []


def _linear_backward(a: Array, da: Array) -> list[Call]:
    return []


_FORWARD: Mapping[str, Callable[[Array], list[Call]]] = MappingProxyType(
    {"sigmoid": _sigmoid, "tanh": _tanh, "relu": _relu, "linear": _linear}
)
_BACKWARD: Mapping[str, Callable[[Array, Array], list[Call]]] = MappingProxyType(
    {"sigmoid": _sigmoid_backward, "tanh": _tanh_backward, "relu": _relu_backward, "linear": _linear_backward}
)
