"""The tasks of 7_2: irises that no table of irises solves, and clouds of points that nobody has seen before.

It is no help to have the irises by heart: the rows are drawn, the numbers move a little, the columns change their order
and their units, the classes their numbers. And the clouds are made up on the spot.
"""

import numpy as np

from autograde.scored_exercise import Task
from course_lib.data import iris
from course_lib.language import Text
from course_lib.splitting import stratified_split
from course_lib.targets import one_hot
from course_lib.types import Array, ClassNumbers

IRISES = Text(en="Irises, measured in other units", ja="単位を変えたアヤメ")
CLOUDS = Text(en="Four made-up clouds of points", ja="新しく作った、4つのかたまりに分かれた点")
HELD_OUT = 0.4
NOISE = 0.05
"""Added to the irises, in parts of each column's standard deviation."""

N_CLOUDS, N_FEATURES = 4, 5
APART = 4.0
"""Centres lie at this distance from a common point, in directions at right angles; each cloud has deviation 1."""
EACH_TO_LEARN, OFTEN, SELDOM = 40, 70, 10
"""Rows of each class. To learn from there are equally many; of those to classify most are from one class, so that
mean and deviation of the two sets differ."""


def tasks(rng: np.random.Generator) -> tuple[Task, ...]:
    """Irises, then clouds."""
    return _irises(rng), _clouds(rng)


def _irises(rng: np.random.Generator) -> Task:
    data = iris()
    X = data.X + rng.normal(0.0, NOISE, data.X.shape) * data.X.std(axis=0)
    labels = rng.permutation(data.n_classes)[data.labels]
    train, test = stratified_split(labels, rng, HELD_OUT)
    X = _in_other_units(X[:, rng.permutation(X.shape[1])], rng)
    return _task(IRISES, X[train], labels[train], X[test], labels[test], rng)


def _clouds(rng: np.random.Generator) -> Task:
    directions, _ = np.linalg.qr(rng.normal(size=(N_FEATURES, N_FEATURES)))
    often = rng.permutation(N_CLOUDS) == 0
    learn = rng.permutation(np.repeat(np.arange(N_CLOUDS), EACH_TO_LEARN))
    classify = rng.permutation(np.repeat(np.arange(N_CLOUDS), np.where(often, OFTEN, SELDOM)))
    labels = np.concatenate([learn, classify])
    X = _in_other_units(APART * directions[labels] + rng.normal(size=(len(labels), N_FEATURES)), rng)
    return _task(CLOUDS, X[: len(learn)], learn, X[len(learn) :], classify, rng)


def _in_other_units(X: Array, rng: np.random.Generator) -> Array:
    """Each column with a factor and a zero of its own, as degrees Fahrenheit have beside degrees Celsius."""
    units = 10.0 ** rng.permutation(np.linspace(-1.5, 2.5, X.shape[1]))
    return np.asarray((X + rng.uniform(5.0, 10.0, X.shape[1]) * X.std(axis=0)) * units)


def _task(
    name: Text, X_train: Array, train_labels: ClassNumbers, X_test: Array, true: ClassNumbers, rng: np.random.Generator
) -> Task:
    k = int(train_labels.max()) + 1
    return Task(name, X_train, one_hot(train_labels, k), X_test, true, int(rng.integers(2**62)))
