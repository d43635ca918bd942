"""Fit a curve by hand: w and b on sliders, the gaps and the mean of E to judge by."""

from dataclasses import dataclass

from matplotlib.axes import Axes
from matplotlib.patches import Rectangle
from matplotlib.text import Text as Written

from course_lib.language import Text
from course_lib.neuron import forward, mean_error
from course_lib.plots.axes import MEAN_ERROR, dress, write
from course_lib.plots.gaps import draw_gaps, gap_segments
from course_lib.plots.numbers import fixed, number
from course_lib.plots.palette import ERROR
from course_lib.plots.picture import new_figure
from course_lib.plots.target import draw_output, draw_targets, frame_targets
from course_lib.types import Array
from course_lib.widgets.live import MEAN, Frame, Live
from course_lib.widgets.sliders import slider

BAR_FROM, BAR_TO = 1e-4, 1.0


@dataclass(frozen=True)
class Guess:
    """The neuron (w, b) with its outputs and the mean of E."""

    w: float
    b: float
    y: Array
    loss: float

    def frame(self) -> Frame:
        w, b, loss = fixed(self.w), fixed(self.b), number(self.loss)
        first, last = number(self.y[0]), number(self.y[-1])
        return Frame(
            {"w": w, "b": b, MEAN: loss},
            Text(
                en=f"The curve of the neuron with w = {w}, b = {b} among the target points: "
                f"y runs from {first} on the left to {last} on the right. A bar shows the mean of E, {loss}.",
                ja=f"正解の点と、w = {w}、b = {b} のニューロンの曲線です。y は左端で {first}、右端で {last} です。"
                f"E の平均は {loss} で、その値を棒で示しています。",
            ),
        )


def guess(x: Array, t: Array, w: float, b: float) -> Guess:
    """Work out what the neuron (w, b) does."""
    return Guess(w, b, forward(x, w, b), mean_error(x, t, w, b))


def fit_by_hand(x: Array, t: Array) -> Live:
    """Sliders for w and b; target points, curve and gaps; the mean of E as a bar and a number."""
    figure = new_figure(7.2, 3.8)
    left, right = figure.subplots(1, 2, width_ratios=(6, 1))
    start = guess(x, t, 0.0, 0.0)
    frame_targets(left, x)
    gaps, curve = draw_gaps(left, x, t, start.y), draw_output(left, x, start.y)
    points = draw_targets(left, x, t)
    bar, height = _draw_bar(right)

    def move(w: float, b: float) -> Frame:
        now = guess(x, t, w, b)
        gaps.set_segments(list(gap_segments(x, t, now.y)))
        curve.set_ydata(now.y)
        bar.set_height(max(now.loss - BAR_FROM, 0))
        height.set(y=max(now.loss, BAR_FROM), text=f"${number(now.loss, 2)}$")
        return now.frame()

    controls = {"w": slider("w", start.w, -1, 5, 0.05), "b": slider("b", start.b, -2, 2, 0.05)}
    return Live(figure, controls, (gaps, curve, points, bar, height), move)


def _draw_bar(ax: Axes) -> tuple[Rectangle, Written]:
    """A bar on a logarithmic axis, and the number on its top."""
    dress(ax, "", MEAN_ERROR)
    ax.set(yscale="log", xlim=(-1, 1), ylim=(BAR_FROM, BAR_TO), xticks=())
    (bar,) = ax.bar([0], [0], width=1, bottom=BAR_FROM, color=ERROR, hatch="//", edgecolor="white")
    return bar, write(ax, 0, BAR_FROM, "", va="bottom", fontsize=13)
