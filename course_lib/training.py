"""Training: examples in batches, one optimizer step for each batch, the loss after each epoch.

An epoch is one pass over all examples.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any, TypeAlias

import numpy as np
from numpy.typing import NDArray

from course_lib.errors import SettingError
from course_lib.network import Network
from course_lib.optimizers import Optimizer
from course_lib.shapes import misfit
from course_lib.types import Array

RowNumbers: TypeAlias = NDArray[np.integer[Any]]


@dataclass(frozen=True)
class History:
    """What training has seen: entry k is the loss over all examples after k epochs, entry 0 the loss at the start."""

    losses: Array


def train(
    network: Network,
    X: Array,
    T: Array,
    optimizer: Optimizer,
    epochs: int,
    batch_size: int | None = None,
    rng: np.random.Generator | None = None,
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

    Raises:
        SettingError: `epochs` is negative, or `batch_size` below 1.
        ShapeError: X and T have different numbers of rows, or do not fit the network.
    """
    if epochs < 0:
        raise SettingError(f"epochs is {epochs}, expected 0 or more.")
    losses = [_checked_error(network, X, T)]
    for _ in range(epochs):
        for rows in batches(len(X), batch_size, rng):
            network.forward(X[rows])
            optimizer.step(network.parameters, network.backward(T[rows]))
        losses.append(network.error(X, T))
    return History(np.array(losses))


def batches(n: int, batch_size: int | None, rng: np.random.Generator | None) -> Iterator[RowNumbers]:
    """The row numbers of each batch of one epoch: every row once, shuffled if there is an `rng`."""
    size = n if batch_size is None else batch_size
    if size < 1:
        raise SettingError(f"batch_size is {size}, expected at least 1 example.")
    order = np.arange(n) if rng is None else rng.permutation(n)
    for start in range(0, n, size):
        yield order[start : start + size]


def _checked_error(network: Network, X: Array, T: Array) -> float:
    if len(X) != len(T):
        raise misfit("T", T, f"({len(X)}, d_out)", "one target for each row of X", f"Give `T` {len(X)} rows.")
    return network.error(X, T)
