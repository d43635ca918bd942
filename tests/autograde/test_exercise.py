"""What an exercise is."""

from collections.abc import Callable
from dataclasses import FrozenInstanceError

import pytest

from autograde.exercise import Follows, FunctionExercise, Slip, ValueExercise
from course_lib.language import Text

MESSAGE = Text(en="You added.", ja="足しています。")


def test_a_slip_earns_nothing_unless_it_says_so() -> None:
    assert Slip("added", lambda x: x, MESSAGE).credit == 0.0


def test_a_slip_does_not_change() -> None:
    slip = Slip("added", lambda x: x, MESSAGE)
    with pytest.raises(FrozenInstanceError):
        slip.name = "other"


def test_four_decimals_are_enough_for_values_by_default(value: Callable[..., ValueExercise]) -> None:
    assert value().decimals == 4


def test_a_value_exercise_asks_for_one_number_by_default(value: Callable[..., ValueExercise]) -> None:
    assert (value().names, value().sums_to_one, value().follows) == ((), False, None)


def test_a_function_exercise_returns_one_value_by_default(function: Callable[..., FunctionExercise]) -> None:
    assert function().returns == ()


def test_follows_is_a_rule_on_the_earlier_answer() -> None:
    assert Follows("1_1", abs).rule(-3) == 3
