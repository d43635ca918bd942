"""Where the nodes of a computational graph stand: in columns from left to right, apart in rows from top to bottom.

A place is (column, row). A node stands one column behind the last of its sources, at their mean height; an input stands
one column before the first that takes it.
"""

from collections.abc import Mapping, Sequence
from typing import TypeAlias

from course_lib.errors import SettingError
from course_lib.graph import Graph

Place: TypeAlias = tuple[int, float]
Rows: TypeAlias = Mapping[str, float]
"""The rows of the inputs, by name; 0 is the highest."""


def places(graph: Graph, rows: Rows | None = None) -> dict[str, Place]:
    """The place of every node; the inputs stand in `rows`, or below each other in the order of their use.

    Raises:
        SettingError: an input has no row.
    """
    rows = {name: row for row, name in enumerate(graph.inputs)} if rows is None else rows
    missing = [name for name in graph.inputs if name not in rows]
    if missing:
        raise SettingError(f"rows lacks {', '.join(missing)}, expected a number for each of {', '.join(graph.inputs)}.")
    column = columns(graph)
    height = {name: float(rows[name]) for name in graph.inputs}
    sources = {node.name: node.sources for node in graph.nodes}
    for here in range(max(column.values()) + 1):
        names = [name for name in column if column[name] == here]
        for name in names:
            if name in sources:
                height[name] = _mean([height[source] for source in sources[name]])
        height |= _apart({name: height[name] for name in names})
    return {name: (column[name], height[name]) for name in column}


def columns(graph: Graph) -> dict[str, int]:
    """The column of every node, counted from 0."""
    depth = dict.fromkeys(graph.inputs, 0)
    for node in graph.nodes:
        depth[node.name] = 1 + max(depth[source] for source in node.sources)
    for name in graph.inputs:
        depth[name] = min(depth[end] for start, end in graph.edges if start == name) - 1
    return depth


def _apart(height: Mapping[str, float]) -> dict[str, float]:
    """The same order with a row between neighbours at least, and the same mean."""
    moved: dict[str, float] = {}
    for name in sorted(height, key=height.__getitem__):
        moved[name] = max([height[name], *(row + 1 for row in moved.values())])
    shift = _mean([moved[name] - height[name] for name in height])
    return {name: row - shift for name, row in moved.items()}


def _mean(numbers: Sequence[float]) -> float:
    return sum(numbers) / len(numbers)
