"""What belongs to the solution and what to the student."""

from autograde.lessons.regions import solution_lines, visible_text
from autograde.lessons.source import Cell

CELL = Cell(
    "code", "def f():\n    ...\n    ### BEGIN SOLUTION\n    return 2\n    ### END SOLUTION\nf()", line=9, body=10
)


def test_the_solution_is_what_stands_between_the_marks() -> None:
    assert list(solution_lines(CELL)) == [(13, "    return 2")]


def test_the_student_sees_the_rest() -> None:
    assert visible_text(CELL) == "def f():\n    ...\nf()"
