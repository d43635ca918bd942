"""A computational graph from left to right: above every edge the value that runs forward, below it the gradient.

Values are given by the name of the node that sends them, gradients by edge; either may be a formula, "?", or missing.
Inputs and results stand in the circles under their names, what is done to them under its sign; a dot is a branch.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from math import atan2, cos, degrees, sin
from typing import Any, TypeAlias

from matplotlib.artist import Artist
from matplotlib.axes import Axes
from matplotlib.figure import Figure
from matplotlib.patches import Circle
from matplotlib.text import Text as Written

from course_lib.graph import Edge, Graph
from course_lib.plots.axes import write
from course_lib.plots.diagram import Point, arrow, between, edge, new_sheet, node, rule
from course_lib.plots.graph_layout import Rows, places
from course_lib.plots.graph_words import describe_graph
from course_lib.plots.numbers import number
from course_lib.plots.palette import INK, NEURON_FILL, OUTPUT, SIGNAL_FILL, SLOPE
from course_lib.plots.picture import Picture

Shown: TypeAlias = float | str
Above: TypeAlias = Mapping[str, Shown]
Below: TypeAlias = Mapping[Edge, Shown]

ACROSS, DOWN, MARGIN = 1.6, 1.6, 0.5
RADIUS, DOT = 0.36, 0.09
ASIDE = 0.19
"""How far the numbers stand from their edge."""
DIGITS = 4
SIZES: tuple[tuple[int, float], ...] = ((7, 17), (15, 12), (99, 10.5))
"""The size of a symbol with at most so many signs."""


def computational_graph(
    graph: Graph, values: Above | None = None, gradients: Below | None = None, rows: Rows | None = None
) -> Picture:
    """The graph, with the numbers that are given.

    Args:
        graph: what is drawn.
        values: by the name of a node, written above every edge that leaves it.
        gradients: by edge, (start, end), written below it.
        rows: the row of every input, 0 for the highest; below each other in the order of their use if not given.

    Raises:
        SettingError: an input has no row.
    """
    figure, ax = sheet(graph, rows)
    drawn = draw_graph(ax, graph, rows)
    drawn.show(values or {}, gradients or {})
    return Picture(figure, describe_graph(graph, values or {}, gradients or {}))


def sheet(graph: Graph, rows: Rows | None = None) -> tuple[Figure, Axes]:
    """A figure with room for the graph."""
    size = sheet_size(graph, rows)
    figure, ax = new_sheet(*size)
    rule(ax, *size)
    return figure, ax


def sheet_size(graph: Graph, rows: Rows | None = None) -> tuple[float, float]:
    """Room for all columns and rows."""
    columns, heights = zip(*places(graph, rows).values(), strict=True)
    return max(columns) * ACROSS + 2 * MARGIN, (max(heights) - min(heights)) * DOWN + 2 * MARGIN


@dataclass(frozen=True)
class DrawnGraph:
    """The parts of the picture that change: the two texts of every edge, and the ring around the node of the moment."""

    points: Mapping[str, Point]
    above: Mapping[Edge, Written]
    below: Mapping[Edge, Written]
    ring: Circle

    def show(self, values: Above, gradients: Below, chosen: str | None = None) -> None:
        """Write these numbers, nothing where there is none, and put the ring around the chosen node."""
        for pair, text in self.above.items():
            text.set_text(label(values.get(pair[0], "")))
        for pair, text in self.below.items():
            text.set_text(label(gradients.get(pair, "")))
        self.ring.set_visible(chosen is not None)
        if chosen is not None:
            self.ring.set_center(self.points[chosen])

    def artists(self) -> tuple[Artist, ...]:
        """All that `show` changes, in the order of drawing."""
        return self.ring, *self.above.values(), *self.below.values()


def draw_graph(ax: Axes, graph: Graph, rows: Rows | None = None, corner: Point = (0, 0)) -> DrawnGraph:
    """Nodes and edges, with texts that are still empty; `corner` is the lower left one, for several on one sheet."""
    points = _points(graph, rows, corner)
    radii = {name: DOT if symbol == "" else RADIUS for name, symbol in _symbols(graph).items()}
    texts = {}
    for start, end in graph.edges:
        ends = edge(points[start], points[end], radii[start], radii[end])
        arrow(ax, *ends)
        texts[start, end] = _beside(ax, *ends, share=0.58 if radii[start] == DOT else 0.46)
    for name, symbol in _symbols(graph).items():
        _draw_node(ax, points[name], symbol, radii[name], name in (*graph.inputs, *graph.ends))
    ring = Circle((0, 0), RADIUS + 0.05, fill=False, edgecolor=OUTPUT, linewidth=3.5, zorder=4, visible=False)
    ax.add_patch(ring)
    above, below = ({pair: two[side] for pair, two in texts.items()} for side in (0, 1))
    return DrawnGraph(points, above, below, ring)


def _points(graph: Graph, rows: Rows | None, corner: Point) -> dict[str, Point]:
    """The centre of every circle."""
    grid = places(graph, rows)
    low = max(row for _, row in grid.values())
    left, bottom = corner[0] + MARGIN, corner[1] + MARGIN
    return {name: (left + column * ACROSS, bottom + (low - row) * DOWN) for name, (column, row) in grid.items()}


def label(shown: Shown) -> str:
    """A number, or a formula, as text of a picture.

    >>> label(-0.5), label("?"), label("")
    ('$−0.5$', '$?$', '')
    """
    if shown == "":
        return ""
    return f"${shown if isinstance(shown, str) else number(shown, DIGITS)}$"


def _symbols(graph: Graph) -> dict[str, str]:
    return {name: name for name in graph.inputs} | {one.name: one.symbol for one in graph.nodes}


def _draw_node(ax: Axes, at: Point, symbol: str, radius: float, outside: bool) -> None:
    if not symbol:
        ax.add_patch(Circle(at, radius, facecolor=INK, zorder=3))
        return
    size = next(size for longest, size in SIZES if len(symbol) <= longest)
    node(ax, at, f"${symbol}$", radius=radius, fill=SIGNAL_FILL if outside else NEURON_FILL, fontsize=size)


def _beside(ax: Axes, start: Point, end: Point, share: float) -> tuple[Written, Written]:
    """Empty texts above and below the edge, turned with it."""
    angle = atan2(end[1] - start[1], end[0] - start[0])
    x, y = between(start, end, share)
    turned: dict[str, Any] = {"rotation": degrees(angle), "rotation_mode": "anchor", "fontsize": 13}
    dx, dy = -sin(angle) * ASIDE, cos(angle) * ASIDE
    return write(ax, x + dx, y + dy, "", **turned), write(ax, x - dx, y - dy, "", color=SLOPE, **turned)
