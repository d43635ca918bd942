"""Numbers as a histogram beside the bell curve, the density of the standard normal distribution.

The area of the bars is 1, as is that below the curve. Numbers beyond the axis are not drawn.
"""

from collections.abc import Sequence

import numpy as np
from matplotlib.axes import Axes
from matplotlib.lines import Line2D
from matplotlib.patches import StepPatch

from course_lib.language import Text
from course_lib.moments import moments
from course_lib.plots.axes import dress
from course_lib.plots.numbers import fixed
from course_lib.plots.palette import INK, OUTPUT, SIGNAL_FILL
from course_lib.plots.picture import Picture, new_axes
from course_lib.types import Array

REACH = 4.0
EDGES = np.linspace(-REACH, REACH, 41)


def bell(z: Sequence[float] | Array) -> Picture:
    """The histogram of z and the bell curve."""
    figure, ax = new_axes(6, 3.4)
    draw_bell(ax, z)
    return Picture(figure, _describe(np.asarray(z, dtype=float)))


def draw_bell(ax: Axes, z: Sequence[float] | Array, symbol: str = "z") -> tuple[StepPatch, Line2D]:
    """Bars in outline and fill, the curve dashed; `symbol` names the axis."""
    shares = np.histogram(z, EDGES)[0] / np.size(z) / np.diff(EDGES)
    bars = ax.stairs(shares, EDGES, fill=True, facecolor=SIGNAL_FILL, edgecolor=OUTPUT, linewidth=1.2)
    x = np.linspace(-REACH, REACH, 161)
    (curve,) = ax.plot(x, density(x), "--", color=INK, linewidth=1.8)
    ax.set(xlim=(-REACH, REACH), ylim=(0, max(0.5, 1.05 * float(np.max(shares)))), xticks=range(-4, 5, 2))
    dress(ax, f"${symbol}$", "")
    return bars, curve


def density(x: Array) -> Array:
    r"""$e^{-x^2 / 2} / \sqrt{2 \pi}$."""
    return np.asarray(np.exp(-(x**2) / 2) / np.sqrt(2 * np.pi))


def _describe(z: Array) -> Text:
    mean, variance, skewness = (fixed(value) for value in moments(z))
    return Text(
        en=f"A histogram of {z.size} numbers z, with the dashed bell curve of the standard normal distribution. "
        f"Mean {mean}, variance {variance}, skewness {skewness}.",
        ja=f"{z.size}個の数 z のヒストグラムと、標準正規分布の釣鐘形の曲線（破線）です。"
        f"平均は {mean}、分散は {variance}、歪度は {skewness} です。",
    )
