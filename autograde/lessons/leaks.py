"""What must not be in a student's notebook: solutions, hidden tests, outputs.

A line of a solution leaks wherever it stands in code, also in a demonstration; spaces do not count.
"""

import re
from collections.abc import Iterator
from typing import Any

from nbformat import NotebookNode

from autograde.lessons.problem import Problem
from autograde.lessons.regions import solution_lines
from autograde.lessons.source import Lesson

_NOT_FOR_STUDENTS = ("BEGIN SOLUTION", "END SOLUTION", "HIDDEN TESTS", "autograde.grading")
# `else:` or `return w, b` gives nothing away; a line that computes something does.
_COMPUTES = re.compile(r"[-+*/@(%]")


def leaks(lesson: Lesson, student: NotebookNode) -> Iterator[Problem]:
    """What the student's notebook gives away, each at the line of the source text that it comes from."""
    code = [cell for cell in student.cells if cell.cell_type == "code"]
    yield from _marks(lesson, student.cells)
    yield from _outputs(lesson, code)
    yield from _solutions(lesson, {_squeezed(line) for cell in code for line in cell.source.split("\n")})


def _marks(lesson: Lesson, cells: list[Any]) -> Iterator[Problem]:
    for cell in cells:
        for mark in _NOT_FOR_STUDENTS:
            if mark in cell.source:
                yield lesson.problem(1, f"`{mark}` would reach the student's notebook, in cell {cell.id}.")


def _outputs(lesson: Lesson, code: list[Any]) -> Iterator[Problem]:
    for cell in code:
        if cell.outputs:
            yield lesson.problem(1, f"an output would reach the student's notebook, in cell {cell.id}.")


def _solutions(lesson: Lesson, visible: set[str]) -> Iterator[Problem]:
    for cell in lesson.of_kind("exercise"):
        for number, line in solution_lines(cell):
            if _COMPUTES.search(line) and _squeezed(line) in visible:
                cause = (
                    f"this line of the solution of {cell.exercise} also stands in code that the student sees: "
                    "write the visible one in another way."
                )
                yield lesson.problem(number, cause)


def _squeezed(line: str) -> str:
    return "".join(line.split())
