"""Two tiny functions put together: area worth 2, with three slips, and area2 worth 1, with the same."""

from collections.abc import Callable
from dataclasses import replace

import pytest

from autograde.exercise import FunctionExercise, SeveralFunctions
from autograde.exercises.together import named, together
from course_lib.language import Text


@pytest.fixture
def both(function: Callable[..., FunctionExercise]) -> SeveralFunctions:
    return together("t_9", Text(en="Both", ja="両方"), (function(), replace(function(), function="area2", points=1)))


def test_points_add_up(both: SeveralFunctions) -> None:
    assert both.points == 3


def test_parts_know_the_exercise_and_each_other(both: SeveralFunctions) -> None:
    assert [(part.id, part.together) for part in both.parts] == [("t_9", ("area", "area2"))] * 2


def test_slips_are_named_after_function_and_slip(both: SeveralFunctions) -> None:
    assert [slip.name for slip in both.slips] == [
        "area.sum",
        "area.also_sum",
        "area.total",
        "area2.sum",
        "area2.also_sum",
        "area2.total",
    ]


def test_credit_of_a_slip_counts_the_other_functions(both: SeveralFunctions) -> None:
    credits = {slip.name: slip.credit for slip in both.slips}
    assert credits["area.sum"] == pytest.approx(1 / 3)
    assert credits["area2.sum"] == pytest.approx(2 / 3)
    assert credits["area2.also_sum"] == pytest.approx(2.5 / 3)


def test_in_the_row_of_a_slip_one_function_is_wrong(both: SeveralFunctions) -> None:
    first, second = both.slips[3].rule()
    assert (first(2, 3), second(2, 3)) == (6, 5)
    assert [f(2, 3) for f in both.reference()] == [6, 6]


def test_hints_and_solution_name_every_function(both: SeveralFunctions) -> None:
    assert both.hints()[1].en == "`area`: two\n\n`area2`: two"
    assert both.solution().ja == "`area`：worked\n\n`area2`：worked"


def test_a_text_is_named(both: SeveralFunctions) -> None:
    assert named(both.parts[1], Text(en="No.", ja="違います。")).ja == "`area2`：違います。"
