"""An exercise that is judged by how well a function does, not by what it returns: many ways are good.

The task is a classification. The function is given training rows with their targets, and the rows to classify; their
true classes stay with the judge.
"""

from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any, TypeAlias

import numpy as np
from numpy.typing import NDArray

from autograde.exercise import Arguments, Slip, WrittenFunction
from course_lib.language import Text
from course_lib.types import Array, ClassNumbers

Result: TypeAlias = NDArray[Any]
"""What a function gave: class numbers if all is well, whole or as floats."""

LEFT_OF_THE_MISTAKES = 1 / 3
"""So much of the baseline's mistakes may be left for full marks."""


@dataclass(frozen=True, eq=False)
class Task:
    """One data set, split.

    Attributes:
        name: of the data, for a message.
        X_train: what to learn from, shape (n, d).
        T_train: its targets, one-hot, shape (n, k).
        X_test: what to classify, shape (m, d).
        true: the classes of X_test, 0 to k - 1, shape (m,); never handed over.
        seed: handed over, for a generator of the function's own; a whole number, since only plain data crosses to where
            a student's code runs. It tells nothing of the generator that drew the task.
    """

    name: Text
    X_train: Array
    T_train: Array
    X_test: Array
    true: ClassNumbers
    seed: int

    @property
    def arguments(self) -> Arguments:
        """What the function is called with."""
        return self.X_train, self.T_train, self.X_test, self.seed

    @property
    def n_classes(self) -> int:
        """k."""
        return int(self.T_train.shape[1])

    @property
    def baseline(self) -> float:
        """The accuracy of the best answer that names one class for all rows."""
        return float(np.bincount(self.true, minlength=self.n_classes).max() / len(self.true))

    @property
    def enough(self) -> float:
        """The accuracy for full marks: of the baseline's mistakes a third may be left."""
        return 1 - LEFT_OF_THE_MISTAKES * (1 - self.baseline)

    def fits(self, predicted: Result) -> bool:
        """Whether `predicted` holds one number for each row: shape (m,), or (m, 1)."""
        return predicted.size == len(self.true) and predicted.shape[:1] == self.true.shape

    def accuracy(self, predicted: Result) -> float:
        """The share of rows that are right; 0 if `predicted` does not fit."""
        return float(np.mean(np.ravel(predicted) == self.true)) if self.fits(predicted) else 0.0

    def earned(self, predicted: Result) -> float:
        """The share of the points: 0 at the baseline, 1 from `enough` on."""
        above = (self.accuracy(predicted) - self.baseline) / (self.enough - self.baseline)
        return float(np.clip(above, 0.0, 1.0))


@dataclass(frozen=True, eq=False)
class Evidence:
    """What a slip is recognised by.

    Attributes:
        tasks: that were set.
        results: what came back for each, as it came.
        again: calls the function on one more task; None where no numbers come back.
    """

    tasks: tuple[Task, ...]
    results: tuple[Result, ...]
    again: Callable[[Task], Result | None]

    def everywhere(self, holds: Callable[[Task, Result], bool]) -> bool:
        """Whether something holds for every task and its result."""
        return all(holds(task, result) for task, result in zip(self.tasks, self.results, strict=True))

    def fits(self) -> bool:
        """Whether every result holds one number for each row."""
        return self.everywhere(lambda task, came: task.fits(came))

    def earned(self, read: Callable[[Result], Result] = np.asarray) -> float:
        """The share of the points, mean over the tasks, with the results read in a certain way."""
        return float(np.mean([task.earned(read(came)) for task, came in zip(self.tasks, self.results, strict=True)]))

    def passes(self, read: Callable[[Result], Result] = np.asarray) -> bool:
        """Whether every task is done well enough."""
        return self.earned(read) >= 1.0

    def worst(self) -> tuple[Task, Result]:
        """The task that was done worst, and its result."""
        earned = [task.earned(came) for task, came in zip(self.tasks, self.results, strict=True)]
        place = int(np.argmin(earned))
        return self.tasks[place], self.results[place]


@dataclass(frozen=True)
class ScoredSlip(Slip):
    """A slip that is recognised by its signs, since no two trained networks give the same.

    Attributes:
        shows: whether the signs are there. `rule` is one function that shows them.
        meant: how to read as classes what came, where only the form is wrong: what that earns is multiplied by
            `credit`.
    """

    shows: Callable[[Evidence], bool] = field(kw_only=True)
    meant: Callable[[Result], Result] | None = field(default=None, kw_only=True)


@dataclass(frozen=True, kw_only=True)
class ScoredExercise(WrittenFunction):
    """A function that has to classify well.

    Attributes:
        tasks: draws the tasks; the same generator state gives the same.
        slips: in the order in which their signs are looked for; the first that shows is told.
    """

    tasks: Callable[[np.random.Generator], tuple[Task, ...]]
    slips: tuple[ScoredSlip, ...]
