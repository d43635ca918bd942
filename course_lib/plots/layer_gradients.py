r"""The size of the gradient in each layer, on a logarithmic axis: root of the mean of $(\partial E / \partial u)^2$.

Layers are counted from 1, the one next to the input; the gradient comes from the right.
"""

from collections.abc import Sequence

import numpy as np
from matplotlib.axes import Axes
from matplotlib.lines import Line2D

from course_lib.language import Text
from course_lib.plots.axes import dress
from course_lib.plots.numbers import number
from course_lib.plots.palette import ERROR, INK, OUTPUT, SLOPE
from course_lib.plots.picture import Picture, new_axes
from course_lib.types import Array

STYLES = (("o-", ERROR), ("s--", OUTPUT), ("^-.", SLOPE), ("d:", INK))


def layer_gradients(*sizes: Sequence[float] | Array) -> Picture:
    """A line for each network: circles, squares, triangles and diamonds, in this order; at most four."""
    figure, ax = new_axes(6.4, 3.6)
    for row, (style, color) in zip(sizes, STYLES, strict=False):
        draw_gradients(ax, row, style, color)
    return Picture(figure, _describe(sizes))


def draw_gradients(ax: Axes, sizes: Sequence[float] | Array, style: str = "o-", color: str = ERROR) -> Line2D:
    places = np.arange(1, len(sizes) + 1)
    (line,) = ax.semilogy(places, sizes, style, color=color, linewidth=2, markersize=6)
    ax.set(xlim=(0.5, len(sizes) + 0.5), xticks=places)
    dress(ax, r"$\ell$", r"$\frac{\partial E}{\partial u}$")
    ax.yaxis.label.set_fontsize(20)
    ax.yaxis.labelpad = 18
    return line


def _describe(sizes: Sequence[Sequence[float] | Array]) -> Text:
    rows = [[number(float(size), 2) for size in row] for row in sizes]
    return Text(
        en="The size of the gradient in each layer, on a logarithmic axis, from the first layer to the last. "
        + " ".join(f"Line {place}: {', '.join(row)}." for place, row in enumerate(rows, start=1)),
        ja="層ごとの勾配の大きさを、対数目盛で、最初の層から順に示したグラフです。"
        + "".join(f"{place}本目の線は {'、'.join(row)} です。" for place, row in enumerate(rows, start=1)),
    )
