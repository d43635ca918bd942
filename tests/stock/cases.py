"""Small courses in the style of others, from courses/*.txt.

`=== name` begins a notebook, `# %% kind` a cell: plain, locked, answer, test POINTS, manual POINTS (text) or
manual_code POINTS. Within a cell, `#>> right` and `#>> wrong` begin what a submission has in the place of it.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

COURSES = Path(__file__).parent / "courses"
SUBMISSIONS = ("right", "wrong", "untouched")


@dataclass(frozen=True)
class CaseCell:
    """A cell: its kind, points, the course's text, and what each submission has instead."""

    kind: str
    points: float
    text: str
    instead: Mapping[str, str] = field(default_factory=dict)

    @property
    def code(self) -> bool:
        return self.kind != "manual"

    @property
    def graded(self) -> bool:
        return self.kind in ("test", "manual", "manual_code")

    @property
    def editable(self) -> bool:
        return self.kind in ("answer", "manual", "manual_code")


@dataclass(frozen=True)
class Case:
    """A notebook of a course."""

    name: str
    cells: tuple[CaseCell, ...]

    def grade_id(self, index: int) -> str:
        return "" if self.cells[index].kind == "plain" else f"{self.cells[index].kind}-{index}"

    def notebook(self, submission: str = "untouched") -> dict[str, Any]:
        """The notebook as nbformat has it, as the course's ("untouched") or handed in."""
        cells = [self._cell(index, submission) for index in range(len(self.cells))]
        kernel = {"name": "python3", "display_name": "Python 3", "language": "python"}
        return {"nbformat": 4, "nbformat_minor": 5, "metadata": {"kernelspec": kernel}, "cells": cells}

    def _cell(self, index: int, submission: str) -> dict[str, Any]:
        cell = self.cells[index]
        metadata: dict[str, Any] = {}
        if cell.kind != "plain":
            metadata["nbgrader"] = {
                "schema_version": 3,
                "grade_id": self.grade_id(index),
                "grade": cell.graded,
                "solution": cell.editable,
                "locked": not cell.editable,
                "task": False,
                **({"points": cell.points} if cell.graded else {}),
            }
        made = {
            "cell_type": "code" if cell.code else "markdown",
            "id": f"c{index}",
            "metadata": metadata,
            "source": cell.instead.get(submission, cell.text),
        }
        return made | ({"outputs": [], "execution_count": None} if cell.code else {})


def cases() -> list[Case]:
    """All of them."""
    texts = [path.read_text(encoding="utf-8") for path in sorted(COURSES.glob("*.txt"))]
    return [_case(part) for text in texts for part in text.split("=== ")[1:]]


def _case(text: str) -> Case:
    name, _, rest = text.partition("\n")
    return Case(name.strip(), tuple(_cell(part) for part in rest.split("# %% ")[1:]))


def _cell(text: str) -> CaseCell:
    head, _, rest = text.partition("\n")
    kind, *points = head.split()
    first, *others = rest.split("#>> ")
    instead = {name: body.strip("\n") for name, _, body in (other.partition("\n") for other in others)}
    return CaseCell(kind, float(points[0]) if points else 0.0, first.strip("\n"), instead)
