"""Checks of the marks around solutions: each opened one is closed, in an exercise cell, and nowhere else."""

from collections.abc import Iterator

from autograde.lessons.problem import Problem
from autograde.lessons.regions import BEGIN, END
from autograde.lessons.source import Cell, Lesson

# Wider than the marks themselves: nbgrader goes by these words.
_MENTIONS = ("BEGIN SOLUTION", "END SOLUTION")
_HIDDEN = "HIDDEN TESTS"


def check_regions(lesson: Lesson) -> Iterator[Problem]:
    """Every cell's marks."""
    for cell in lesson.cells:
        yield from _hidden(lesson, cell)
        yield from _spelling(lesson, cell)
        yield from _pairs(lesson, cell) if cell.kind == "exercise" else _stray(lesson, cell)


def _hidden(lesson: Lesson, cell: Cell) -> Iterator[Problem]:
    for number, line in cell.lines():
        if _HIDDEN in line:
            yield lesson.problem(number, "a mark of hidden tests: the build writes the hidden test, take it away.")


def _spelling(lesson: Lesson, cell: Cell) -> Iterator[Problem]:
    for number, line in cell.lines():
        if any(words in line for words in _MENTIONS) and line.strip() not in (BEGIN, END):
            yield lesson.problem(number, f"a mark of a solution, expected `{BEGIN}` or `{END}` alone on its line.")


def _stray(lesson: Lesson, cell: Cell) -> Iterator[Problem]:
    for number, line in cell.lines():
        if line.strip() in (BEGIN, END):
            yield lesson.problem(number, f"`{line.strip()}` outside an exercise cell: take it away, or tag the cell.")


def _pairs(lesson: Lesson, cell: Cell) -> Iterator[Problem]:
    opened = 0
    marks = [(number, line.strip()) for number, line in cell.lines() if line.strip() in (BEGIN, END)]
    for number, mark in marks:
        if mark == BEGIN and opened:
            yield lesson.problem(number, f"second `{BEGIN}`: close the one on line {opened} first.")
        if mark == END and not opened:
            yield lesson.problem(number, f"`{END}` without `{BEGIN}` before it.")
        opened = number if mark == BEGIN else 0
    if opened:
        yield lesson.problem(opened, f"solution of {cell.exercise} is not closed: write `{END}` after it.")
    if not marks:
        yield lesson.problem(cell.line, f"no solution of {cell.exercise}: write it between `{BEGIN}` and `{END}`.")
