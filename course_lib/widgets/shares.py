"""Softmax and its loss, live: three pre-activations on sliders, the shares as bars, and the cost of the right class."""

from dataclasses import dataclass

import numpy as np
from matplotlib.artist import Artist
from matplotlib.axes import Axes
from matplotlib.lines import Line2D
from matplotlib.patches import Rectangle
from matplotlib.text import Text as Written

from course_lib.activations import softmax
from course_lib.language import Text
from course_lib.losses import softmax_cross_entropy
from course_lib.plots.numbers import fixed
from course_lib.plots.palette import SLOPE, TARGET
from course_lib.plots.picture import new_figure
from course_lib.plots.shares import draw_shares
from course_lib.plots.surprise import draw_surprise
from course_lib.types import Array
from course_lib.widgets.live import Frame, Live
from course_lib.widgets.sliders import slider
from course_lib.widgets.switches import switch

START = (1.5, 0.0, -1.0)
REACH = 4.0
TOP = 9.0
"""The largest cost: -ln y of a class at -REACH, when the two others are at REACH, is 8.7."""


@dataclass(frozen=True)
class Odds:
    """Three pre-activations, the place of the right class, the shares, and E = -ln of the right one's share."""

    u: tuple[float, float, float]
    right: int
    y: Array
    loss: float

    @property
    def share(self) -> float:
        """The share of the right class."""
        return float(self.y[self.right])

    def frame(self) -> Frame:
        u, y = ([fixed(value) for value in self.u], [fixed(value, 4) for value in self.y])
        t, loss, k = one_hot(self.right), fixed(self.loss, 4), self.right + 1
        return Frame(
            {"y": ", ".join(y), "t": t, "E": f"−ln y<sub>{k}</sub> = {loss}"},
            Text(
                en=f"With u = {', '.join(u)} the shares are y = {', '.join(y)}, drawn as bars. A frame marks the bar "
                f"of the target t = {t}. On the curve of −ln y beside it, the point of y{k} has the height E = {loss}.",
                ja=f"u が {'、'.join(u)} のとき、割合 y は {'、'.join(y)} で、棒で示しています。"
                f"枠で囲んだ棒が、正解 t = {t} のクラスです。"
                f"横の −ln y の曲線では、y{k} の点の高さが E = {loss} です。",
            ),
        )


@dataclass(frozen=True)
class Marks:
    """What moves: bars, the numbers on them and the frame of the target; the point on the curve and its line."""

    bars: tuple[Rectangle, ...]
    numbers: tuple[Written, ...]
    frame: Rectangle
    drop: Line2D
    point: Line2D

    def move(self, to: Odds) -> None:
        for bar, label, share in zip(self.bars, self.numbers, to.y, strict=True):
            bar.set_height(share)
            label.set(y=share, text=f"${fixed(share)}$")
        self.frame.set_x(to.right - 0.42)
        self.drop.set_data([to.share, to.share], [0, to.loss])
        self.point.set_data([to.share], [to.loss])

    def artists(self) -> tuple[Artist, ...]:
        return *self.bars, self.frame, *self.numbers, self.drop, self.point


def softmax_and_loss() -> Live:
    """Sliders for u_1, u_2, u_3 and buttons for the target: the shares, and the cost of the right class on -ln y."""
    figure = new_figure(8.6, 3.8)
    marks = _draw(*figure.subplots(1, 2))

    def move(u1: float, u2: float, u3: float, right: int) -> Frame:
        now = odds((u1, u2, u3), right)
        marks.move(now)
        return now.frame()

    names = ("u1", "u₁"), ("u2", "u₂"), ("u3", "u₃")
    sliders = {name: slider(symbol, u, -REACH, REACH, 0.25) for (name, symbol), u in zip(names, START, strict=True)}
    target = switch("t", [one_hot(right) for right in range(3)])
    return Live(figure, {**sliders, "right": target}, marks.artists(), move)


def odds(u: tuple[float, float, float], right: int) -> Odds:
    """Work out shares and loss."""
    z = np.array(u)
    return Odds(u, right, softmax(z), softmax_cross_entropy(z, np.eye(3)[right]))


def one_hot(right: int) -> str:
    """The target as it is written.

    >>> one_hot(1)
    '(0, 1, 0)'
    """
    return f"({', '.join(str(int(k == right)) for k in range(3))})"


def _draw(left: Axes, right: Axes) -> Marks:
    bars = tuple(draw_shares(left, softmax(np.array(START))))
    frame = Rectangle((-0.42, -0.02), 0.84, 1.16, fill=False, edgecolor=TARGET, linewidth=2, linestyle="--")
    left.add_patch(frame)
    draw_surprise(right, TOP)
    (drop,) = right.plot([], [], ":", color=SLOPE, linewidth=1.5)
    (point,) = right.plot([], [], "o", color=SLOPE, markersize=10)
    return Marks(bars, tuple(left.texts), frame, drop, point)
