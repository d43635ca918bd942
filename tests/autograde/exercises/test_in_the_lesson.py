"""Solutions and hints of function exercises run where they are read: in the notebook of their lesson."""

import ast
import builtins
import re
import runpy
from pathlib import Path
from typing import Any

import pytest

from autograde.diagnose import diagnose
from autograde.exercise import WrittenFunction
from autograde.exercises import EXERCISES
from autograde.lessons.locations import lesson_sources
from autograde.lessons.repository import Repository
from autograde.lessons.setup_cell import set_up_code
from autograde.lessons.source import read_lesson

FUNCTIONS = [
    exercise
    for exercise in EXERCISES
    if isinstance(exercise, WrittenFunction) and (lesson_sources() / f"{exercise.lesson}.py").is_file()
]
LESSONS = sorted({exercise.lesson for exercise in FUNCTIONS})
SET_UP = re.sub(r"%pip.*", "pass", set_up_code(Repository("owner", "name")))


def imports(lesson: str) -> str:
    """The import statements of the lesson's set-up cell and of its own cells."""
    cells = [SET_UP, *(cell.text for cell in read_lesson(lesson_sources() / f"{lesson}.py").of_kind("code"))]
    nodes = (node for cell in cells for node in ast.parse(cell).body)
    return "\n".join(ast.unparse(node) for node in nodes if isinstance(node, ast.Import | ast.ImportFrom))


def solved(lesson: str, folder: Path) -> dict[str, Any]:
    """What the notebook holds when every solution shown has been typed in."""
    shown = "".join(exercise.solution().en for exercise in FUNCTIONS if exercise.lesson == lesson)
    code = "\n\n".join([imports(lesson), *re.findall(r"```\n(.*?)```", shown, re.DOTALL)])
    (folder / "notebook.py").write_text(code, encoding="utf-8")
    return runpy.run_path(str(folder / "notebook.py"))


@pytest.mark.parametrize("lesson", LESSONS)
def test_the_solutions_shown_run_in_their_lesson_and_pass(lesson: str, tmp_path: Path) -> None:
    notebook = solved(lesson, tmp_path)
    for exercise in (item for item in FUNCTIONS if item.lesson == lesson):
        assert diagnose(exercise, notebook[exercise.function]).status == "passed"


@pytest.mark.parametrize("exercise", FUNCTIONS, ids=lambda exercise: exercise.id)
@pytest.mark.parametrize("language", ["en", "ja"])
def test_hints_call_only_what_the_lesson_has(exercise: WrittenFunction, language: Any, tmp_path: Path) -> None:
    code = " ".join(re.findall(r"`([^`]*)`", " ".join(hint[language] for hint in exercise.hints())))
    called = set(re.findall(r"(?<![\w.])([A-Za-z_]\w*)(?:\.\w+)*\(", code))
    assert called <= {*solved(exercise.lesson, tmp_path), *dir(builtins)}
