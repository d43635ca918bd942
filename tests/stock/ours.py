"""The grades that the sandboxed grader gives to the small courses."""

import json
from pathlib import Path

from autograde.grading.exam.gradebook_cells import asked_by
from autograde.grading.exam.names import classes_in, imports_in
from autograde.grading.exam.office import Office
from autograde.grading.exam.paper import CourseCell, plain_key, read
from autograde.grading.exam.terms import Terms
from autograde.sandbox.isolation.limits import Limits
from tests.stock.cases import Case, CaseCell

TERMS = Terms("confined", Limits(cell_seconds=60, call_seconds=60))
Grades = dict[str, float | None]


def our_grades(office: Office, case: Case, submission: str, folder: Path) -> Grades:
    """The automatic grade of each test of a submission."""
    handed = json.loads(json.dumps(case.notebook(submission)))["cells"]
    results = office.examine(read(handed, course_of(case)), TERMS, folder=str(folder))
    return {
        case.grade_id(index): result.points
        for index, (cell, result) in enumerate(zip(case.cells, results, strict=True))
        if cell.kind == "test"
    }


def course_of(case: Case) -> dict[str, CourseCell]:
    """The course's cells as the gradebook and the instructor's notebook give them."""
    return {
        case.grade_id(index) or plain_key(cell.text, index): _course_cell(cell) for index, cell in enumerate(case.cells)
    }


def _course_cell(cell: CaseCell) -> CourseCell:
    solved = cell.instead.get("right", cell.text)
    answer = cell.kind == "answer"
    return CourseCell(
        source=cell.text,
        code=cell.code,
        solution=cell.editable,
        points=cell.points if cell.graded else None,
        asks=asked_by(cell.text, solved) if answer else frozenset(),
        asked_imports=imports_in(solved) if answer else "",
        classes=classes_in(cell.text) | classes_in(solved) if answer else frozenset(),
        plain=cell.kind == "plain",
    )
