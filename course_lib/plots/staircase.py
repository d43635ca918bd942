"""The mean of E against w, b held: a slope to follow with the sigmoid (solid), terraces with the step H (dashed).

`x` and `t` have shape (n,).
"""

from collections.abc import Callable

import numpy as np
from matplotlib.axes import Axes
from matplotlib.lines import Line2D

from course_lib.activations import sigmoid, step
from course_lib.language import Text
from course_lib.neuron import error
from course_lib.plots.axes import MEAN_ERROR, dress, write
from course_lib.plots.numbers import number
from course_lib.plots.palette import ERROR, OUTPUT
from course_lib.plots.picture import Picture, new_axes
from course_lib.types import Array

W_FROM, W_TO, POINTS = 0.2, 4.0, 1901


def terraces(x: Array, t: Array, b: float = -0.5) -> Picture:
    """Both curves, for w from 0.2 to 4."""
    figure, ax = new_axes(6.4, 3.8)
    w = np.linspace(W_FROM, W_TO, POINTS)
    jumping, smooth = mean_errors(step, x, t, w, b), mean_errors(sigmoid, x, t, w, b)
    draw_terraces(ax, w, jumping, smooth)
    return Picture(figure, _describe(jumping, b))


def mean_errors(f: Callable[[Array], Array], x: Array, t: Array, w: Array, b: float) -> Array:
    """The mean of E of the neuron y = f(xw + b) for each w, shape (k,)."""
    losses: Array = error(f(np.multiply.outer(w, x) + b), t).mean(axis=1)
    return losses


def draw_terraces(ax: Axes, w: Array, jumping: Array, smooth: Array) -> tuple[Line2D, Line2D]:
    (steps,) = ax.plot(w, jumping, "--", color=ERROR, linewidth=2)
    (curve,) = ax.plot(w, smooth, "-", color=OUTPUT, linewidth=2.5)
    ax.set(xlim=(W_FROM, W_TO), ylim=(0, 1.08 * float(jumping.max())))
    dress(ax, "$w$", MEAN_ERROR)
    place = 3 * len(w) // 4
    lift = 0.07 * float(jumping.max())
    write(ax, w[place], jumping[place] + lift, "$H$", color=ERROR, fontsize=17)
    write(ax, w[place], smooth[place] + lift, r"$\sigma$", color=OUTPUT, fontsize=17)
    return steps, curve


def count_levels(losses: Array) -> int:
    """How many different heights there are."""
    return len(np.unique(np.round(losses, 9)))


def _describe(jumping: Array, b: float) -> Text:
    bias, levels = number(b), count_levels(jumping)
    return Text(
        en=f"The mean of E against w, with b = {bias}. With the sigmoid it is a smooth curve. With the step H it is a "
        f"staircase of {levels} level terraces with sudden drops between them.",
        ja=f"横軸が w、縦軸が E の平均のグラフです（b = {bias}）。シグモイド関数ではなめらかな曲線です。"
        f"ステップ関数 H では、{levels}枚の平らな段が続く階段で、段と段の間は垂直に切り立っています。",
    )
