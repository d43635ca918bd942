"""Training and held-out rows, epoch by epoch k: the mean of E on the left, the accuracy in per cent on the right.

A solid line is training; a dashed one with rings is what was held out.
"""

from collections.abc import Callable

import numpy as np
from matplotlib.axes import Axes
from matplotlib.lines import Line2D

from course_lib.language import Text
from course_lib.plots.axes import MEAN_ERROR, dress
from course_lib.plots.numbers import number
from course_lib.plots.palette import ERROR, OUTPUT, PAPER
from course_lib.plots.picture import Picture, new_figure
from course_lib.training import History
from course_lib.types import Array

RINGS = 10
"""About so many on a line."""


def training_curves(history: History) -> Picture:
    """Two pairs of curves; the accuracy is left out when the history has none, the dashed lines likewise."""
    classified = len(history.accuracies) > 0
    figure = new_figure(9.2 if classified else 5, 3.6)
    axes = figure.subplots(1, 2 if classified else 1, squeeze=False)[0]
    draw_curves(axes[0], history.losses, history.held_out_losses, MEAN_ERROR)
    axes[0].set_ylim(bottom=0)
    if classified:
        draw_curves(axes[1], 100 * history.accuracies, 100 * history.held_out_accuracies, r"$\%$")
        axes[1].set_ylim(top=102)
    return Picture(figure, _describe(history))


def draw_curves(ax: Axes, training: Array, held_out: Array, symbol: str) -> tuple[Line2D, Line2D]:
    """The solid and the dashed curve; the latter is empty if nothing was held out."""
    (solid,) = ax.plot(np.arange(len(training)), training, "-", color=ERROR, linewidth=2.5)
    every = max(1, len(held_out) // RINGS)
    (dashed,) = ax.plot(
        np.arange(len(held_out)), held_out, "--o", color=OUTPUT, linewidth=2, markerfacecolor=PAPER, markevery=every
    )
    dress(ax, "$k$", symbol)
    return solid, dashed


def _describe(history: History) -> Text:
    epochs = len(history.losses) - 1
    loss = _pair(history.losses, history.held_out_losses, number)
    en = f"The mean of E from k = 0 to k = {epochs}: {loss.en}."
    ja = f"k = 0 から k = {epochs} までの E の平均は、{loss.ja}です。"
    if len(history.held_out_losses):
        lowest = int(np.argmin(history.held_out_losses))
        en += f" The held-out curve is lowest at k = {lowest}."
        ja += f"とっておいた行の曲線は k = {lowest} でいちばん低くなります。"
    if len(history.accuracies):
        share = _pair(history.accuracies, history.held_out_accuracies, _percent)
        en += f" The accuracy: {share.en}."
        ja += f"正解率は、{share.ja}です。"
    return Text(en=en, ja=ja)


def _pair(training: Array, held_out: Array, write: Callable[[float], str]) -> Text:
    first, last = write(float(training[0])), write(float(training[-1]))
    en = f"in training, the solid line, it goes from {first} to {last}"
    ja = f"訓練（実線）では {first} から {last}"
    if len(held_out):
        first, last = write(float(held_out[0])), write(float(held_out[-1]))
        en += f", and on the held-out rows, the dashed line, from {first} to {last}"
        ja += f"、とっておいた行（破線）では {first} から {last}"
    return Text(en=en, ja=ja)


def _percent(share: float) -> str:
    return f"{100 * share:.1f}%"
