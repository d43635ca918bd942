"""Training: examples in batches, one optimizer step for each batch, loss and accuracy after each epoch.

An epoch is one pass over all examples. Examples that are held out are measured, and never learned from. Nothing is
skipped: one nan among the examples makes the parameters nan, and the losses with them.
"""

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from functools import partial
from typing import TypeAlias

import numpy as np

from course_lib.early_stopping import EarlyStopping
from course_lib.errors import SettingError
from course_lib.fast import Engine
from course_lib.inputs import floats
from course_lib.network import Network
from course_lib.optimizers import Optimizer
from course_lib.shapes import misfit
from course_lib.types import Array, RowNumbers

Examples: TypeAlias = tuple[Array, Array]
"""X and T, with one row for each example."""


@dataclass(frozen=True)
class History:
    """What training has seen: entry k is measured after k epochs, entry 0 before the first: shape (epochs + 1,).

    Attributes:
        losses: over all examples of the training, without the L2 term: how far the network is from the targets.
        accuracies: the share of them that is classified right; empty unless the loss is one of classification.
        held_out_losses: over the held-out examples; empty if there are none.
        held_out_accuracies: likewise.
    """

    losses: Array
    accuracies: Array = field(default_factory=lambda: np.array([]))
    held_out_losses: Array = field(default_factory=lambda: np.array([]))
    held_out_accuracies: Array = field(default_factory=lambda: np.array([]))


def train(
    network: Network,
    X: Array,
    T: Array,
    optimizer: Optimizer,
    epochs: int,
    batch_size: int | None = None,
    rng: np.random.Generator | None = None,
    held_out: Examples | None = None,
    watch: Callable[[int], None] | None = None,
    patience: int | None = None,
    fast: bool = False,
) -> History:
    """Train the network in place.

    Args:
        network: what is trained.
        X: examples in rows, shape (n, d_in).
        T: targets in rows, shape (n, d_out).
        optimizer: a fresh one for each network; it may remember earlier steps.
        epochs: how many passes over all examples.
        batch_size: examples for each step; the last batch may be smaller. None takes all at once.
        rng: shuffles the examples before each epoch. None keeps their order.
        held_out: (X, T) of examples that are measured after each epoch and never learned from.
        watch: called with k when k epochs are done, from 0 on; the network is then as it is at that moment.
        patience: training ends after so many epochs in a row without a lower held-out loss, and in any case the network
            gets back the parameters of its lowest: those after `np.nanargmin(held_out_losses)` epochs. None goes
            through all epochs and keeps the last.
        fast: whether `course_lib.fast` makes the steps: the same ones to rounding, in the dtype of the parameters,
            several times as fast. It knows `Dense` and `Dropout`, and the optimizers of the course.

    Raises:
        SettingError: `epochs` is negative, `batch_size` or `patience` below 1, or `patience` comes without `held_out`;
            with `fast`, a layer or the optimizer is one that it does not know.
        ShapeError: X and T have different numbers of rows, or do not fit the network.
    """
    if epochs < 0:
        raise SettingError(f"epochs is {epochs}, expected 0 or more.")
    X, T = floats(X), floats(T)
    _check_rows(X, T)
    if patience is not None and held_out is None:
        raise SettingError(f"patience is {patience} and held_out is None: give (X, T) of the examples to measure.")
    stopping = None if patience is None else EarlyStopping(network, patience)
    learn = Engine(network, X, T, optimizer).epoch if fast else partial(_epoch, network, X, T, optimizer)
    seen = []
    for k in range(epochs + 1):
        if k > 0:
            learn(batches(len(X), batch_size, rng))
        seen.append(_measure(network, (X, T), held_out))
        if watch is not None:
            watch(k)
        if stopping and stopping.is_enough(held_out_loss=seen[-1][2]):
            break
    if stopping:
        stopping.restore()
    return History(*(np.array([value for value in column if value is not None]) for column in zip(*seen, strict=True)))


def batches(n: int, batch_size: int | None, rng: np.random.Generator | None) -> Iterator[RowNumbers]:
    """The row numbers of each batch of one epoch: every row once, shuffled if there is an `rng`."""
    size = n if batch_size is None else batch_size
    if size < 1:
        raise SettingError(f"batch_size is {size}, expected at least 1 example.")
    order = np.arange(n) if rng is None else rng.permutation(n)
    for start in range(0, n, size):
        yield order[start : start + size]


def _epoch(network: Network, X: Array, T: Array, optimizer: Optimizer, all_batches: Iterator[RowNumbers]) -> None:
    for rows in all_batches:
        network.forward(X[rows], training=True)
        optimizer.step(network.parameters, network.backward(T[rows]))


def _measure(network: Network, learned: Examples, held_out: Examples | None) -> tuple[float | None, ...]:
    """Loss and accuracy of both, in the order of History; None for what there is not."""
    return *_loss_and_accuracy(network, learned), *(_loss_and_accuracy(network, held_out) if held_out else (None, None))


def _loss_and_accuracy(network: Network, examples: Examples) -> tuple[float, float | None]:
    X, T = map(floats, examples)
    result = network.forward(X)
    loss = network.loss.value(result, T)
    if not network.loss.classifies:
        return loss, None
    return loss, float(np.mean(result.argmax(axis=1) == T.argmax(axis=1)))


def _check_rows(X: Array, T: Array) -> None:
    if np.ndim(X) == 0:
        raise misfit("X", X, "(n, d_in)", "each row of X is an example", "Give `X` two axes.")
    if np.ndim(T) == 0 or len(X) != len(T):
        raise misfit("T", T, f"({len(X)}, d_out)", "one target for each row of X", f"Give `T` {len(X)} rows.")
