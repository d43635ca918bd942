"""The tasks of 7_2: no help from memory, no leak, and fair."""

import numpy as np
import pytest

from autograde.exercises.lesson_11.tasks import tasks
from course_lib.data import iris


def drawn(seed: int):
    return tasks(np.random.default_rng(seed))


def test_the_sizes() -> None:
    irises, clouds = drawn(1)
    assert (irises.X_train.shape, irises.T_train.shape, irises.X_test.shape) == ((90, 4), (90, 3), (60, 4))
    assert (clouds.X_train.shape, clouds.T_train.shape, clouds.X_test.shape) == ((160, 5), (160, 4), (100, 5))


def test_the_same_generator_gives_the_same_and_another_others() -> None:
    assert np.array_equal(drawn(1)[0].X_test, drawn(1)[0].X_test)
    assert not np.array_equal(drawn(1)[0].X_test, drawn(2)[0].X_test)


def test_baselines() -> None:
    irises, clouds = drawn(1)
    assert irises.baseline == pytest.approx(1 / 3)
    assert clouds.baseline == pytest.approx(0.7)


def test_no_row_is_in_the_file_of_the_irises() -> None:
    known = {tuple(row) for row in iris().X}
    assert not known & {tuple(row) for row in drawn(1)[0].X_test}


def test_the_classes_of_the_irises_change_their_numbers() -> None:
    # Setosa has by far the shortest petals, and a small spread: find it by the tightest class on any column.
    numbers = {_tightest(drawn(seed)[0]) for seed in range(12)}
    assert numbers == {0, 1, 2}


def _tightest(task) -> int:
    X = (task.X_train - task.X_train.mean(axis=0)) / task.X_train.std(axis=0)
    labels = np.argmax(task.T_train, axis=1)
    return int(np.argmin([X[labels == c].std(axis=0).min() for c in range(3)]))


def test_columns_differ_in_size_by_far() -> None:
    for task in drawn(3):
        sizes = task.X_train.std(axis=0)
        assert sizes.max() / sizes.min() > 100


def test_training_rows_are_balanced_and_the_rows_to_classify_are_not() -> None:
    clouds = drawn(5)[1]
    assert clouds.T_train.sum(axis=0).tolist() == [40, 40, 40, 40]
    assert sorted(np.bincount(clouds.true).tolist()) == [10, 10, 10, 70]


def test_the_order_tells_nothing() -> None:
    for task in drawn(6):
        assert np.mean(np.diff(task.true) == 0) < 0.75
        assert np.any(np.diff(task.true) < 0)


def test_the_clouds_can_be_told_apart() -> None:
    """By the nearest centre, which is the best that one can do."""
    hits = []
    for seed in range(10):
        task = drawn(seed)[1]
        scale = task.X_train.std(axis=0)
        labels = np.argmax(task.T_train, axis=1)
        centres = np.array([task.X_train[labels == c].mean(axis=0) for c in range(4)]) / scale
        away = np.linalg.norm((task.X_test / scale)[:, None] - centres, axis=2)
        hits.append(task.accuracy(np.argmin(away, axis=1)))
    assert min(hits) > 0.95


def test_the_seed_of_the_task_is_not_that_of_the_drawing() -> None:
    for task in drawn(4):
        assert type(task.seed) is int
        own = np.random.default_rng(task.seed)
        assert not np.array_equal(drawn(4)[0].X_test, tasks(own)[0].X_test)
