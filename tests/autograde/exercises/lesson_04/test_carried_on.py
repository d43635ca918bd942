"""2_1 to 2_4b go on from u: a slip in u, carried on through the activation, is told or does not show."""

from collections.abc import Callable
from typing import Any

import pytest

from autograde.diagnose import diagnose
from autograde.exercises import get, lesson_03

STEPS, RELUS = ("2_1", "2_1b", "2_2", "2_2b"), ("2_3", "2_3b", "2_4", "2_4b")


def told_of_u(exercise: Any) -> set[float]:
    """The values that some listed slip in u gives."""
    return {slip.rule(**exercise.inputs) for slip in exercise.slips if slip.name.startswith("from_")}


def carried(exercise: Any, activation: Callable[[float], float]) -> dict[str, float]:
    """What each slip in u leads to."""
    return {slip.name: activation(slip.rule(**exercise.inputs)) for slip in lesson_03.slips_of_u(**exercise.inputs)}


@pytest.mark.parametrize(
    ("exercise_id", "activation"),
    [*((name, lambda u: float(u >= 0)) for name in STEPS), *((name, lambda u: max(0.0, u)) for name in RELUS)],
)
def test_every_slip_in_u_is_told_or_gives_the_right_value(exercise_id: str, activation: Any) -> None:
    exercise: Any = get(exercise_id)
    right = exercise.reference(**exercise.inputs)
    values = carried(exercise, activation)
    assert {name for name, value in values.items() if value != right and value not in told_of_u(exercise)} == set()


@pytest.mark.parametrize("exercise_id", [*STEPS, *RELUS])
def test_no_slip_in_u_is_told_that_gives_the_right_value(exercise_id: str) -> None:
    exercise: Any = get(exercise_id)
    assert exercise.reference(**exercise.inputs) not in told_of_u(exercise)


def test_an_answer_of_one_to_2_1_names_the_commonest_slips_in_u() -> None:
    assert diagnose(get("2_1"), 1).slips == (
        "step_reversed",
        "from_threshold_added",
        "from_threshold_ignored",
        "from_subtracted_the_wrong_way_round",
    )


def test_of_a_relu_each_slip_in_u_is_told_by_its_own_name() -> None:
    # 4 + 3 - 1 + 3 - (-1)
    assert diagnose(get("2_4b"), 10).slips == ("from_one_negative_4",)
