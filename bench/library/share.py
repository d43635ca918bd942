"""How much of the rate of a bare matrix product a whole training step reaches."""

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise

import numpy as np

from bench.library.contenders import in_place
from bench.library.rounds import timed
from bench.library.task import Task
from course_lib.types import Array, ClassNumbers

UNITS = 1024


@dataclass(frozen=True)
class WideTask(Task):
    """1024 numbers go in, and through hidden layers of 1024 units, in batches of 1024."""

    def examples(self) -> tuple[Array, ClassNumbers]:
        """Random rows."""
        rng = np.random.default_rng(4)
        n = self.steps * self.batch
        return rng.normal(size=(n, self.sizes[0])).astype(self.dtype), rng.integers(self.sizes[-1], size=n)


@dataclass(frozen=True)
class Share:
    """Floating-point operations in a second; of a step those of its matrix products alone are counted."""

    task: Task
    product_rate: float
    step_rate: float

    @property
    def share(self) -> float:
        """Of the bare product's rate."""
        return self.step_rate / self.product_rate


def measure(rounds: int) -> Iterator[Share]:
    """Both types, SGD and Adam; product and steps in turns."""
    for dtype in ("float32", "float64"):
        for optimizer in ("SGD", "Adam"):
            yield _measure(WideTask((UNITS,) * 5 + (10,), UNITS, dtype, optimizer, steps=2), rounds)


def _measure(task: Task, rounds: int) -> Share:
    A, B = np.random.default_rng(5).normal(size=(2, UNITS, UNITS)).astype(task.dtype)
    train = in_place(task).train
    train()  # the first epoch makes room
    product, steps = [], []
    for _ in range(rounds):
        product += [timed(lambda: A @ B) for _ in range(4)]
        steps.append(timed(train) / task.steps)
    return Share(task, 2 * UNITS**3 / min(product), _operations(task) / min(steps))


def _operations(task: Task) -> int:
    """Z, dW and dX of every layer, but for the first one's dX; a product takes two for each pair of numbers."""
    pairs = [d_in * d_out for d_in, d_out in pairwise(task.sizes)]
    return 2 * task.batch * (3 * sum(pairs) - pairs[0])
