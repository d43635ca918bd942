"""The loss landscape of one neuron: the mean of E over the plane of (w, b), its height lines at 1, 2, 5, 10, ...

Grids have shape (n_b, n_w), as contour wants them: rows are values of b, columns values of w.
"""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from matplotlib.axes import Axes
from matplotlib.colors import LinearSegmentedColormap, LogNorm
from matplotlib.contour import QuadContourSet
from matplotlib.lines import Line2D

from course_lib.language import Text
from course_lib.neuron import error, forward, mean_error
from course_lib.plots.axes import dress
from course_lib.plots.numbers import number
from course_lib.plots.palette import INK, PAPER, PATH
from course_lib.plots.picture import Picture, new_axes
from course_lib.types import Array

Range = tuple[float, float]
Values = Sequence[float] | Array
Path = tuple[Values, Values]

W_RANGE: Range = (-1.0, 4.0)
B_RANGE: Range = (-2.0, 2.0)
GRID_POINTS = 121
LABEL_ROOM = 34
"""In 400ths of the way on which the labels stand."""
# Dark below, pale above: the valley is what one looks for, and a white-rimmed path shows on all of it.
HEIGHTS = LinearSegmentedColormap.from_list("heights", ["#2E6E9E", "#7FB2D5", "#C9DFEE", "#F4F8FB"])


@dataclass(frozen=True)
class Landscape:
    """The mean of E, `loss` of shape (n_b, n_w), over the values `w` and `b`."""

    w: Array
    b: Array
    loss: Array

    def lowest(self) -> tuple[float, float, float]:
        """(w, b, mean of E) at the lowest point of the grid."""
        row, column = np.unravel_index(np.argmin(self.loss), self.loss.shape)
        return float(self.w[column]), float(self.b[row]), float(self.loss[row, column])


def loss_landscape(x: Array, t: Array, path: Path | None = None) -> Picture:
    """The landscape over w and b, and the `path` = (values of w, values of b) walked on it."""
    figure, ax = new_axes(6.4, 4.4)
    land = survey(x, t, _around(W_RANGE, path and path[0]), _around(B_RANGE, path and path[1]))
    draw_landscape(ax, land)
    if path is None:
        return Picture(figure, describe_landscape(land))
    draw_path(ax, *path)
    return Picture(figure, _with_path(describe_landscape(land), x, t, path))


def survey(x: Array, t: Array, w_range: Range = W_RANGE, b_range: Range = B_RANGE) -> Landscape:
    """Measure the mean of E on a grid."""
    w, b = np.linspace(*w_range, GRID_POINTS), np.linspace(*b_range, GRID_POINTS)
    loss = np.mean(error(forward(x, w[:, np.newaxis], b[:, np.newaxis, np.newaxis]), t), axis=-1)
    return Landscape(w, b, loss)


def draw_landscape(ax: Axes, land: Landscape) -> QuadContourSet:
    """Filled height lines with their heights written on them; returns the lines."""
    levels = round_levels(float(land.loss.min()), float(land.loss.max()))
    scale = LogNorm(levels[0], levels[-1])
    ax.contourf(land.w, land.b, land.loss, levels=levels, cmap=HEIGHTS, norm=scale, extend="both")
    lines = ax.contour(land.w, land.b, land.loss, levels=levels, colors=INK, linewidths=0.5)
    ax.clabel(lines, fmt=number, fontsize=9, colors=INK, inline_spacing=2, manual=_label_places(land, levels))
    dress(ax, "$w$", "$b$")
    ax.grid(visible=False)
    return lines


def draw_path(ax: Axes, w: Values, b: Values) -> tuple[Line2D, Line2D, Line2D]:
    """The path as a line with a dot for each step, a ring where it starts, a diamond where it ends."""
    (walked,) = ax.plot(w, b, ".-", color=PATH, linewidth=1.6, markersize=5)
    (start,) = ax.plot(w[:1], b[:1], "o", color=PATH, markerfacecolor=PAPER, markersize=9, markeredgewidth=2)
    (end,) = ax.plot(w[-1:], b[-1:], "D", color=PATH, markeredgecolor=PAPER, markersize=9)
    return walked, start, end


def round_levels(low: float, high: float) -> list[float]:
    """The heights 1, 2, 5 times a power of ten between `low` and `high`.

    >>> round_levels(0.0015, 0.03)
    [0.002, 0.005, 0.01, 0.02]
    """
    powers = range(int(np.floor(np.log10(low))), int(np.ceil(np.log10(high))) + 1)
    return [level for power in powers for level in (float(f"{digit}e{power}") for digit in "125") if low < level < high]


def _label_places(land: Landscape, levels: Sequence[float]) -> list[tuple[float, float]]:
    """Where the height lines cross the way from the top left corner down to the valley, as far as there is room."""
    bottom, left = np.unravel_index(np.argmin(land.loss), land.loss.shape)
    share = np.linspace(0, 1, 401)
    rows = np.rint(bottom + share * (len(land.b) - 1 - bottom)).astype(int)
    columns = np.rint(left * (1 - share)).astype(int)
    climb = land.loss[rows, columns]
    places = [len(share)]
    for level in reversed(levels):
        crossing = int(np.argmax(climb >= level))
        if LABEL_ROOM < crossing < places[-1] - LABEL_ROOM:
            places.append(crossing)
    return [(float(land.w[columns[i]]), float(land.b[rows[i]])) for i in places[1:]]


def describe_landscape(land: Landscape) -> Text:
    w, b, loss = (number(value) for value in land.lowest())
    left, right, low, high = (number(value) for value in (land.w[0], land.w[-1], land.b[0], land.b[-1]))
    top = number(float(land.loss.max()))
    return Text(
        en=f"Height lines of the mean of E over w from {left} to {right} and b from {low} to {high}. "
        f"A valley with its lowest point {loss} near w = {w}, b = {b}; the highest corner is at {top}.",
        ja=f"w が {left} から {right}、b が {low} から {high} の範囲で、E の平均を等高線で表した図です。"
        f"谷のいちばん低い所は w = {w}、b = {b} の近くで {loss}、いちばん高い隅は {top} です。",
    )


def _with_path(land: Text, x: Array, t: Array, path: Path) -> Text:
    steps = len(path[0]) - 1
    (w0, b0, loss0), (w1, b1, loss1) = (_place(x, t, path, step) for step in (0, -1))
    return Text(
        en=f"{land.en} A path in {steps} {'step' if steps == 1 else 'steps'} leads from the ring "
        f"at w = {w0}, b = {b0} (height {loss0}) to the diamond at w = {w1}, b = {b1} (height {loss1}).",
        ja=f"{land.ja}丸印の w = {w0}、b = {b0}（高さ {loss0}）から、ひし形の w = {w1}、b = {b1}（高さ {loss1}）まで、"
        f"{steps} 歩の道が続きます。",
    )


def _place(x: Array, t: Array, path: Path, step: int) -> tuple[str, str, str]:
    w, b = float(path[0][step]), float(path[1][step])
    return number(w), number(b), number(mean_error(x, t, w, b))


def _around(usual: Range, values: Values | None) -> Range:
    """The usual range, wider where the values leave it."""
    if values is None:
        return usual
    return min(usual[0], float(np.min(values)) - 0.2), max(usual[1], float(np.max(values)) + 0.2)
