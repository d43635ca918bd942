"""What is checked in a lesson's source text before anything is built: a list of small checks."""

from collections.abc import Callable, Iterator

from autograde.lessons.checks.code import check_code
from autograde.lessons.checks.graded import check_graded
from autograde.lessons.checks.prose import check_prose
from autograde.lessons.checks.regions import check_regions
from autograde.lessons.checks.tags import check_tags
from autograde.lessons.problem import Problem
from autograde.lessons.source import Lesson

CHECKS: tuple[Callable[[Lesson], Iterator[Problem]], ...] = (
    check_tags,
    check_prose,
    check_regions,
    check_graded,
    check_code,
)


def check_lesson(lesson: Lesson) -> tuple[Problem, ...]:
    """Every problem of a lesson, in reading order."""
    return tuple(sorted(problem for check in CHECKS for problem in check(lesson)))


__all__ = ["CHECKS", "check_lesson"]
