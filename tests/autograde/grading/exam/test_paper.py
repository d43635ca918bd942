"""The cells of a submission and what each is."""

from typing import Any

import pytest

from autograde.grading.exam.paper import Cell, CourseCell, grade_id, plain_key, read

TEST = CourseCell("assert f() == 1", code=True, solution=False, points=2.0)
LOCKED = CourseCell("import numpy as np", code=True, solution=False, points=None)
ANSWER = CourseCell("import math\ndef f(): ...", code=True, solution=True, points=None, asks=frozenset({"f", "math"}))
ESSAY = CourseCell("Why?", code=False, solution=True, points=3.0)
PLAIN = CourseCell("import os\nx = 1", code=True, solution=False, points=None, plain=True)
COURSE = {"setup": LOCKED, plain_key(PLAIN.source): PLAIN, "f-answer": ANSWER, "f": TEST, "why": ESSAY}


def _cell(source: str, grade_id: Any = None, kind: str = "code", **said: Any) -> dict[str, Any]:
    metadata = {} if grade_id is None else {"nbgrader": {"grade_id": grade_id, **said}}
    return {"cell_type": kind, "metadata": metadata, "source": source}


def _read(*cells: dict[str, Any]) -> list[Cell]:
    return read([_cell(""), *cells], COURSE)[1:]


def test_a_test_is_the_courses_whatever_was_handed_in() -> None:
    assert _read(_cell("pass", "f", points=1000)) == [Cell("test", "assert f() == 1", 2.0)]


def test_a_locked_cell_is_the_courses() -> None:
    assert _read(_cell("np = None", "setup")) == [Cell("course", "import numpy as np")]


def test_an_answer_is_the_students_and_what_its_stub_imports_the_courses() -> None:
    assert _read(_cell("def f(): return 1", "f-answer")) == [
        Cell("student", "def f(): return 1", asks=frozenset({"f", "math"}), imports="import math")
    ]


@pytest.mark.parametrize("said", [{"locked": True}, {"grade": True, "points": 100}, {"solution": False}])
def test_a_cell_with_an_unknown_id_is_the_students_whatever_it_claims(said: dict[str, Any]) -> None:
    assert _read(_cell("check = None", "mine", **said)) == [Cell("student", "check = None")]


def test_a_text_cell_with_a_tests_id_is_the_test() -> None:
    assert _read(_cell("nothing", "f", kind="markdown")) == [Cell("test", "assert f() == 1", 2.0)]


def test_text_with_an_answers_id_does_not_run() -> None:
    assert _read(_cell("def f(): return 1", "f-answer", kind="markdown")) == [Cell("text", "")]


def test_a_written_answer_does_not_run() -> None:
    assert _read(_cell("import os", "why", kind="markdown")) == [Cell("text", "")]


def test_what_the_courses_plain_cells_import_is_known_from_the_first_cell_on() -> None:
    assert read([_cell("y = 2")], COURSE) == [Cell("student", "y = 2", imports="import os")]


def test_a_plain_cell_cannot_be_claimed() -> None:
    assert grade_id(_cell("", plain_key("x = 1"))) == ""


@pytest.mark.parametrize("said", [None, 3, ["f"], {}, "", "a b", "f\n", "é"])
def test_what_is_no_grade_id_is_none(said: Any) -> None:
    assert grade_id({"metadata": {"nbgrader": {"grade_id": said}}}) == ""


@pytest.mark.parametrize("metadata", [None, [], {"nbgrader": None}, {"nbgrader": "f"}])
def test_damaged_metadata_has_no_grade_id(metadata: Any) -> None:
    assert grade_id({"metadata": metadata}) == ""


def test_no_cells_are_no_paper() -> None:
    assert read([], COURSE) == []


def test_a_source_in_lines_is_joined() -> None:
    assert _read({"cell_type": "code", "metadata": {}, "source": ["a\n", "b"]})[0].source == "a\nb"
