"""A course of one notebook, known to its gradebook, and an office that asks no processes."""

from pathlib import Path

import pytest

from autograde.grading.gradebook import open_gradebook
from tests.autograde.grading.batch.fake_office import FakeOffice

CONFIG = """
import os, sys
from pathlib import Path
c = get_config()
c.CourseDirectory.root = str(Path(__file__).resolve().parent)
os.environ["PATH"] = os.path.dirname(sys.executable) + os.pathsep + os.environ.get("PATH", "")
"""


@pytest.fixture
def office() -> FakeOffice:
    return FakeOffice()


@pytest.fixture(scope="session")
def empty_course(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("course")
    (folder / "nbgrader_config.py").write_text(CONFIG)
    with open_gradebook(folder) as book:
        book.add_assignment("one")
        book.add_notebook("a", "one")
        book.add_solution_cell("answer", "a", "one")
        book.add_source_cell("answer", "a", "one", cell_type="code", locked=False, source="0", checksum="1")
        book.add_grade_cell("test", "a", "one", max_score=2, cell_type="code")
        book.add_source_cell("test", "a", "one", cell_type="code", locked=True, source="check()", checksum="2")
    return folder
