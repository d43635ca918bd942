"""A small course with plain assertions, graded by stock nbgrader, by the plug-in and by the batch: all the same."""

import json
import re
import shutil
import sqlite3
from collections.abc import Callable
from pathlib import Path
from typing import Any

import nbformat
import pytest
from nbformat.v4 import new_code_cell, new_markdown_cell, new_notebook

from autograde.grading.exam.hidden_part import without_hidden
from autograde.grading.nbgrader_command import Outcome, autograde, nbgrader
from autograde.grading.plugin import PREPROCESSORS

pytestmark = pytest.mark.nbgrader

CONFIG = """
import os, sys
from pathlib import Path
c = get_config()
c.CourseDirectory.root = str(Path(__file__).resolve().parent)
c.LateSubmissionPlugin.penalty_method = "zero"
os.environ["PATH"] = os.path.dirname(sys.executable) + os.pathsep + os.environ.get("PATH", "")
"""
DUE = "2026-01-10 12:00:00 UTC"
TABLES = {
    "grade": "select sa.student_id, n.name, c.name, g.auto_score, g.manual_score, g.extra_credit, g.needs_manual_grade "
    "from grade g join base_cell c on g.cell_id = c.id join submitted_notebook sn on g.notebook_id = sn.id "
    "join notebook n on sn.notebook_id = n.id "
    "join submitted_assignment sa on sn.assignment_id = sa.id order by 1, 2, 3",
    "comment": "select sa.student_id, n.name, c.name, o.auto_comment, o.manual_comment from comment o "
    "join base_cell c on o.cell_id = c.id join submitted_notebook sn on o.notebook_id = sn.id "
    "join notebook n on sn.notebook_id = n.id "
    "join submitted_assignment sa on sn.assignment_id = sa.id order by 1, 2, 3",
    "submission": "select sa.student_id, sa.timestamp, n.name, sn.late_submission_penalty, sn.flagged "
    "from submitted_notebook sn join notebook n on sn.notebook_id = n.id "
    "join submitted_assignment sa on sn.assignment_id = sa.id order by 1, 3",
    "student": "select id, first_name, last_name from student order by 1",
}


def _cell(kind: Callable[..., Any], name: str, source: str, **marks: Any) -> Any:
    usual = {"grade": False, "solution": False, "task": False, "locked": False, "schema_version": 3}
    return kind(source, metadata={"nbgrader": {**usual, "grade_id": name, **marks}})


def _source() -> Any:
    solution = "def double(x):\n    ### BEGIN SOLUTION\n    return 2 * x\n    ### END SOLUTION"
    test = "assert double(2) == 4\n### BEGIN HIDDEN TESTS\nassert double(-1) == -2\n### END HIDDEN TESTS"
    return new_notebook(
        cells=[
            _cell(new_code_cell, "setup", "import numpy as np\nfactor = 2", locked=True),
            _cell(new_code_cell, "double", solution, solution=True),
            _cell(new_code_cell, "test_double", test, grade=True, locked=True, points=2),
            _cell(
                new_code_cell, "partly", "0.5 if double(3) == factor * 3 else 0.25", grade=True, locked=True, points=1
            ),
            _cell(new_markdown_cell, "why", "Why?", grade=True, solution=True, points=3),
            new_code_cell("print('free', factor)"),
        ]
    )


def _hand_in(course: Path, student: str, double: str, why: str, when: str | None = None) -> None:
    notebook = nbformat.read(course / "release" / "one" / "a.ipynb", as_version=4)
    cells = {cell.metadata.nbgrader.grade_id: cell for cell in notebook.cells if "nbgrader" in cell.metadata}
    cells["double"].source = double or cells["double"].source
    cells["why"].source = why or cells["why"].source
    folder = course / "submitted" / student / "one"
    (folder / "data").mkdir(parents=True)
    nbformat.write(notebook, folder / "a.ipynb")
    (folder / "data" / "mine.csv").write_text("1,2\n")
    (folder / "given.csv").write_text("changed by the student")
    if when:
        (folder / "timestamp.txt").write_text(when)


