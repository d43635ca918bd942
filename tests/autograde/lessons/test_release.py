"""What `nbgrader generate_assignment` releases in a course folder is what is committed for the students."""

from pathlib import Path

import nbformat
import pytest

from autograde.grading.course import init_course
from autograde.grading.nbgrader_command import nbgrader
from autograde.lessons.build import build

NAME = "01_single_neuron"


@pytest.mark.nbgrader
def test_nbgrader_releases_the_notebook_that_is_committed(
    sources: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("autograde.lessons.build.lesson_sources", lambda: sources)
    course = tmp_path / "course"
    init_course(course, "ja")
    assert nbgrader(course, "generate_assignment", NAME).status == 0
    build(sources, tmp_path / "built")
    released = nbformat.read(course / "release" / NAME / f"{NAME}.ipynb", as_version=nbformat.NO_CONVERT)
    committed = nbformat.read(tmp_path / "built" / "ja" / NAME / f"{NAME}.ipynb", as_version=nbformat.NO_CONVERT)
    assert released.cells == committed.cells
