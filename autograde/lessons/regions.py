"""The region of an exercise cell that holds the solution, between its two marks."""

from collections.abc import Iterator

from autograde.lessons.source import Cell

BEGIN = "### BEGIN SOLUTION"
END = "### END SOLUTION"


def solution_lines(cell: Cell) -> Iterator[tuple[int, str]]:
    """The lines of the solution with their numbers in the file."""
    return (line for inside, line in _walk(cell) if inside)


def visible_text(cell: Cell) -> str:
    """What is left for the student."""
    return "\n".join(text for inside, (_, text) in _walk(cell) if not inside)


def _walk(cell: Cell) -> Iterator[tuple[bool, tuple[int, str]]]:
    """Each line that is no mark, and whether it belongs to the solution."""
    inside = False
    for number, text in cell.lines():
        if text.strip() in (BEGIN, END):
            inside = text.strip() == BEGIN
        else:
            yield inside, (number, text)
