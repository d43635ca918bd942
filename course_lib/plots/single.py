"""The sigmoid neuron as a diagram: x, times w, plus b, gives u; the sigmoid makes y of it."""

from collections.abc import Mapping

import numpy as np
from matplotlib.axes import Axes
from matplotlib.patches import Circle

from course_lib.activations import sigmoid
from course_lib.language import Text
from course_lib.neuron import forward
from course_lib.plots.axes import write
from course_lib.plots.diagram import Point, arrow, edge, new_sheet, node, rule
from course_lib.plots.numbers import number
from course_lib.plots.palette import INK, NEURON_FILL, OUTPUT, QUIET, SIGNAL_FILL
from course_lib.plots.picture import Picture

WIDTH, HEIGHT = 7.6, 3.7
INPUT, NEURON, OUT, BELOW = (0.9, 1.95), (3.7, 1.95), (6.7, 1.95), (3.7, 0.15)
SMALL, LARGE = 0.5, 1.0
DIGITS = 4
"""As many as the text works with, so that a result on paper can be compared."""
FORMULAS = {"x": "", "w": "$w$", "b": "$b$", "u": r"$u = x\,w + b$", "y": r"$y = \sigma(u)$"}
PLACES: Mapping[str, Point] = {
    "x": (INPUT[0], 1.1),
    "w": (2.0, 2.25),
    "b": (3.87, 0.55),
    "u": (NEURON[0], 3.3),
    "y": (5.45, 2.3),
}


def single_neuron(x: float | None = None, w: float | None = None, b: float | None = None) -> Picture:
    """The neuron in symbols; with numbers, and u and y computed, when `x`, `w` and `b` are all given."""
    figure, ax = new_sheet(WIDTH, HEIGHT)
    if x is None or w is None or b is None:
        draw_neuron(ax, FORMULAS)
        return Picture(figure, _IN_SYMBOLS)
    values = {"x": x, "w": w, "b": b, "u": x * w + b, "y": float(forward(x, w, b))}
    numbers = {symbol: number(value, DIGITS) for symbol, value in values.items()}
    draw_neuron(ax, {symbol: f"${symbol} = {value}$" for symbol, value in numbers.items()})
    return Picture(figure, _in_numbers(**numbers))


def draw_neuron(ax: Axes, texts: Mapping[str, str]) -> tuple[Circle, Circle, Circle]:
    """Draw the neuron with a text for each of x, w, b, u and y; returns the circles of input, neuron and output."""
    rule(ax, WIDTH, HEIGHT)
    arrow(ax, *edge(INPUT, NEURON, SMALL, LARGE))
    arrow(ax, *edge(NEURON, OUT, LARGE, SMALL))
    arrow(ax, BELOW, (NEURON[0], NEURON[1] - LARGE))
    for symbol, text in texts.items():
        write(ax, *PLACES[symbol], text, fontsize=17, ha="left" if symbol == "b" else "center")
    circles = (
        node(ax, INPUT, "$x$", radius=SMALL, fill=SIGNAL_FILL),
        node(ax, NEURON, "", radius=LARGE, fill=NEURON_FILL),
        node(ax, OUT, "$y$", radius=SMALL, fill=SIGNAL_FILL),
    )
    _draw_halves(ax)
    return circles


def _draw_halves(ax: Axes) -> None:
    """u in the left half of the neuron, a small sigmoid in the right half."""
    x, y = NEURON
    ax.plot([x, x], [y - LARGE, y + LARGE], color=QUIET, linewidth=1, zorder=4)
    write(ax, x - 0.48, y, "$u$", halo=False, fontsize=22)
    u = np.linspace(-6, 6, 61)
    ax.plot(x + 0.46 + 0.055 * u, y - 0.35 + 0.7 * sigmoid(u), color=OUTPUT, linewidth=2.5, zorder=4)
    ax.plot([x + 0.13, x + 0.79], [y - 0.36] * 2, color=INK, linewidth=0.8, zorder=4)


_IN_SYMBOLS = Text(
    en="A neuron: the input x is multiplied by the weight w, the bias b is added, and the sum is u = xw + b. "
    "The sigmoid then gives the output y = σ(u).",
    ja="ニューロンの図です。入力 x に重み w をかけ、バイアス b を足したものが u = xw + b です。"
    "それをシグモイド関数に通したものが出力 y = σ(u) です。",
)


def _in_numbers(x: str, w: str, b: str, u: str, y: str) -> Text:
    return Text(
        en=f"A neuron with input x = {x}, weight w = {w} and bias b = {b}: u = xw + b = {u}, "
        f"and the sigmoid gives the output y = {y}.",
        ja=f"入力 x = {x}、重み w = {w}、バイアス b = {b} のニューロンの図です。u = xw + b = {u} で、"
        f"シグモイド関数に通した出力は y = {y} です。",
    )
