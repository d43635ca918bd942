"""Box and Muller's way from the unit square to the normal cloud: u_1 becomes the distance, u_2 the angle.

Points keep their marker on the way: a triangle where u_1 is small, a circle in the middle, a square where it is large.
"""

from collections.abc import Iterator, Sequence

import numpy as np
from matplotlib.axes import Axes
from matplotlib.lines import Line2D

from course_lib.initializers import box_muller
from course_lib.language import Text
from course_lib.plots.axes import dress
from course_lib.plots.bell import REACH, draw_bell
from course_lib.plots.palette import ERROR, INK, OUTPUT
from course_lib.plots.picture import Picture, new_figure
from course_lib.types import Array

BANDS = ((0.0, 0.2, "^", ERROR), (0.2, 0.7, "o", INK), (0.7, 1.0, "s", OUTPUT))
"""From and to which u_1 (the end included), the marker, and the colour."""
QUARTER = 0.25


def square_to_normal(u1: Sequence[float] | Array, u2: Sequence[float] | Array) -> Picture:
    """The points of the square, the same points as (z_1, z_2), and the histogram of z_1.

    Raises:
        SettingError: a number of `u1` is not in (0, 1].
    """
    figure = new_figure(10.4, 3.6)
    u = np.asarray(u1, dtype=float), np.asarray(u2, dtype=float)
    z = both(*u)
    left, middle, right = figure.subplots(1, 3)
    draw_square(left, *u)
    draw_cloud(middle, u[0], *z)
    draw_bell(right, z[0], "z_1")
    return Picture(figure, _describe(u[0].size))


def both(u1: Array, u2: Array) -> tuple[Array, Array]:
    """The two normal numbers of each pair. The sine of an angle is the cosine of a quarter turn less."""
    return np.asarray(box_muller(u1, u2)), np.asarray(box_muller(u1, u2 - QUARTER))


def draw_square(ax: Axes, u1: Array, u2: Array) -> list[Line2D]:
    """The unit square."""
    lines = list(_points(ax, u1, u1, u2))
    ax.set(xlim=(0, 1), ylim=(0, 1), xticks=(0, 0.5, 1), yticks=(0, 0.5, 1), aspect="equal")
    dress(ax, "$u_1$", "$u_2$")
    return lines


def draw_cloud(ax: Axes, u1: Array, z1: Array, z2: Array) -> list[Line2D]:
    """The plane of (z_1, z_2), with the markers that the points have in the square."""
    lines = list(_points(ax, u1, z1, z2))
    ax.set(xlim=(-REACH, REACH), ylim=(-REACH, REACH), xticks=(-4, 0, 4), yticks=(-4, 0, 4), aspect="equal")
    dress(ax, "$z_1$", "$z_2$")
    return lines


def _points(ax: Axes, u1: Array, x: Array, y: Array) -> Iterator[Line2D]:
    for low, high, marker, color in BANDS:
        chosen = (u1 > low) & (u1 <= high)
        yield ax.plot(x[chosen], y[chosen], marker, color=color, markersize=3, alpha=0.7, linestyle="none")[0]


def _describe(count: int) -> Text:
    return Text(
        en=f"{count} points fill the unit square of u1 and u2 evenly. Beside it the same points as z1 and z2: a round "
        "cloud, dense in the middle. Triangles, from the edge of the square where u1 is small, lie outside; squares, "
        "where u1 is near 1, lie inside. The histogram of z1 follows the dashed bell curve.",
        ja=f"u1 と u2 の正方形に、{count}個の点が一様に散らばっています。その隣は、同じ点を z1 と z2 で描いたものです。"
        "真ん中ほど密な、丸い雲になります。三角は u1 が小さい点で、雲の外側にあります。"
        "四角は u1 が1に近い点で、雲の内側にあります。z1 のヒストグラムは、破線の釣鐘形の曲線に沿っています。",
    )
