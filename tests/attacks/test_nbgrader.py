"""Hostile notebooks through nbgrader itself, with the plug-in in the place of its `Execute`."""

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest
from arena.attack import Attack, read_attack
from arena.course import cell, exam, files, handed_in, make, points
from arena.watch import marked, tree

from autograde.grading.plugin import PREPROCESSORS

pytestmark = pytest.mark.nbgrader

NAMES = [
    "allclose_patched",
    "helper_rebound",
    "input_transformer",
    "shadow_modules",
    "write_the_gradebook",
    "run_the_solution",
    "equal_to_everything",
    "double_fork",
    "told_by_an_error",
    "scripts_in_outputs",
]
HONEST = Attack("honest", "everything right", frozenset(points()), {}, ())
CONFIG = f"""c = get_config()
c.CourseDirectory.course_id = "tiny"
c.CourseDirectory.db_assignments = []
c.Autograde.autograde_preprocessors = {PREPROCESSORS!r}
c.Sandboxed.call_seconds = 3.0
c.Exchange.root = "exchange"
"""
READ_TESTS = """
import glob
for path in glob.glob("**", recursive=True) + glob.glob("../**", recursive=True):
    try:
        print(path, open(path).read())
    except OSError as error:
        pass
print("SOUGHT")
"""


@pytest.fixture(scope="module")
def graded(tmp_path_factory: pytest.TempPathFactory, mark: str) -> Path:
    """A course whose students have been graded: the attackers, one who looks for tests, and two honest ones."""
    course = make(tmp_path_factory.mktemp("graded"))
    for place in ("gradebook.db", "release/exam/exam.ipynb"):
        (course / place).unlink()
    (course / "nbgrader_config.py").write_text(CONFIG)
    write(course / "source/exam/exam.ipynb", [cell(part.name, part.source, part.marks[0]) for part in exam()], points())
    run(course, "generate_assignment", "exam", "--force")
    for name in NAMES:
        attack = read_attack(name, mark, str(course))
        hand_in(course, name, attack)
        for path, content in files(attack):
            (course / "submitted" / name / "exam" / path).parent.mkdir(parents=True, exist_ok=True)
            (course / "submitted" / name / "exam" / path).write_bytes(content)
    hand_in(course, "aaron", HONEST)
    hand_in(course, "mallory", Attack("reader", "reads tests", frozenset(), {}, ()), READ_TESTS)
    hand_in(course, "zoe", HONEST)
    before = tree(course / "source"), tree(course / "submitted")
    run(course, "autograde", "exam")
    assert (tree(course / "source"), tree(course / "submitted")) == before
    return course


def run(course: Path, *arguments: str) -> None:
    environment = {**os.environ, "PATH": f"{Path(sys.executable).parent}:{os.environ['PATH']}", "HOME": str(course)}
    environment |= {"AUTOGRADE_COURSE": str(course), "COURSE_PROGRESS": "off", "PYTHONWARNINGS": "ignore"}
    done = subprocess.run(
        [sys.executable, "-m", "nbgrader", *arguments], cwd=course, env=environment, capture_output=True, text=True
    )
    assert done.returncode == 0, done.stderr[-3000:]


def hand_in(course: Path, student: str, attack: Attack, last: str = "") -> None:
    cells = handed_in(attack) + ([cell("", last, "own")] if last else [])
    write(course / "submitted" / student / "exam/exam.ipynb", cells, points())


def write(path: Path, cells: list[dict[str, object]], worth: dict[str, float]) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    for number, one in enumerate(cells):
        one.update(id=f"cell-{number}", execution_count=None)
        about = one["metadata"].get("nbgrader", {})  # type: ignore[attr-defined]
        if about.get("grade"):
            about["points"] = worth[about["grade_id"].removesuffix("_test")]
    kernel = {"name": "python3", "display_name": "Python 3", "language": "python"}
    text = {"cells": cells, "metadata": {"kernelspec": kernel}, "nbformat": 4, "nbformat_minor": 5}
    path.write_text(json.dumps(text), encoding="utf-8")


def scores(course: Path, student: str) -> dict[str, float]:
    from nbgrader.api import Gradebook

    with Gradebook(f"sqlite:///{course}/gradebook.db", "tiny") as gradebook:
        found = gradebook.find_submission_notebook("exam", "exam", student).grades
        return {grade.name.removesuffix("_test"): grade.auto_score for grade in found}


def autograded(course: Path, student: str) -> str:
    return (course / "autograded" / student / "exam/exam.ipynb").read_text(encoding="utf-8")


@pytest.mark.parametrize("name", NAMES)
def test_an_attack_through_nbgrader_gains_nothing(name: str, graded: Path, mark: str) -> None:
    earns = read_attack(name, mark, str(graded)).earns
    assert scores(graded, name) == {one: most * (one in earns) for one, most in points().items()}


@pytest.mark.parametrize("student", ["aaron", "zoe"])
def test_honest_students_before_and_after_have_full_marks(student: str, graded: Path) -> None:
    assert scores(graded, student) == points()


def test_hidden_tests_are_not_in_the_student_s_folder(graded: Path) -> None:
    shown = autograded(graded, "mallory")
    assert "SOUGHT" in shown
    outputs = json.dumps([one.get("outputs") for one in json.loads(shown)["cells"]])
    assert [word for word in ("hidden_input", "BEGIN HIDDEN", "hidden-message") if word in outputs] == []


def test_nothing_was_written_elsewhere(graded: Path, mark: str) -> None:
    assert marked(mark) == []
    assert list(graded.rglob(f"*{mark}*")) == []
