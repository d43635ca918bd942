"""2_1 and 2_2: the literals are those of the list of misconceptions, or worked by hand."""

from collections.abc import Callable
from typing import Any

import pytest

from autograde.exercise import ValueExercise
from autograde.exercises import get


@pytest.mark.parametrize(
    ("exercise", "name", "value"),
    [
        ("2_1", "reference", 0),
        ("2_1", "step_reversed", 1),
        ("2_1", "from_threshold_added", 1),
        ("2_1", "sign_function", -1),
        ("2_1", "u_itself", -1),
        ("2_1", "sigmoid_instead", 0.2689),
        ("2_2", "reference", 1),
        ("2_2", "step_reversed", 0),
        ("2_2", "u_itself", 5),
        ("2_2", "relu_instead", 5),
        ("2_2", "sigmoid_instead", 0.9933),
        ("2_1b", "reference", 1),
        ("2_1b", "from_threshold_added", 0),  # u would be -7
        ("2_2b", "reference", 0),  # u = -2
        ("2_2b", "from_subtracted_the_wrong_way_round", 1),  # u would be 2
        ("2_2b", "sign_function", -1),
    ],
)
def test_step_exercises_give(gives: Callable[..., list[float]], exercise: Any, name: str, value: float) -> None:
    assert gives(exercise, name) == pytest.approx([value], abs=5e-5)


@pytest.mark.parametrize(("exercise", "earlier"), [("2_1", "1_1"), ("2_2", "1_2"), ("2_1b", "1_1b"), ("2_2b", "1_2b")])
def test_goes_on_from_the_earlier_u(exercise: Any, earlier: str) -> None:
    follows, source = get(exercise), get(earlier)
    assert isinstance(follows, ValueExercise)
    assert isinstance(source, ValueExercise)
    assert follows.follows is not None
    assert (follows.follows.exercise, follows.inputs) == (earlier, source.inputs)


def test_an_earlier_u_of_three_fires() -> None:
    exercise = get("2_1")
    assert isinstance(exercise, ValueExercise)
    assert exercise.follows is not None
    assert exercise.follows.rule(3.0) == 1


def test_hints_name_the_earlier_exercise_and_hide_u() -> None:
    exercise = get("2_1")
    first, _, third = exercise.hints(**exercise.inputs)
    assert "1_1" in first.en
    assert "sum is 1, the threshold 2" in third.en
