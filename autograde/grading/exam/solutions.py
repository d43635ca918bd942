"""The instructor's notebook: its cells in their order, solutions and all."""

import json
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from autograde.grading.exam.paper import grade_id


@dataclass(frozen=True)
class Written:
    """A cell as the instructor wrote it.

    Attributes:
        grade_id: nbgrader's name for it, empty if it has none.
        cell_id: nbformat's, empty if it has none.
        code: whether it is code.
        source: its text.
    """

    grade_id: str
    cell_id: str
    code: bool
    source: str


def written(path: Path | None) -> list[Written]:
    """The cells; none where there is no notebook to read."""
    if path is None or not path.is_file():
        return []
    cells = json.loads(path.read_text(encoding="utf-8")).get("cells", [])
    return [_written(cell) for cell in cells]


def _written(cell: Mapping[str, Any]) -> Written:
    return Written(grade_id(cell), cell.get("id", ""), cell["cell_type"] == "code", "".join(cell["source"]))
