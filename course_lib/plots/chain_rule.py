"""The way from x, w and b over u and y to the error E: the value above and the derivative below every arrow.

The derivative below an arrow is that of what the arrow points at with respect to what it comes from. Multiplied along
a path they give the gradient.
"""

from collections.abc import Mapping
from math import atan2, cos, degrees, sin
from typing import Any

from matplotlib.axes import Axes
from matplotlib.patches import Circle

from course_lib.activations import sigmoid_prime
from course_lib.language import Text
from course_lib.neuron import error, forward
from course_lib.plots.axes import write
from course_lib.plots.diagram import Point, arrow, between, edge, new_sheet, node, rule
from course_lib.plots.numbers import number
from course_lib.plots.palette import INK, NEURON_FILL, PAPER, SIGNAL_FILL, SLOPE, WEIGHT_FILL
from course_lib.plots.picture import Picture

WIDTH, HEIGHT, RADIUS = 8.8, 4.8, 0.38
PLACES: Mapping[str, Point] = {
    "x": (0.6, 4.2),
    "w": (0.6, 2.4),
    "b": (0.6, 0.6),
    "u": (3.7, 2.4),
    "y": (6.0, 2.4),
    "E": (8.3, 2.4),
    "t": (8.3, 0.6),
}
FILLS = {"x": SIGNAL_FILL, "w": WEIGHT_FILL, "b": WEIGHT_FILL, "u": NEURON_FILL, "y": SIGNAL_FILL}
ARROWS = ("xu", "wu", "bu", "uy", "yE")
TEXT_DISTANCE = 0.24
# Nearer to their start, where the arrows into u are still apart.
TEXT_SHARE = {"xu": 0.42, "wu": 0.42, "bu": 0.42}


def chain(x: float, w: float, b: float, t: float) -> Picture:
    """The chain for one point (x, t) and one neuron (w, b)."""
    figure, ax = new_sheet(WIDTH, HEIGHT)
    values, slopes = chain_values(x, w, b, t), chain_slopes(x, w, b, t)
    draw_chain(ax, values, slopes)
    return Picture(figure, _describe(values, slopes))


def chain_values(x: float, w: float, b: float, t: float) -> dict[str, float]:
    """Every quantity of the chain, by its symbol."""
    y = float(forward(x, w, b))
    return {"x": x, "w": w, "b": b, "u": x * w + b, "y": y, "t": t, "E": float(error(y, t))}


def chain_slopes(x: float, w: float, b: float, t: float) -> dict[str, float]:
    """The derivative along every arrow, by its two symbols: "wu" is du/dw."""
    value = chain_values(x, w, b, t)
    return {"xu": w, "wu": x, "bu": 1.0, "uy": float(sigmoid_prime(value["u"])), "yE": value["y"] - t}


def draw_chain(ax: Axes, values: Mapping[str, float], slopes: Mapping[str, float]) -> dict[str, Circle]:
    """Draw the nodes and what is between them; returns the circles by symbol."""
    rule(ax, WIDTH, HEIGHT)
    for pair in ARROWS:
        _draw_arrow(ax, pair, values[pair[0]], slopes[pair])
    arrow(ax, *edge(PLACES["t"], PLACES["E"], RADIUS))
    write(ax, 7.8, PLACES["t"][1], f"$t = {number(values['t'])}$", ha="right")
    write(ax, WIDTH - 0.1, 3.05, f"$E = {number(values['E'])}$", ha="right")
    return {
        symbol: node(ax, at, f"${symbol}$", radius=RADIUS, fill=FILLS.get(symbol, PAPER))
        for symbol, at in PLACES.items()
    }


def _draw_arrow(ax: Axes, pair: str, value: float, slope: float) -> None:
    start, end = edge(PLACES[pair[0]], PLACES[pair[1]], RADIUS)
    arrow(ax, start, end)
    angle = atan2(end[1] - start[1], end[0] - start[0])
    x, y = between(start, end, TEXT_SHARE.get(pair, 0.5))
    aside = (-sin(angle) * TEXT_DISTANCE, cos(angle) * TEXT_DISTANCE)
    turned: dict[str, Any] = {"rotation": degrees(angle), "rotation_mode": "anchor"}
    write(ax, x + aside[0], y + aside[1], f"${pair[0]} = {number(value)}$", color=INK, **turned)
    derivative = rf"$\partial {pair[1]} / \partial {pair[0]} = {number(slope)}$"
    write(ax, x - aside[0], y - aside[1], derivative, color=SLOPE, fontsize=14, **turned)


def _describe(values: Mapping[str, float], slopes: Mapping[str, float]) -> Text:
    given = ", ".join(f"{symbol} = {number(values[symbol])}" for symbol in "xwbuytE")
    rates = ", ".join(f"∂{pair[1]}/∂{pair[0]} = {number(slopes[pair])}" for pair in ARROWS)
    return Text(
        en=f"A chain of arrows: x, w and b lead to u, u leads to y, y and the target t lead to E. "
        f"The values: {given}. The derivatives along the arrows: {rates}.",
        ja=f"矢印でつないだ図です。x、w、b から u へ、u から y へ、y と正解 t から E へ進みます。"
        f"値は {_listed(given)} です。矢印に沿った微分は {_listed(rates)} です。",
    )


def _listed(items: str) -> str:
    return items.replace(", ", "、")
