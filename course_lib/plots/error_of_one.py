"""The error of one output, E = (t - y)^2 / 2, as a parabola over y with its lowest point at the target t."""

import numpy as np
from matplotlib.axes import Axes
from matplotlib.lines import Line2D

from course_lib.language import Text
from course_lib.neuron import error
from course_lib.plots.axes import dress, write
from course_lib.plots.numbers import number
from course_lib.plots.palette import ERROR, SLOPE, TARGET
from course_lib.plots.picture import Picture, new_axes


def error_curve(t: float = 0.7, y: float | None = None) -> Picture:
    """E against y for one target; with `y`, the point there and its tangent of slope y - t."""
    figure, ax = new_axes(6, 3.6)
    draw_error(ax, t)
    if y is not None:
        draw_error_tangent(ax, t, y)
    return Picture(figure, describe_error(t, y))


def draw_error(ax: Axes, t: float) -> Line2D:
    y = np.linspace(-0.1, 1.1, 241)
    top = float(max(error(0.0, t), error(1.0, t)))
    (curve,) = ax.plot(y, error(y, t), "-", color=ERROR, linewidth=2.5)
    ax.plot([t], [0], "o", color=TARGET, markerfacecolor="white", markersize=8, clip_on=False, zorder=4)
    write(ax, t, 0.09 * top, "$t$", fontsize=17)
    ax.set(xlim=(-0.05, 1.05), ylim=(-0.12 * top, 1.1 * top))
    dress(ax, "$y$", "$E$")
    return curve


def draw_error_tangent(ax: Axes, t: float, y: float) -> tuple[Line2D, Line2D]:
    E, slope, half = float(error(y, t)), slope_of_error(t, y), 0.25
    (tangent,) = ax.plot((y - half, y + half), (E - half * slope, E + half * slope), "--", color=SLOPE, linewidth=2)
    (point,) = ax.plot([y], [E], "o", color=SLOPE, markersize=9)
    return tangent, point


def slope_of_error(t: float, y: float) -> float:
    """dE/dy = y - t."""
    return y - t


def describe_error(t: float, y: float | None) -> Text:
    curve = Text(
        en=f"The error E over the output y: a parabola with its lowest point E = 0 at y = t = {number(t)}.",
        ja=f"横軸が出力 y、縦軸が誤差 E のグラフです。y = t = {number(t)} で最小値 E = 0 をとる放物線です。",
    )
    if y is None:
        return curve
    E, slope = number(float(error(y, t))), number(slope_of_error(t, y))
    return Text(
        en=f"{curve.en} The point at y = {number(y)} has E = {E}; the dashed tangent there has slope {slope}.",
        ja=f"{curve.ja}y = {number(y)} の点は E = {E} で、そこでの接線（破線）の傾きは {slope} です。",
    )
