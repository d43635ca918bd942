"""Ids of notebook cells that stay the same from build to build.

A graded cell is called by its grade id, any other by a digest of its text. So the same code has the
same id in both languages.
"""

import hashlib
from collections import Counter
from collections.abc import Sequence
from typing import Any

_DIGITS = 12


def give_ids(cells: Sequence[Any]) -> None:
    """Set `cell.id` of each; what stands more than once is numbered."""
    seen: Counter[str] = Counter()
    for cell in cells:
        name = _name(cell)
        seen[name] += 1
        cell.id = name if seen[name] == 1 else f"{name}-{seen[name]}"


def _name(cell: Any) -> str:
    if "nbgrader" in cell.metadata:
        return str(cell.metadata.nbgrader.grade_id)
    digest = hashlib.sha256(cell.source.encode()).hexdigest()[:_DIGITS]
    return f"{cell.cell_type}-{digest}"
