"""The article's own tasks: samples one at a time, in double precision, as Python counts."""

from collections.abc import Iterator
from dataclasses import dataclass, replace

import numpy as np

from bench.library import article
from bench.library.contenders import in_place
from bench.library.rounds import Result
from bench.library.rounds import measure as measured
from bench.library.task import Attempt, Task
from course_lib.data import iris
from course_lib.targets import one_hot
from course_lib.types import Array, ClassNumbers

IRIS, WINE = (4, 100, 100, 100, 100, 3), (11, 100, 100, 100, 10)


@dataclass(frozen=True)
class ArticleTask(Task):
    """The article's learning rate, and its data: Iris in centimetres, or as many numbers as red wine has."""

    @property
    def eta(self) -> float:
        """The learning rate."""
        return article.RATE

    @property
    def name(self) -> str:
        """What is printed."""
        return f"{'-'.join(map(str, self.sizes))}, one at a time, {self.optimizer}"

    def examples(self) -> tuple[Array, ClassNumbers]:
        """Rows in random order. Those for red wine are made up, with marks from 3 to 8: the file is not shipped."""
        rng = np.random.default_rng(3)
        if self.sizes == WINE:
            return rng.normal(size=(self.steps, 11)), rng.integers(3, 9, size=self.steps)
        data = iris()
        rows = rng.permutation(len(data.X))[: self.steps]
        return data.X[rows], data.labels[rows]


def timed_tasks() -> Iterator[tuple[ArticleTask, int]]:
    """Iris and red wine as the article has them, once through; and how many of the samples its program is given."""
    yield ArticleTask(IRIS, 1, "float64", "Adam", 120), 120
    yield ArticleTask(WINE, 1, "float64", "Adam", 1200), 60


def compared_task() -> tuple[ArticleTask, int]:
    """With SGD the mathematics is the same, so the losses have to be."""
    return ArticleTask(IRIS, 1, "float64", "SGD", 30), 30


def program(task: Task) -> Attempt:
    """The article's program."""
    X, labels = task.examples()
    learner = article.Program(task.parameters(), task.optimizer.lower())
    samples = list(zip(X.tolist(), one_hot(labels, task.sizes[-1]).tolist(), strict=True))

    def train() -> None:
        for x, t in samples:
            learner.learn(x, t)

    return Attempt(train, learner.parameters)


def measure(task: Task, samples: int, rounds: int) -> Result:
    """The article's program once, since it takes its time, with so many samples; `course_lib` in place with all."""
    own = measured(replace(task, steps=samples), {"article": program}, 1)
    ours = measured(task, {"in_place": in_place}, rounds)
    losses = {**own.losses, **ours.losses} if samples == task.steps else {}
    return Result(task, {**own.seconds, **ours.seconds}, losses)
