"""Softmax in two steps, as bars: the pre-activations u, their powers e^u, and the shares y, which sum to 1.

Entry k has the label u_k in the first group, e^{u_k} in the second and y_k in the third; k counts from 1.
"""

from collections.abc import Sequence

import numpy as np
from matplotlib.axes import Axes
from matplotlib.container import BarContainer

from course_lib.activations import softmax
from course_lib.language import Text
from course_lib.plots.axes import FONT, dress, write
from course_lib.plots.numbers import number
from course_lib.plots.palette import INK, OUTPUT, QUIET, SLOPE
from course_lib.plots.picture import Picture, new_figure
from course_lib.types import Array

HEADROOM = 0.2
"""The room for the number at the end of a bar, in parts of the range of the values."""


def softmax_bars(u: Sequence[float] | Array) -> Picture:
    """u, e^u and softmax(u) side by side."""
    figure = new_figure(9, 3.4)
    groups = (("u_{k}", np.asarray(u, dtype=float), QUIET), ("e^{{u_{k}}}", np.exp(u), SLOPE))
    left, middle, right = figure.subplots(1, 3)
    for ax, (symbol, values, color) in zip((left, middle), groups, strict=True):
        draw_bars(ax, symbol, values, color)
    draw_shares(right, softmax(np.asarray(u, dtype=float)))
    return Picture(figure, _describe(u))


def draw_bars(ax: Axes, symbol: str, values: Array, color: str) -> BarContainer:
    """One bar for each value, with the value at its end; `symbol` has a place {k} for the number of the bar."""
    bars = ax.bar(range(len(values)), values, width=0.6, color=color)
    low, high = min(0.0, float(np.min(values))), max(0.0, float(np.max(values)))
    room = HEADROOM * (high - low or 1.0)
    for place, value in enumerate(values):
        write(ax, place, value, f"${number(value)}$", fontsize=13, va="top" if value < 0 else "bottom")
    _dress_bars(ax, symbol, len(values), (low - room * (low < 0), high + room))
    return bars


def draw_shares(ax: Axes, y: Array) -> BarContainer:
    """The shares on an axis from 0 to 1."""
    bars = draw_bars(ax, "y_{k}", y, OUTPUT)
    ax.set(ylim=(0, 1 + HEADROOM), yticks=(0, 0.25, 0.5, 0.75, 1))
    return bars


def _dress_bars(ax: Axes, symbol: str, count: int, limits: tuple[float, float]) -> None:
    dress(ax, "", "")
    ax.set_xticks(range(count), [f"${symbol.format(k=k)}$" for k in range(1, count + 1)], math_fontfamily=FONT)
    ax.tick_params(axis="x", labelsize=16, length=0)
    ax.set(xlim=(-0.6, count - 0.4), ylim=limits)
    ax.axhline(0, color=INK, linewidth=0.8)


def _describe(u: Sequence[float] | Array) -> Text:
    shown = [[number(float(value)) for value in values] for values in (u, np.exp(u), softmax(np.asarray(u)))]
    en, ja = ([mark.join(row) for row in shown] for mark in (", ", "、"))
    return Text(
        en=f"Three groups of bars. u: {en[0]}. Their powers e^u: {en[1]}. The shares y, which sum to 1: {en[2]}.",
        ja=f"3組の棒グラフです。u は {ja[0]}、その累乗 e^u は {ja[1]}、合計が1になる割合 y は {ja[2]} です。",
    )
