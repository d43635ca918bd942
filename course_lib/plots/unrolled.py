r"""A recurrent network unrolled in time: a copy for each step, from left to right, with the same W and U on its arrows.

An input x_t stands below its state h_t; the arrow from h_0 is the state before the first step. Numbers below the
names are values, where they are given.
"""

from collections.abc import Sequence

from matplotlib.axes import Axes

from course_lib.errors import ShapeError
from course_lib.language import Text
from course_lib.plots.axes import write
from course_lib.plots.diagram import Point, arrow, between, edge, new_sheet, node, rule
from course_lib.plots.numbers import number
from course_lib.plots.palette import INK, NEURON_FILL, SIGNAL_FILL, WEIGHT_FILL
from course_lib.plots.picture import Picture

ACROSS, DOWN, MARGIN, RADIUS = 1.7, 1.7, 0.6, 0.42
BESIDE = 0.24
"""How far a value stands from the rim of its circle."""


def unrolled(steps: int, inputs: Sequence[float] = (), states: Sequence[float] = ()) -> Picture:
    """The network over so many steps.

    Args:
        steps: how many copies, 1 or more.
        inputs: x_1, x_2, ..., one number for each step, written below the inputs.
        states: h_0, h_1, ..., one more than steps, written above the states.

    Raises:
        ShapeError: `inputs` or `states` are given, and are not so many.
    """
    for name, given, wanted in (("inputs", inputs, steps), ("states", states, steps + 1)):
        if len(given) not in (0, wanted):
            raise ShapeError(f"`{name}` has {len(given)} entries, expected {wanted}: give one for each of its circles.")
    width, height = (steps * ACROSS + 2 * MARGIN, DOWN + 2 * (RADIUS + BESIDE) + 0.3)
    figure, ax = new_sheet(width, height)
    rule(ax, width, height)
    draw_unrolled(ax, steps, inputs, states)
    return Picture(figure, _describe(steps, inputs, states))


def draw_unrolled(ax: Axes, steps: int, inputs: Sequence[float], states: Sequence[float]) -> None:
    low = RADIUS + BESIDE + 0.15
    h = [(MARGIN + t * ACROSS, low + DOWN) for t in range(steps + 1)]
    x = [(at[0], low) for at in h[1:]]
    for t, at in enumerate(h):
        node(ax, at, f"$h_{{{t}}}$", radius=RADIUS, fill=NEURON_FILL if t else SIGNAL_FILL)
    for t, at in enumerate(x, start=1):
        node(ax, at, f"$x_{{{t}}}$", radius=RADIUS, fill=SIGNAL_FILL)
        _weighted(ax, at, h[t], "$W$")
        _weighted(ax, h[t - 1], h[t], "$U$")
    for (left, height), value in zip(x, inputs, strict=False):
        write(ax, left, height - RADIUS - BESIDE, f"${number(value)}$", fontsize=14)
    for (left, height), value in zip(h, states, strict=False):
        write(ax, left, height + RADIUS + BESIDE, f"${number(value)}$", fontsize=14)


def _weighted(ax: Axes, start: Point, end: Point, weight: str) -> None:
    """An arrow from rim to rim with the name of its weights on it."""
    start, end = edge(start, end, RADIUS)
    arrow(ax, start, end)
    box = {"boxstyle": "round,pad=0.25", "facecolor": WEIGHT_FILL, "edgecolor": INK}
    write(ax, *between(start, end, 0.42), weight, halo=False, fontsize=14, bbox=box)


def _describe(steps: int, inputs: Sequence[float], states: Sequence[float]) -> Text:
    en = [
        f"A recurrent network unrolled over {steps} steps, from left to right. At each step t an arrow W leads from "
        "the input x_t to the state h_t, and an arrow U to h_t from the state before it. W and U are the same in "
        "every step."
    ]
    ja = [
        f"リカレントニューラルネットワークを、左から右へ{steps}ステップ分に広げた図です。"
        "どのステップ t でも、入力 x_t から状態 h_t へ矢印 W が、1つ前の状態から h_t へ矢印 U が伸びています。"
        "W と U はどのステップでも同じです。"
    ]
    for symbol, values, first in (("x", inputs, 1), ("h", states, 0)):
        pairs = [f"{symbol}_{t} = {number(value)}" for t, value in enumerate(values, start=first)]
        if pairs:
            en.append(f"{', '.join(pairs)}.")
            ja.append(f"{'、'.join(pairs)} です。")
    return Text(en=" ".join(en), ja="".join(ja))
