"""The points to be met, and the curve of a neuron among them.

`x`, `t` and `y` have shape (n,); the targets are hollow circles, the neuron's output is a solid line.
"""

import numpy as np
from matplotlib.axes import Axes
from matplotlib.lines import Line2D

from course_lib.language import Text
from course_lib.plots.axes import dress
from course_lib.plots.numbers import number
from course_lib.plots.palette import OUTPUT, TARGET
from course_lib.plots.picture import Picture, new_axes
from course_lib.types import Array


def target_curve(x: Array, t: Array, y: Array | None = None) -> Picture:
    """The target points, and the neuron's curve when its outputs `y` are given."""
    figure, ax = new_axes(6, 3.6)
    frame_targets(ax, x)
    draw_targets(ax, x, t)
    if y is not None:
        draw_output(ax, x, y)
    return Picture(figure, describe_targets(x, t, y))


def frame_targets(ax: Axes, x: Array) -> None:
    """Axes for targets between 0 and 1."""
    room = 0.06 * float(np.ptp(x)) or 1.0
    ax.set(xlim=(np.min(x) - room, np.max(x) + room), ylim=(-0.06, 1.06))
    dress(ax, "$x$", "$t,\\ y$")


def draw_targets(ax: Axes, x: Array, t: Array) -> Line2D:
    (points,) = ax.plot(x, t, "o", color=TARGET, markerfacecolor="none", markersize=5)
    return points


def draw_output(ax: Axes, x: Array, y: Array) -> Line2D:
    (curve,) = ax.plot(x, y, "-", color=OUTPUT, linewidth=2.5)
    return curve


def describe_targets(x: Array, t: Array, y: Array | None) -> Text:
    n, x0, x1, t0, t1 = len(x), number(x[0]), number(x[-1]), number(t[0]), number(t[-1])
    targets = Text(
        en=f"{n} target points t over x: from t = {t0} at x = {x0} to t = {t1} at x = {x1}.",
        ja=f"横軸 x、縦軸 t の正解の点が{n}個あります。左端は x = {x0} で t = {t0}、右端は x = {x1} で t = {t1} です。",
    )
    if y is None:
        return targets
    y0, y1, gap = number(y[0]), number(y[-1]), number(float(np.max(np.abs(np.subtract(t, y)))))
    return Text(
        en=f"{targets.en} The neuron's curve y runs from {y0} to {y1}; it is at most {gap} away from a target.",
        ja=f"{targets.ja}ニューロンの出力 y の曲線は {y0} から {y1} まで続き、正解とのずれは最大で {gap} です。",
    )
