"""Real and forged points in the plane, on the map of D: the darker, the more the discriminator takes it for real.

A black line runs where D is one half. Forged points beyond the frame are not drawn; the words count them.
"""

from collections.abc import Callable
from dataclasses import dataclass, field

import numpy as np
from matplotlib.artist import Artist
from matplotlib.axes import Axes
from matplotlib.colors import LinearSegmentedColormap
from matplotlib.image import AxesImage
from matplotlib.lines import Line2D
from numpy.typing import NDArray

from course_lib.language import Text
from course_lib.plots.axes import dress, legend_above
from course_lib.plots.grid import middles
from course_lib.plots.numbers import fixed, number
from course_lib.plots.palette import INK, OUTPUT, PAPER, QUIET
from course_lib.types import Array

CELLS = 72
"""The plane is asked at so many places in either direction."""
MARGIN = 0.2
MAP = LinearSegmentedColormap.from_list("D", [PAPER, "#F2C4A6"])
"""From white to a pale vermilion, on which points stand out."""


@dataclass
class InThePlane:
    """The forged points and the map."""

    places: Array
    """The middle of each cell, row by row from below, shape (CELLS * CELLS, 2)."""
    plane: AxesImage
    border: Line2D
    real: Line2D
    points: Line2D
    forged: Array = field(default_factory=lambda: np.empty((0, 2)))

    def show(self, forged: Array, judge: Callable[[Array], Array]) -> None:
        """Show other forged points, and another discriminator."""
        D = np.asarray(judge(self.places)).reshape(CELLS, CELLS)
        self.plane.set_data(D)
        self.border.set_data(*self._border(D > 0.5))
        self.forged = np.asarray(forged)
        self.points.set_data(*self.forged.T)

    @property
    def artists(self) -> tuple[Artist, ...]:
        """All that changes or lies above it, in the order of drawing."""
        return self.plane, self.border, self.real, self.points

    def words(self) -> Text:
        """What is to be seen."""
        left, right, low, high = self.plane.get_extent()
        beyond = (self.forged < (left, low)) | (self.forged > (right, high))
        outside = int(np.sum(np.any(beyond, axis=1)))
        D = np.asarray(self.plane.get_array())
        least, most = fixed(float(D.min())), fixed(float(D.max()))
        n, n_real = len(self.forged), len(np.asarray(self.real.get_xdata()))
        frame = [number(float(end), 2) for end in (left, right, low, high)]
        return Text(
            en=f"The plane of x₁ from {frame[0]} to {frame[1]} and x₂ from {frame[2]} to {frame[3]}: {n_real} real "
            f"points, dots, and {n} forged points, crosses, of which {outside} lie outside. The discriminator's D "
            f"is between {least} and {most}; it is above one half on the darker side of the black line.",
            ja=f"x₁ が {frame[0]} から {frame[1]}、x₂ が {frame[2]} から {frame[3]} の平面です。"
            f"丸は本物の点{n_real}個、十字は偽物の点{n}個で、そのうち{outside}個は枠の外にあります。"
            f"識別器の D は {least} から {most} の間にあり、黒い線の濃い側で2分の1を超えています。",
        )

    def _border(self, inside: NDArray[np.bool_]) -> tuple[Array, Array]:
        """The edges of the cells where D crosses one half, as separate strokes with a gap (nan) after each."""
        left, right, low, high = self.plane.get_extent()
        x, y = np.linspace(left, right, CELLS + 1), np.linspace(low, high, CELLS + 1)
        row, column = np.nonzero(inside[:, 1:] != inside[:, :-1])
        upright = x[column + 1], x[column + 1], y[row], y[row + 1]
        row, column = np.nonzero(inside[1:] != inside[:-1])
        lying = x[column], x[column + 1], y[row + 1], y[row + 1]
        x0, x1, y0, y1 = (np.concatenate(ends) for ends in zip(upright, lying, strict=True))
        gap = np.full(len(x0), np.nan)
        return np.column_stack([x0, x1, gap]).ravel(), np.column_stack([y0, y1, gap]).ravel()


def draw_in_the_plane(ax: Axes, X: Array) -> InThePlane:
    """The real points, and an empty map and no forged points for what is to come."""
    low, high = X.min(axis=0), X.max(axis=0)
    margin = MARGIN * np.maximum(high - low, 1e-9)
    low, high = low - margin, high + margin
    plane = ax.imshow(
        np.full((CELLS, CELLS), 0.5),
        extent=(low[0], high[0], low[1], high[1]),
        origin="lower",
        aspect="auto",
        interpolation="nearest",
        cmap=MAP,
        vmin=0,
        vmax=1,
        zorder=0,
    )
    (border,) = ax.plot([], [], color=INK, linewidth=1.2)
    (real,) = ax.plot(*X.T, "o", color=QUIET, markerfacecolor=PAPER, markersize=3.5, markeredgewidth=0.8, label="$x$")
    (points,) = ax.plot([], [], "x", color=OUTPUT, markersize=5, markeredgewidth=1.5, label="$G(r)$")
    dress(ax, "$x_1$", "$x_2$")
    ax.grid(False)
    ax.set(xlim=(low[0], high[0]), ylim=(low[1], high[1]))
    legend_above(ax, [real, points])
    bar = ax.figure.colorbar(plane, ax=ax, ticks=(0, 0.5, 1), pad=0.03)
    dress(bar.ax, "", "$D$")
    return InThePlane(middles(low, high, CELLS), plane, border, real, points)
