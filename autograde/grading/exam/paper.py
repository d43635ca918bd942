"""The paper of an exam: the cells of a submission, what each is, and what the course's own notebook says of names.

The course's cells come from the course, never from the submission; only solution cells, and cells that the student
may edit or has added, are the student's.
"""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any, Literal

from autograde.grading.exam.names import Names, imports_in, names_in

Kind = Literal["student", "course", "test", "text"]

_GRADE_ID = re.compile(r"[\w-]+", re.ASCII)


@dataclass(frozen=True)
class Cell:
    """One cell.

    Attributes:
        kind: "student": runs there; "course": locked, runs there, and what it defines is known here too;
            "test": runs here; "text": does not run.
        source: its code.
        points: of a test.
        asks: the names that the course's own version of a solution cell defines: what the student is to define.
        imports: what the course's own version of it imports, though the student may edit it: these names are the
            course's.
        asked_imports: what the student is to import.
        classes: those of `asks` that are classes.
        quiet: nobody needs to see what it shows.
    """

    kind: Kind
    source: str
    points: float = 0.0
    asks: frozenset[str] = frozenset()
    imports: str = ""
    asked_imports: str = ""
    classes: frozenset[str] = frozenset()
    quiet: bool = False

    @property
    def names(self) -> Names:
        """The names that it defines and uses."""
        return names_in(self.source)

    def as_data(self) -> dict[str, Any]:
        """What JSON can hold of it, which is all."""
        return {**vars(self), "asks": sorted(self.asks), "classes": sorted(self.classes)}

    @classmethod
    def of_data(cls, data: Mapping[str, Any]) -> "Cell":
        """The cell that gave the data."""
        return cls(**{**data, "asks": frozenset(data["asks"]), "classes": frozenset(data["classes"])})


@dataclass(frozen=True)
class CourseCell:
    """A cell of the course's own notebook.

    Attributes:
        source: its code or text, as the gradebook has it: hidden tests are in it, solutions are not.
        code: whether it is code.
        solution: the student writes it.
        points: of a test, None of any other cell.
        asks: the names that a solution cell defines.
        asked_imports: import statements of the solution.
        classes: those of `asks` that are classes.
        plain: it has no grade id: a demonstration, or text, which the student may change.
        cell_id: nbformat's, empty if not known.
        follows: the key of the cell before it, empty of the first.
    """

    source: str
    code: bool
    solution: bool
    points: float | None
    asks: frozenset[str] = frozenset()
    asked_imports: str = ""
    classes: frozenset[str] = frozenset()
    plain: bool = False
    cell_id: str = ""
    follows: str = ""

    @property
    def editable(self) -> bool:
        """Whether what the student wrote there counts."""
        return self.solution or self.plain

    def as_cell(self, handed: str) -> Cell:
        """As a cell of the paper, with what was handed in there, where that counts."""
        if not self.code:
            return Cell("text", "")
        if self.editable:
            imports = "" if self.plain else imports_in(self.source)
            return Cell("student", handed, 0.0, self.asks, imports, self.asked_imports, self.classes)
        return Cell("course", self.source) if self.points is None else Cell("test", self.source, self.points)


def plain_key(source: str, number: int = 0) -> str:
    """Under what a course's cell without a grade id is kept among those that have one; no grade id has a line's end."""
    return "\n" * (number + 1) + source


def read(cells: Sequence[Mapping[str, Any]], course: Mapping[str, CourseCell]) -> list[Cell]:
    """The cells of a submission, in its order.

    Args:
        cells: as nbformat has them; what their metadata says of locks and points is not asked.
        course: the course's own cells, by grade id or `plain_key`.
    """
    plain = "\n".join(imports_in(cell.source) for cell in course.values() if cell.plain and cell.code)
    found = [_cell(cell, course) for cell in cells]
    return [replace(found[0], imports=f"{plain}\n{found[0].imports}".strip()), *found[1:]] if found else []


def _cell(cell: Mapping[str, Any], course: Mapping[str, CourseCell]) -> Cell:
    source = "".join(cell["source"])
    own = course.get(grade_id(cell))
    if own is not None and (own.code == (cell["cell_type"] == "code") or not own.editable):
        return own.as_cell(source)
    return Cell("student", source) if cell["cell_type"] == "code" else Cell("text", "")


def grade_id(cell: Mapping[str, Any]) -> str:
    """The name under which nbgrader knows a cell; empty if it has none, or what is none."""
    metadata = cell.get("metadata")
    said = metadata.get("nbgrader") if isinstance(metadata, dict) else None
    name = said.get("grade_id") if isinstance(said, dict) else None
    return name if isinstance(name, str) and _GRADE_ID.fullmatch(name) else ""
