r"""The size of the gradient at each step of a sequence, on a logarithmic axis: root of the mean of squares.

Steps are counted from 1; the gradient comes from the right, where the sequence ends.
"""

from collections.abc import Sequence

import numpy as np
from matplotlib.axes import Axes
from matplotlib.lines import Line2D
from matplotlib.ticker import MaxNLocator

from course_lib.language import Text
from course_lib.plots.axes import dress
from course_lib.plots.layer_gradients import STYLES
from course_lib.plots.numbers import number
from course_lib.plots.picture import Picture, new_axes
from course_lib.types import Array

MARKERS = 10
"""About so many markers on a line, however many steps there are."""


def gradients_in_time(*sizes: Sequence[float] | Array) -> Picture:
    """A line for each network: circles, squares, triangles and diamonds, in this order; at most four.

    Args:
        sizes: for each network the size of the gradient at every step, from the first step to the last.
    """
    figure, ax = new_axes(6.4, 3.6)
    for row, (style, color) in zip(sizes, STYLES, strict=False):
        draw_sizes(ax, row, style, color)
    steps = max(len(row) for row in sizes)
    ax.set_xlim(1 - 0.02 * steps, steps * 1.02)
    ax.xaxis.set_major_locator(MaxNLocator(integer=True, min_n_ticks=2))
    dress(ax, "$t$", r"$\frac{\partial E}{\partial x_t}$")
    ax.yaxis.label.set_fontsize(20)
    ax.yaxis.labelpad = 18
    return Picture(figure, _describe(sizes))


def draw_sizes(ax: Axes, sizes: Sequence[float] | Array, style: str, color: str) -> Line2D:
    every = max(1, len(sizes) // MARKERS)
    (line,) = ax.semilogy(
        np.arange(1, len(sizes) + 1), sizes, style, color=color, linewidth=2, markersize=6, markevery=every
    )
    return line


def _describe(sizes: Sequence[Sequence[float] | Array]) -> Text:
    ends = [(len(row), number(float(row[0]), 2), number(float(row[-1]), 2)) for row in sizes]
    return Text(
        en="The size of the gradient at each step, on a logarithmic axis. "
        + " ".join(
            f"Line {place}: from {last} at step {steps}, the last, to {first} at step 1."
            for place, (steps, first, last) in enumerate(ends, start=1)
        ),
        ja="ステップごとの勾配の大きさを、対数目盛で示したグラフです。"
        + "".join(
            f"{place}本目の線は、最後のステップ{steps}での {last} から、ステップ1での {first} まで変わります。"
            for place, (steps, first, last) in enumerate(ends, start=1)
        ),
    )
