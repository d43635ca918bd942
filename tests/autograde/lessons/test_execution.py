"""The notebooks run from top to bottom in a kernel, with the course as it is installed here."""

from pathlib import Path
from typing import Any

import pytest
from nbclient import NotebookClient

from autograde.card import LOOKS
from autograde.grading.secret import COURSE_VARIABLE, write_secret
from autograde.lessons.instructor import instructor_notebook
from autograde.lessons.source import Lesson
from autograde.lessons.student import student_notebook
from course_lib.language import LANGUAGES, Language

SECONDS = 60


@pytest.fixture(autouse=True)
def _nothing_is_kept(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("COURSE_PROGRESS", "off")
    monkeypatch.setenv("COURSE_DATA", "off")
    monkeypatch.setenv(COURSE_VARIABLE, str(tmp_path))
    monkeypatch.delenv("COURSE_LANGUAGE", raising=False)


def _results(notebook: Any, folder: Path) -> dict[str, list[str]]:
    """Run the notebook; the text of each result and display, by cell id. An error in a cell raises."""
    NotebookClient(notebook, timeout=SECONDS, resources={"metadata": {"path": str(folder)}}).execute()
    return {
        cell.id: [output.data["text/plain"] for output in cell.outputs if "data" in output]
        for cell in notebook.cells
        if cell.cell_type == "code"
    }


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_notebook_as_it_is_handed_out_says_that_nothing_was_attempted(
    example: Lesson, tmp_path: Path, language: Language
) -> None:
    words = LOOKS["not attempted"].word[language]
    results = _results(student_notebook(instructor_notebook(example, language)), tmp_path)
    assert all(words in results[exercise][-1] for exercise in ("0_1", "0_2"))


def test_the_instructors_notebook_scores_full_marks(example: Lesson, tmp_path: Path) -> None:
    write_secret(tmp_path)
    results = _results(instructor_notebook(example, "en"), tmp_path)
    assert (results["0_1"][-1], results["0_2"][-1]) == ("2.0", "2.0")
