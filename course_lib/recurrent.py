r"""The simple recurrent layer: $h_t = \tanh(x_t W + h_{t-1} U + b)$, $h_0 = 0$.

Its state $h_t$ is its output and its only memory: every step writes it anew. x is (d_in,) or, in rows, (n, d_in); W is
(d_in, units), U (units, units), b (units,). The edges are those of `course_lib.inputs`.
"""

# mypy: no-warn-return-any
# NumPy's type stubs say Any for what a ufunc returns.

import numpy as np

from course_lib.inputs import floats, without_warnings
from course_lib.sequences import SequenceLayer, check_step
from course_lib.types import Array


def recurrent_step(x: Array, h: Array, W: Array, U: Array, b: Array) -> Array:
    r"""$\tanh(xW + hU + b)$: the next state, shaped like the state h.

    Raises:
        ShapeError: the five do not fit; the message says which one to change.
    """
    x, h, W, U, b = floats(x), floats(h), floats(W), floats(U), floats(b)
    check_step(x, W, U, b, 1, h=h)
    with without_warnings():
        return np.tanh(x @ W + h @ U + b)


class Recurrent(SequenceLayer):
    """The simple recurrent layer: from X (n, steps, d_in) the last state, or with `every` all of them.

    Source: Elman (1990), Finding Structure in Time, Cognitive Science 14.
    """

    def _states(self, Z: Array) -> Array:
        U = self.parameters["U"]
        H = np.empty(Z.shape, np.result_type(Z, U))
        H[0] = np.tanh(Z[0])
        for t in range(1, len(Z)):
            H[t] = np.tanh(Z[t] + H[t - 1] @ U)
        self._H = H
        return H

    def _through_time(self, dH: Array) -> Array:
        r"""$dz_t = (dh_t + dz_{t+1} U^T)(1 - h_t^2)$: what comes from outside, and what comes from the step after."""
        U, slope = self.parameters["U"], 1 - self._H**2
        dZ = np.empty(dH.shape, np.result_type(dH, slope))
        dZ[-1] = dH[-1] * slope[-1]
        for t in range(len(dH) - 2, -1, -1):
            dZ[t] = (dH[t] + dZ[t + 1] @ U.T) * slope[t]
        return dZ
