"""The gaps between targets and outputs, t - y, as vertical lines.

`x`, `t` and `y` have shape (n,).
"""

import numpy as np
from matplotlib.axes import Axes
from matplotlib.collections import LineCollection

from course_lib.language import Text
from course_lib.plots.numbers import number
from course_lib.plots.palette import ERROR
from course_lib.plots.picture import Picture, new_axes
from course_lib.plots.target import draw_output, draw_targets, frame_targets
from course_lib.types import Array


def residuals(x: Array, t: Array, y: Array) -> Picture:
    """Target points, the neuron's curve, and a vertical line from each output to its target."""
    figure, ax = new_axes(6, 3.6)
    frame_targets(ax, x)
    draw_gaps(ax, x, t, y)
    draw_output(ax, x, y)
    draw_targets(ax, x, t)
    return Picture(figure, describe_gaps(x, t, y))


def draw_gaps(ax: Axes, x: Array, t: Array, y: Array) -> LineCollection:
    gaps = LineCollection(list(gap_segments(x, t, y)), colors=ERROR, linewidths=1.6)
    ax.add_collection(gaps, autolim=False)
    return gaps


def gap_segments(x: Array, t: Array, y: Array) -> Array:
    """The segments (x, y)-(x, t), shape (n, 2, 2)."""
    return np.stack([np.column_stack([x, y]), np.column_stack([x, t])], axis=1)


def describe_gaps(x: Array, t: Array, y: Array) -> Text:
    gap = np.subtract(t, y)
    widest = int(np.argmax(np.abs(gap)))
    n, above, below = len(gap), int(np.sum(gap > 0)), int(np.sum(gap < 0))
    at, size = number(x[widest]), number(gap[widest])
    return Text(
        en=f"Vertical lines join the neuron's curve y to {n} targets t ({above} above the curve, {below} below). "
        f"The widest gap is t − y = {size}, at x = {at}.",
        ja=f"ニューロンの出力 y の曲線と{n}個の正解 t を縦の線で結んでいます。曲線より上の正解が{above}個、"
        f"下の正解が{below}個です。いちばん大きなずれは x = {at} での t − y = {size} です。",
    )
