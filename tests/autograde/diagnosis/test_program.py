"""A program of three lines on numbers of its own: u = x + b, y = 2u, b = -theta."""

from typing import Any

import numpy as np
import pytest

from autograde.diagnosis.program import Stop, equal, first_difference, result, run
from autograde.exercise import Line, OrderExercise
from course_lib.language import Text

SAID = Text(en="x", ja="あ")

DOUBLED = OrderExercise(
    id="9_9",
    lesson="99_none",
    title=SAID,
    points=1,
    reference=lambda: "CAB",
    slips=(),
    hints=lambda: (SAID, SAID, SAID),
    solution=lambda: SAID,
    lines={
        "A": Line("u = x + b", "u", ("x", "b"), lambda x, b: x + b),
        "B": Line("y = 2 * u", "y", ("u",), lambda u: 2 * u),
        "C": Line("b = -theta", "b", ("theta",), lambda theta: -theta),
        "D": Line("y = 3 * u", "y", ("u",), lambda u: 3 * u),
        "E": Line("y = u @ table", "y", ("u", "table"), lambda u, table: u @ table),
        "F": Line("b = theta", "b", ("theta",), lambda theta: theta),
        "H": Line("v = -u", "v", ("u",), lambda u: -u),
        "G": Line("y = u + u", "y", ("u",), lambda u: u + u),
    },
    start={"x": np.array([1.0, 4.0]), "theta": np.array([3.0, 2.0]), "table": np.ones((3, 2))},
    goal=("y",),
)


def test_lines_use_what_the_lines_above_them_made() -> None:
    values = run(DOUBLED, "CAB").values
    assert values["b"].tolist() == [-3, -2]
    assert values["u"].tolist() == [-2, 2]
    assert values["y"].tolist() == [-4, 4]


def test_running_leaves_the_start_as_it_was() -> None:
    run(DOUBLED, "CAB")
    assert set(DOUBLED.start) == {"x", "theta", "table"}


def test_a_name_that_is_not_there_yet_stops_the_program() -> None:
    assert run(DOUBLED, "ACB").stop == Stop(0, "A", "name", "b")
    assert run(DOUBLED, "CBA").stop == Stop(1, "B", "name", "u")


def test_shapes_that_do_not_fit_stop_the_program() -> None:
    assert run(DOUBLED, "CAE").stop == Stop(2, "E", "shapes")


def test_the_result_holds_the_goal_alone() -> None:
    (y,) = result(DOUBLED, "CAB") or ()
    assert y.tolist() == [-4, 4]


@pytest.mark.parametrize("order", ["CA", "", "ACB", "CAE"])
def test_there_is_no_result_without_the_goal(order: str) -> None:
    assert result(DOUBLED, order) is None


@pytest.mark.parametrize(("order", "letter"), [("CAD", "D"), ("FAB", "F"), ("CAG", None), ("CAHG", "H"), ("CAE", "E")])
def test_the_first_line_that_makes_something_else_is_named(order: str, letter: str | None) -> None:
    assert first_difference(DOUBLED, order) == letter


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [([1, 2], [1, 2 + 1e-12], True), ([1, 2], [1, 2.001], False), ([1, 1], 1, False), ([[1, 2]], [1, 2], False)],
)
def test_equal_means_shape_and_numbers(one: Any, other: Any, same: bool) -> None:
    assert equal(one, other) is same
