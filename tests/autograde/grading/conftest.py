"""A course folder in which real nbgrader runs, made once for all tests that a process runs."""

from pathlib import Path

import pytest

from autograde.grading.course import init_course


@pytest.fixture(scope="session")
def course(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("nbgrader") / "course"
    init_course(folder, "en")
    return folder
