"""Threshold and bias: the same neuron seen twice, its sum held against theta, and u = sum + b held against 0."""

from dataclasses import dataclass

import numpy as np
from matplotlib.artist import Artist
from matplotlib.axes import Axes
from matplotlib.lines import Line2D
from matplotlib.text import Text as Written

from course_lib.activations import step
from course_lib.language import Text
from course_lib.plots.axes import dress, write
from course_lib.plots.number_line import SUM, Pointer, Threshold, draw_number_line, draw_pointer, draw_threshold
from course_lib.plots.numbers import fixed, number
from course_lib.plots.palette import FIRES, INK, PAPER, THRESHOLD
from course_lib.plots.picture import new_figure
from course_lib.widgets.live import Frame, Live
from course_lib.widgets.sliders import slider

HALF, STEP = 4.0, 0.5
REACH = 2 * HALF + 2
"""u lies between -2 HALF and 2 HALF."""


@dataclass(frozen=True)
class Shift:
    """A weighted sum and a threshold, both between -HALF and HALF."""

    total: float
    theta: float

    @property
    def b(self) -> float:
        """The bias that does what the threshold does."""
        return 0.0 - self.theta

    @property
    def u(self) -> float:
        return self.total + self.b

    @property
    def y(self) -> float:
        return float(step(self.u))

    def frame(self) -> Frame:
        total, theta, b, u = (fixed(value, 1) for value in (self.total, self.theta, self.b, self.u))
        y, side, ja_side = f"{self.y:.0f}", *(("not below", "以上") if self.y else ("below", "未満"))
        return Frame(
            {"Σxw": total, "θ": theta, "b": f"−θ = {b}", "u": u, "y": y},
            Text(
                en=f"Two number lines. Above, the weighted sum {total} is {side} the threshold θ = {theta}. Below, "
                f"the bias b = −θ = {b} moves the sum to u = {u}, which is {side} 0. Beside them, the step: y = {y}.",
                ja=f"数直線が2つあります。上では、重み付きの和 {total} が閾値 θ = {theta} {ja_side}です。"
                f"下では、和がバイアス b = −θ = {b} だけ動いて u = {u} となり、0 {ja_side}です。"
                f"横のステップ関数では y = {y} です。",
            ),
        )


@dataclass(frozen=True)
class Marks:
    """What moves: on the line of the sum, on the line of u, and on the step."""

    threshold: Threshold
    total: Pointer
    u: Pointer
    arrow: Line2D
    head: Line2D
    name: Written
    point: Line2D

    def move(self, to: Shift) -> None:
        fires = bool(to.y)
        self.threshold.move(to.theta, REACH)
        self.total.move(to.total, fires=fires)
        self.u.move(to.u, fires=fires)
        self.arrow.set_xdata([to.total, to.u])
        self.head.set_xdata([to.u])
        self.head.set_marker({1: ">", -1: "<", 0: "None"}[int(np.sign(to.b))])
        self.name.set(x=(to.total + to.u) / 2, text=f"$b = {number(to.b)}$")
        self.point.set_data([to.u], [to.y])
        self.point.set_markerfacecolor(INK if fires else PAPER)

    def artists(self) -> tuple[Artist, ...]:
        lines = (*self.threshold.artists(), *self.total.artists(), *self.u.artists())
        return *lines, self.arrow, self.head, self.name, self.point


def threshold_and_bias() -> Live:
    """Sliders for the weighted sum and theta: the sum against theta, u against 0, and the step of u."""
    figure = new_figure(8.6, 4)
    grid = figure.add_gridspec(2, 2, width_ratios=(2, 1))
    marks = _draw(*(figure.add_subplot(grid[place]) for place in ((0, 0), (1, 0), (slice(None), 1))))

    def move(total: float, theta: float) -> Frame:
        now = Shift(total, theta)
        marks.move(now)
        return now.frame()

    controls = {"total": slider("Σxw", 1, -HALF, HALF, STEP), "theta": slider("θ", 2, -HALF, HALF, STEP)}
    return Live(figure, controls, marks.artists(), move)


def _draw(above: Axes, below: Axes, beside: Axes) -> Marks:
    draw_number_line(above, REACH, SUM)
    draw_number_line(below, REACH, "$u$")
    zero = draw_threshold(below)
    zero.move(0, REACH)
    zero.mark.set_visible(False)
    zero.name.set_visible(False)
    (arrow,) = below.plot([0, 0], [-0.55, -0.55], "-", color=THRESHOLD, linewidth=2.5)
    (head,) = below.plot([0], [-0.55], ">", color=THRESHOLD, markersize=10)
    name = write(below, 0, -0.85, "", color=THRESHOLD)
    return Marks(draw_threshold(above), draw_pointer(above), draw_pointer(below), arrow, head, name, _draw_step(beside))


def _draw_step(ax: Axes) -> Line2D:
    ax.plot([-REACH, 0], [0, 0], "-", [0, REACH], [1, 1], "-", color=FIRES, linewidth=2.5)
    ax.plot([0], [0], "o", color=FIRES, markerfacecolor=PAPER, markersize=7)
    ax.plot([0], [1], "o", color=FIRES, markersize=7)
    ax.set(xlim=(-REACH, REACH), ylim=(-0.15, 1.15), yticks=(0, 1))
    dress(ax, "$u$", "$y$")
    (point,) = ax.plot([], [], "o", color=INK, markersize=12, markeredgewidth=2, zorder=4)
    return point
