"""The engine of `train(..., fast=True)`: the same steps as training layer by layer, to rounding."""

from collections.abc import Iterable

import numpy as np

from course_lib.dropout import Dropout
from course_lib.errors import SettingError
from course_lib.fast.flat import Flat
from course_lib.fast.program import Program
from course_lib.fast.update import Update
from course_lib.inputs import without_warnings
from course_lib.layers import Dense
from course_lib.losses import LOSSES
from course_lib.network import Network
from course_lib.optimizers import Optimizer
from course_lib.shapes import check_matrix
from course_lib.types import Array, RowNumbers

_ADVICE = "Leave out fast=True: training layer by layer takes any."


class Engine:
    """Makes a network's steps, batch after batch. It computes in the dtype of the network's parameters.

    Args:
        network: of dense layers and dropout; between epochs its parameters are as training has left them.
        X: examples in rows, shape (n, d_in), which fit the network; copied.
        T: targets in rows, shape (n, d_out); copied.
        optimizer: SGD, Momentum or Adam, in WeightDecay or not, in Scheduled or not; between epochs it remembers what
            it would have remembered.

    Raises:
        SettingError: there is something else among the layers, the loss or the optimizer; a layer is there twice;
            parameters are neither all in single nor all in double precision.
        ShapeError: X has no two axes.
    """

    def __init__(self, network: Network, X: Array, T: Array, optimizer: Optimizer) -> None:
        check_matrix("X", X, "(n, d_in)", "an example")
        self._network = network
        self._layers = _known(network)
        dense = [(number, layer) for number, layer in enumerate(self._layers, start=1) if isinstance(layer, Dense)]
        self._flat = Flat(dense, _dtype(network))
        self._update = Update(optimizer, self._flat, network.l2)
        self._X = np.ones((len(X), np.shape(X)[1] + 1), self._flat.dtype)
        with without_warnings():  # what is too large for single precision becomes inf
            self._X[:, :-1] = X
            self._T = np.array(np.transpose(T), self._flat.dtype, order="C")
        self._programs: dict[int, Program] = {}

    def epoch(self, all_batches: Iterable[RowNumbers]) -> None:
        """One step for each batch, given by the numbers of its rows.

        Raises:
            SettingError: a schedule gives a rate that is none, or the loss is cross-entropy and a result is negative.
        """
        self._flat.load()
        self._update.load()
        try:
            with without_warnings():
                for rows in all_batches:
                    self._step(rows)
        finally:
            self._update.store()
            self._flat.store()

    def _step(self, rows: RowNumbers) -> None:
        n = len(rows)
        program = self._programs.get(n) or self._programs.setdefault(n, self._program(n))
        # "clip" writes straight to `out`; rows outside are not to be had from `batches`.
        self._X.take(rows, 0, program.X, "clip")
        self._T.take(rows, 1, program.T, "clip")
        program.scale.fill(self._update.begin() / n)
        for call in program.calls:
            call()
        for call in self._update.calls:
            call()
        self._update.end()

    def _program(self, n: int) -> Program:
        return Program(self._network, self._layers, self._flat, self._X.shape[1] - 1, n)


def _known(network: Network) -> list[Dense | Dropout]:
    """The layers, if the engine knows how to run each of them, and the loss."""
    layers: list[Dense | Dropout] = []
    for number, layer in enumerate(network.layers, start=1):
        # Exactly these: a class derived from them may do something else.
        if type(layer) is not Dense and type(layer) is not Dropout:
            raise SettingError(f"Layer {number} is {type(layer).__name__}, expected Dense or Dropout. {_ADVICE}")
        if any(layer is other for other in layers):
            raise SettingError(f"Layer {number} is the same object as one before, expected its own. {_ADVICE}")
        if isinstance(layer, Dropout) and layer.rng is None:
            raise SettingError("rng is None, expected a generator: training needs `Dropout(rate, rng)`.")
        layers.append(layer)
    if type(network) is not Network or network.loss is not LOSSES.get(network.loss.name):
        raise SettingError(
            f"network is {type(network).__name__} with the loss {network.loss.name!r}, "
            f"expected Network with one of {', '.join(LOSSES)}. {_ADVICE}"
        )
    return layers


def _dtype(network: Network) -> np.dtype[np.floating]:
    """The dtype of every parameter."""
    dtypes = {array.dtype for array in network.parameters.values()}
    if len(dtypes) != 1 or not dtypes <= {np.dtype(np.float32), np.dtype(np.float64)}:
        names = ", ".join(sorted(map(str, dtypes))) or "not there"
        raise SettingError(f"The parameters are {names}, expected all float32 or all float64. {_ADVICE}")
    return dtypes.pop()
