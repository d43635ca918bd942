"""What a hidden layer of two step neurons p and q does to the corners of the unit square: it moves them.

Left the plane of (x_1, x_2) with the lines of p and q, right the plane of (p, q) with the line of the output y. The
corners (0,0), (0,1), (1,0), (1,1) carry the numbers 1 to 4; they are filled where y = 1.
"""

from collections.abc import Sequence

import numpy as np
from matplotlib.axes import Axes
from matplotlib.patches import Polygon

from course_lib.activations import step
from course_lib.language import Text
from course_lib.plots.axes import dress, write
from course_lib.plots.diagram import arrow
from course_lib.plots.numbers import number
from course_lib.plots.palette import FIRES, FIRES_FILL, INK, PAPER, SLOPE, THRESHOLD
from course_lib.plots.picture import Picture, new_figure
from course_lib.plots.plane import CORNERS, boundary_line, firing_side
from course_lib.types import Array

Pair = Sequence[float]
ASIDE = 0.3
"""So far from the middle of a line its arrow starts: two arrows that face each other pass by."""


def moved_corners(hidden: tuple[Pair, Pair], theta: Pair, output: Pair, output_theta: float) -> Picture:
    """Before and after the hidden layer.

    Args:
        hidden: the weights of p and those of q.
        theta: the thresholds of p and q.
        output: the weights with which y listens to p and q.
        output_theta: the threshold of y.
    """
    landed = landing_places(hidden, theta)
    y = step(landed @ np.asarray(output, dtype=float) - output_theta)
    figure = new_figure(8.2, 4)
    left, right = figure.subplots(1, 2)
    draw_lines(left, hidden, theta)
    draw_corners(left, CORNERS, y, "$x_1$", "$x_2$")
    draw_side(right, output, output_theta)
    draw_corners(right, landed, y, "$p$", "$q$")
    return Picture(figure, _describe(landed, y))


def landing_places(hidden: tuple[Pair, Pair], theta: Pair) -> Array:
    """(p, q) for each of the four corners, shape (4, 2)."""
    return step(CORNERS @ np.array(hidden, dtype=float).T - np.asarray(theta, dtype=float))


def draw_lines(ax: Axes, hidden: tuple[Pair, Pair], theta: Pair) -> None:
    """The line of p, dashed, and that of q, dash-dotted, each with an arrow to the side where it fires."""
    for name, w, limit, style, color in zip("pq", hidden, theta, ("--", "-."), (THRESHOLD, SLOPE), strict=True):
        ax.plot(*boundary_line(w, limit).T, style, color=color, linewidth=2)
        length = float(np.hypot(w[0], w[1]))
        normal = np.asarray(w, dtype=float) / length
        x, y = normal * limit / length + ASIDE * np.array([normal[1], -normal[0]])
        dx, dy = normal
        arrow(ax, (x, y), (x + 0.24 * dx, y + 0.24 * dy), color=color)
        write(ax, x - 0.13 * dx, y - 0.13 * dy, f"${name}$", color=color)


def draw_side(ax: Axes, w: Pair, theta: float) -> None:
    """The line of the output neuron, and the side where it fires."""
    side = Polygon(
        firing_side(w, theta), facecolor=FIRES_FILL, edgecolor=FIRES, hatch="..", alpha=0.55, linewidth=0, zorder=1
    )
    ax.add_patch(side)
    ax.plot(*boundary_line(w, theta).T, "-", color=THRESHOLD, linewidth=2.5)


def draw_corners(ax: Axes, places: Array, y: Array, across: str, up: str) -> None:
    """A circle at each place with the numbers of the corners there: filled where y = 1."""
    ax.set(xlim=(-0.6, 1.6), ylim=(-0.6, 1.6), xticks=(0, 1), yticks=(0, 1), aspect="equal")
    dress(ax, across, up)
    for p, q in np.unique(places, axis=0):
        here = [index for index, place in enumerate(places) if tuple(place) == (p, q)]
        fires = bool(y[here[0]])
        rim, fill, ink = (FIRES, FIRES, PAPER) if fires else (INK, PAPER, INK)
        ax.plot([p], [q], "o", color=rim, markerfacecolor=fill, markersize=25, markeredgewidth=2)
        numbers = ",".join(str(index + 1) for index in here)
        write(ax, p, q, f"${numbers}$", halo=False, color=ink, fontsize=13)


def _describe(landed: Array, y: Array) -> Text:
    moves = [
        (f"({number(a)}, {number(b)})", f"({number(p)}, {number(q)})", int(fires))
        for (a, b), (p, q), fires in zip(CORNERS, landed, y, strict=True)
    ]
    en = "; ".join(f"{start} lands on {end}, y = {fires}" for start, end, fires in moves)
    ja = "、".join(f"{start} は {end} へ移って y = {fires}" for start, end, fires in moves)
    return Text(
        en="Two planes. Left, the plane of x₁ and x₂ with the lines of p and q and the corners of the unit square. "
        f"Right, the plane of p and q with the line of y: {en}.",
        ja="平面が2つあります。左は x₁ と x₂ の平面で、p と q の直線と、単位正方形の4つの頂点があります。"
        f"右は p と q の平面で、y の直線があります。頂点の動きは、{ja} です。",
    )
