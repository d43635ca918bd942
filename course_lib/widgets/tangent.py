"""The slope of the mean of E along w, b held: the curve, and at the slider's w the tangent and the way down."""

from dataclasses import dataclass

import numpy as np
from matplotlib.axes import Axes
from matplotlib.lines import Line2D

from course_lib.language import Text
from course_lib.neuron import forward, mean_error, weight_gradient
from course_lib.plots.axes import MEAN_ERROR, dress
from course_lib.plots.numbers import fixed, number
from course_lib.plots.palette import ERROR, INK, QUIET, SLOPE
from course_lib.plots.picture import new_axes
from course_lib.types import Array
from course_lib.widgets.live import MEAN, Frame, Live
from course_lib.widgets.sliders import slider

W_FROM, W_TO = -1.0, 5.0
TANGENT, ARROW = 0.9, 0.45
"""How far the tangent reaches to either side, and the arrow to one."""
LEVEL = 1e-4
"""A slope as small as this counts as level ground: the tangent looks flat."""


@dataclass(frozen=True)
class Slope:
    """The height `loss` and the slope of the mean of E at w, with this b."""

    w: float
    b: float
    loss: float
    slope: float

    @property
    def downhill(self) -> int:
        """1 where a larger w is lower, -1 where a smaller w is, 0 on level ground."""
        return 0 if abs(self.slope) < LEVEL else -int(np.sign(self.slope))

    def frame(self) -> Frame:
        w, b, loss, slope = fixed(self.w), fixed(self.b), number(self.loss), number(self.slope)
        way = _WAYS[self.downhill]
        return Frame(
            {"w": w, "b": b, MEAN: loss, f"d{MEAN}/dw": slope},
            Text(
                en=f"The mean of E over w, with b = {b}. At w = {w} it is {loss}, "
                f"and the dashed tangent there has slope {slope}: {way.en}.",
                ja=f"横軸が w、縦軸が E の平均のグラフです（b = {b}）。w = {w} での高さは {loss}、"
                f"接線（破線）の傾きは {slope} で、{way.ja}。",
            ),
        )


_WAYS = {
    1: Text(en="an arrow points right, the way down", ja="下り坂の向きの矢印は右を向いています"),
    -1: Text(en="an arrow points left, the way down", ja="下り坂の向きの矢印は左を向いています"),
    0: Text(en="the ground is level, and there is no arrow", ja="ここは水平なので矢印はありません"),
}


@dataclass(frozen=True)
class Marks:
    """What moves along the curve."""

    drop: Line2D
    tangent: Line2D
    arrow: Line2D
    head: Line2D
    point: Line2D
    base: float
    """The height of the arrow."""

    def move(self, to: Slope) -> None:
        w, loss, tip = to.w, to.loss, to.w + ARROW * to.downhill
        self.drop.set_data([w, w], [self.base, loss])
        self.tangent.set_data([w - TANGENT, w + TANGENT], [loss - TANGENT * to.slope, loss + TANGENT * to.slope])
        self.arrow.set_xdata([w, tip])
        self.head.set_xdata([tip])
        self.head.set_marker({1: ">", -1: "<", 0: "None"}[to.downhill])
        self.point.set_data([w], [loss])


def slope(x: Array, t: Array, b: float = 0.0) -> Live:
    """The mean of E against w, with the tangent at the slider's w and an arrow on the axis that points downhill."""
    figure, ax = new_axes(6.4, 3.8)
    marks = _draw(ax, x, t, b)

    def move(w: float) -> Frame:
        now = slope_at(x, t, w, b)
        marks.move(now)
        return now.frame()

    moving = (marks.drop, marks.tangent, marks.arrow, marks.head, marks.point)
    return Live(figure, {"w": slider("w", 0.2, W_FROM, W_TO, 0.05)}, moving, move)


def slope_at(x: Array, t: Array, w: float, b: float) -> Slope:
    """Measure height and slope at w."""
    gradient = float(np.mean(weight_gradient(x, forward(x, w, b), t)))
    return Slope(w, b, mean_error(x, t, w, b), gradient)


def _draw(ax: Axes, x: Array, t: Array, b: float) -> Marks:
    w = np.linspace(W_FROM, W_TO, 241)
    losses = [mean_error(x, t, float(value), b) for value in w]
    top = max(losses)
    base = -0.08 * top
    ax.plot(w, losses, "-", color=ERROR, linewidth=2.5)
    ax.set(xlim=(W_FROM - 0.2, W_TO + 0.2), ylim=(-0.14 * top, 1.08 * top))
    dress(ax, "$w$", MEAN_ERROR)
    (drop,) = ax.plot([], [], ":", color=QUIET, linewidth=1.5)
    (tangent,) = ax.plot([], [], "--", color=SLOPE, linewidth=2)
    (arrow,) = ax.plot([0, 0], [base, base], "-", color=INK, linewidth=2)
    (head,) = ax.plot([0], [base], ">", color=INK, markersize=9)
    (point,) = ax.plot([], [], "o", color=SLOPE, markersize=9)
    return Marks(drop, tangent, arrow, head, point, base)
