"""A course's own modules, beside its notebook: students import them and so do tests, the course's and no other."""

from pathlib import Path

import pytest

from autograde.grading.exam.office import Office
from autograde.grading.exam.paper import Cell
from autograde.grading.exam.terms import Terms
from autograde.sandbox.isolation.limits import Limits

OWN = "def wanted(x):\n    return 2 * x\ndef right(f):\n    assert f(3) == wanted(3)\n"
FORGED = "def wanted(x):\n    return 0\ndef right(f):\n    pass\n"
IMPORT = Cell("course", "from helpers import right, wanted")


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "helpers.py").write_text(OWN)
    return tmp_path


def _points(office: Office, folder: Path, source: str, file: str) -> list[float | None]:
    cells = [
        IMPORT,
        Cell("student", source, asks=frozenset({"f"})),
        Cell("test", "right(f)", 1.0),
        Cell("test", "import helpers\nassert f(5) == helpers.wanted(5)", 1.0),
    ]
    patient = Limits(cell_seconds=60, call_seconds=60)
    terms = Terms("confined", patient, [("helpers.py", file.encode())])
    return [result.points for result in office.examine(cells, terms, folder=str(folder))][2:]


def test_students_and_tests_import_it(office: Office, folder: Path) -> None:
    assert _points(office, folder, "import helpers\nf = lambda x: helpers.wanted(x)", OWN) == [1.0, 1.0]
    assert [path.name for path in folder.iterdir()] == ["helpers.py"]


def test_a_module_of_the_students_of_that_name_is_none_of_the_tests(office: Office, folder: Path) -> None:
    assert _points(office, folder, "f = lambda x: 0", FORGED) == [0.0, 0.0]
