import sqlite3
from pathlib import Path

import nbformat
import pytest

from autograde.errors import CourseFolderError
from autograde.exercises import LESSONS
from autograde.grading import course as course_module
from autograde.grading.course import init_course
from autograde.grading.nbgrader_command import Outcome, nbgrader
from autograde.lessons.build import as_text, instructor_notebooks
from autograde.lessons.student import student_notebook

LESSON = "01_single_neuron"


def test_a_folder_that_is_not_empty_is_refused_and_left_as_it_was(tmp_path: Path) -> None:
    (tmp_path / "notes.txt").write_text("mine")
    with pytest.raises(CourseFolderError, match="exists and is a folder that is not empty"):
        init_course(tmp_path, "en")
    assert [path.name for path in tmp_path.iterdir()] == ["notes.txt"]


def test_a_file_is_refused(tmp_path: Path) -> None:
    (tmp_path / "course").write_text("mine")
    with pytest.raises(CourseFolderError, match="not a folder"):
        init_course(tmp_path / "course", "en")
    assert (tmp_path / "course").read_text() == "mine"


def test_a_failure_leaves_nothing_behind(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(course_module, "instructor_notebooks", lambda language: {})
    monkeypatch.setattr(course_module, "nbgrader", lambda *arguments: Outcome("nbgrader", 1, "a\nno disk\n"))
    with pytest.raises(CourseFolderError, match="could not make a gradebook: no disk"):
        init_course(tmp_path / "course", "en")
    assert list(tmp_path.iterdir()) == []


@pytest.mark.nbgrader
def test_an_empty_folder_becomes_a_course_with_an_empty_gradebook(tmp_path: Path) -> None:
    (tmp_path / "course").mkdir()
    assert set(init_course(tmp_path / "course", "ja")) <= set(LESSONS)
    assert [path.name for path in tmp_path.iterdir()] == ["course"]
    text = (tmp_path / "course" / "source" / LESSON / f"{LESSON}.ipynb").read_text("utf-8")
    assert "ニューロン" in text
    with sqlite3.connect(tmp_path / "course" / "gradebook.db") as gradebook:
        assert gradebook.execute("select count(*) from student").fetchone() == (0,)


@pytest.mark.nbgrader
def test_every_lesson_has_its_source(course: Path) -> None:
    names = {path.parent.name for path in (course / "source").glob("*/*.ipynb")}
    assert names >= set(instructor_notebooks("en"))


@pytest.mark.nbgrader
def test_what_nbgrader_releases_is_the_notebook_of_the_course(course: Path) -> None:
    assert nbgrader(course, "generate_assignment", LESSON).status == 0
    released = nbformat.read(course / "release" / LESSON / f"{LESSON}.ipynb", as_version=4)
    assert as_text(released) == as_text(student_notebook(instructor_notebooks("en")[LESSON]))


@pytest.mark.nbgrader
def test_a_lesson_is_handed_out_through_the_exchange_without_the_secret(course: Path) -> None:
    assert nbgrader(course, "generate_assignment", LESSON, "--force").status == 0
    assert nbgrader(course, "release_assignment", LESSON, "--force").status == 0
    handed_out = [path for path in (course / "exchange").rglob("*") if path.is_file()]
    assert [path.name for path in handed_out] == [f"{LESSON}.ipynb"]
    secret = (course / ".course_secret").read_text().strip()
    released = [*handed_out, *(path for path in (course / "release").rglob("*") if path.is_file())]
    assert not [path for path in released if secret in path.read_text("utf-8")]
