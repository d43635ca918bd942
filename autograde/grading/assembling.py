"""The notebook that is graded, put together from the course's cells and what was handed in, and its paper.

In the form of nbformat 4.4, as plain dictionaries, without outputs.
"""

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from autograde.grading.course_map import CourseNotebook
from autograde.grading.exam.paper import Cell, read
from autograde.grading.exam.reading import read_handed
from autograde.grading.exam.restore import Place, restore
from autograde.grading.exam.safe.pictures import safe_attachments
from autograde.grading.exam.safe.prose import prose_cell

Notebook = dict[str, Any]


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
    restored = restore(read_handed(content), course.cells)
    pictures = _attachments(content)
    cells = [_cell(place, course.marks.get(place.key), pictures) for place in restored.places]
    metadata = {"language_info": {"name": "python"}} | ({"kernelspec": course.kernelspec} if course.kernelspec else {})
    notebook = {"cells": cells, "metadata": metadata, "nbformat": 4, "nbformat_minor": 4}
    return Assembled(notebook, read(cells, course.cells), restored.notes)


def _cell(place: Place, marks: Mapping[str, Any] | None, pictures: Mapping[str, Any]) -> dict[str, Any]:
    metadata: dict[str, Any] = {}
    if marks is not None:
        metadata = {"deletable": False, "nbgrader": dict(marks)} | ({"editable": False} if marks["locked"] else {})
    if place.code:
        code = {"cell_type": "code", "metadata": metadata, "source": place.source}
        return code | {"outputs": [], "execution_count": None}
    return {"cell_type": "markdown", "metadata": metadata} | _text(
        place, safe_attachments(pictures.get(place.source, {}))
    )


def _text(place: Place, pictures: Mapping[str, Mapping[str, str]]) -> dict[str, Any]:
    """What a text cell says: the course's own as it is, a student's made safe to show."""
    if place.own is not None and place.source == place.own.source:
        return {"source": place.source} | ({"attachments": pictures} if pictures else {})
    return {"source": prose_cell(place.source, pictures)}


def _attachments(content: bytes) -> dict[str, Any]:
    """The pictures that were pasted into text, by the text: a person grades it with them."""
    if b'"attachments"' not in content:
        return {}
    cells = json.loads(content.decode("utf-8-sig")).get("cells", [])
    return {
        "".join(cell["source"]): cell["attachments"]
        for cell in cells
        if isinstance(cell, dict) and _has_pictures(cell.get("attachments"))
    }


def _has_pictures(said: Any) -> bool:
    """Whether these are attachments as nbformat has them: name, then type, then content."""
    return isinstance(said, dict) and all(
        isinstance(kinds, dict) and all(isinstance(content, str) for content in kinds.values())
        for kinds in said.values()
    )
