"""Submissions that nbgrader's own steps would stop at, through nbgrader with ours in their place."""

import json
from pathlib import Path
from typing import Any

import pytest

from autograde.grading.gradebook import open_gradebook
from autograde.grading.nbgrader_command import nbgrader
from autograde.grading.plugin import PREPROCESSORS
from autograde.grading.sanitizing import SANITIZERS

pytestmark = pytest.mark.nbgrader

CONFIG = f"""
import os, sys
from pathlib import Path
c = get_config()
c.CourseDirectory.root = str(Path(__file__).resolve().parent)
c.Autograde.sanitize_preprocessors = {SANITIZERS!r}
c.Autograde.autograde_preprocessors = {PREPROCESSORS!r}
os.environ["PATH"] = os.path.dirname(sys.executable) + os.pathsep + os.environ.get("PATH", "")
"""


def _cell(name: str, source: str, **more: Any) -> dict[str, Any]:
    about = {"grade_id": name, "schema_version": 3, "grade": False, "solution": False, "locked": False, "task": False}
    code = {"cell_type": "code", "outputs": [], "execution_count": None, "id": name, "source": source}
    return code | {"metadata": {"nbgrader": about | more}}


def _cells(answer: str) -> list[dict[str, Any]]:
    test = _cell("test", "assert f(2) == 4", grade=True, locked=True, points=2)
    return [_cell("answer", answer, solution=True), test]


def _write(folder: Path, cells: list[dict[str, Any]]) -> None:
    folder.mkdir(parents=True)
    kernel = {"name": "python3", "display_name": "Python 3", "language": "python"}
    whole = {"cells": cells, "metadata": {"kernelspec": kernel}, "nbformat": 4, "nbformat_minor": 5}
    (folder / "a.ipynb").write_text(json.dumps(whole))


@pytest.fixture(scope="module")
def scores(tmp_path_factory: pytest.TempPathFactory) -> dict[str, float | None]:
    """Student -> points, of a class in which nearly all notebooks are damaged."""
    course = tmp_path_factory.mktemp("sanitized")
    (course / "nbgrader_config.py").write_text(CONFIG)
    _write(
        course / "source" / "one", _cells("def f(x):\n    ### BEGIN SOLUTION\n    return 2 * x\n    ### END SOLUTION")
    )
    assert nbgrader(course, "generate_assignment", "one").status == 0
    right = _cells("def f(x): return 2 * x")
    old, new, none = (json.loads(json.dumps(right)) for _ in range(3))
    for cells, version in ((old, 1), (new, 4), (none, "new")):
        for cell in cells:
            cell["metadata"]["nbgrader"]["schema_version"] = version
    handed = {
        "a_twice": [*right, *right],
        "b_old": old,
        "c_new": new,
        "d_odd": none,
        "e_deleted": right[:1],
        "f_wrong": _cells("def f(x): return x"),
        "g_right": right,
    }
    for student, cells in handed.items():
        _write(course / "submitted" / student / "one", cells)
    outcome = nbgrader(course, "autograde", "one")
    assert outcome.status == 0, outcome.said
    assert "a_twice: The cell 'answer' was there 2 times" in outcome.said
    with open_gradebook(course) as book:
        return {student: book.find_grade("test", "a", "one", student).auto_score for student in handed}


def test_every_notebook_is_graded(scores: dict[str, float | None]) -> None:
    assert scores == {student: 2.0 * (student != "f_wrong") for student in scores}
