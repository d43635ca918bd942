"""The notebook that is graded, put together from the course's cells and what was handed in, and its paper.

In the form of nbformat 4.4, as plain dictionaries, without outputs.
"""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from autograde.grading.course_map import CourseNotebook
from autograde.grading.exam.paper import Cell, read
from autograde.grading.exam.reading import read_handed
from autograde.grading.exam.restore import Place, restore
from autograde.grading.exam.safe.pictures import safe_attachments
from autograde.grading.exam.safe.prose import prose_cell

Notebook = dict[str, Any]
Say = Callable[[Place, Mapping[str, Mapping[str, str]]], dict[str, Any]]


@dataclass(frozen=True)
class Assembled:
    """A notebook that can be examined.

    Attributes:
        notebook: as nbformat has it.
        paper: its cells as the examiner sees them.
        notes: what had to be put right.
    """

    notebook: Notebook
    paper: Sequence[Cell]
    notes: Sequence[str]


def assemble(content: bytes, course: CourseNotebook) -> Assembled:
    """The notebook in a file that was handed in.

    Raises:
        UnreadableNotebook: there is none.
    """
    return _assemble(content, course, _text)


def put_right(content: bytes, course: CourseNotebook) -> Assembled:
    """The same with the text of students as they wrote it, to be assembled once more: safe to read, not yet to show.

    Raises:
        UnreadableNotebook: there is none.
    """
    return _assemble(content, course, lambda place, pictures: {"source": place.source, "attachments": dict(pictures)})


def _assemble(content: bytes, course: CourseNotebook, text: Say) -> Assembled:
    restored = restore(read_handed(content), course.cells)
    cells = [_cell(place, course.marks.get(place.key), text) for place in restored.places]
    metadata = {"language_info": {"name": "python"}} | ({"kernelspec": course.kernelspec} if course.kernelspec else {})
    notebook = {"cells": cells, "metadata": metadata, "nbformat": 4, "nbformat_minor": 4}
    return Assembled(notebook, read(cells, course.cells), restored.notes)


def _cell(place: Place, marks: Mapping[str, Any] | None, text: Say) -> dict[str, Any]:
    metadata: dict[str, Any] = {}
    if marks is not None:
        metadata = {"deletable": False, "nbgrader": dict(marks)} | ({"editable": False} if marks["locked"] else {})
    if place.code:
        code = {"cell_type": "code", "metadata": metadata, "source": place.source}
        return code | {"outputs": [], "execution_count": None}
    pictures = safe_attachments(place.handed.pictures if place.handed is not None else {})
    return {"cell_type": "markdown", "metadata": metadata} | text(place, pictures)


def _text(place: Place, pictures: Mapping[str, Mapping[str, str]]) -> dict[str, Any]:
    """What a text cell says: the course's own as it is, a student's made safe to show."""
    if place.own is not None and place.source == place.own.source:
        return {"source": place.source} | ({"attachments": pictures} if pictures else {})
    return {"source": prose_cell(place.source, pictures)}
