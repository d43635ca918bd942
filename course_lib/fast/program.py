"""The list of calls that makes one step with a batch of n examples, and the room that they write to."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

import numpy as np

from course_lib.dropout import Dropout
from course_lib.fast import heads, operations
from course_lib.fast.calls import Call, call, number
from course_lib.fast.flat import Flat
from course_lib.layers import Dense
from course_lib.network import Network
from course_lib.types import Array


@dataclass(frozen=True, eq=False)
class _Stage:
    """A layer with room for its result, shape (d_out + 1, n) with a row of ones, and for the gradient in it."""

    layer: Dense | Dropout
    A: Array
    result: Array
    gradient: Array

    @property
    def numbers(self) -> Array:
        """The result without the ones, shape (d_out, n)."""
        return self.result[:-1]


class Program:
    """Forward, loss and backward for batches of n examples; the gradients end in `flat.g`.

    Attributes:
        X: the batch, with a column of ones, shape (n, d_in + 1); to be filled before the calls.
        T: its targets, in columns, shape (k, n); likewise.
        scale: what every gradient is multiplied by, without axes; likewise. See `heads`.
        calls: the calls, in order.
    """

    def __init__(self, network: Network, layers: Sequence[Dense | Dropout], flat: Flat, d_in: int, n: int) -> None:
        self.X = np.ones((n, d_in + 1), flat.dtype)
        self.scale = number(0, flat.dtype)
        stages = list(_stages(layers, self.X.T, flat))
        last = stages[-1]
        self.T = np.zeros(last.numbers.shape, flat.dtype)
        forward, backward = _calls(stages, flat)
        head = heads.gradient(network.loss.name, last.numbers, self.T, self.scale, last.gradient)
        self.calls = (*forward, *head, *backward)


def _stages(layers: Sequence[Dense | Dropout], A: Array, flat: Flat) -> Iterator[_Stage]:
    n = A.shape[1]
    for layer in layers:
        d_out = layer.parameters["W"].shape[1] if isinstance(layer, Dense) else len(A) - 1
        stage = _Stage(layer, A, np.ones((d_out + 1, n), flat.dtype), np.empty((d_out, n), flat.dtype))
        yield stage
        A = stage.result


def _calls(stages: Sequence[_Stage], flat: Flat) -> tuple[list[Call], list[Call]]:
    """The calls forward and backward."""
    forward: list[Call] = []
    backward: list[list[Call]] = []
    places = iter(flat.places)
    dA = None  # where the gradient in the stage's input goes; nowhere until there is a parameter before it
    for stage in stages:
        if isinstance(stage.layer, Dense):
            place, name = next(places), stage.layer.activation.name
            forward += operations.dense_forward(place, stage.A, stage.numbers)
            forward += operations.activate(name, stage.numbers)
            back = operations.deactivate(name, stage.numbers, stage.gradient)
            backward.append(back + operations.dense_backward(place, stage.A, stage.gradient, dA))
            dA = stage.gradient
        else:
            there, back = _dropout(stage.layer, stage, dA)
            forward += there
            backward.append(back)
            dA = None if dA is None else stage.gradient
    return forward, [step for back in reversed(backward) for step in back]


def _dropout(layer: Dropout, stage: _Stage, dA: Array | None) -> tuple[list[Call], list[Call]]:
    """The same draws as those of `dropout_mask`: example by example, in double precision."""
    assert layer.rng is not None
    d, n = stage.numbers.shape
    draws, mask = np.empty((n, d)), np.empty((d, n), stage.result.dtype)
    forward: list[Call] = [
        call(layer.rng.random, out=draws),
        call(np.greater_equal, draws.T, layer.rate, mask),
        call(np.multiply, mask, number(1 / (1 - layer.rate), mask.dtype), mask),
        call(np.multiply, stage.A[:-1], mask, stage.numbers),
    ]
    return forward, [] if dA is None else [call(np.multiply, stage.gradient, mask, dA)]
