"""A lesson's source text, read into cells that know their line.

The text is in Jupytext's percent format: a cell begins with a marker `# %%`, and its tags stand in the marker.
"""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, Literal

import jupytext

from autograde.lessons.problem import Problem, refuse

CellKind = Literal["prose", "setup", "exercise", "check", "code", "raw"]

# What Jupytext itself takes for the beginning of a cell.
_MARKER = re.compile(r"\s*#\s*%%(%*\s|$)")
# Jupytext adds this one itself, to keep the number of blank lines.
_NOT_TAGS = {"lines_to_next_cell"}


@dataclass(frozen=True)
class Cell:
    """One cell of the source text.

    Attributes:
        cell_type: "markdown", "code" or "raw".
        text: what stands in it, without blank lines around.
        tags: what its marker says.
        line: of the marker.
        body: the line on which `text` begins.
    """

    cell_type: str
    text: str
    tags: Mapping[str, Any] = field(default_factory=dict)
    line: int = 1
    body: int = 2

    @property
    def kind(self) -> CellKind:
        """What the cell is for, by its type and tags."""
        if self.cell_type != "code":
            return "prose" if self.cell_type == "markdown" else "raw"
        kinds: tuple[CellKind, ...] = ("setup", "exercise", "check")
        return next((kind for kind in kinds if kind in self.tags), "code")

    @property
    def exercise(self) -> str | None:
        """The id that an exercise cell or a check cell names."""
        named = self.tags.get("exercise", self.tags.get("check"))
        return None if named is None else str(named)

    @property
    def language(self) -> str | None:
        """The language of prose; code has none."""
        return self.tags.get("lang")

    def lines(self) -> Iterator[tuple[int, str]]:
        """Each line of the text with its number in the file."""
        return enumerate(self.text.split("\n"), start=self.body)


@dataclass(frozen=True)
class Lesson:
    """A lesson's source text.

    Attributes:
        path: where it was read.
        cells: in order.
    """

    path: Path
    cells: tuple[Cell, ...]

    @property
    def name(self) -> str:
        """The name of the lesson, "01_single_neuron"."""
        return self.path.stem

    def of_kind(self, *kinds: CellKind) -> tuple[Cell, ...]:
        """The cells of these kinds, in order."""
        return tuple(cell for cell in self.cells if cell.kind in kinds)

    def problem(self, line: int, cause: str) -> Problem:
        """A problem in this text."""
        return Problem(self.path, line, cause)


def read_lesson(path: Path) -> Lesson:
    """Read one source text.

    Raises:
        BuildError: the file is not UTF-8, or text stands before the first marker.
    """
    text = _read(path)
    lines = text.splitlines()
    markers = [number for number, line in enumerate(lines, start=1) if _MARKER.match(line)]
    # Jupytext gives no line numbers; markers and cells come in the same order.
    cells = jupytext.reads(text, fmt="py:percent").cells
    if len(cells) != len(markers):
        cause = 'text stands before the first cell: begin the file with a marker `# %% [markdown] lang="en"`.'
        refuse([Problem(path, 1, cause)])
    return Lesson(path, tuple(_cell(cell, line, lines) for cell, line in zip(cells, markers, strict=True)))


def _read(path: Path) -> str:
    try:
        return path.read_text(encoding="utf-8")
    except UnicodeDecodeError as error:
        line = path.read_bytes()[: error.start].count(b"\n") + 1
        refuse([Problem(path, line, "the file is not UTF-8 here: save it as UTF-8.")])
        raise


def _cell(cell: Any, line: int, lines: list[str]) -> Cell:
    body = next((number for number in range(line + 1, len(lines) + 1) if lines[number - 1].strip(" #")), line)
    tags = {name: value for name, value in cell.metadata.items() if name not in _NOT_TAGS}
    return Cell(cell.cell_type, cell.source.strip("\n"), tags, line, body)
