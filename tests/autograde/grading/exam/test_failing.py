"""Tests for autograde.grading.exam.failing."""

from collections.abc import Callable
from typing import Any

import pytest

from autograde.grading.exam.failing import HIDDEN, told
from autograde.sandbox.student.shell import make_shell, run

SECRET = "### BEGIN HIDDEN TESTS\nassert 12345 == 0, 'of 12345'\n### END HIDDEN TESTS"
Tell = Callable[..., dict[str, Any]]


@pytest.fixture(scope="module")
def tell() -> Tell:
    """Runs cells one after the other, and says what is told of the last, which fails."""
    shell = make_shell()

    def tell(*sources: str) -> dict[str, Any]:
        for source in sources:
            ran = run(shell, source, show=False)
        assert ran.error is not None
        return told(sources[-1], ran.error, ran.exception)

    return tell


def _all_of(error: dict[str, Any]) -> str:
    return repr(error)


def test_of_a_visible_test_its_own_lines_are_shown(tell: Tell) -> None:
    error = tell("a = 1\nassert a == 1\nassert a == 2, 'a is 1'\nassert a == 3")
    assert error["traceback"] == ["      1 a = 1\n      2 assert a == 1\n----> 3 assert a == 2, 'a is 1'"]
    assert (error["type"], error["message"]) == ("AssertionError", "a is 1")


def test_of_a_hidden_test_nothing_is_shown(tell: Tell) -> None:
    error = tell(f"assert True\n{SECRET}")
    assert error == {"type": HIDDEN, "bases": [], "message": "", "traceback": [], "line": ""}


def test_what_stands_behind_a_hidden_part_is_hidden(tell: Tell) -> None:
    assert tell("### BEGIN HIDDEN TESTS\na = 12345\n### END HIDDEN TESTS\nassert False, a")["type"] == HIDDEN


def test_the_visible_part_before_a_hidden_one_fails_visibly(tell: Tell) -> None:
    error = tell(f"assert 1 == 2\n{SECRET}")
    assert error["traceback"] == ["----> 1 assert 1 == 2"]
    assert "12345" not in _all_of(error)


def test_a_hidden_helper_that_fails_is_hidden(tell: Tell) -> None:
    error = tell("### BEGIN HIDDEN TESTS\ndef helper():\n    raise ValueError(12345)\n### END HIDDEN TESTS\nhelper()")
    assert error["type"] == HIDDEN


def test_a_hidden_helper_of_an_earlier_cell_is_hidden(tell: Tell) -> None:
    before = "### BEGIN HIDDEN TESTS\ndef early():\n    raise ValueError(12345)\n### END HIDDEN TESTS"
    assert tell(before, "early()")["type"] == HIDDEN


def test_where_no_line_is_known_a_test_with_a_hidden_part_is_hidden(tell: Tell) -> None:
    assert tell(f"assert (\n{SECRET}")["type"] == HIDDEN
    assert told(SECRET, None, TimeoutError("12345"))["type"] == HIDDEN
    assert told(SECRET, {"type": "E", "message": "12345"}, None)["type"] == HIDDEN


def test_where_nothing_is_hidden_an_error_without_a_line_is_told() -> None:
    assert told("a", None, TimeoutError("no answer"))["message"] == "no answer"


def test_the_students_own_line_is_told() -> None:
    exception = ValueError("v")
    exception.student_line = "  return 1 / 0"  # type: ignore[attr-defined]
    assert told("f(0)", None, exception)["line"] == "return 1 / 0"


def test_the_tests_own_line_is_not_taken_for_the_students(tell: Tell) -> None:
    assert tell("assert 1 == 2")["line"] == ""
