"""Two layers with two hidden neurons: without an activation function between them, and with ReLU.

y = v_1 f(w_1 x) + v_2 f(w_2 x), no biases. Without f it is the line y = (v_1 w_1 + v_2 w_2) x, whatever the weights.
"""

from dataclasses import dataclass

import numpy as np
from matplotlib.axes import Axes
from matplotlib.lines import Line2D

from course_lib.activations import relu
from course_lib.language import Text
from course_lib.neuron import error
from course_lib.plots.axes import FONT, dress
from course_lib.plots.numbers import fixed, number
from course_lib.plots.palette import INK, OUTPUT, TARGET
from course_lib.plots.picture import new_figure
from course_lib.types import Array
from course_lib.widgets.live import MEAN, Frame, Live
from course_lib.widgets.sliders import slider

X = np.linspace(-2, 2, 9)
T = np.maximum(-X, X / 2)
"""A bend at 0: slope -1 on the left, 1/2 on the right. No straight line has it."""


@dataclass(frozen=True)
class Weights:
    """The four weights."""

    w1: float
    w2: float
    v1: float
    v2: float

    @property
    def line(self) -> float:
        """The slope of the two layers without an activation function."""
        return self.v1 * self.w1 + self.v2 * self.w2

    def straight(self, x: Array) -> Array:
        """The output without an activation function between the layers, shaped like x."""
        return self.v1 * (self.w1 * x) + self.v2 * (self.w2 * x)

    def bent(self, x: Array) -> Array:
        """The output with ReLU between the layers, shaped like x."""
        return self.v1 * relu(self.w1 * x) + self.v2 * relu(self.w2 * x)

    def frame(self) -> Frame:
        left, right = -float(self.bent(np.array(-1.0))), float(self.bent(np.array(1.0)))
        slope, one, other = fixed(self.line), number(_mean(self.straight(X))), number(_mean(self.bent(X)))
        return Frame(
            {"v₁w₁ + v₂w₂": slope, f"{MEAN}₁": one, f"{MEAN}₂": other},
            Text(
                en=f"Nine target points with a bend at x = 0. Left, two layers without an activation function: a "
                f"straight line of slope {slope}, mean of E {one}. Right, the same weights with ReLU in between: "
                f"slope {fixed(left)} to the left of 0 and {fixed(right)} to the right, mean of E {other}.",
                ja="x = 0 で折れ曲がる9個の正解の点があります。"
                f"左は活性化関数のない2つの層で、傾き {slope} の直線になり、"
                f"E の平均は {one} です。右は同じ重みで間にReLUを入れたもので、0の左の傾きが {fixed(left)}、"
                f"右の傾きが {fixed(right)}、E の平均は {other} です。",
            ),
        )


def line_or_bend() -> Live:
    """Sliders for the four weights; the straight output on the left, the bent one on the right."""
    figure = new_figure(8.6, 3.6)
    left, right = figure.subplots(1, 2, sharey=True)
    straight, bent = _draw(left, "$f(u) = u$"), _draw(right, r"$f(u) = \max(0, u)$")

    def move(w1: float, w2: float, v1: float, v2: float) -> Frame:
        now = Weights(w1, w2, v1, v2)
        straight.set_ydata(now.straight(X))
        bent.set_ydata(now.bent(X))
        return now.frame()

    names = {"w1": ("w₁", 1), "w2": ("w₂", 0.5), "v1": ("v₁", 1), "v2": ("v₂", 1)}
    controls = {name: slider(symbol, start, -2, 2, 0.25) for name, (symbol, start) in names.items()}
    return Live(figure, controls, (straight, bent), move)


def _mean(y: Array) -> float:
    return float(np.mean(error(y, T)))


def _draw(ax: Axes, title: str) -> Line2D:
    ax.plot(X, T, "o", color=TARGET, markersize=6)
    (output,) = ax.plot(X, T, "-", color=OUTPUT, linewidth=2.5)
    ax.set(xlim=(-2.1, 2.1), ylim=(-2.4, 2.4))
    ax.set_title(title, math_fontfamily=FONT, fontsize=15, color=INK)
    dress(ax, "$x$", "$y$")
    return output
