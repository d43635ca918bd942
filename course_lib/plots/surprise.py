"""The cost -ln y of the right answer against its probability y: 0 at y = 1, without bound as y goes to 0."""

from collections.abc import Sequence

import numpy as np
from matplotlib.axes import Axes
from matplotlib.lines import Line2D

from course_lib.language import Text
from course_lib.plots.axes import dress, write
from course_lib.plots.numbers import number
from course_lib.plots.palette import ERROR, QUIET, SLOPE
from course_lib.plots.picture import Picture, new_axes
from course_lib.types import Array

TOP = 5.0


def surprise_curve(y: Sequence[float] = (), *, squared: bool = False) -> Picture:
    """-ln y, with a point at every probability in `y`; with `squared`, the squared error (1 - y)^2 / 2 beside it."""
    figure, ax = new_axes(6.4, 3.8)
    draw_surprise(ax, top=max([TOP, *(surprise(p) + 1 for p in y)]))
    if squared:
        draw_squared_error(ax)
    for probability in y:
        draw_surprise_at(ax, probability)
    return Picture(figure, _describe(y, squared))


def surprise(y: float) -> float:
    """-ln y."""
    return -float(np.log(y))


def draw_surprise(ax: Axes, top: float = TOP) -> Line2D:
    y = np.geomspace(np.exp(-top - 1), 1, 301)
    (curve,) = ax.plot(y, -np.log(y), "-", color=ERROR, linewidth=2.5)
    ax.set(xlim=(-0.03, 1.03), ylim=(-0.06 * top, top), xticks=(0, 0.25, 0.5, 0.75, 1))
    dress(ax, "$y$", r"$-\ln y$")
    ax.yaxis.labelpad = 28
    return curve


def draw_squared_error(ax: Axes) -> Line2D:
    """(1 - y)^2 / 2, dashed: what the squared error would charge for the same output."""
    y = np.linspace(0, 1, 101)
    (curve,) = ax.plot(y, (1 - y) ** 2 / 2, "--", color=QUIET, linewidth=2)
    write(ax, 0.12, 0.75, r"$\frac{1}{2}(1 - y)^2$", fontsize=13, color=QUIET, ha="left")
    return curve


def draw_surprise_at(ax: Axes, y: float) -> tuple[Line2D, Line2D]:
    """The point at `y`, a line down to the axis, and the cost beside it."""
    cost = surprise(y)
    (drop,) = ax.plot([y, y], [0, cost], ":", color=SLOPE, linewidth=1.5)
    (point,) = ax.plot([y], [cost], "o", color=SLOPE, markersize=9)
    write(ax, min(y + 0.06, 0.95), cost + 0.4, f"${number(cost)}$")
    return drop, point


def _describe(y: Sequence[float] | Array, squared: bool) -> Text:
    en = ["The cost −ln y over the probability y: 0 at y = 1, 0.693 at y = 0.5, and higher and higher as y nears 0."]
    ja = ["横軸が確率 y、縦軸が −ln y のグラフです。y = 1 で0、y = 0.5 で0.693、y が0に近づくほど高くなります。"]
    if squared:
        en.append("A dashed curve, (1 − y)² / 2, stays below 0.5.")
        ja.append("破線は (1 − y)² / 2 で、0.5を超えることがありません。")
    for p in y:
        en.append(f"The point at y = {number(p)} has the cost {number(surprise(p))}.")
        ja.append(f"y = {number(p)} の点の高さは {number(surprise(p))} です。")
    return Text(en=" ".join(en), ja="".join(ja))
