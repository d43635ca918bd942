"""Checks of the code: one set-up cell before any other, and Python that parses, for the student too."""

import ast
from collections.abc import Iterator

from autograde.lessons.problem import Problem
from autograde.lessons.regions import visible_text
from autograde.lessons.source import Cell, Lesson


def check_code(lesson: Lesson) -> Iterator[Problem]:
    """The set-up cell, then every code cell."""
    yield from _set_up(lesson)
    for cell in lesson.of_kind("exercise", "check", "code"):
        yield from _syntax(lesson, cell)


def _set_up(lesson: Lesson) -> Iterator[Problem]:
    code = lesson.of_kind("setup", "exercise", "check", "code")
    places = [cell for cell in code if cell.kind == "setup"]
    if not places:
        yield lesson.problem(1, "no set-up cell: write `# %% setup=true` after the header.")
    elif code[0].kind != "setup":
        yield lesson.problem(places[0].line, f"set-up cell after the code on line {code[0].line}: move it before.")
    for cell in places[1:]:
        yield lesson.problem(cell.line, f"second set-up cell, the first is on line {places[0].line}.")
    for cell in places:
        if cell.text:
            yield lesson.problem(cell.body, "set-up cell with text: leave it empty, the build writes it.")


def _syntax(lesson: Lesson, cell: Cell) -> Iterator[Problem]:
    error = _syntax_error(cell.text)
    if error:
        yield lesson.problem(cell.body + (error.lineno or 1) - 1, f"code does not parse: {error.msg}.")
    elif not cell.text:
        yield lesson.problem(cell.line, "empty code cell: write something, or take it away.")
    elif cell.kind == "exercise" and _syntax_error(visible_text(cell)):
        yield lesson.problem(cell.line, "without the solution the cell does not parse: put `...` before the solution.")


def _syntax_error(text: str) -> SyntaxError | None:
    try:
        ast.parse(text)
    except SyntaxError as error:
        return error
    return None
