"""The outputs of each layer as a small histogram, from the first layer to the last; the number of the layer on top.

All share one scale. The outermost bars hold all that lies farther out, and a bar of more than `TOP` is cut there.
"""

from collections.abc import Sequence

import numpy as np
from matplotlib.axes import Axes
from matplotlib.figure import Figure, SubFigure
from matplotlib.patches import StepPatch

from course_lib.language import Text
from course_lib.plots.axes import dress, write
from course_lib.plots.numbers import number
from course_lib.plots.palette import OUTPUT
from course_lib.plots.picture import Picture, new_figure
from course_lib.types import Array

REACH, TOP, IN_A_ROW = 2.0, 0.2, 5
EDGES = np.linspace(-REACH - 0.05, REACH + 0.05, 42)
"""One bar around 0, and one around each of -REACH and REACH."""


def layer_histograms(outputs: Sequence[Array]) -> Picture:
    """A histogram for each layer, five in a row."""
    rows = -(-len(outputs) // IN_A_ROW)
    figure = new_figure(9, 1.6 * rows + 0.3)
    for bars, A in zip(draw_layers(figure, len(outputs)), outputs, strict=True):
        bars.set_data(shares(A))
    return Picture(figure, _describe(outputs))


def draw_layers(figure: Figure | SubFigure, count: int) -> list[StepPatch]:
    """Empty histograms, and axes for them."""
    rows = -(-count // IN_A_ROW)
    axes = np.ravel(figure.subplots(rows, min(count, IN_A_ROW), sharex=True, sharey=True, squeeze=False)).tolist()
    for ax in axes[count:]:
        ax.set_visible(False)
    return [draw_layer(ax, place) for place, ax in enumerate(axes[:count], start=1)]


def draw_layer(ax: Axes, place: int) -> StepPatch:
    """An empty histogram with the number of the layer in its corner."""
    bars = ax.stairs(np.zeros(len(EDGES) - 1), EDGES, fill=True, color=OUTPUT)
    dress(ax, "", "")
    ax.set(xlim=(EDGES[0], EDGES[-1]), ylim=(0, TOP), xticks=(-1, 0, 1), yticks=(0, TOP))
    write(ax, -1.85, 0.82 * TOP, f"${place}$", fontsize=13, ha="left")
    return bars


def shares(A: Array) -> Array:
    """The share of the numbers in each bar; what is farther out is in the outermost ones."""
    return np.asarray(np.histogram(np.clip(A, -REACH, REACH), EDGES)[0] / np.size(A))


def _describe(outputs: Sequence[Array]) -> Text:
    spreads = [number(float(np.std(A)), 2) for A in outputs]
    return Text(
        en=f"One histogram for each of {len(outputs)} layers. The standard deviations of their outputs, "
        f"from the first layer to the last: {', '.join(spreads)}.",
        ja=f"{len(outputs)}層それぞれの、出力のヒストグラムです。"
        f"出力の標準偏差は、最初の層から順に {'、'.join(spreads)} です。",
    )
