r"""Layers: the dense layer $Z = XW + b$, $A = f(Z)$, forward and backward.

Rows are examples. dW means $\partial L / \partial W$ and has the shape of W; so for every array. The edges are those of
`course_lib.inputs`. No rows give no rows, and gradients of 0 in W and b: a sum over nothing.
"""

# mypy: no-warn-return-any
# NumPy's type stubs say Any for what a ufunc returns.

from typing import Protocol

import numpy as np

from course_lib.activations import activation_named
from course_lib.errors import CourseError
from course_lib.initializers import he_normal, scaled_normal
from course_lib.inputs import floats, without_warnings
from course_lib.shapes import check_bias, check_dense, check_dense_gradient, check_like
from course_lib.types import Array


def dense_forward(X: Array, W: Array, b: Array) -> Array:
    r"""$Z = XW + b$.

    Args:
        X: examples in rows, shape (n, d_in).
        W: weights, shape (d_in, d_out).
        b: biases, shape (d_out,).

    Returns:
        Z, shape (n, d_out).

    Raises:
        ShapeError: the three do not fit; the message says which one to change.
    """
    X, W, b = floats(X), floats(W), floats(b)
    check_dense(X, W, b)
    with without_warnings():
        return X @ W + b


def dense_backward(dZ: Array, X: Array, W: Array) -> tuple[Array, Array, Array]:
    r"""Gradients of the loss through $Z = XW + b$.

    Args:
        dZ: $\partial L / \partial Z$, shape (n, d_out).
        X: what the forward pass received, shape (n, d_in).
        W: weights, shape (d_in, d_out).

    Returns:
        dW, db and dX, shaped like W, b and X.

    Raises:
        ShapeError: the three do not fit; the message says which one to change.
    """
    dZ, X, W = floats(dZ), floats(X), floats(W)
    check_dense_gradient(dZ, X, W)
    with without_warnings():
        return X.T @ dZ, dZ.sum(axis=0), dZ @ W.T


class Layer(Protocol):
    """One stage of a network. It remembers what the last forward pass went through, for the backward pass.

    A layer that acts otherwise while the network is trained, such as `Dropout`, has a method `forward_in_training`
    besides, which takes and gives what `forward` does.
    """

    parameters: dict[str, Array]

    def forward(self, X: Array) -> Array:
        """What the layer makes of X."""

    def backward(self, dA: Array) -> tuple[Array, dict[str, Array]]:
        """From the gradient in the layer's result: the gradient in X, and that in each parameter, by name."""


class Dense:
    r"""The layer $f(XW + b)$, with its own copy of W and b in `parameters`.

    Raises:
        SettingError: the activation is not in `ACTIVATIONS`.
        ShapeError: W is not a matrix, or b does not hold one bias for each column of W.
    """

    def __init__(self, W: Array, b: Array, activation: str = "linear") -> None:
        named = activation_named(activation)
        W, b = floats(W), floats(b)
        check_bias(b, W)
        self.activation = named
        self.parameters = {"W": own_copy(W), "b": own_copy(b)}
        self._seen: tuple[Array, Array] | None = None

    @classmethod
    def random(cls, fan_in: int, fan_out: int, activation: str, rng: np.random.Generator) -> "Dense":
        """Weights drawn to suit the activation, He's for ReLU and 1/sqrt(fan_in) for the others; biases 0."""
        draw = he_normal if activation == "relu" else scaled_normal
        return cls(draw(fan_in, fan_out, rng), np.zeros(fan_out), activation)

    def forward(self, X: Array) -> Array:
        """$A = f(XW + b)$, shape (n, d_out)."""
        X = floats(X)
        Z = dense_forward(X, self.parameters["W"], self.parameters["b"])
        self._seen = X, Z
        return self.activation.f(Z)

    def backward(self, dA: Array) -> tuple[Array, dict[str, Array]]:
        """dX, and {"W": dW, "b": db}, for the X of the last forward pass.

        Raises:
            CourseError: there was no forward pass yet.
            ShapeError: `dA` is not shaped like the result of the last forward pass.
        """
        if self._seen is None:
            raise CourseError("`backward` came before `forward`: call `forward(X)` first, the gradients depend on X.")
        X, Z = self._seen
        check_like("dA", dA, "A", Z)
        with without_warnings():
            dZ = floats(dA) * self.activation.prime(Z)
        dW, db, dX = dense_backward(dZ, X, self.parameters["W"])
        return dX, {"W": dW, "b": db}


def own_copy(array: Array) -> Array:
    """A copy in floating point, so that training changes nobody else's array."""
    array = floats(array)
    return np.array(array, dtype=np.result_type(array, np.float32))
