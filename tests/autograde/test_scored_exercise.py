"""Scores by hand: of five rows one class for all has 3/5 right, and a third of the other 2/5 may be left."""

from dataclasses import fields
from typing import Any

import numpy as np
import pytest

from autograde.scored_exercise import Evidence, Task
from course_lib.language import Text

NAME = Text(en="Five", ja="5つ")
TRUE = np.array([0, 0, 0, 1, 2])


@pytest.fixture
def task() -> Task:
    return Task(NAME, np.ones((2, 4)), np.eye(3)[:2], np.zeros((5, 4)), TRUE, 7)


def evidence(task: Task, *results: Any) -> Evidence:
    return Evidence((task,) * len(results), tuple(map(np.array, results)), lambda _: None)


def test_the_true_classes_are_not_handed_over(task: Task) -> None:
    X_train, T_train, X_test, seed = task.arguments
    assert (X_train is task.X_train, T_train is task.T_train, X_test is task.X_test, seed) == (True, True, True, 7)


def test_only_plain_data_is_handed_over(task: Task) -> None:
    assert {type(argument) for argument in task.arguments} == {np.ndarray, int}


def test_baseline_and_enough(task: Task) -> None:
    assert task.baseline == pytest.approx(0.6)
    assert task.enough == pytest.approx(1 - 0.4 / 3)


@pytest.mark.parametrize(
    ("predicted", "accuracy"),
    [
        ([0, 0, 0, 1, 2], 1.0),
        ([0.0, 0.0, 0.0, 0.0, 2.0], 0.8),
        ([[0], [0], [0], [1], [1]], 0.8),
        ([1, 1, 1, 0, 0], 0.0),
        ([0, 0, 0, 1], 0.0),
        ([[0, 0, 0, 1, 2]], 0.0),
        (0, 0.0),
    ],
)
def test_accuracy(task: Task, predicted: Any, accuracy: float) -> None:
    assert task.accuracy(np.array(predicted)) == pytest.approx(accuracy)


@pytest.mark.parametrize(
    ("predicted", "earned"),
    [
        ([0, 0, 0, 0, 0], 0.0),
        ([2, 2, 2, 2, 2], 0.0),
        ([0, 0, 0, 1, 0], 0.75),  # half of the mistakes are gone, two thirds are asked for
        ([0, 0, 0, 1, 2], 1.0),
    ],
)
def test_points_grow_from_the_baseline_to_enough(task: Task, predicted: list[int], earned: float) -> None:
    assert task.earned(np.array(predicted)) == pytest.approx(earned)


def test_evidence_takes_the_mean_over_the_tasks(task: Task) -> None:
    assert evidence(task, [0] * 5, TRUE).earned() == pytest.approx(0.5)
    assert not evidence(task, [0] * 5, TRUE).passes()
    assert evidence(task, TRUE, TRUE).passes()


def test_evidence_can_read_results_in_another_way(task: Task) -> None:
    assert evidence(task, TRUE + 1).passes(lambda came: came - 1)


def test_the_worst_task_is_the_one_that_earned_least(task: Task) -> None:
    _, came = evidence(task, TRUE, [0] * 5, [0, 0, 0, 1, 0]).worst()
    assert came.tolist() == [0] * 5


def test_everywhere_asks_every_result(task: Task) -> None:
    assert evidence(task, TRUE, TRUE).everywhere(lambda _, came: came.size == 5)
    assert not evidence(task, TRUE, [1]).everywhere(lambda _, came: came.size == 5)


def test_a_task_knows_nothing_of_the_generator_that_drew_it() -> None:
    assert "rng" not in {field.name for field in fields(Task)}
