r"""The LSTM layer (long short-term memory): a state that is kept until a gate lets it go.

$z = xW + hU + b$ holds four blocks of `units` numbers, in this order:

    i = sigma(z[:units])               input gate: how much of the candidate is written
    f = sigma(z[units:2 * units])      forget gate: how much of the cell is kept
    o = sigma(z[2 * units:3 * units])  output gate: how much of the cell is shown
    g = tanh(z[3 * units:])            candidate: what may be written

$c \gets f c + i g$, then $h \gets o \tanh(c)$. Both start at 0. x is (d_in,) or, in rows, (n, d_in); W is
(d_in, 4 units), U (units, 4 units), b (4 units,). Other programs order the blocks otherwise. The edges
are those of `course_lib.inputs`.
"""

# mypy: no-warn-return-any
# NumPy's type stubs say Any for what a ufunc returns.

import numpy as np

from course_lib.activations import sigmoid
from course_lib.inputs import floats, without_warnings
from course_lib.sequences import SequenceLayer, check_step
from course_lib.shapes import misfit
from course_lib.types import Array


def lstm_gates(z: Array) -> Array:
    """i, f, o and g, one after the other as in z: sigma of the first three blocks, tanh of the last.

    Raises:
        ShapeError: the last axis of z holds no four blocks.
    """
    z = floats(z)
    if not z.ndim or z.shape[-1] % 4 or not z.shape[-1]:
        raise misfit("z", z, "(4 units,) or (n, 4 units)", "z holds four blocks", "Give it a multiple of 4 columns.")
    return _gates(z)


def lstm_step(x: Array, h: Array, c: Array, W: Array, U: Array, b: Array) -> tuple[Array, Array]:
    r"""One step: $c \gets f c + i g$ and $h \gets o \tanh(c)$.

    Returns:
        The new h and the new c.

    Raises:
        ShapeError: the six do not fit; the message says which one to change.
    """
    x, h, c, W, U, b = floats(x), floats(h), floats(c), floats(W), floats(U), floats(b)
    check_step(x, W, U, b, 4, h=h, c=c)
    with without_warnings():
        i, f, o, g = _blocks(_gates(x @ W + h @ U + b))
        c = f * c + i * g
        return o * np.tanh(c), c


class LSTM(SequenceLayer):
    """The LSTM layer: from X (n, steps, d_in) the last h, or with `every` all of them.

    Sources: Hochreiter and Schmidhuber (1997), Long Short-Term Memory, Neural Computation 9; the forget gate is of
    Gers, Schmidhuber and Cummins (2000), Learning to Forget: Continual Prediction with LSTM, Neural Computation 12.
    """

    blocks = 4

    @classmethod
    def _first_biases(cls, units: int) -> Array:
        """1 for the forget gate, which then begins with keeping most of the cell; 0 for the others."""
        return np.repeat([0.0, 1.0, 0.0, 0.0], units)

    def _states(self, Z: Array) -> Array:
        U = self.parameters["U"]
        steps, n, units = *Z.shape[:2], len(U)
        dtype = np.result_type(Z, U)
        gates = np.empty(Z.shape, dtype)
        # Entry 0 is the state before the first step.
        H, C = np.zeros((2, steps + 1, n, units), dtype)
        squashed = np.empty((steps, n, units), dtype)
        for t in range(steps):
            gates[t] = _gates(Z[t] + H[t] @ U)
            i, f, o, g = _blocks(gates[t])
            C[t + 1] = f * C[t] + i * g
            squashed[t] = np.tanh(C[t + 1])
            H[t + 1] = o * squashed[t]
        self._gates, self._C, self._squashed = gates, C, squashed
        return H[1:]

    def _through_time(self, dH: Array) -> Array:
        r"""Back through $h = o \tanh(c)$, then $c = f c_{t-1} + i g$; dc goes back times f, and dh by way of z."""
        U, squashed = self.parameters["U"], self._squashed
        i, f, o, g = _blocks(self._gates)
        # How h changes with c, and c or h with each number of z: known for all steps before going back.
        h_by_c = o * (1 - squashed**2)
        by_z = np.concatenate(
            [g * i * (1 - i), self._C[:-1] * f * (1 - f), squashed * o * (1 - o), i * (1 - g**2)], axis=-1
        )
        dZ = np.empty(by_z.shape, np.result_type(dH, by_z))
        dh = dc = np.zeros(dH.shape[1:], dZ.dtype)
        for t in range(len(dH) - 1, -1, -1):
            dh = dH[t] + dh
            dc = dc + dh * h_by_c[t]
            dZ[t] = np.concatenate([dc, dc, dh, dc], axis=-1) * by_z[t]
            dh, dc = dZ[t] @ U.T, dc * f[t]
        return dZ


def _gates(z: Array) -> Array:
    three = z.shape[-1] // 4 * 3
    return np.concatenate([sigmoid(z[..., :three]), np.tanh(z[..., three:])], axis=-1)


def _blocks(z: Array) -> tuple[Array, Array, Array, Array]:
    """The four blocks of the last axis: views, not copies."""
    # Slices take a tenth of the time of np.split, which is called for every step.
    k = z.shape[-1] // 4
    return z[..., :k], z[..., k : 2 * k], z[..., 2 * k : 3 * k], z[..., 3 * k :]
