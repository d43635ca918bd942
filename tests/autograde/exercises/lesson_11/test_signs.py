"""Signs on results that are written down; those that ask again on functions of one line."""

from typing import Any

import numpy as np
import pytest

from autograde.exercises.lesson_11 import signs
from autograde.scored_exercise import Evidence, Task
from course_lib.language import Text

TRUE = np.array([0, 0, 1, 1, 2, 2])
TASK = Task(Text(en="Six", ja="6つ"), np.arange(8.0).reshape(4, 2), np.eye(3)[[0, 1, 2, 0]], np.ones((6, 2)), TRUE, 1)


def shown(result: Any, again: Any = lambda task: None) -> Evidence:
    return Evidence((TASK,), (np.array(result, dtype=float),), again)


@pytest.mark.parametrize(
    ("sign", "there", "absent"),
    [
        (signs.one_row_each(signs.is_one_hot), np.eye(3)[TRUE], np.full((6, 3), 1 / 3)),
        (signs.one_row_each(signs.is_shares), np.full((6, 3), 1 / 3), np.full((6, 3), 2.0)),
        (signs.one_row_each(lambda rows: True), np.full((6, 3), -2.0), np.full((6, 2), -2.0)),
        (signs.one_for_each_class, [1, 2, 0], TRUE),
        (signs.one_for_each_training_row, [0, 1, 2, 0], TRUE),
        (signs.no_class_numbers, [0.9, 0.8, 0.9, 1, 1, 0.7], TRUE),
        (signs.from_one, TRUE + 1, TRUE),
        (signs.one_class_only, [2] * 6, TRUE),
        (signs.worse_than_chance, [1, 1, 2, 2, 0, 0], [0, 1, 2, 2, 0, 2]),
        (signs.as_by_chance, [0, 1, 2, 1, 2, 0], TRUE),
    ],
)
def test_a_sign_is_there_or_not(sign: Any, there: Any, absent: Any) -> None:
    assert sign(shown(there))
    assert not sign(shown(absent))


def test_a_function_that_looks_at_no_targets_answers_the_same() -> None:
    assert signs.the_same_for_other_targets(shown([0] * 6, lambda task: np.zeros(6)))
    assert not signs.the_same_for_other_targets(shown([0] * 6, lambda task: np.ones(6)))


def test_the_targets_that_are_shown_the_second_time_are_others() -> None:
    seen: list[Any] = []
    signs.the_same_for_other_targets(shown([0] * 6, lambda task: seen.append(task.T_train)))
    assert np.argmax(seen[0], axis=1).tolist() == [1, 2, 0, 1]


@pytest.mark.parametrize(
    "sign",
    [
        signs.good_when_standardised,
        signs.good_when_the_test_rows_are_standardised,
        signs.good_in_company,
        signs.good_when_trained_longer,
    ],
)
def test_what_gets_better_is_recognised_and_what_stays_poor_is_not(sign: Any) -> None:
    assert sign(shown([0] * 6, lambda task: task.true))
    assert not sign(shown([0] * 6, lambda task: np.zeros(len(task.true))))
    assert not sign(shown([0] * 6))


def test_how_the_task_is_changed() -> None:
    seen: dict[str, Task] = {}
    for sign in (
        signs.good_when_standardised,
        signs.good_when_the_test_rows_are_standardised,
        signs.good_in_company,
        signs.good_when_trained_longer,
    ):
        sign(shown([0] * 6, lambda task, name=sign.__name__: seen.update({name: task})))
    # Column means 3 and 4, deviations sqrt(5): the rows (1, 1) become -2/sqrt(5), -3/sqrt(5).
    own = [-2 / 5**0.5, -3 / 5**0.5]
    assert np.allclose(seen["good_when_standardised"].X_test[0], own)
    assert np.allclose(seen["good_when_standardised"].X_train.mean(axis=0), 0)
    assert np.allclose(seen["good_when_the_test_rows_are_standardised"].X_test[0], own)
    assert seen["good_when_the_test_rows_are_standardised"].X_train is TASK.X_train
    assert len(seen["good_in_company"].X_test) == 46
    assert len(seen["good_when_trained_longer"].X_train) == 40


@pytest.mark.parametrize("sign", [signs.one_class_only, signs.as_by_chance, signs.worse_than_chance])
def test_nothing_is_said_of_the_learning_where_the_shape_is_wrong(sign: Any) -> None:
    assert not sign(shown([0, 0, 0]))


def test_a_wrong_shape_that_stays_is_no_sign_of_ignored_targets() -> None:
    assert not signs.the_same_for_other_targets(shown([0, 0], lambda task: np.zeros(2)))
