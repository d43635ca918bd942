r"""Sequences: what the layers share that read them step by step.

X has the shape (n, steps, d_in): n sequences, each of so many steps. Such a layer has one W, one U and one b for all
steps. In step t it works out

$z_t = x_t W + h_{t-1} U + b$

and makes its next state $h_t$ of it; $h_0 = 0$. Inside, the axis of the steps comes first, so that what belongs to one
step lies together in memory. The edges are those of `course_lib.inputs`: an inf or nan reaches the states of its own
sequence, from its own step on.
"""

from abc import ABC, abstractmethod
from typing import Self

import numpy as np
from numpy.typing import ArrayLike

from course_lib.errors import CourseError, SettingError
from course_lib.initializers import scaled_normal
from course_lib.inputs import floats, without_warnings
from course_lib.layers import own_copy
from course_lib.shapes import check_bias, check_like, check_matrix, misfit
from course_lib.types import Array


class SequenceLayer(ABC):
    """A layer that keeps a state of `units` numbers while it reads; `every` asks for the state after every step.

    Raises:
        SettingError: `every` is neither True nor False.
        ShapeError: W, U and b do not fit; the message says which one to change.
    """

    blocks = 1
    """How many numbers of z belong to one number of the state."""

    def __init__(self, W: Array, U: Array, b: Array, every: bool = False) -> None:
        if every not in (True, False):
            raise SettingError(f"every is {every!r}, expected True (the state after every step) or False (the last).")
        W, U, b = floats(W), floats(U), floats(b)
        check_parameters(W, U, b, self.blocks)
        self.every = bool(every)
        self.parameters = {"W": own_copy(W), "U": own_copy(U), "b": own_copy(b)}
        self._seen: tuple[Array, Array] | None = None

    @classmethod
    def random(cls, d_in: int, units: int, rng: np.random.Generator, every: bool = False) -> Self:
        """Weights of standard deviation 1/sqrt(d_in + units), as each z has so many inputs; biases to start with.

        Raises:
            SettingError: `d_in` or `units` is below 1.
        """
        if d_in < 1 or units < 1:
            raise SettingError(f"d_in is {d_in} and units is {units}, expected at least 1 of each.")
        weights = scaled_normal(d_in + units, cls.blocks * units, rng)
        return cls(weights[:d_in], weights[d_in:], cls._first_biases(units), every)

    @classmethod
    def _first_biases(cls, units: int) -> Array:
        return np.zeros(cls.blocks * units)

    def forward(self, X: Array) -> Array:
        """The last state, shape (n, units); with `every` the state after every step, shape (n, steps, units).

        Raises:
            ShapeError: X is not of shape (n, steps, d_in), or has no step.
        """
        X = floats(X)
        check_sequences(X, self.parameters["W"])
        with without_warnings():
            H = self._states(np.swapaxes(X, 0, 1) @ self.parameters["W"] + self.parameters["b"])
        self._seen = X, H
        return np.swapaxes(H, 0, 1) if self.every else H[-1]

    def backward(self, dA: Array) -> tuple[Array, dict[str, Array]]:
        """dX, and {"W": dW, "U": dU, "b": db}, for the X of the last forward pass: back-propagation through time.

        Every step uses the same W, U and b, so their gradients are sums over the steps.

        Raises:
            CourseError: there was no forward pass yet.
            ShapeError: `dA` is not shaped like the result of the last forward pass.
        """
        if self._seen is None:
            raise CourseError("`backward` came before `forward`: call `forward(X)` first, the gradients depend on X.")
        X, H = self._seen
        check_like("dA", dA, "A", np.swapaxes(H, 0, 1) if self.every else H[-1])
        dA = floats(dA)
        if self.every:
            dH = np.swapaxes(dA, 0, 1)
        else:
            dH = np.zeros(H.shape, dA.dtype)
            dH[-1] = dA
        with without_warnings():
            dZ = self._through_time(dH)
            # The state before the first step is 0: the first step has no part in dU.
            dU = _rows(H[:-1]).T @ _rows(dZ[1:])
            dW = _rows(np.swapaxes(X, 0, 1)).T @ _rows(dZ)
            dX = np.swapaxes(dZ @ self.parameters["W"].T, 0, 1)
            return dX, {"W": dW, "U": dU, "b": _rows(dZ).sum(axis=0)}

    @abstractmethod
    def _states(self, Z: Array) -> Array:
        """h after every step, shape (steps, n, units), from $x_t W + b$: what there is of z before any state."""

    @abstractmethod
    def _through_time(self, dH: Array) -> Array:
        """dZ of every step, from the gradient that comes to every state from outside, shape (steps, n, units)."""


def check_parameters(W: ArrayLike, U: ArrayLike, b: ArrayLike, blocks: int) -> None:
    """Raise ShapeError unless xW + hU + b exists, with `blocks` numbers for each of the state h."""
    check_matrix("W", W, "(d_in, units)" if blocks == 1 else f"(d_in, {blocks} * units)", "an input")
    columns = np.shape(W)[1]
    if columns == 0 or columns % blocks:
        reason = f"columns of W come {blocks} for each number of the state"
        raise misfit("W", W, f"(d_in, {blocks} * units)", reason, f"Give `W` a multiple of {blocks} columns.")
    units = columns // blocks
    if np.shape(U) != (units, columns):
        repair = "Did you mean `U.T`?" if np.shape(U) == (columns, units) else f"Give `U` the shape {(units, columns)}."
        raise misfit("U", U, (units, columns), "rows of U are the state before, and U has the columns of W", repair)
    check_bias(b, W)


def check_step(x: Array, W: Array, U: Array, b: Array, blocks: int, **states: Array) -> None:
    """Raise ShapeError unless one step can be made of x, (d_in,) or (n, d_in), and of states with as many rows."""
    check_parameters(W, U, b, blocks)
    d_in, units = len(W), len(U)
    if x.ndim not in (1, 2) or x.shape[-1] != d_in:
        raise misfit("x", x, f"({d_in},) or (n, {d_in})", "one number for each row of W", f"Give `x` {d_in} columns.")
    for name, state in states.items():
        expected = (*x.shape[:-1], units)
        if state.shape != expected:
            raise misfit(name, state, expected, "one row of units for each row of x", f"Give `{name}` this shape.")


def check_sequences(X: ArrayLike, W: ArrayLike) -> None:
    """Raise ShapeError unless X holds sequences of at least one step, each step with one number for each row of W."""
    check_matrix("W", W, "(d_in, units)", "an input")
    d_in = np.shape(W)[0]
    shape, expected = np.shape(X), f"(n, steps, {d_in})"
    if len(shape) != 3:
        repair = "Give `X` three axes: sequences, steps, and the numbers of one step."
        if len(shape) == 2:
            one_number, one_sequence = (
                "`X[:, :, np.newaxis]`, one number for each step",
                "`X[np.newaxis]`, one sequence",
            )
            repair = f"Did you mean {one_number if d_in == 1 else one_sequence}?"
        raise misfit("X", X, expected, "X holds sequences of steps", repair)
    if shape[1] == 0:
        raise misfit("X", X, expected, "a state is made by a step", "Give each sequence at least one step.")
    if shape[2] != d_in:
        repair = f"Give each step {d_in} numbers."
        if shape[1] == d_in:
            repair = "Did you mean `np.swapaxes(X, 1, 2)`?"
        raise misfit("X", X, expected, "each step has one number for each row of W", repair)


def _rows(A: Array) -> Array:
    """Every step of every sequence in a row of its own."""
    return A.reshape(A.shape[0] * A.shape[1], A.shape[2])
