r"""An LSTM cell: the old c comes in on the left, the new c goes out on the right, and every wire has its number.

On the way the old c meets the forget gate f, then what the input gate i lets in of the candidate g. Below, tanh of
the new c meets the output gate o and is shown as h.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from math import tanh

from matplotlib.axes import Axes
from matplotlib.patches import Circle
from matplotlib.text import Text as Written

from course_lib.language import Text
from course_lib.plots.axes import write
from course_lib.plots.diagram import Point, arrow, edge, new_sheet, node, rule
from course_lib.plots.numbers import number
from course_lib.plots.palette import INK, NEURON_FILL, SIGNAL_FILL, WEIGHT_FILL
from course_lib.plots.picture import Picture

WIDTH, HEIGHT = 7.9, 3.75
RADIUS, SIGN, DOT = 0.38, 0.24, 0.07
TOP, MIDDLE, LOW = 3.15, 1.75, 0.5
PLACES: Mapping[str, Point] = {
    "old": (0.55, TOP),
    "keep": (2.2, TOP),
    "add": (4.1, TOP),
    "dot": (5.9, TOP),
    "new": (7.35, TOP),
    "write": (4.1, MIDDLE),
    "tanh": (5.9, 2.45),
    "show": (5.9, 1.5),
    "h": (7.35, 1.5),
    "f": (2.2, LOW),
    "i": (3.4, LOW),
    "g": (4.8, LOW),
    "o": (5.9, LOW),
}
CIRCLES: Mapping[str, tuple[str, float, str]] = {
    "old": ("c_{t-1}", RADIUS, SIGNAL_FILL),
    "new": ("c_t", RADIUS, SIGNAL_FILL),
    "h": ("h_t", RADIUS, SIGNAL_FILL),
    "f": ("f", RADIUS, WEIGHT_FILL),
    "i": ("i", RADIUS, WEIGHT_FILL),
    "o": ("o", RADIUS, WEIGHT_FILL),
    "g": ("g", RADIUS, NEURON_FILL),
    "keep": (r"\times", SIGN, NEURON_FILL),
    "write": (r"\times", SIGN, NEURON_FILL),
    "show": (r"\times", SIGN, NEURON_FILL),
    "add": ("+", SIGN, NEURON_FILL),
    "tanh": (r"\tanh", 0.33, NEURON_FILL),
}
WIRES = (
    ("old", "keep"), ("keep", "add"), ("add", "new"), ("f", "keep"), ("i", "write"), ("g", "write"), ("write", "add"),
    ("dot", "tanh"), ("tanh", "show"), ("o", "show"), ("show", "h"),
)  # fmt: skip
BESIDE: Mapping[str, Point] = {
    "old": (1.4, TOP + 0.22),
    "kept": (3.15, TOP + 0.22),
    "new": (5.0, TOP + 0.22),
    "f": (1.82, MIDDLE),
    "written": (3.68, 2.43),
    "i": (3.36, 1.2),
    "g": (4.86, 1.2),
    "o": (5.52, 1.05),
    "squashed": (5.48, 1.93),
    "h": (6.55, 1.72),
}
"""Where the number of each wire stands."""


@dataclass(frozen=True)
class CellState:
    """One step of one cell: the gates, the candidate and the old c; what follows from them is worked out."""

    i: float
    f: float
    o: float
    g: float
    c: float

    @property
    def new(self) -> float:
        """c after the step."""
        return self.f * self.c + self.i * self.g

    @property
    def h(self) -> float:
        """What is shown of it."""
        return self.o * tanh(self.new)

    @property
    def wires(self) -> dict[str, float]:
        """The number on every wire, by the names of `BESIDE`."""
        return {
            "old": self.c, "kept": self.f * self.c, "new": self.new, "f": self.f, "written": self.i * self.g,
            "i": self.i, "g": self.g, "o": self.o, "squashed": tanh(self.new), "h": self.h,
        }  # fmt: skip


def lstm_cell(i: float, f: float, o: float, g: float, c: float) -> Picture:
    """The cell in one step.

    Args:
        i: the input gate, 0 to 1.
        f: the forget gate, 0 to 1: the share that is kept.
        o: the output gate, 0 to 1.
        g: the candidate, -1 to 1.
        c: what the cell held before.
    """
    figure, ax = new_sheet(WIDTH, HEIGHT)
    state = CellState(i, f, o, g, c)
    draw_cell(ax).show(state.wires)
    return Picture(figure, describe_cell(state))


@dataclass(frozen=True)
class DrawnCell:
    """The numbers of the picture, by the names of `BESIDE`."""

    numbers: Mapping[str, Written]

    def show(self, wires: Mapping[str, float]) -> None:
        """Write these numbers, and nothing on the other wires."""
        for name, text in self.numbers.items():
            text.set_text(f"${number(wires[name])}$" if name in wires else "")


def draw_cell(ax: Axes) -> DrawnCell:
    """Circles and wires, with numbers that are still empty."""
    rule(ax, WIDTH, HEIGHT)
    radius = {name: size for name, (_, size, _) in CIRCLES.items()} | {"dot": DOT}
    for start, end in WIRES:
        arrow(ax, *edge(PLACES[start], PLACES[end], radius[start], radius[end]))
    for name, (symbol, size, fill) in CIRCLES.items():
        node(ax, PLACES[name], f"${symbol}$", radius=size, fill=fill, fontsize=12 if name == "tanh" else 17)
    ax.add_patch(Circle(PLACES["dot"], DOT, facecolor=INK, zorder=3))
    return DrawnCell({name: write(ax, *at, "", fontsize=14) for name, at in BESIDE.items()})


def describe_cell(state: CellState) -> Text:
    """Every number in the order in which it is worked out."""
    wires = {name: number(value) for name, value in state.wires.items()}
    return Text(
        en="An LSTM cell. The old c is {old}. Times the forget gate f = {f}, {kept} is left. The candidate g = {g} "
        "times the input gate i = {i} is {written}. The sum is the new c = {new}. Its tanh, {squashed}, times the "
        "output gate o = {o} is h = {h}.".format(**wires),
        ja="LSTMのセルです。古い c は {old} です。忘却ゲート f = {f} をかけると {kept} が残ります。"
        "候補 g = {g} に入力ゲート i = {i} をかけると {written} です。足したものが新しい c = {new} です。"
        "その tanh は {squashed} で、出力ゲート o = {o} をかけた h = {h} が外に出ます。".format(**wires),
    )
