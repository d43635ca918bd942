import sqlite3
import threading
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from nbformat import from_dict
from nbgrader.api import Gradebook
from sqlalchemy import event
from traitlets.config import Config

from autograde.errors import CourseFolderError
from autograde.grading.batch import grades
from autograde.grading.batch.grades import Grades, GradeWriter
from autograde.grading.gradebook import open_gradebook

pytestmark = pytest.mark.filterwarnings("ignore:Object of type <Submitted")


@pytest.fixture
def book(tmp_path: Path) -> Iterator[Gradebook]:
    """One notebook with a test of 2 points and an answer that a person grades."""
    (tmp_path / "nbgrader_config.py").write_text(
        "import os, sys\nos.environ['PATH'] = os.path.dirname(sys.executable) + os.pathsep + os.environ['PATH']\n"
        "c = get_config()\n"
    )
    with open_gradebook(tmp_path) as gradebook:
        gradebook.add_assignment("one")
        gradebook.add_notebook("a", "one")
        gradebook.add_grade_cell("test", "a", "one", max_score=2, cell_type="code")
        gradebook.add_grade_cell("why", "a", "one", max_score=3, cell_type="markdown")
        gradebook.add_solution_cell("why", "a", "one")
        yield gradebook


def _notebook(points: str, why: str = "Because.") -> Any:
    def cell(name: str, kind: str, source: str, **marks: Any) -> dict[str, Any]:
        usual = {"grade_id": name, "grade": True, "solution": False, "task": False, "locked": True, "schema_version": 3}
        return {"cell_type": kind, "source": source, "metadata": {"nbgrader": {**usual, **marks}}}

    result = {"output_type": "execute_result", "data": {"text/plain": points}, "metadata": {}}
    test = cell("test", "code", "", points=2) | {"outputs": [result]}
    return from_dict({"cells": [test, cell("why", "markdown", why, points=3, solution=True, locked=False)]})


def _writer(book: Gradebook, said: list[str] | None = None, **config: Any) -> GradeWriter:
    return GradeWriter(book, "one", Config(config), (said if said is not None else []).append)


def _grade(book: Gradebook, cell: str, student: str = "ada") -> Any:
    return book.find_grade(cell, "a", "one", student)


def test_a_test_gets_its_points_and_an_answer_waits_for_a_person(book: Gradebook) -> None:
    _writer(book).write([Grades("ada", None, {"a": _notebook("1.5")})])
    assert (_grade(book, "test").auto_score, _grade(book, "test").needs_manual_grade) == (1.5, False)
    assert (_grade(book, "why").auto_score, _grade(book, "why").needs_manual_grade) == (None, True)


def test_what_a_person_gave_stays_and_is_to_be_looked_at_again(book: Gradebook) -> None:
    _writer(book).write([Grades("ada", None, {"a": _notebook("1.5")})])
    row = _grade(book, "test")
    row.manual_score, row.extra_credit = 2, 0.5
    book.db.commit()
    _writer(book).write([Grades("ada", None, {"a": _notebook("0.5")})])
    row = _grade(book, "test")
    assert (row.auto_score, row.manual_score, row.extra_credit, row.needs_manual_grade) == (0.5, 2, 0.5, True)


def test_a_notebook_that_is_missing_scores_nothing(book: Gradebook) -> None:
    _writer(book).write([Grades("ada", None, {"a": None})])
    assert [(_grade(book, name).auto_score, _grade(book, name).needs_manual_grade) for name in ("test", "why")] == [
        (0, False),
        (0, False),
    ]


def test_a_submission_that_failed_is_known_and_has_no_grade(book: Gradebook) -> None:
    _writer(book).write([Grades("ada", None, {})])
    assert book.find_submission("one", "ada").student.id == "ada"
    assert _grade(book, "test").auto_score is None


def test_a_late_submission_is_penalised_as_the_course_says(book: Gradebook) -> None:
    book.update_or_create_assignment("one", duedate="2026-01-10 12:00:00 UTC")
    writer = _writer(book, LateSubmissionPlugin={"penalty_method": "zero"})
    writer.write(
        [Grades(name, f"2026-01-{day} 12:00:00 UTC", {"a": _notebook("2")}) for name, day in (("ada", 11), ("ben", 9))]
    )
    penalties = [book.find_submission_notebook("a", "one", name).late_submission_penalty for name in ("ada", "ben")]
    assert penalties == [2, None]


def test_a_batch_is_one_transaction(book: Gradebook) -> None:
    commits: list[object] = []
    event.listen(book.engine, "commit", commits.append)
    _writer(book).write([Grades(name, None, {"a": _notebook("2")}) for name in ("ada", "ben", "cy")])
    assert len(commits) == 1


def test_a_batch_that_fails_in_the_middle_leaves_nothing(book: Gradebook) -> None:
    broken = from_dict(
        {"cells": [{"cell_type": "code", "metadata": {"nbgrader": {"grade_id": "test", "grade": True}}}]}
    )
    with pytest.raises(KeyError):
        _writer(book).write([Grades("ada", None, {"a": _notebook("2")}), Grades("ben", None, {"a": broken})])
    assert [student.id for student in book.students] == []


def test_a_gradebook_that_is_in_use_is_waited_for(book: Gradebook, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(grades, "PAUSE", 0.05)
    said: list[str] = []
    other = sqlite3.connect(book.engine.url.database, check_same_thread=False)
    book.db.remove()
    other.execute("begin exclusive")
    released = threading.Event()

    def pause(_seconds: float) -> None:
        other.rollback()
        released.set()

    monkeypatch.setattr(grades, "sleep", pause)
    _writer(book, said).write([Grades("ada", None, {"a": _notebook("2")})])
    other.close()
    assert released.is_set()
    assert [line.startswith("The gradebook is in use") for line in said] == [True]
    assert _grade(book, "test").auto_score == 2


def test_it_does_not_wait_for_ever(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(grades, "LOCKED_SECONDS", 0.0)

    def locked() -> None:
        raise grades.InvalidEntry("database is locked")

    with pytest.raises(CourseFolderError, match="locked"):
        grades.when_free(locked, lambda _text: None)


def test_a_class_asks_for_the_cells_of_the_notebook_once(book: Gradebook) -> None:
    asked: list[str] = []

    def listen(_connection: Any, _cursor: Any, statement: str, *_others: Any) -> None:
        if "FROM base_cell" in statement or "JOIN grade_cells" in statement or "JOIN base_cell" in statement:
            asked.append(statement)

    event.listen(book.engine, "before_cursor_execute", listen)
    _writer(book).write([Grades("ada", None, {"a": _notebook("1")})])
    alone = len(asked)
    asked.clear()
    _writer(book).write([Grades(f"student{n}", None, {"a": _notebook("1")}) for n in range(5)])
    each = (len(asked) - alone) / 4
    assert each <= 3, asked
