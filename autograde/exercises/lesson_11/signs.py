"""What shows that a classifier has gone wrong in a certain way: signs for the slips of 7_2.

Every sign takes the `Evidence` and says whether it is there. Those that ask `again` change the worst task in one
respect, and see whether the result changes for the better, or not at all.
"""

from collections.abc import Callable
from dataclasses import replace

import numpy as np

from autograde.scored_exercise import Evidence, Task
from course_lib.scaling import Standardizer
from course_lib.types import Array

LONGER = 10
"""How many copies of the training rows make up for too few epochs."""


def one_row_each(holds: Callable[[Array], bool]) -> Callable[[Evidence], bool]:
    """Results of shape (m, k) for which something holds."""
    return lambda evidence: evidence.everywhere(
        lambda task, came: came.shape == (len(task.true), task.n_classes) and holds(came)
    )


def is_one_hot(rows: Array) -> bool:
    """Rows with a single 1."""
    return bool(np.all((rows == 0) | (rows == 1)) and np.all(rows.sum(axis=1) == 1))


def is_shares(rows: Array) -> bool:
    """Rows of positive numbers with the sum 1."""
    return bool(np.all(rows >= 0) and np.allclose(rows.sum(axis=1), 1, atol=1e-3))


def one_for_each_class(evidence: Evidence) -> bool:
    """As many results as classes."""
    return evidence.everywhere(lambda task, came: came.shape == (task.n_classes,))


def one_for_each_training_row(evidence: Evidence) -> bool:
    """As many results as training rows."""
    return evidence.everywhere(lambda task, came: came.shape == task.X_train.shape[:1])


def no_class_numbers(evidence: Evidence) -> bool:
    """One number for each row, but fractions."""
    return evidence.everywhere(
        lambda task, came: came.shape == task.true.shape and not np.array_equal(came, np.round(came))
    )


def from_one(evidence: Evidence) -> bool:
    """Good classes, but that the first is called 1."""
    return evidence.everywhere(lambda task, came: task.earned(came - 1) > task.earned(came)) and evidence.passes(
        lambda came: came - 1
    )


def one_class_only(evidence: Evidence) -> bool:
    """The same class for all rows."""
    return evidence.fits() and evidence.everywhere(lambda _, came: len(np.unique(came)) == 1)


def as_by_chance(evidence: Evidence) -> bool:
    """As many hits as dice would have that know how frequent the classes are, or hardly more."""
    return evidence.fits() and evidence.everywhere(
        lambda task, came: task.accuracy(came) <= _by_chance(task, came) + 0.2
    )


def worse_than_chance(evidence: Evidence) -> bool:
    """Far fewer hits than dice would have."""
    return evidence.fits() and evidence.everywhere(
        lambda task, came: task.accuracy(came) < 0.5 * _by_chance(task, came)
    )


def _by_chance(task: Task, came: Array) -> float:
    shares = [np.mean(np.ravel(came) == c) * np.mean(task.true == c) for c in range(task.n_classes)]
    return float(np.sum(shares))


def the_same_for_other_targets(evidence: Evidence) -> bool:
    """Nothing changes when the classes of the training rows get other numbers."""
    task, came = evidence.worst()
    other = evidence.again(replace(task, T_train=np.roll(task.T_train, 1, axis=1)))
    return evidence.fits() and other is not None and np.array_equal(other, came)


def good_when_standardised(evidence: Evidence) -> bool:
    """Good on rows that were standardised beforehand, by the training rows."""
    task, _ = evidence.worst()
    scale = Standardizer.of(task.X_train)
    return _good(evidence, replace(task, X_train=scale.apply(task.X_train), X_test=scale.apply(task.X_test)))


def good_when_the_test_rows_are_standardised(evidence: Evidence) -> bool:
    """Good when the rows to classify, and they alone, were standardised beforehand."""
    task, _ = evidence.worst()
    return _good(evidence, replace(task, X_test=Standardizer.of(task.X_train).apply(task.X_test)))


def good_in_company(evidence: Evidence) -> bool:
    """Good when the rows to classify come among many that are like the training rows: each should stand alone."""
    task, _ = evidence.worst()
    company = np.concatenate([np.tile(task.X_train, (LONGER, 1)), task.X_test])
    classes = np.argmax(np.tile(task.T_train, (LONGER, 1)), axis=1)
    return _good(evidence, replace(task, X_test=company, true=np.concatenate([classes, task.true])), len(task.true))


def good_when_trained_longer(evidence: Evidence) -> bool:
    """Good when every training row comes ten times in an epoch."""
    task, _ = evidence.worst()
    many = np.tile(task.X_train, (LONGER, 1)), np.tile(task.T_train, (LONGER, 1))
    return _good(evidence, replace(task, X_train=many[0], T_train=many[1]))


def _good(evidence: Evidence, changed: Task, last: int | None = None) -> bool:
    """Whether the changed task is done well enough, judged by its last rows only if so many are given."""
    came = evidence.again(changed)
    if came is None or came.shape != changed.true.shape:
        return False
    part = changed if last is None else replace(changed, true=changed.true[-last:])
    return part.earned(came if last is None else came[-last:]) >= 1.0
