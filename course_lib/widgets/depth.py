"""A deep network under one slider: the scale of its weights; the outputs of each layer, and the gradient in each."""

from functools import cache

import numpy as np
from matplotlib.figure import Figure
from matplotlib.lines import Line2D
from matplotlib.patches import StepPatch

from course_lib.depth import Passes, Stack
from course_lib.language import Text
from course_lib.plots.layer_gradients import draw_gradients
from course_lib.plots.layer_histograms import draw_layers, shares
from course_lib.plots.numbers import number
from course_lib.plots.picture import new_figure
from course_lib.widgets.live import Frame, Live
from course_lib.widgets.sliders import log_slider
from course_lib.widgets.switches import switch

LAYERS, WIDTH_OF_A_LAYER, EXAMPLES, SEED = 10, 100, 30, 9
STDS = (-2, 0, 0.05)
"""From 10^-2 to 1, twenty steps for a factor of ten."""
CHOICES = (("σ", "sigmoid"), ("tanh", "tanh"), ("ReLU", "relu"))
LIMITS = (1e-16, 1e8)


def deep_network() -> Live:
    """Buttons for the activation function, and a slider for the standard deviation s of the weights."""
    stack = Stack.random(LAYERS, WIDTH_OF_A_LAYER, EXAMPLES, np.random.default_rng(SEED))
    run = cache(stack.run)
    figure = new_figure(10.4, 3.7)
    bars, line = _draw(figure)

    def move(f: int, s: float) -> Frame:
        symbol, name = CHOICES[f]
        passes = run(s, name)
        for bar, A in zip(bars, passes.outputs, strict=True):
            bar.set_data(shares(A))
        line.set_ydata(passes.sizes)
        return depth_frame(passes, symbol, s)

    controls = {"f": switch("f", [symbol for symbol, _ in CHOICES], 1), "s": log_slider("s", 0.03, *STDS)}
    return Live(figure, controls, (*bars, line), move)


def depth_frame(passes: Passes, symbol: str, s: float) -> Frame:
    """What is to be seen with this activation function and this scale."""
    n = len(passes.outputs)
    spread = [number(float(value), 2) for value in passes.spreads]
    size = [number(float(value), 2) for value in passes.sizes]
    gradient = "∂E/∂u<sub>{}</sub>"
    return Frame(
        {"f": symbol, "s": number(s), gradient.format(1): size[0], gradient.format(n): size[-1]},
        Text(
            en=f"With {symbol} and weights of the standard deviation s = {number(s)}: a histogram of the outputs of "
            f"each of {n} layers. Their standard deviations are {', '.join(spread)}. Beside them the size of the "
            f"gradient in each layer, from the first to the last, on a logarithmic axis: {', '.join(size)}.",
            ja=f"{symbol} で、重みの標準偏差が s = {number(s)} のとき、{n}層それぞれの、出力のヒストグラムです。"
            f"標準偏差は順に {'、'.join(spread)} です。横の対数目盛のグラフは層ごとの勾配の大きさで、"
            f"最初の層から順に {'、'.join(size)} です。",
        ),
    )


def _draw(figure: Figure) -> tuple[list[StepPatch], Line2D]:
    left, right = figure.subfigures(1, 2, width_ratios=(1.7, 1), squeeze=False).ravel()
    bars = draw_layers(left, LAYERS)
    ax = right.subplots()
    line = draw_gradients(ax, np.ones(LAYERS))
    ax.set_ylim(LIMITS[0] / 3, LIMITS[1] * 3)
    return bars, line