@pytest.fixture(scope="module")
def course(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Handed in, not graded; with two notebooks, of which some students hand in one."""
    folder = tmp_path_factory.mktemp("any") / "course"
    (folder / "source" / "one").mkdir(parents=True)
    (folder / "nbgrader_config.py").write_text(CONFIG)
    for name in ("a", "b"):
        nbformat.write(_source(), folder / "source" / "one" / f"{name}.ipynb")
    (folder / "source" / "one" / "given.csv").write_text("the course's")
    assert nbgrader(folder, "generate_assignment", "one").status == 0
    assert nbgrader(folder, "db", "assignment", "add", "one", f"--duedate={DUE}").status == 0
    _hand_in(folder, "ada", "def double(x):\n    return x + x", "Because.", "2026-01-09 12:00:00 UTC")
    _hand_in(folder, "ben", "def double(x):\n    return 4", "", "2026-01-11 12:00:00 UTC")
    _hand_in(folder, "cy", "", "")
    (folder / "submitted" / "dee" / "one").mkdir(parents=True)
    (folder / "submitted" / "dee" / "one" / "a.ipynb").write_text("Dear teacher")
    (folder / "secret.txt").write_text("not for students")
    (folder / "submitted" / "ada" / "one" / "link").symlink_to(folder / "secret.txt")
    return folder


def _graded(course: Path, tmp: Path, name: str, plugin: bool, grade: Callable[[Path], Outcome]) -> Path:
    folder = Path(shutil.copytree(course, tmp / name, symlinks=True))
    (folder / "submitted" / "ada" / "one" / "link").unlink() if name == "stock" else None
    if plugin:
        with (folder / "nbgrader_config.py").open("a") as file:
            file.write(f"c.Autograde.autograde_preprocessors = {PREPROCESSORS}\n")
    outcome = grade(folder)
    assert outcome.status == 1, outcome.said  # dee's letter
    assert "dee" in outcome.said
    return folder


@pytest.fixture(scope="module")
def ways(course: Path, tmp_path_factory: pytest.TempPathFactory) -> dict[str, Path]:
    tmp = tmp_path_factory.mktemp("ways")
    return {
        "stock": _graded(course, tmp, "stock", False, lambda folder: nbgrader(folder, "autograde", "one")),
        "plug-in": _graded(course, tmp, "plug-in", True, lambda folder: nbgrader(folder, "autograde", "one")),
        "batch": _graded(course, tmp, "batch", True, lambda folder: autograde(folder, "grade", ".", "one")),
    }


def _rows(course: Path, table: str) -> list[tuple[Any, ...]]:
    with sqlite3.connect(course / "gradebook.db") as database:
        return list(database.execute(TABLES[table]))


@pytest.mark.parametrize("way", ["plug-in", "batch"])
@pytest.mark.parametrize("table", TABLES)
def test_all_rows_of_the_gradebook_are_those_of_stock_nbgrader(table: str, way: str, ways: dict[str, Path]) -> None:
    assert _rows(ways[way], table) == _rows(ways["stock"], table)
    assert len(_rows(ways[way], table)) >= 4


def test_the_grades_are_these(ways: dict[str, Path]) -> None:
    found = {tuple(row[:3]): row[3] for row in _rows(ways["batch"], "grade")}
    assert [found["ada", "a", cell] for cell in ("test_double", "partly", "why")] == [2, 0.5, None]
    assert [found["ben", "a", cell] for cell in ("test_double", "partly", "why")] == [0, 0.25, 0]
    assert found["ada", "b", "test_double"] == 0  # not handed in


def _graded_parts(path: Path) -> list[Any]:
    """Sources but for hidden tests, what nbgrader keeps of a cell, and of a test the points that are read off it."""
    cells = nbformat.read(path, as_version=4).cells
    return [(cell.cell_type, _words(cell.source), cell.metadata.get("nbgrader"), _read_off(cell)) for cell in cells]


def _words(source: str) -> str:
    """Without hidden tests, and without the tags into which a student's text is made safe."""
    return re.sub(r"<[^>]+>", "", without_hidden(source))


def _read_off(cell: Any) -> Any:
    kinds = [output.output_type for output in cell.get("outputs", [])]
    results = [
        output.data["text/plain"] for output in cell.get("outputs", []) if output.output_type == "execute_result"
    ]
    return "error" in kinds, results


@pytest.mark.parametrize("way", ["plug-in", "batch"])
@pytest.mark.parametrize("student", ["ada", "ben", "cy"])
def test_the_graded_notebooks_are_those_of_stock_nbgrader(student: str, way: str, ways: dict[str, Path]) -> None:
    stock, ours = (ways[name] / "autograded" / student / "one" / "a.ipynb" for name in ("stock", way))
    assert _graded_parts(ours) == _graded_parts(stock)


def test_the_other_files_are_copied_and_the_courses_own_win(ways: dict[str, Path]) -> None:
    for way in ("stock", "batch"):
        folder = ways[way] / "autograded" / "ada" / "one"
        files = {str(path.relative_to(folder)): path for path in folder.rglob("*") if path.is_file()}
        assert sorted(files) == ["a.ipynb", "data/mine.csv", "given.csv", "timestamp.txt"]
        assert files["given.csv"].read_text() == "the course's"
        assert {path.stat().st_mode & 0o777 for path in files.values()} == {0o444}


def test_a_link_that_was_handed_in_is_not_followed(ways: dict[str, Path]) -> None:
    assert not (ways["batch"] / "autograded" / "ada" / "one" / "link").exists()


def test_the_rung_is_kept_with_the_grade(ways: dict[str, Path]) -> None:
    for way in ("plug-in", "batch"):
        notebook = json.loads((ways[way] / "autograded" / "ada" / "one" / "a.ipynb").read_text())
        assert notebook["metadata"]["autograde"]["rung"] in ("strict", "confined")


def test_feedback_and_export_go_on_from_there(ways: dict[str, Path]) -> None:
    course = ways["batch"]
    assert nbgrader(course, "generate_feedback", "one").status == 0
    assert (course / "feedback" / "ada" / "one" / "a.html").is_file()
    assert nbgrader(course, "export").status == 0
    assert "ada" in (course / "grades.csv").read_text()


def test_what_a_person_wrote_stays_and_only_what_has_changed_is_graded_again(ways: dict[str, Path]) -> None:
    course = ways["batch"]
    with sqlite3.connect(course / "gradebook.db") as database:
        database.execute("update grade set manual_score = 1.5, extra_credit = 0.5")
    again = autograde(course, "grade", ".", "one")
    assert "0 graded, 3 unchanged since" in again.said
    path = course / "submitted" / "ben" / "one" / "a.ipynb"
    path.write_text(path.read_text().replace("return 4", "return 2 * x"))
    again = autograde(course, "grade", ".", "one")
    assert "1 graded, 2 unchanged since" in again.said
    rows = {tuple(row[:3]): row[3:] for row in _rows(course, "grade")}
    assert rows["ben", "a", "test_double"] == (2.0, 1.5, 0.5, 1)
    assert autograde(course, "grade", ".", "one", "--student=ada", "--force").said.count("1 graded") == 1
