"""Checks of the marker of each cell: known tags, in a combination that means something."""

from collections.abc import Iterator
from difflib import get_close_matches

from autograde.lessons.problem import Problem
from autograde.lessons.source import Cell, Lesson

_CODE_TAGS = ("setup", "exercise", "check")
_TAGS = ("lang", *_CODE_TAGS, "points")
_OF_PROSE = {"lang"}
_OF_CODE = {*_CODE_TAGS, "points"}


def check_tags(lesson: Lesson) -> Iterator[Problem]:
    """Every cell's tags."""
    for cell in lesson.cells:
        for cause in (*_unknown(cell), *_misplaced(cell), *_clashing(cell)):
            yield lesson.problem(cell.line, cause)


def _unknown(cell: Cell) -> Iterator[str]:
    if cell.cell_type not in ("markdown", "code"):
        yield f"a {cell.cell_type} cell, expected code or [markdown]."
    for tag in cell.tags:
        if tag not in _TAGS:
            nearest = get_close_matches(tag, _TAGS, n=1)
            advice = f"did you mean `{nearest[0]}`?" if nearest else f"known are {', '.join(_TAGS)}."
            yield f"unknown tag `{tag}`: {advice}"


def _misplaced(cell: Cell) -> Iterator[str]:
    allowed = _OF_PROSE if cell.kind == "prose" else _OF_CODE
    for tag in cell.tags:
        if tag in _TAGS and tag not in allowed:
            yield f"tag `{tag}` on a {cell.cell_type} cell: take it away."
    if "points" in cell.tags and cell.kind not in ("exercise", "check"):
        yield "tag `points` on a cell without `exercise` or `check`: take it away."
    if "setup" in cell.tags and cell.tags["setup"] is not True:
        yield f"setup={cell.tags['setup']!r}, expected setup=true."


def _clashing(cell: Cell) -> Iterator[str]:
    given = [tag for tag in _CODE_TAGS if tag in cell.tags]
    if len(given) > 1:
        yield f"tags `{'` and `'.join(given)}` on one cell: give each a cell of its own."
