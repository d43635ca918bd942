"""Nodes and arrows of diagrams, on axes whose unit is one hundred CSS pixels and whose frame is not drawn."""

from typing import Any

from matplotlib.axes import Axes
from matplotlib.figure import Figure
from matplotlib.patches import Circle, FancyArrowPatch

from course_lib.plots.axes import write
from course_lib.plots.palette import INK, PAPER
from course_lib.plots.picture import new_figure

Point = tuple[float, float]


def new_sheet(width: float, height: float) -> tuple[Figure, Axes]:
    """A figure that is one sheet of `width` by `height`, without margins."""
    figure = new_figure(width, height)
    figure.set_layout_engine("none")
    ax = figure.add_axes((0, 0, 1, 1))
    return figure, ax


def rule(ax: Axes, width: float, height: float) -> None:
    """Make `ax` a sheet from (0, 0) to (width, height)."""
    ax.set(xlim=(0, width), ylim=(0, height), aspect="equal")
    ax.axis("off")


def node(ax: Axes, at: Point, text: str, *, radius: float = 0.42, fill: str = PAPER, **style: Any) -> Circle:
    circle = Circle(at, radius, facecolor=fill, edgecolor=INK, linewidth=1.8, zorder=3)
    ax.add_patch(circle)
    if text:
        write(ax, *at, text, halo=False, **({"fontsize": 18} | style))
    return circle


def arrow(ax: Axes, start: Point, end: Point, *, width: float = 1.8, color: str = INK) -> FancyArrowPatch:
    drawn = FancyArrowPatch(
        start, end, arrowstyle="-|>", mutation_scale=16, linewidth=width, color=color, shrinkA=0, shrinkB=1, zorder=2
    )
    ax.add_patch(drawn)
    return drawn


def edge(start: Point, end: Point, radius: float, end_radius: float | None = None) -> tuple[Point, Point]:
    """The ends of an arrow between two circles, from rim to rim."""
    dx, dy = end[0] - start[0], end[1] - start[1]
    length = (dx * dx + dy * dy) ** 0.5
    a, b = radius / length, (radius if end_radius is None else end_radius) / length
    return (start[0] + a * dx, start[1] + a * dy), (end[0] - b * dx, end[1] - b * dy)


def between(start: Point, end: Point, share: float) -> Point:
    """The point that lies `share` of the way from start to end."""
    return start[0] + share * (end[0] - start[0]), start[1] + share * (end[1] - start[1])
