"""The learning rate: eta on a slider; the path on the landscape on the left, the mean of E on the right."""

from functools import cache

import numpy as np

from course_lib.language import Text
from course_lib.neuron import Fit, fit
from course_lib.plots.history import draw_history
from course_lib.plots.landscape import draw_landscape, draw_path, survey
from course_lib.plots.numbers import fixed, number
from course_lib.plots.picture import new_figure
from course_lib.types import Array
from course_lib.widgets.live import MEAN, Frame, Live
from course_lib.widgets.sliders import log_slider

START = (0.2, -0.2)
EPOCHS = 50
RATES = (-3, 2, 0.25)
"""From 10^-3 to 10^2, four steps for a factor of ten."""


def learning_rate(x: Array, t: Array) -> Live:
    """A slider for eta: the path on the landscape, and the mean of E after each epoch."""
    figure = new_figure(9.6, 4)
    left, right = figure.subplots(1, 2)
    draw_landscape(left, survey(x, t))
    walked, start, end = draw_path(left, [START[0]], [START[1]])
    history = draw_history(right, np.ones(EPOCHS + 1))
    right.set(xlim=(0, EPOCHS), ylim=(1e-4, 1))

    @cache
    def course(eta: float) -> Fit:
        return fit(x, t, *START, eta, EPOCHS)

    def move(eta: float) -> Frame:
        now = course(eta)
        walked.set_data(now.w, now.b)
        end.set_data(now.w[-1:], now.b[-1:])
        history.set_ydata(now.loss)
        return rate_frame(now, eta)

    return Live(figure, {"eta": log_slider("η", 0.1, *RATES)}, (walked, start, end, history), move)


def rate_frame(course: Fit, eta: float) -> Frame:
    """What is to be seen with this learning rate."""
    rate, k = number(eta), len(course.loss) - 1
    w, b, first, last = fixed(course.w[-1]), fixed(course.b[-1]), number(course.loss[0]), number(course.loss[-1])
    w0, b0 = fixed(course.w[0]), fixed(course.b[0])
    ups = int(np.sum(course.loss[1:] > 1.01 * course.loss[:-1]))
    return Frame(
        {"η": rate, "k": str(k), "w": w, "b": b, MEAN: last},
        Text(
            en=f"With the learning rate η = {rate}, {k} epochs lead from w = {w0}, b = {b0} to w = {w}, b = {b}. "
            f"The mean of E goes from {first} to {last}; it grows by more than 1% in {ups} of the {k} epochs.",
            ja=f"学習率 η = {rate} で{k}エポック学習すると、w = {w0}、b = {b0} から w = {w}、b = {b} まで進みます。"
            f"E の平均は {first} から {last} になり、1%より多く増えたのは{k}回のうち{ups}回です。",
        ),
    )
