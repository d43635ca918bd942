"""Real points x and forged points G(r), and how real the discriminator takes each place for: its curve D.

On a line the points are histograms of one scale, D a curve with an axis of its own on the right; in the plane see
`imitation_plane`. The real points decide the frame; forged ones beyond it stand in the outermost bars.
"""

from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Protocol, TypeAlias

import numpy as np
from matplotlib.artist import Artist
from matplotlib.axes import Axes
from matplotlib.lines import Line2D
from matplotlib.patches import StepPatch

from course_lib.language import Text
from course_lib.plots.axes import dress, legend_above
from course_lib.plots.imitation_plane import draw_in_the_plane
from course_lib.plots.numbers import fixed, number
from course_lib.plots.palette import ERROR, GRID, OUTPUT, QUIET, TARGET
from course_lib.plots.picture import Picture, new_axes
from course_lib.shapes import check_matrix, misfit
from course_lib.types import Array

Judge: TypeAlias = Callable[[Array], Array]
"""From points in rows, shape (n, d), to D(x) of each, shape (n,)."""
BARS, PLACES = 40, 121
HEADROOM = 2.0
"""How many times as high as the highest real bar the axis is: forged points may pile up, and are cut beyond it."""


class Imitation(Protocol):
    """What changes when the networks learn."""

    def show(self, forged: Array, judge: Judge) -> None:
        """Show other forged points, and another discriminator."""

    def words(self) -> Text:
        """What is to be seen."""

    @property
    def artists(self) -> tuple[Artist, ...]:
        """All that `show` changes, in the order of drawing."""


def imitation(X: Array, forged: Array, judge: Judge) -> Picture:
    """Real points X and forged ones, both of shape (n, 1) or (n, 2), and the discriminator.

    Args:
        X: real points in rows.
        forged: forged points in rows; not as many need be given.
        judge: from points in rows to how sure the discriminator is that each is real, from 0 to 1.

    Raises:
        ShapeError: X has neither one column nor two, or `forged` has not as many.
    """
    figure, ax = new_axes(*((6, 3.6) if np.shape(X)[1:] == (1,) else (5.8, 4.6)))
    drawn = draw_imitation(ax, X)
    if np.shape(forged)[1:] != np.shape(X)[1:]:
        expected, repair = f"(m, {X.shape[1]})", "Take what the generator gives for a matrix of noise."
        raise misfit("forged", forged, expected, "the columns of X", repair)
    drawn.show(forged, judge)
    return Picture(figure, drawn.words())


def draw_imitation(ax: Axes, X: Array) -> Imitation:
    """Axes with the real points, and everything that `show` puts in place."""
    check_matrix("X", X, "(n, 1) or (n, 2)", "a point")
    if X.shape[1] not in (1, 2) or len(X) == 0:
        reason, repair = "a line or a plane can be drawn", "Choose one column or two."
        raise misfit("X", X, "(n, 1) or (n, 2)", reason, repair)
    return draw_in_the_plane(ax, X) if X.shape[1] == 2 else draw_on_the_line(ax, X)


@dataclass
class OnTheLine:
    """Histograms of both, and the curve of D."""

    edges: Array
    real: Array
    """The share of the real points in each bar, shape (BARS,)."""
    bars: StepPatch
    curve: Line2D
    forged: Array = field(default_factory=lambda: np.zeros(BARS))
    n_forged: int = 0

    def show(self, forged: Array, judge: Judge) -> None:
        """Show other forged points, and another discriminator."""
        self.forged, self.n_forged = _shares(forged, self.edges), len(forged)
        self.bars.set_data(self.forged)
        self.curve.set_ydata(judge(np.asarray(self.curve.get_xdata())[:, np.newaxis]))

    @property
    def artists(self) -> tuple[Artist, ...]:
        """All that `show` changes, in the order of drawing."""
        return self.bars, self.curve

    def words(self) -> Text:
        """What is to be seen."""
        left, right = number(self.edges[0], 2), number(self.edges[-1], 2)
        common = f"{100 * np.minimum(self.real, self.forged).sum():.0f}%"
        D = np.asarray(self.curve.get_ydata())
        low, high = fixed(D.min()), fixed(D.max())
        return Text(
            en=f"Two histograms over x from {left} to {right}: real points, grey, and {self.n_forged} forged points "
            f"G(r), hatched. They have {common} of their area in common. The discriminator's curve D lies between "
            f"{low} and {high}; a dotted line marks one half.",
            ja=f"x が {left} から {right} までの2つのヒストグラムです。灰色が本物の点、斜線が{self.n_forged}個の"
            f"偽物の点 G(r) で、面積の{common}が重なっています。識別器の曲線 D は {low} から {high} の間にあり、"
            "点線は2分の1の高さです。",
        )


def draw_on_the_line(ax: Axes, X: Array) -> OnTheLine:
    """The histogram of the real points, and empty bars and a curve at 1/2 for what is to come."""
    middle, half = (X.max() + X.min()) / 2, 0.65 * max(float(np.ptp(X)), 1e-9)
    edges = np.linspace(middle - half, middle + half, BARS + 1)
    real = _shares(X, edges)
    grey = ax.stairs(real, edges, fill=True, facecolor=GRID, edgecolor=TARGET, linewidth=1.4, label="$x$")
    bars = ax.stairs(np.zeros(BARS), edges, hatch="////", color=OUTPUT, linewidth=1.8, label="$G(r)$")
    dress(ax, "$x$", "")
    ax.set(xlim=(edges[0], edges[-1]), ylim=(0, HEADROOM * float(real.max())), yticks=())
    right = ax.twinx()
    dress(right, "", "$D$")
    right.spines["right"].set_visible(True)
    right.grid(False)
    right.patch.set_visible(False)
    right.set(ylim=(0, 1.02), yticks=(0, 0.5, 1))
    right.axhline(0.5, color=QUIET, linestyle=":", linewidth=1.4)
    places = np.linspace(edges[0], edges[-1], PLACES)
    (curve,) = right.plot(places, np.full(PLACES, 0.5), color=ERROR, linewidth=2.5, label="$D$")
    legend_above(ax, [grey, bars, curve])
    return OnTheLine(edges, real, bars, curve)


def _shares(X: Array, edges: Array) -> Array:
    """The share of the points in each bar; what is farther out is in the outermost ones."""
    return np.asarray(np.histogram(np.clip(X, edges[0], edges[-1]), edges)[0] / max(len(X), 1))
