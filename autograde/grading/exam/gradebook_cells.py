"""The course's own cells of a notebook: of those with a grade id, what the gradebook has, which is what was released.

The instructor's notebook adds what the gradebook does not keep: the order, the cells without a grade id, and the
solutions, which say what the student is to define.
"""

from dataclasses import replace
from pathlib import Path
from typing import Any

from nbgrader.api import Gradebook

from autograde.grading.exam.names import altered_in, classes_in, imports_in, names_in
from autograde.grading.exam.paper import CourseCell, plain_key
from autograde.grading.exam.solutions import Written, written


def course_cells(gradebook: Gradebook, assignment: str, notebook: str, source: Path | None) -> dict[str, CourseCell]:
    """The course's cells by grade id, those without one by `plain_key`, in the course's order.

    Args:
        source: the instructor's notebook; without it the order is the gradebook's, names that a cell without a grade
            id imports are not known, and what the student is to define is what the released stub defines.
    """
    known: Any = gradebook.find_notebook(notebook, assignment)
    points = {cell.name: float(cell.max_score) for cell in known.grade_cells}
    writable = {cell.name for cell in known.solution_cells}
    rows = {cell.name: cell for cell in known.source_cells}
    found: dict[str, CourseCell] = {}
    for cell in written(source):
        if cell.grade_id in rows:
            found[cell.grade_id] = _graded(rows[cell.grade_id], cell, points, writable)
        elif not cell.grade_id:
            found[_free_key(cell.source, found)] = CourseCell(
                cell.source, cell.code, solution=False, points=None, plain=True, cell_id=cell.cell_id
            )
    left = {name: _graded(row, None, points, writable) for name, row in rows.items() if name not in found}
    return _linked(found | left)


def _graded(row: Any, cell: Written | None, points: dict[str, float], writable: set[str]) -> CourseCell:
    stub, solved = row.source or "", cell.source if cell is not None else ""
    mine = row.name in writable
    return CourseCell(
        source=stub,
        code=row.cell_type == "code",
        solution=mine or not row.locked,
        points=points.get(row.name),
        asks=asked_by(stub, solved) if mine else frozenset(),
        asked_imports=imports_in(solved) if mine else "",
        classes=classes_in(stub) | classes_in(solved) if mine else frozenset(),
        cell_id=cell.cell_id if cell is not None else "",
    )


def asked_by(stub: str, solved: str) -> frozenset[str]:
    """What the student is to define, or to alter, where the course's own solution does."""
    return names_in(stub).defined | names_in(solved).defined | altered_in(solved)


def _linked(cells: dict[str, CourseCell]) -> dict[str, CourseCell]:
    """The same cells, each with the key of the one before it."""
    return {
        key: replace(cell, follows=before) for (key, cell), before in zip(cells.items(), ["", *cells], strict=False)
    }


def _free_key(source: str, taken: dict[str, CourseCell]) -> str:
    number = 0
    while plain_key(source, number) in taken:
        number += 1
    return plain_key(source, number)
