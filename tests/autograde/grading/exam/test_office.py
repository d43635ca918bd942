"""The examiner's process."""

import os
from pathlib import Path

import pytest

from autograde.grading.exam.office import Office
from autograde.grading.exam.paper import Cell
from autograde.grading.exam.terms import Terms
from autograde.sandbox.errors import ChildGone
from autograde.sandbox.isolation.limits import Limits

TERMS = Terms("confined", Limits(cell_seconds=60, call_seconds=60))


def _points(
    office: Office, *tests: str, environment: dict[str, str] | None = None, folder: str = ""
) -> list[float | None]:
    cells = [Cell("test", source, 1.0) for source in tests]
    return [result.points for result in office.examine(cells, TERMS, environment, folder)]


def test_what_a_test_changes_ends_with_its_submission(office: Office) -> None:
    assert _points(office, "import math\nmath.pi = 3\nassert math.pi == 3") == [1.0]
    assert _points(office, "import math\nassert math.pi > 3") == [1.0]


def test_a_test_that_kills_the_examiner_costs_that_submission_only(office: Office) -> None:
    with pytest.raises(ChildGone):
        _points(office, "import os\nos._exit(1)")
    assert _points(office, "assert True") == [1.0]


def test_tests_have_the_environment_that_they_are_given(office: Office) -> None:
    source = "import os\nassert os.environ['MARK'] == 'a'"
    assert _points(office, source, environment={**os.environ, "MARK": "a"}) == [1.0]
    assert _points(office, source) == [0.0]


def test_tests_run_in_the_courses_folder(office: Office, tmp_path: Path) -> None:
    (tmp_path / "expected.txt").write_text("42")
    assert _points(office, "assert open('expected.txt').read() == '42'", folder=str(tmp_path)) == [1.0]


def test_no_module_of_the_courses_folder_comes_in_the_place_of_a_library(office: Office, tmp_path: Path) -> None:
    (tmp_path / "colorsys.py").write_text("raise RuntimeError('not this one')")
    assert _points(office, "import colorsys\nassert colorsys.ONE_THIRD", folder=str(tmp_path)) == [1.0]


def test_what_is_learned_beforehand_changes_no_answer(office: Office) -> None:
    office.learn(["x = 1", "this is no Python", "assert True"])
    assert _points(office, "assert True", "this is no Python") == [1.0, 0.0]
