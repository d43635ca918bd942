"""Watch the neuron learn, epoch by epoch: the curve on the left, the point walking on the landscape on the right."""

import ipywidgets
import numpy as np

from course_lib.language import Text
from course_lib.neuron import Fit, fit, forward
from course_lib.plots.landscape import draw_landscape, draw_path, survey
from course_lib.plots.numbers import fixed, number
from course_lib.plots.picture import new_figure
from course_lib.plots.target import draw_output, draw_targets, frame_targets
from course_lib.types import Array
from course_lib.widgets.live import MEAN, Frame, Live
from course_lib.widgets.sliders import counter
from course_lib.widgets.stepping import play_and_step

_NEXT = Text(en="one epoch further", ja="1エポック進む")


def watch_learning(x: Array, t: Array, w: float = 0.2, b: float = -0.2, eta: float = 0.1, epochs: int = 100) -> Live:
    """Play and Step, and a slider for the number of epochs k."""
    course = fit(x, t, w, b, eta, epochs)
    figure = new_figure(9.6, 4)
    left, right = figure.subplots(1, 2)
    frame_targets(left, x)
    points, curve = draw_targets(left, x, t), draw_output(left, x, forward(x, w, b))
    draw_landscape(right, survey(x, t))
    walked, start, here = draw_path(right, course.w[:1], course.b[:1])

    def move(k: int) -> Frame:
        y = forward(x, course.w[k], course.b[k])
        curve.set_ydata(y)
        walked.set_data(course.w[: k + 1], course.b[: k + 1])
        here.set_data(course.w[k : k + 1], course.b[k : k + 1])
        return epoch_frame(course, k, float(np.max(np.abs(t - y))))

    k = counter("k", epochs)
    above = [ipywidgets.HBox(play_and_step(k, _NEXT)), k]
    return Live(figure, {"k": k}, (points, curve, walked, start, here), move, above)


def epoch_frame(course: Fit, k: int, widest: float) -> Frame:
    """What is to be seen after k epochs, when no target is further from the curve than `widest`."""
    w, b, loss, gap = fixed(course.w[k], 4), fixed(course.b[k], 4), number(course.loss[k]), number(widest, 2)
    return Frame(
        {"k": str(k), "w": w, "b": b, MEAN: loss},
        Text(
            en=f"k = {k}: w = {w}, b = {b}, and the mean of E is {loss}. Left: the neuron's curve, at most {gap} "
            "away from a target point. Right: the point (w, b) on the landscape, at the end of its path so far.",
            ja=f"k = {k} では w = {w}、b = {b} で、E の平均は {loss} です。左はニューロンの曲線で、"
            f"正解の点とのずれは最大 {gap} です。右は等高線の上の点 (w, b) と、そこまでの道です。",
        ),
    )
