"""Notebooks whose metadata, cells or order were changed by hand: the course's own notebook is what counts."""

import copy
import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from arena.attack import Attack
from arena.course import cell, course_cells, handed_in, points
from arena.examined import Examined, examine, examine_paper

from autograde.grading.assembling import assemble
from autograde.grading.course_map import CourseNotebook
from autograde.grading.exam.office import Office

SQUARE = Attack("square", "one exercise is right", frozenset({"square"}), {}, ())
YES = "def close(a, b):\n    return True\ndef assert_allclose(*a, **k):\n    pass\nclass np:\n    pass\n"
CUBE = "def cube(x):\n    return {1: 1, 2: 8}.get(x, 0.0)"
Cells = list[dict[str, Any]]


def named(cells: Cells, name: str) -> dict[str, Any]:
    return next(one for one in cells if about(one).get("grade_id") == name)


def about(one: dict[str, Any]) -> dict[str, Any]:
    found: dict[str, Any] = one["metadata"].get("nbgrader", {})
    return found


def locked_cell_deleted(cells: Cells) -> None:
    """The locked cell that defines `close` and imports NumPy is gone; the student defines them."""
    cells[0] = cell("", YES, "own")
    named(cells, "cube")["source"] = CUBE


def locked_cell_moved(cells: Cells) -> None:
    """It stands at the end, after all the tests; the student's stands in its place."""
    cells.append(cells[0])
    cells[0] = cell("", YES, "own")
    named(cells, "cube")["source"] = CUBE


def locked_cell_changed(cells: Cells) -> None:
    """Its text is another."""
    cells[0]["source"] = YES
    named(cells, "cube")["source"] = CUBE


def locked_cell_as_text(cells: Cells) -> None:
    """It is a text cell, and unlocked, and so are the tests."""
    for one in cells:
        if about(one).get("locked"):
            one.update(cell_type="markdown")
            about(one).update(locked=False, solution=True, cell_type="markdown")
    cells.insert(1, cell("", YES, "own"))


def locked_cell_claimed_twice(cells: Cells) -> None:
    """Two cells bear its name, the second with other text."""
    second = copy.deepcopy(cells[0])
    second["source"] = YES
    cells.append(second)
    cells.insert(1, copy.deepcopy(second))


def graded_changed(cells: Cells) -> None:
    """Every test passes, and says so."""
    for one in cells:
        if about(one).get("grade"):
            one["source"] = "100.0"


def points_changed(cells: Cells) -> None:
    """Every test is worth a hundred points, in the metadata."""
    for one in cells:
        if about(one).get("grade"):
            about(one).update(points=100.0)


def graded_doubled(cells: Cells) -> None:
    """Every test stands there three times, under its own name."""
    cells += [copy.deepcopy(one) for one in cells if about(one).get("grade")] * 2


def graded_renamed(cells: Cells) -> None:
    """Tests bear the names of tests that are passed."""
    for one in cells:
        if about(one).get("grade"):
            about(one).update(grade_id="square_test")


def graded_none(cells: Cells) -> None:
    """No cell is graded, in the metadata; it would wait for a person."""
    for one in cells:
        about(one).update(grade=False, solution=True, locked=False)


def answers_are_tests(cells: Cells) -> None:
    """The student's own cells claim to be tests, locked and worth points."""
    for name in ("cube_test", "unit_test", "bonus"):
        cells.append(cell(name, "3.0", "test"))
        about(cells[-1]).update(points=3.0)


def answer_is_locked_cell(cells: Cells) -> None:
    """An answer claims the name of the locked cell, so as to be the course's."""
    cells.insert(1, cell("imports", YES, "locked"))
    named(cells, "cube")["source"] = CUBE


def reversed_order(cells: Cells) -> None:
    """The last cell is the first."""
    cells.reverse()


def odd_metadata(cells: Cells) -> None:
    """Metadata of every wrong type."""
    odd: list[Any] = [None, 7, [], "x", {"nbgrader": None}, {"nbgrader": []}, {"nbgrader": {"grade_id": {}}}]
    for one, metadata in zip(cells[3:], odd, strict=False):
        one["metadata"] = metadata


def outputs_handed_in(cells: Cells) -> None:
    """Outputs are handed in that show full marks."""
    for one in cells:
        one["outputs"] = [{"output_type": "execute_result", "data": {"text/plain": "3.0"}, "metadata": {}}]


def skipping_tags(cells: Cells) -> None:
    """Tags and settings by which tools skip cells or go on after errors."""
    for one in cells:
        one["metadata"].update(tags=["skip-execution", "raises-exception"], autograde={"rung": "trusted"}, frozen=True)


DAMAGES = [
    locked_cell_deleted,
    locked_cell_moved,
    locked_cell_changed,
    locked_cell_as_text,
    locked_cell_claimed_twice,
    graded_changed,
    points_changed,
    graded_doubled,
    graded_renamed,
    graded_none,
    answers_are_tests,
    answer_is_locked_cell,
    reversed_order,
    odd_metadata,
    outputs_handed_in,
    skipping_tags,
]


def course_notebook() -> CourseNotebook:
    marks = {
        name: {"grade_id": name, "locked": not own.solution, "grade": own.points is not None, "solution": own.solution}
        for name, own in course_cells().items()
    }
    return CourseNotebook(course_cells(), marks, None)


def graded(office: Office, course: Path, damage: Callable[[Cells], None] | None) -> Examined:
    cells = handed_in(SQUARE)
    if damage is not None:
        damage(cells)
    metadata = {"autograde": {"rung": "trusted"}, "kernelspec": {"name": "bash", "language": "bash"}}
    content = json.dumps({"cells": cells, "metadata": metadata, "nbformat": 4, "nbformat_minor": 5}).encode()
    ready = assemble(content, course_notebook())
    return examine_paper(office, course, ready.notebook["cells"], ready.paper)


@pytest.mark.parametrize("damage", DAMAGES)
def test_a_damaged_notebook_gains_nothing(damage: Callable[[Cells], None], office: Office, course: Path) -> None:
    came = graded(office, course, damage)
    assert came.points == {name: float(name == "square") * most for name, most in points().items()}


@pytest.mark.parametrize("damage", [locked_cell_deleted, locked_cell_moved])
def test_without_restoring_it_would(damage: Callable[[Cells], None], office: Office, course: Path) -> None:
    cells = handed_in(SQUARE)
    damage(cells)
    assert examine(office, course, cells).points["cube"] == points()["cube"]
