"""A running mean m that starts at 0, and its correction: m and m / (1 - beta^t) against the step t."""

from collections.abc import Sequence

import numpy as np
from matplotlib.axes import Axes
from matplotlib.lines import Line2D

from course_lib.language import Text
from course_lib.plots.axes import dress
from course_lib.plots.numbers import number
from course_lib.plots.palette import ERROR, INK, OUTPUT, QUIET
from course_lib.plots.picture import Picture, new_axes
from course_lib.types import Array


def running_mean(g: Sequence[float] | Array, beta: float = 0.9) -> Picture:
    """The values g as dots, their running mean dashed, the corrected mean solid; step t is the t-th value."""
    figure, ax = new_axes(6.4, 3.4)
    m, corrected = means(g, beta)
    draw_running_mean(ax, g, m, corrected)
    return Picture(figure, _describe(g, m, corrected, beta))


def means(g: Sequence[float] | Array, beta: float) -> tuple[Array, Array]:
    """m and m / (1 - beta^t) after each value, shape (n,)."""
    m, kept = 0.0, []
    for value in g:
        m = beta * m + (1 - beta) * float(value)
        kept.append(m)
    return np.array(kept), np.array(kept) / (1 - beta ** np.arange(1, len(kept) + 1))


def draw_running_mean(
    ax: Axes, g: Sequence[float] | Array, m: Array, corrected: Array
) -> tuple[Line2D, Line2D, Line2D]:
    t = np.arange(1, len(m) + 1)
    (dots,) = ax.plot(t, g, "o", color=QUIET, markersize=5, label="$g$")
    (plain,) = ax.plot(t, m, "--", color=ERROR, linewidth=2.2, label="$m$")
    (right,) = ax.plot(t, corrected, "-", color=OUTPUT, linewidth=2.2, label=r"$\hat{m}$")
    dress(ax, "$t$", "")
    ax.axhline(0, color=INK, linewidth=0.8)
    ax.legend(loc="center left", bbox_to_anchor=(1, 0.5), frameon=False, fontsize=15, labelcolor=INK)
    return dots, plain, right


def _describe(g: Sequence[float] | Array, m: Array, corrected: Array, beta: float) -> Text:
    n, first, last = len(m), (number(m[0]), number(corrected[0])), (number(m[-1]), number(corrected[-1]))
    low, high = number(float(np.min(g))), number(float(np.max(g)))
    return Text(
        en=f"{n} values g, from {low} to {high}, as dots; their running mean m with beta = {number(beta)} "
        f"starts at {first[0]} and ends at {last[0]}. The corrected mean starts at {first[1]} and ends at {last[1]}.",
        ja=f"{n}個の値 g（{low} から {high}）が点で示されています。"
        f"β が {number(beta)} の移動平均 m は {first[0]} で始まり {last[0]} で終わります。"
        f"補正した平均は {first[1]} で始まり {last[1]} で終わります。",
    )
