"""What the course released: its notebooks and their cells, read once from the gradebook and the source folder."""

import hashlib
import json
from collections.abc import Mapping
from dataclasses import asdict, dataclass, replace
from functools import cached_property
from pathlib import Path
from typing import Any

from nbgrader.api import Gradebook, MissingEntry
from nbgrader.preprocessors import ClearHiddenTests
from traitlets.config import Config

from autograde.errors import CourseFolderError
from autograde.grading.exam.gradebook_cells import course_cells
from autograde.grading.exam.hidden_part import with_usual_marks
from autograde.grading.exam.paper import CourseCell

SCHEMA = 3


@dataclass(frozen=True)
class CourseNotebook:
    """A notebook of the course.

    Attributes:
        cells: in the course's order.
        marks: what nbgrader writes into the metadata of a cell, by grade id.
        kernelspec: of the notebook, None if it is not known.
    """

    cells: Mapping[str, CourseCell]
    marks: Mapping[str, Mapping[str, Any]]
    kernelspec: Any

    @cached_property
    def digest(self) -> str:
        """Changes when the course's cells change."""
        cells = {key: asdict(cell) for key, cell in self.cells.items()}
        text = json.dumps([cells, dict(self.marks)], default=sorted)  # sets in an order that is always the same
        return hashlib.sha256(text.encode()).hexdigest()


def read_course(
    gradebook: Gradebook, assignment: str, source: Path | None, config: Config | None = None
) -> dict[str, CourseNotebook]:
    """The notebooks of an assignment by name.

    Args:
        source: the instructor's folder.
        config: nbgrader's settings, which say how the course marks hidden tests.

    Raises:
        CourseFolderError: the gradebook does not know it.
    """
    try:
        notebooks = gradebook.find_assignment(assignment).notebooks
    except MissingEntry:
        raise CourseFolderError(
            f"the gradebook knows no assignment {assignment}: run `nbgrader generate_assignment {assignment}` first"
        ) from None
    hidden = ClearHiddenTests(config=config or Config())
    return {
        notebook.name: CourseNotebook(
            _usually_marked(
                course_cells(
                    gradebook, assignment, notebook.name, source / f"{notebook.name}.ipynb" if source else None
                ),
                hidden.begin_test_delimeter,
                hidden.end_test_delimeter,
            ),
            _marks(notebook),
            json.loads(notebook.kernelspec) if notebook.kernelspec else None,
        )
        for notebook in notebooks
    }


def _usually_marked(cells: Mapping[str, CourseCell], begin: str, end: str) -> dict[str, CourseCell]:
    """The cells with nbgrader's own marks of hidden tests, by which these are kept out of feedback."""
    return {
        key: cell if cell.editable else replace(cell, source=with_usual_marks(cell.source, begin, end))
        for key, cell in cells.items()
    }


def _marks(notebook: Any) -> dict[str, dict[str, Any]]:
    points = {cell.name: cell.max_score for cell in [*notebook.grade_cells, *notebook.task_cells]}
    grades = {cell.name for cell in notebook.grade_cells}
    solutions = {cell.name for cell in notebook.solution_cells}
    tasks = {cell.name for cell in notebook.task_cells}
    return {
        cell.name: {
            "grade_id": cell.name,
            "grade": cell.name in grades,
            "solution": cell.name in solutions,
            "task": cell.name in tasks,
            "locked": cell.locked,
            "cell_type": cell.cell_type,
            "checksum": cell.checksum,
            "schema_version": SCHEMA,
        }
        | ({"points": points[cell.name]} if cell.name in points else {})
        for cell in notebook.source_cells
    }
