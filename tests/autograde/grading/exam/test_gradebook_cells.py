"""The course's cells, from the gradebook and the instructor's notebook."""

import json
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import pytest

from autograde.grading.exam.gradebook_cells import asked_by, course_cells
from autograde.grading.exam.paper import CourseCell, plain_key


def _row(name: str, source: str, locked: bool, kind: str = "code") -> Any:
    return SimpleNamespace(name=name, source=source, locked=locked, cell_type=kind)


class Book:
    """A gradebook with one notebook."""

    def find_notebook(self, notebook: str, assignment: str) -> Any:
        assert (notebook, assignment) == ("one", "first")
        return SimpleNamespace(
            grade_cells=[SimpleNamespace(name="f", max_score=2)],
            solution_cells=[SimpleNamespace(name="f-answer")],
            source_cells=[
                _row("f", "assert f()", locked=True),
                _row("setup", "import math", locked=True),
                _row("f-answer", "import os\n# here", locked=False),
            ],
        )


def _cell(source: str, grade_id: str = "", cell_id: str = "") -> dict[str, Any]:
    metadata = {"nbgrader": {"grade_id": grade_id}} if grade_id else {}
    return {"cell_type": "code", "metadata": metadata, "source": source, "id": cell_id}


@pytest.fixture(name="source")
def _source(tmp_path: Path) -> Path:
    cells = [
        _cell("import math", "setup", "s"),
        _cell("x = 1", "", "p"),
        _cell("x = 1", "", "q"),
        _cell("import os\nimport json\ndef f(): return 1", "f-answer", "a"),
        _cell("assert True", "f", "t"),
    ]
    place = tmp_path / "one.ipynb"
    place.write_text(json.dumps({"cells": cells}))
    return place


def _known(source: Path | None) -> dict[str, CourseCell]:
    return course_cells(Book(), "first", "one", source)


def test_the_order_is_that_of_the_instructors_notebook(source: Path) -> None:
    assert list(_known(source)) == ["setup", plain_key("x = 1"), plain_key("x = 1", 1), "f-answer", "f"]
    assert [cell.follows for cell in _known(source).values()] == ["", *list(_known(source))[:-1]]
    assert list(_known(None)) == ["f", "setup", "f-answer"]


def test_what_is_released_decides_and_not_the_instructors_file(source: Path) -> None:
    test = _known(source)["f"]
    assert (test.source, test.points, test.solution, test.cell_id) == ("assert f()", 2.0, False, "t")


def test_an_answer_asks_for_what_its_solution_defines(source: Path) -> None:
    answer = _known(source)["f-answer"]
    assert answer.solution
    assert answer.asks == {"os", "json", "f"}
    assert answer.asked_imports == "import os\nimport json"
    assert _known(None)["f-answer"].asks == {"os"}


def test_a_locked_cell_asks_for_nothing(source: Path) -> None:
    locked = _known(source)["setup"]
    assert (locked.asks, locked.points, locked.editable) == (frozenset(), None, False)


def test_what_a_solution_alters_is_asked_for() -> None:
    assert asked_by("# here", "a[0] = 1\nprint(b)") == {"a"}
