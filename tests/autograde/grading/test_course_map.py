import subprocess
import sys
from pathlib import Path

import pytest
from traitlets.config import Config

from autograde.errors import CourseFolderError
from autograde.grading.course_map import read_course
from autograde.grading.exam.hidden_part import without_hidden
from autograde.grading.gradebook import open_gradebook

CONFIG = """
import os, sys
os.environ["PATH"] = os.path.dirname(sys.executable) + os.pathsep + os.environ.get("PATH", "")
c = get_config()
"""
DIGEST = """
from autograde.grading.course_map import CourseNotebook
from autograde.grading.exam.paper import CourseCell
cell = CourseCell("", True, True, None, asks=frozenset({"a", "b", "c", "d", "e"}))
print(CourseNotebook({"x": cell}, {}, None).digest)
"""


def test_the_cells_and_what_nbgrader_keeps_of_them_come_from_the_gradebook(tmp_path: Path) -> None:
    (tmp_path / "nbgrader_config.py").write_text(CONFIG)
    with open_gradebook(tmp_path) as book:
        book.add_assignment("one")
        book.add_notebook("a", "one", kernelspec='{"name": "python3"}')
        book.add_solution_cell("answer", "a", "one")
        book.add_source_cell("answer", "a", "one", cell_type="code", locked=False, source="...", checksum="1")
        book.add_grade_cell("test", "a", "one", max_score=2, cell_type="code")
        book.add_source_cell("test", "a", "one", cell_type="code", locked=True, source="check()", checksum="2")
        with pytest.raises(CourseFolderError, match="generate_assignment two"):
            read_course(book, "two", None)
        (notebook,) = read_course(book, "one", None).values()
    assert notebook.kernelspec == {"name": "python3"}
    assert {name: (cell.source, cell.solution, cell.points) for name, cell in notebook.cells.items()} == {
        "answer": ("...", True, None),
        "test": ("check()", False, 2.0),
    }
    assert notebook.marks["test"] == {
        "grade_id": "test",
        "grade": True,
        "solution": False,
        "task": False,
        "locked": True,
        "cell_type": "code",
        "checksum": "2",
        "schema_version": 3,
        "points": 2.0,
    }
    assert "points" not in notebook.marks["answer"]


def test_the_digest_is_the_same_in_another_process() -> None:
    runs = [
        subprocess.run(
            [sys.executable, "-c", DIGEST], env={"PYTHONHASHSEED": seed}, capture_output=True, text=True, check=True
        ).stdout
        for seed in ("1", "2")
    ]
    assert runs[0] == runs[1] != ""


def test_a_courses_own_marks_of_hidden_tests_hide_them(tmp_path: Path) -> None:
    (tmp_path / "nbgrader_config.py").write_text(CONFIG)
    own = Config({"ClearHiddenTests": {"begin_test_delimeter": "GEHEIM", "end_test_delimeter": "OFFEN"}})
    source = "assert f(1)\n# GEHEIM\nassert f(7)\n# OFFEN"
    with open_gradebook(tmp_path) as book:
        book.add_assignment("one")
        book.add_notebook("a", "one")
        book.add_grade_cell("test", "a", "one", max_score=2, cell_type="code")
        book.add_source_cell("test", "a", "one", cell_type="code", locked=True, source=source, checksum="2")
        read = [read_course(book, "one", None, config)["a"].cells["test"].source for config in (own, None)]
    assert [without_hidden(one) for one in read] == ["assert f(1)", source]
