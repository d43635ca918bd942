"""A lesson's source text as an instructor's notebook: nbformat 4.5, nbgrader's metadata in its schema 3.

Solutions and hidden tests are in it; prose is in one language, code cells are the same in both.
"""

from collections.abc import Callable, Mapping
from typing import Any

from nbformat import NotebookNode
from nbformat.v4 import new_code_cell, new_markdown_cell, new_notebook

from autograde import exercises
from autograde.lessons.badges import badges
from autograde.lessons.cell_ids import give_ids
from autograde.lessons.check_call import read_check_call
from autograde.lessons.repository import repository
from autograde.lessons.setup_cell import language_code, set_up_code
from autograde.lessons.source import Cell, CellKind, Lesson
from course_lib.language import Language

_SCHEMA_VERSION = 3
_HIDDEN_TEST = """\
{visible}
### BEGIN HIDDEN TESTS
from autograde.grading.hidden import grade
grade("{exercise}", {answer})
### END HIDDEN TESTS"""


def instructor_notebook(lesson: Lesson, language: Language) -> NotebookNode:
    """The notebook that nbgrader generates an assignment from. The lesson has been checked."""
    cells = [new_markdown_cell(badges(lesson.name, language, repository()))]
    for cell in lesson.cells:
        if cell.language in (None, language):
            cells += _MAKERS[cell.kind](cell, language)
    give_ids(cells)
    notebook: NotebookNode = new_notebook(cells=cells, metadata=_notebook_metadata())
    return notebook


def answer_id(exercise: str) -> str:
    """The grade id of the cell in which the student writes; that of its test is the exercise's own."""
    return f"{exercise}-answer"


def _prose(cell: Cell, _: Language) -> list[Any]:
    return [new_markdown_cell(cell.text)]


def _code(cell: Cell, _: Language) -> list[Any]:
    return [new_code_cell(cell.text)]


def _set_up(_: Cell, language: Language) -> list[Any]:
    set_up = new_code_cell(set_up_code(repository()), metadata=_graded("setup", locked=True))
    return [set_up, new_code_cell(language_code(language))]


def _exercise(cell: Cell, _: Language) -> list[Any]:
    return [new_code_cell(cell.text, metadata=_graded(answer_id(str(cell.exercise)), solution=True))]


def _check(cell: Cell, _: Language) -> list[Any]:
    call, exercise = read_check_call(cell.text), exercises.get(str(cell.exercise))
    text = _HIDDEN_TEST.format(visible=cell.text, exercise=exercise.id, answer=call.answer)
    return [new_code_cell(text, metadata=_graded(exercise.id, grade=True, locked=True, points=exercise.points))]


_MAKERS: Mapping[CellKind, Callable[[Cell, Language], list[Any]]] = {
    "prose": _prose,
    "setup": _set_up,
    "exercise": _exercise,
    "check": _check,
    "code": _code,
}


def _graded(grade_id: str, **given: object) -> dict[str, Any]:
    flags = {"grade": False, "solution": False, "locked": False, "task": False}
    return {"nbgrader": {"schema_version": _SCHEMA_VERSION, "grade_id": grade_id, **flags, **given}}


def _notebook_metadata() -> dict[str, Any]:
    kernel = {"name": "python3", "display_name": "Python 3", "language": "python"}
    return {"kernelspec": kernel, "language_info": {"name": "python"}}
