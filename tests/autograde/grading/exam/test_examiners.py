"""The examiner's own process: what it is held to, and what it leaves behind."""

import time
from pathlib import Path

import pytest

from autograde.grading.exam.examiners import MOST_MEMORY
from autograde.grading.exam.office import Office
from autograde.grading.exam.paper import Cell
from autograde.grading.exam.terms import Terms
from autograde.sandbox.errors import NotIsolated
from autograde.sandbox.isolation.limits import Limits

TERMS = Terms("confined", Limits(cell_seconds=60, call_seconds=60))
LONG = 60.0
"""Far more seconds than anything here takes."""


def _take(office: Office, *tests: str) -> list[float | None]:
    return [result.points for result in office.examine([Cell("test", source, 1.0) for source in tests], TERMS)]


def test_an_examiner_has_only_so_much_memory(office: Office) -> None:
    assert _take(office, f"room = bytearray({2 * MOST_MEMORY})", "assert True") == [0.0, 1.0]


def test_the_folder_of_an_examiner_is_empty_and_gone_afterwards(office: Office, tmp_path: Path) -> None:
    noted = tmp_path / "noted"
    source = (
        f"import os\nassert os.listdir() == []\nopen('left', 'w').close()\nopen({str(noted)!r}, 'w').write(os.getcwd())"
    )
    assert _take(office, source) == [1.0]
    folder, until = Path(noted.read_text()), time.monotonic() + LONG
    while folder.exists() and time.monotonic() < until:  # it is cleared up when the answer is on its way
        time.sleep(0.01)
    assert not folder.exists()


def test_what_the_tests_of_the_course_import_is_there_already(office: Office) -> None:
    assert _take(office, "import sys\nassert 'autograde.notebook.front' in sys.modules") == [1.0]


def test_terms_that_nobody_can_keep_are_refused(office: Office) -> None:
    terms = Terms("nowhere", Limits())  # type: ignore[arg-type]
    with pytest.raises(NotIsolated, match="nowhere"):
        office.examine([Cell("student", "x = 1"), Cell("test", "assert x == 1", 1.0)], terms)
