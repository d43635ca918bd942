"""Tests for autograde.grading.exam.hidden_part."""

import pytest

from autograde.grading.exam.hidden_part import hidden_lines, without_hidden

HIDDEN = "### BEGIN HIDDEN TESTS\nassert b\n### END HIDDEN TESTS"


@pytest.mark.parametrize(
    ("source", "numbers", "left"),
    [
        ("assert a", set(), "assert a"),
        (f"assert a\n{HIDDEN}\nassert c", {2, 3, 4}, "assert a\nassert c"),
        (f"{HIDDEN}\n{HIDDEN}", {1, 2, 3, 4, 5, 6}, ""),
        ("assert a\n# BEGIN HIDDEN TESTS\nassert b", {2, 3}, "assert a"),
        ("# BEGIN HIDDEN TESTS and END HIDDEN TESTS\nassert c", {1}, "assert c"),
        ("### END HIDDEN TESTS\nassert a", set(), "### END HIDDEN TESTS\nassert a"),
        ("", set(), ""),
    ],
)
def test_what_stands_between_the_marks_is_hidden(source: str, numbers: set[int], left: str) -> None:
    assert hidden_lines(source) == numbers
    assert without_hidden(source) == left


def test_lines_are_those_of_python() -> None:
    assert hidden_lines("a = '\x0c\x1c\u2028'\n### BEGIN HIDDEN TESTS\nb\n### END HIDDEN TESTS") == {2, 3, 4}
