"""Nothing that gives an answer away reaches a student's notebook."""

from collections.abc import Callable
from typing import Any

import pytest
from nbformat.v4 import new_output

from autograde.lessons.instructor import instructor_notebook
from autograde.lessons.leaks import leaks
from autograde.lessons.source import Lesson
from autograde.lessons.student import student_notebook


@pytest.fixture
def student(example: Lesson) -> Any:
    return student_notebook(instructor_notebook(example, "en"))


def _told(lesson: Lesson, notebook: Any) -> list[tuple[int, str]]:
    return [(problem.line, problem.cause) for problem in leaks(lesson, notebook)]


def test_a_released_notebook_leaks_nothing(example: Lesson, student: Any) -> None:
    assert _told(example, student) == []


def test_an_instructors_notebook_leaks_its_marks(example: Lesson) -> None:
    told = "\n".join(cause for _, cause in _told(example, instructor_notebook(example, "en")))
    for mark in ("BEGIN SOLUTION", "END SOLUTION", "HIDDEN TESTS", "autograde.grading"):
        assert f"`{mark}` would reach the student's notebook, in cell 0_" in told


def test_an_output_is_a_leak(example: Lesson, student: Any) -> None:
    student.cells[2].outputs = [new_output("stream", text="42")]
    assert _told(example, student) == [(1, "an output would reach the student's notebook, in cell setup.")]


def test_a_line_of_a_solution_in_a_demonstration_is_a_leak(spoiled: Callable[[str, str], Lesson]) -> None:
    lesson = spoiled("number = 2", "x, w, b = 1, 2, 3\nu = x*w + b")
    ((line, cause),) = _told(lesson, student_notebook(instructor_notebook(lesson, "en")))
    assert line == 30
    assert cause.startswith("this line of the solution of 0_1 also stands in code that the student sees")


def test_a_line_that_computes_nothing_gives_nothing_away(spoiled: Callable[[str, str], Lesson]) -> None:
    lesson = spoiled("    u = x * w + b\n", "    u = x\n    u = x * w + b\n")
    changed = instructor_notebook(lesson, "en")
    changed.cells[5].source = "u = x"
    assert _told(lesson, student_notebook(changed)) == []
