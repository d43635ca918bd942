import json
from typing import Any

import pytest

from autograde.grading.assembling import assemble
from autograde.grading.course_map import CourseNotebook
from autograde.grading.exam.paper import CourseCell
from autograde.grading.exam.reading import UnreadableNotebook

MARKS = {"locked": False, "solution": True, "grade": False, "task": False, "cell_type": "code", "schema_version": 3}
COURSE = CourseNotebook(
    cells={
        "answer": CourseCell("...", code=True, solution=True, points=None),
        "test": CourseCell("check()", code=True, solution=False, points=2.0),
    },
    marks={
        "answer": {**MARKS, "grade_id": "answer"},
        "test": {**MARKS, "grade_id": "test", "locked": True, "solution": False, "grade": True, "points": 2.0},
    },
    kernelspec={"name": "python3"},
)
PIXEL = "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg=="


def _handed(*cells: dict[str, Any]) -> bytes:
    return json.dumps({"cells": list(cells), "metadata": {"autograde": 1}, "nbformat": 4}).encode()


def _cell(source: str, grade_id: str = "", kind: str = "code", **more: Any) -> dict[str, Any]:
    return {"cell_type": kind, "source": source, "metadata": {"nbgrader": {"grade_id": grade_id, "points": 99}}, **more}


def test_the_courses_cells_and_marks_are_the_courses_whatever_was_handed_in() -> None:
    ready = assemble(_handed(_cell("1", "answer"), _cell("pass", "test")), COURSE)
    cells = ready.notebook["cells"]
    assert [cell["source"] for cell in cells] == ["1", "check()"]
    assert [cell["metadata"]["nbgrader"].get("points") for cell in cells] == [None, 2.0]
    assert [cell["metadata"].get("editable") for cell in cells] == [None, False]
    assert ready.notebook["metadata"]["kernelspec"] == {"name": "python3"}
    assert "autograde" not in ready.notebook["metadata"]


def test_the_paper_is_of_the_same_cells() -> None:
    ready = assemble(_handed(_cell("1", "answer"), _cell("free")), COURSE)
    assert [cell.kind for cell in ready.paper] == ["student", "student", "test"]
    assert len(ready.paper) == len(ready.notebook["cells"])
    assert ready.notes == ["The cell 'test' was missing and has been put back."]


def test_what_was_shown_before_is_left_behind() -> None:
    old = {"output_type": "execute_result", "data": {"text/plain": "2"}, "metadata": {}, "execution_count": 1}
    ready = assemble(_handed(_cell("1", "answer", outputs=[old], execution_count=7)), COURSE)
    assert all(cell["outputs"] == [] and cell["execution_count"] is None for cell in ready.notebook["cells"])


def test_a_pasted_picture_stays_with_its_text() -> None:
    text = _cell("![me](attachment:me.png)", kind="markdown", attachments={"me.png": {"image/png": PIXEL}})
    cells = assemble(_handed(_cell("1", "answer"), text), COURSE).notebook["cells"]
    assert PIXEL[:40] in json.dumps(cells)


@pytest.mark.parametrize("attachments", [1, {"a": 1}, {"a": {"image/png": 1}}])
def test_damaged_attachments_are_left_out(attachments: Any) -> None:
    text = _cell("words", kind="markdown", attachments=attachments)
    cells = assemble(_handed(_cell("1", "answer"), text), COURSE).notebook["cells"]
    assert not any(cell.get("attachments") for cell in cells)


def test_what_is_no_notebook_is_refused() -> None:
    with pytest.raises(UnreadableNotebook):
        assemble(b"Dear teacher", COURSE)
