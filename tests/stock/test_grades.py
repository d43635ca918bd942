"""The same grades as stock nbgrader, but where stock nbgrader is wrong or the rule of the sandbox forbids it.

grades.json holds what stock nbgrader gives: `python -m tests.stock.make_grades` writes it, and the tests that are
marked `nbgrader` make a few of them anew.
"""

import json
from collections.abc import Mapping
from pathlib import Path

import pytest

from autograde.grading.exam.office import Office
from tests.stock.cases import SUBMISSIONS, Case, cases
from tests.stock.make_grades import GRADES, stock_grades
from tests.stock.ours import our_grades

CASES = {case.name: case for case in cases()}
STOCK = json.loads(GRADES.read_text(encoding="utf-8"))

WARNING = "a right answer: stock gives nothing for a test during which NumPy warns on stderr"
SCALAR = "half of the points: stock gives all of them, for np.float64(1.0) is no number to it"
FALSE = "the test says False: stock gives all points for it"
EQUALITY = "== of two things of the student's is what the student says it is: a handle equals nothing, and != refuses"
OWN_ERROR = "an exception class of the student's own cannot be caught by the examiner: test for a built-in one"
DIFFERENT: Mapping[tuple[str, str, str], tuple[float, str]] = {
    ("warning_on_stderr", "right", "test-2"): (2.0, WARNING),
    ("numpy_credit", "wrong", "test-2"): (1.0, SCALAR),
    ("false_is_the_result", "wrong", "test-1"): (0.0, FALSE),
    ("class_with_equality", "right", "test-1"): (0.0, EQUALITY),
    ("class_with_equality", "right", "test-2"): (0.0, EQUALITY),
    ("class_with_equality", "wrong", "test-1"): (0.0, EQUALITY),
    ("class_with_equality", "untouched", "test-2"): (0.0, EQUALITY),
    ("own_exception", "right", "test-2"): (0.0, OWN_ERROR),
}
"""What we give instead, and why."""


@pytest.mark.parametrize("submission", SUBMISSIONS)
@pytest.mark.parametrize("name", CASES)
def test_the_grade_is_stock_nbgraders_or_stands_in_the_table(
    name: str, submission: str, office: Office, tmp_path: Path
) -> None:
    expected = {
        test: DIFFERENT.get((name, submission, test), (grade, ""))[0]
        for test, grade in STOCK[name][submission].items()
        if test.startswith("test-")
    }
    assert our_grades(office, CASES[name], submission, tmp_path) == expected


def test_there_are_at_least_thirty_and_each_tells_right_from_wrong() -> None:
    assert len(CASES) >= 30
    assert STOCK.keys() == CASES.keys()
    different = {name for name, _, _ in DIFFERENT}
    for name, grades in STOCK.items():
        assert grades["right"] != grades["wrong"] or name in different, name


def test_the_table_names_only_what_differs() -> None:
    for (name, submission, test), (grade, reason) in DIFFERENT.items():
        assert STOCK[name][submission][test] != grade
        assert reason


@pytest.mark.nbgrader
@pytest.mark.filterwarnings("ignore")  # nbgrader's own
@pytest.mark.parametrize("name", ["partial_credit", "numpy_credit", "manual_answers"])
def test_stock_nbgrader_still_gives_these_grades(name: str, tmp_path: Path) -> None:
    case: Case = CASES[name]
    assert stock_grades([case], tmp_path)[name] == STOCK[name]
