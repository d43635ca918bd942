"""Every lesson in both languages runs from top to bottom, untouched and solved, with the network out of reach."""

from pathlib import Path
from typing import Any

import pytest
from nbclient import NotebookClient
from nbformat.v4 import new_code_cell

from autograde.card import LOOKS
from autograde.grading.secret import COURSE_VARIABLE, write_secret
from autograde.lessons.instructor import instructor_notebook
from autograde.lessons.locations import lesson_sources
from autograde.lessons.source import read_lesson
from autograde.lessons.student import student_notebook
from course_lib.language import LANGUAGES, Language

SOURCES = {path.stem: path for path in sorted(lesson_sources().glob("*.py"))}
SECONDS = 120
"""For one cell, on a busy machine; how long a lesson takes is measured by `make bench`."""
NO_NETWORK = """\
import socket


def refuse(*where):
    raise AssertionError(f"a lesson asks for the network: {where}")


socket.getaddrinfo = socket.create_connection = socket.socket.connect = refuse"""

every_notebook = pytest.mark.parametrize(
    ("lesson", "language"), [(lesson, language) for lesson in SOURCES for language in LANGUAGES]
)


@pytest.fixture(autouse=True)
def _nothing_is_kept(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("COURSE_PROGRESS", "off")
    monkeypatch.setenv("COURSE_DATA", "off")
    monkeypatch.setenv("OPENBLAS_NUM_THREADS", "1")  # as in grading: threads of small products wait for each other
    monkeypatch.setenv(COURSE_VARIABLE, str(tmp_path))
    monkeypatch.delenv("COURSE_LANGUAGE", raising=False)


def _run(notebook: Any, folder: Path) -> dict[str, list[str]]:
    """The results of the graded cells, by exercise. An error in a cell raises, and nothing may go to stderr."""
    notebook.cells.insert(0, new_code_cell(NO_NETWORK))
    NotebookClient(notebook, timeout=SECONDS, resources={"metadata": {"path": str(folder)}}).execute()
    outputs = [(cell, output) for cell in notebook.cells for output in cell.get("outputs", ())]
    assert [(cell.id, output.text) for cell, output in outputs if output.get("name") == "stderr"] == []
    results: dict[str, list[str]] = {cell.id: [] for cell in notebook.cells if _graded(cell).get("grade")}
    for cell, output in outputs:
        if cell.id in results and "data" in output:
            results[cell.id].append(output.data["text/plain"])
    return results


def _graded(cell: Any) -> Any:
    return cell.metadata.get("nbgrader", {})


@every_notebook
def test_an_untouched_lesson_only_says_that_nothing_was_attempted(
    lesson: str, language: Language, tmp_path: Path
) -> None:
    results = _run(student_notebook(instructor_notebook(read_lesson(SOURCES[lesson]), language)), tmp_path)
    words = LOOKS["not attempted"].word[language]
    assert [exercise for exercise, said in results.items() if not said or words not in said[-1]] == []


@every_notebook
def test_the_solved_lesson_passes_every_check_and_earns_full_marks(
    lesson: str, language: Language, tmp_path: Path
) -> None:
    write_secret(tmp_path)
    notebook = instructor_notebook(read_lesson(SOURCES[lesson]), language)
    points = {cell.id: float(_graded(cell)["points"]) for cell in notebook.cells if _graded(cell).get("grade")}
    results = _run(notebook, tmp_path)
    passed = LOOKS["passed"].word[language]
    # The first output is what `check` says to the student, the last what nbgrader scores.
    assert [exercise for exercise, said in results.items() if passed not in said[0]] == []
    assert {exercise: float(said[-1]) for exercise, said in results.items()} == points
