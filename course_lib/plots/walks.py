"""Walks of optimizers across a landscape: side by side on the map, and their heights L against the steps k.

A walk has shape (n_steps + 1, 2). Walks are given by what is written beside them: "SGD", "μ" for momentum, "Adam", or
a number. The first is solid with dots, the second dashed with squares, the third dash-dotted with triangles.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import numpy as np
from matplotlib.axes import Axes
from matplotlib.colors import LogNorm
from matplotlib.contour import QuadContourSet
from matplotlib.lines import Line2D

from course_lib.landscapes import Landscape
from course_lib.language import Text
from course_lib.plots.axes import dress, write
from course_lib.plots.landscape import HEIGHTS, round_levels
from course_lib.plots.numbers import fixed, number
from course_lib.plots.palette import INK, PAPER
from course_lib.plots.picture import Picture, new_axes, new_figure
from course_lib.types import Array

GRID = (161, 121)
DEPTH = 500
"""The lowest height line is at this part of the highest."""
FLOOR = 1e-4
"""Where the axis of heights ends; a walk that is lower is drawn here."""
CEILING = 1000.0
MARKS = 20
"""So many markers on a curve of heights."""

Walks = Mapping[str, Array]


@dataclass(frozen=True)
class Style:
    """How the walks at one place of the order look."""

    colour: str
    line: str
    marker: str


STYLES = (Style("#8A3A00", "-", "o"), Style("#000000", "--", "s"), Style("#B0006D", "-.", "^"))
"""Dark colours, which show on the pale and on the dark parts of the map; line and marker differ as well."""


def walks(land: Landscape, paths: Walks) -> Picture:
    """One map for each walk, side by side, all of the same landscape."""
    figure = new_figure(3.6 * len(paths), 3.1)
    panels = figure.subplots(1, len(paths), sharex=True, sharey=True, squeeze=False)[0]
    for ax, style, (name, path) in zip(panels, STYLES, paths.items(), strict=False):
        draw_map(ax, land)
        draw_walk(ax, path, style)
        write(ax, 0.5, 0.93, name, transform=ax.transAxes)
    for ax in panels[1:]:
        ax.set_ylabel("")
    return Picture(figure, _describe(land, paths))


def walk_heights(land: Landscape, paths: Walks) -> Picture:
    """The height after each step, one curve for each walk, on a logarithmic axis."""
    figure, ax = new_axes(6.4, 3.6)
    for style, (name, path) in zip(STYLES, paths.items(), strict=False):
        draw_heights(ax, land.heights(path), style, name)
    ax.legend(frameon=False, fontsize=12, labelcolor=INK, handlelength=4)
    return Picture(figure, _describe_heights(land, paths))


def draw_map(ax: Axes, land: Landscape) -> tuple[QuadContourSet, QuadContourSet]:
    """Filled height lines, dark where it is low."""
    across, up = (np.linspace(*edges, n) for edges, n in zip(land.frame, GRID, strict=True))
    heights = land.height(*np.meshgrid(across, up))
    top = float(heights.max())
    levels = sorted({*round_levels(max(float(heights.min()), top / DEPTH), top), *land.levels})
    filled = ax.contourf(
        across,
        up,
        np.maximum(heights, levels[0] / 2),
        levels=levels,
        cmap=HEIGHTS,
        norm=LogNorm(levels[0], levels[-1]),
        extend="both",
    )
    lines = ax.contour(across, up, heights, levels=levels, colors=INK, linewidths=0.4)
    dress(ax, *(f"${name}$" for name in land.names))
    ax.set(xlim=land.frame[0], ylim=land.frame[1])
    ax.grid(visible=False)
    return filled, lines


def draw_walk(ax: Axes, path: Array, style: Style) -> tuple[Line2D, Line2D, Line2D]:
    """The walk with a small marker at each step, a ring where it starts, a large marker where it ends."""
    (line,) = ax.plot(*path.T, style.line, marker=style.marker, color=style.colour, linewidth=1.4, markersize=3)
    (start,) = ax.plot(*path[:1].T, "o", color=INK, markerfacecolor=PAPER, markersize=9, markeredgewidth=2)
    (end,) = ax.plot(*path[-1:].T, style.marker, color=style.colour, markeredgecolor=PAPER, markersize=10)
    return line, start, end


def draw_heights(ax: Axes, heights: Array, style: Style, name: str) -> Line2D:
    (curve,) = ax.semilogy(
        np.arange(len(heights)),
        within(heights),
        style.line,
        marker=style.marker,
        markevery=max(1, len(heights) // MARKS),
        color=style.colour,
        linewidth=1.8,
        markersize=4.5,
        label=name,
    )
    dress(ax, "$k$", "$L$")
    return curve


def within(heights: Array) -> Array:
    """The heights, cut off where the axis ends."""
    return np.clip(heights, FLOOR, CEILING)


def _describe(land: Landscape, paths: Walks) -> Text:
    one, two = (name.replace("_", "") for name in land.names)
    told = [_walk_text(land, name, path, (one, two)) for name, path in paths.items()]
    return Text(
        en=f"{len(paths)} maps of the same landscape of L over {one} and {two}, side by side, "
        f"with a walk on each. {' '.join(text.en for text in told)}",
        ja=f"{one} と {two} の上の損失 L の等高線の図が{len(paths)}枚並び、それぞれに道が1本ずつかいてあります。"
        f"{''.join(text.ja for text in told)}",
    )


def _walk_text(land: Landscape, name: str, path: Array, axes: tuple[str, str]) -> Text:
    height, steps = number(float(land.heights(path)[-1])), len(path) - 1
    start, end = ([f"{axis} = {fixed(value)}" for axis, value in zip(axes, path[at], strict=True)] for at in (0, -1))
    return Text(
        en=f"{name}: from {', '.join(start)} in {steps} {'step' if steps == 1 else 'steps'} to {', '.join(end)}, "
        f"where L = {height}.",
        ja=f"{name} は {'、'.join(start)} から {steps}歩で {'、'.join(end)} に着き、そこでは L = {height} です。",
    )


def _describe_heights(land: Landscape, paths: Walks) -> Text:
    told = [(name, land.heights(path)) for name, path in paths.items()]
    steps = max(len(heights) for _, heights in told) - 1
    return Text(
        en=f"The height L after k steps, for k from 0 to {steps}, on a logarithmic axis. {_ends(told)}",
        ja=f"横軸が歩数 k（0 から {steps} まで）、縦軸が高さ L（対数目盛）のグラフです。{_ends_ja(told)}",
    )


def _ends(told: Sequence[tuple[str, Array]]) -> str:
    return " ".join(f"{name} goes from {number(h[0])} to {number(h[-1])}." for name, h in told)


def _ends_ja(told: Sequence[tuple[str, Array]]) -> str:
    return "".join(f"{name} は {number(h[0])} から {number(h[-1])} になります。" for name, h in told)
