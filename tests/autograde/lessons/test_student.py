"""The student's notebook holds what is for the student."""

from typing import Any

import pytest
from nbformat.v4 import new_output
from nbgrader.converters.generate_assignment import GenerateAssignment
from nbgrader.preprocessors import ClearSolutions
from traitlets.utils.importstring import import_item

from autograde.lessons.instructor import instructor_notebook
from autograde.lessons.release import RELEASE_STEPS
from autograde.lessons.source import Lesson
from autograde.lessons.student import TakeOutSolutions, student_notebook


@pytest.fixture
def cells(example: Lesson) -> dict[str, Any]:
    return {cell.id: cell for cell in student_notebook(instructor_notebook(example, "en")).cells}


def test_the_solution_goes_without_a_trace(cells: dict[str, Any]) -> None:
    assert cells["0_1-answer"].source == "def forward(x, w, b):\n    ..."


def test_the_hidden_test_goes_without_a_trace(cells: dict[str, Any]) -> None:
    assert cells["0_1"].source == 'check("0_1", forward)'


def test_what_stands_behind_a_solution_closes_up(example: Lesson) -> None:
    notebook = instructor_notebook(example, "en")
    answer = next(cell for cell in notebook.cells if cell.id == "0_1-answer")
    answer.source += "\n\nforward(1, 2, 3)"
    released = next(cell for cell in student_notebook(notebook).cells if cell.id == "0_1-answer")
    assert released.source == "def forward(x, w, b):\n    ...\n\nforward(1, 2, 3)"


def test_an_empty_line_before_a_solution_goes_with_it(example: Lesson) -> None:
    notebook = instructor_notebook(example, "en")
    answer = next(cell for cell in notebook.cells if cell.id == "0_1-answer")
    answer.source = answer.source.replace("...\n", "...\n\n")
    released = next(cell for cell in student_notebook(notebook).cells if cell.id == "0_1-answer")
    assert released.source == "def forward(x, w, b):\n    ..."


def test_outputs_are_cleared(example: Lesson) -> None:
    notebook = instructor_notebook(example, "en")
    code = next(cell for cell in notebook.cells if cell.cell_type == "code")
    code.outputs, code.execution_count = [new_output("stream", text="42")], 7
    released = next(cell for cell in student_notebook(notebook).cells if cell.id == code.id)
    assert (released.outputs, released.execution_count) == ([], None)


def test_tests_and_set_up_cannot_be_edited(cells: dict[str, Any]) -> None:
    locked = {name for name, cell in cells.items() if cell.metadata.get("editable") is False}
    assert locked == {"setup", "0_1", "0_2"}


def test_an_exercise_cell_can_be_edited_and_not_deleted(cells: dict[str, Any]) -> None:
    assert cells["0_1-answer"].metadata.deletable is False
    assert "editable" not in cells["0_1-answer"].metadata


def test_the_instructors_notebook_stays_as_it_was(example: Lesson) -> None:
    notebook = instructor_notebook(example, "en")
    student_notebook(notebook)
    assert notebook == instructor_notebook(example, "en")


def test_a_course_releases_by_nbgraders_own_steps_with_one_replaced() -> None:
    theirs = GenerateAssignment.class_traits()["preprocessors"].default()
    ours = [import_item(step) for step in RELEASE_STEPS]
    assert [TakeOutSolutions if step is ClearSolutions else step for step in theirs] == ours
