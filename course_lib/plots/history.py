"""The mean of E against the number of epochs k, on a logarithmic axis.

`losses` has shape (k_max + 1,): entry k is the mean after k epochs, entry 0 before the first.
"""

from collections.abc import Sequence

import numpy as np
from matplotlib.axes import Axes
from matplotlib.lines import Line2D

from course_lib.language import Text
from course_lib.plots.axes import MEAN_ERROR, dress
from course_lib.plots.numbers import number
from course_lib.plots.palette import ERROR, QUIET
from course_lib.plots.picture import Picture, new_axes
from course_lib.types import Array


def loss_history(losses: Sequence[float] | Array, floor: float | None = None) -> Picture:
    """The curve, and a dashed line at `floor`, the lowest mean that the model can reach."""
    figure, ax = new_axes(6, 3.6)
    draw_history(ax, losses)
    if floor is not None:
        ax.axhline(floor, color=QUIET, linestyle="--", linewidth=1.5)
    return Picture(figure, _describe(losses, floor))


def draw_history(ax: Axes, losses: Sequence[float] | Array) -> Line2D:
    (curve,) = ax.semilogy(np.arange(len(losses)), losses, "-", color=ERROR, linewidth=2.5)
    dress(ax, "$k$", MEAN_ERROR)
    return curve


def _describe(losses: Sequence[float] | Array, floor: float | None) -> Text:
    epochs, first, last = len(losses) - 1, number(float(losses[0])), number(float(losses[-1]))
    curve = Text(
        en=f"The mean of E after k epochs, on a logarithmic axis: from {first} at k = 0 to {last} at k = {epochs}.",
        ja=f"横軸がエポック数 k、縦軸が E の平均（対数目盛）のグラフです。"
        f"k = 0 で {first}、k = {epochs} で {last} です。",
    )
    if floor is None:
        return curve
    return Text(
        en=f"{curve.en} A dashed line marks the floor at {number(floor)}.",
        ja=f"{curve.ja}破線は下限の {number(floor)} を示します。",
    )
