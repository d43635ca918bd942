"""Two inputs: the plane of (x_1, x_2), cut by the line w_1 x_1 + w_2 x_2 = theta.

The neuron fires (y = 1) on the line and on the side that w points to. `w` is a pair.
"""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from matplotlib.axes import Axes
from matplotlib.lines import Line2D
from matplotlib.patches import Polygon
from matplotlib.text import Text as Written

from course_lib.activations import step
from course_lib.language import Text
from course_lib.plots.axes import dress, write
from course_lib.plots.numbers import number
from course_lib.plots.palette import FIRES, FIRES_FILL, INK, PAPER, THRESHOLD
from course_lib.plots.picture import Picture, new_axes
from course_lib.types import Array

CORNERS = np.array([(0.0, 0.0), (0.0, 1.0), (1.0, 0.0), (1.0, 1.0)])
FAR = 100.0


def decision_line(w: Sequence[float], theta: float) -> Picture:
    """The line, the firing side shaded, and the four corners of the unit square: filled where the neuron fires."""
    figure, ax = new_axes(4.6, 4.2)
    draw_plane(ax).move(w, theta)
    return Picture(figure, describe_plane(w, theta))


@dataclass(frozen=True)
class Plane:
    """The parts of the picture that change with w and theta."""

    side: Polygon
    line: Line2D
    on: Line2D
    off: Line2D
    outputs: tuple[Written, ...]
    """y as a number in each corner."""

    def move(self, w: Sequence[float], theta: float) -> None:
        """Show another neuron."""
        self.side.set_xy(firing_side(w, theta))
        self.line.set_data(*boundary_line(w, theta).T)
        y = corner_outputs(w, theta)
        self.on.set_data(*CORNERS[y == 1].T)
        self.off.set_data(*CORNERS[y == 0].T)
        for text, value in zip(self.outputs, y, strict=True):
            text.set(text=f"${value:.0f}$", color=PAPER if value else INK)


def draw_plane(ax: Axes) -> Plane:
    """Empty axes with everything that `Plane.move` puts in place."""
    ax.set(xlim=(-0.6, 1.6), ylim=(-0.6, 1.6), xticks=(0, 1), yticks=(0, 1), aspect="equal")
    dress(ax, "$x_1$", "$x_2$")
    side = Polygon([(0, 0)], facecolor=FIRES_FILL, edgecolor=FIRES, hatch="..", alpha=0.55, linewidth=0, zorder=1)
    ax.add_patch(side)
    (line,) = ax.plot([], [], "-", color=THRESHOLD, linewidth=2.5)
    (on,) = ax.plot([], [], "o", color=FIRES, markersize=21, zorder=4)
    (off,) = ax.plot([], [], "o", color=INK, markerfacecolor=PAPER, markersize=21, markeredgewidth=2, zorder=4)
    outputs = tuple(write(ax, x1, x2, "", halo=False) for x1, x2 in CORNERS)
    return Plane(side, line, on, off, outputs)


def corner_outputs(w: Sequence[float], theta: float) -> Array:
    """y = step(w·x - theta) at the four corners (0,0), (0,1), (1,0), (1,1), shape (4,)."""
    return step(CORNERS @ np.asarray(w, dtype=float) - theta)


def boundary_line(w: Sequence[float], theta: float) -> Array:
    """Two points, far apart, on w·x = theta, shape (2, 2); no point when w = 0 and there is no line."""
    normal = np.asarray(w, dtype=float)
    length = float(np.hypot(*normal))
    if length == 0:
        return np.empty((0, 2))
    foot, along = normal * theta / length**2, np.array([-normal[1], normal[0]]) / length
    return np.array([foot - FAR * along, foot + FAR * along])


def firing_side(w: Sequence[float], theta: float) -> Array:
    """The corners of a large rectangle where w·x >= theta, shape (4, 2); with w = 0, of all the plane or of nothing."""
    line = boundary_line(w, theta)
    if len(line) == 0:
        return FAR * (2 * CORNERS[[0, 1, 3, 2]] - 1) if theta <= 0 else np.full((1, 2), FAR)
    normal = np.asarray(w, dtype=float)
    inward = FAR * normal / np.hypot(*normal)
    return np.concatenate([line, line[::-1] + inward])


def describe_plane(w: Sequence[float], theta: float) -> Text:
    w1, w2, limit = number(w[0]), number(w[1]), number(theta)
    if not any(w):
        return _without_line(theta)
    corners = [f"({x1:.0f}, {x2:.0f})" for x1, x2 in CORNERS]
    outputs = [f"{y:.0f}" for y in corner_outputs(w, theta)]
    en = ", ".join(f"y = {y} at {corner}" for corner, y in zip(corners, outputs, strict=True))
    ja = "、".join(f"{corner} で y = {y}" for corner, y in zip(corners, outputs, strict=True))
    return Text(
        en=f"The plane of x₁ and x₂, cut by the line w₁x₁ + w₂x₂ = θ with w₁ = {w1}, w₂ = {w2}, θ = {limit}. "
        f"The firing side is shaded. At the corners of the unit square: {en}.",
        ja=f"x₁ と x₂ の平面を、w₁ = {w1}、w₂ = {w2}、θ = {limit} の直線 w₁x₁ + w₂x₂ = θ で分けた図です。"
        f"発火する側を塗っています。単位正方形の頂点では、{ja} です。",
    )


def _without_line(theta: float) -> Text:
    fires = theta <= 0
    limit, y = number(theta), int(fires)
    return Text(
        en=f"The plane of x₁ and x₂ with w₁ = 0, w₂ = 0, θ = {limit}: there is no line, "
        f"and {'all' if fires else 'nothing'} of the plane is shaded. At all four corners y = {y}.",
        ja=f"w₁ = 0、w₂ = 0、θ = {limit} のときの x₁ と x₂ の平面です。境界の直線はなく、"
        f"{'平面全体を塗っています' if fires else '塗った所はありません'}。4つの頂点すべてで y = {y} です。",
    )
