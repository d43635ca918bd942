"""A task: the network, the data and the steps that all contenders are given."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from itertools import pairwise
from typing import NamedTuple

import numpy as np

from course_lib.data import iris
from course_lib.layers import Dense
from course_lib.network import Network
from course_lib.scaling import Standardizer
from course_lib.targets import one_hot
from course_lib.types import Array, ClassNumbers

ETA = {"SGD": 0.01, "Adam": 0.0001}
"""Small, and the steps few, so that a difference in rounding does not grow in single precision either."""
Parameters = list[tuple[Array, Array]]
"""W, shape (d_in, d_out), and b of each layer."""


@dataclass(frozen=True)
class Task:
    """Classify: ReLU in the hidden layers, softmax and cross-entropy at the end; batches in the order of the rows."""

    sizes: tuple[int, ...]
    batch: int
    dtype: str
    optimizer: str
    steps: int

    @property
    def eta(self) -> float:
        """The learning rate."""
        return ETA[self.optimizer]

    @property
    def name(self) -> str:
        """What is printed."""
        return f"{len(self.sizes) - 2} x {self.sizes[1]}, batch {self.batch}, {self.dtype}, {self.optimizer}"

    def examples(self) -> tuple[Array, ClassNumbers]:
        """Rows of Iris, standardised, drawn with replacement: X, shape (steps * batch, 4), and the classes."""
        data = iris()
        rows = np.random.default_rng(1).integers(len(data.X), size=self.steps * self.batch)
        return Standardizer.of(data.X).apply(data.X)[rows].astype(self.dtype), data.labels[rows]

    def parameters(self) -> Parameters:
        """The first weights, He's; biases that are not 0, so that a lost one shows."""
        rng = np.random.default_rng(2)
        layers = [Dense.random(d_in, d_out, "relu", rng) for d_in, d_out in pairwise(self.sizes)]
        return [
            (layer.parameters["W"].astype(self.dtype), rng.normal(scale=0.1, size=d_out).astype(self.dtype))
            for layer, d_out in zip(layers, self.sizes[1:], strict=True)
        ]

    def loss(self, parameters: Parameters) -> float:
        """The loss over all examples, worked out in double precision."""
        X, labels = self.examples()
        doubles = [(W.astype(float), b.astype(float)) for W, b in parameters]
        return network(doubles).error(X.astype(float), one_hot(labels, self.sizes[-1]))


class Attempt(NamedTuple):
    """One contender at one task: what makes all steps, which is timed, and what the parameters are afterwards."""

    train: Callable[[], object]
    parameters: Callable[[], Parameters]


def network(parameters: Parameters) -> Network:
    """The network of `course_lib` with these parameters."""
    last = len(parameters) - 1
    layers = [Dense(W, b, "linear" if k == last else "relu") for k, (W, b) in enumerate(parameters)]
    return Network(layers, "softmax_cross_entropy")


def course_tasks() -> Iterator[Task]:
    """The sizes of the course: 4 x 100 units, batches 1 to 32."""
    yield from _grid(100, {1: 300, 2: 300, 8: 200, 32: 150})


def larger_tasks() -> Iterator[Task]:
    """Up to 4 x 256 units and batch 256."""
    yield from _grid(100, {256: 40})
    yield from _grid(256, {1: 100, 32: 40, 256: 20})


def _grid(width: int, steps: dict[int, int]) -> Iterator[Task]:
    for batch, n in steps.items():
        for dtype in ("float32", "float64"):
            for optimizer in ("SGD", "Adam"):
                yield Task((4, width, width, width, width, 3), batch, dtype, optimizer, n)
