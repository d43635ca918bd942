"""The weighted sum on a number line: the neuron fires (y = 1) on the threshold theta and above it, else y = 0.

The firing half is thick and starts with a filled dot, because the threshold itself belongs to it.
"""

from dataclasses import dataclass

from matplotlib.artist import Artist
from matplotlib.axes import Axes
from matplotlib.lines import Line2D
from matplotlib.text import Text as Written
from matplotlib.ticker import MaxNLocator

from course_lib.activations import step
from course_lib.language import Text
from course_lib.plots.axes import FONT, write
from course_lib.plots.numbers import number
from course_lib.plots.palette import FIRES, INK, PAPER, QUIET, THRESHOLD
from course_lib.plots.picture import Picture, new_axes

SUM = r"$\sum_i x_i w_i$"


@dataclass(frozen=True)
class Threshold:
    """The parts that move with a threshold: the two halves of the line, the mark, and its name."""

    silent: Line2D
    firing: Line2D
    mark: Line2D
    name: Written

    def move(self, theta: float, reach: float) -> None:
        """Put the threshold at `theta` on a line from -reach to reach."""
        self.silent.set_data([-reach, theta], [0, 0])
        self.firing.set_data([theta, reach], [0, 0])
        self.mark.set_xdata([theta])
        self.name.set(x=theta, text=rf"$\theta = {number(theta)}$")

    def artists(self) -> tuple[Artist, ...]:
        return self.silent, self.firing, self.mark, self.name


@dataclass(frozen=True)
class Pointer:
    """A triangle that points at a number from above: filled where the neuron fires, hollow where it does not."""

    triangle: Line2D
    name: Written

    def move(self, value: float, *, fires: bool) -> None:
        """Point at `value`."""
        self.triangle.set_xdata([value])
        self.triangle.set_markerfacecolor(INK if fires else PAPER)
        self.name.set(x=value, text=f"${number(value)}$")

    def artists(self) -> tuple[Artist, ...]:
        return self.triangle, self.name


def step_line(theta: float, total: float | None = None) -> Picture:
    """The threshold and the firing half of the line; with `total`, the point of the weighted sum."""
    figure, ax = new_axes(7, 2.3)
    reach = max(4.0, abs(theta) + 2, abs(total or 0.0) + 2)
    draw_number_line(ax, reach, SUM)
    draw_threshold(ax).move(theta, reach)
    if total is not None:
        draw_pointer(ax).move(total, fires=bool(step(total - theta)))
    return Picture(figure, _describe(theta, total))


def draw_number_line(ax: Axes, reach: float, symbol: str) -> None:
    """Ticks from -reach to reach, the symbol of what is on the line, and y at either end."""
    ax.set(xlim=(-1.02 * reach, 1.02 * reach), ylim=(-1, 1), yticks=())
    ax.set_facecolor(PAPER)
    ax.spines[:].set_visible(False)
    ax.spines["bottom"].set_position("zero")
    ax.xaxis.set_major_locator(MaxNLocator(12, integer=True))
    ax.tick_params(labelsize=11, colors=INK, length=9)
    ax.set_ylabel(symbol, math_fontfamily=FONT, fontsize=15, color=INK, rotation=0, ha="right", va="center")
    write(ax, -reach, -0.82, "$y = 0$", ha="left")
    write(ax, reach, -0.82, "$y = 1$", ha="right", color=FIRES)


def draw_threshold(ax: Axes) -> Threshold:
    """The parts of a threshold; `Threshold.move` puts them in place."""
    (silent,) = ax.plot([], [], "-", color=QUIET, linewidth=2, zorder=2)
    (firing,) = ax.plot([], [], "-", color=FIRES, linewidth=6, marker="o", markersize=12, markevery=[0], zorder=2)
    (mark,) = ax.plot([0], [-0.5], "^", color=THRESHOLD, markersize=10, zorder=2)
    return Threshold(silent, firing, mark, write(ax, 0, -0.82, "", color=THRESHOLD))


def draw_pointer(ax: Axes) -> Pointer:
    """A pointer; `Pointer.move` puts it in place."""
    (triangle,) = ax.plot([0], [0.27], "v", color=INK, markersize=12, markeredgewidth=2, zorder=4)
    return Pointer(triangle, write(ax, 0, 0.66, ""))


def _describe(theta: float, total: float | None) -> Text:
    limit = number(theta)
    line = Text(
        en=f"A number line of the weighted sum. The threshold θ = {limit} is marked; from it on to the right, "
        f"θ itself included, y = 1, and to the left of it y = 0.",
        ja="重み付きの和の数直線です。"
        f"閾値 θ = {limit} に印があり、その点を含めて右側では y = 1、左側では y = 0 です。",
    )
    if total is None:
        return line
    here, fires = number(total), bool(step(total - theta))
    return Text(
        en=f"{line.en} The sum {here} lies {'on the firing side: y = 1' if fires else 'on the silent side: y = 0'}.",
        ja=f"{line.ja}和は {here} で、{'発火する側にあり y = 1' if fires else '発火しない側にあり y = 0'} です。",
    )
