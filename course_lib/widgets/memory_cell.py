"""One LSTM cell over ten steps: a value is written in step 1, and the gates decide what becomes of it.

The candidates g are fixed. The input gate is open in step 1 alone, or in all steps; the forget gate is a share, the
output gate open or shut. Above, the step of the moment with its numbers; below, c and h over the steps so far.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

import ipywidgets
import numpy as np
from matplotlib.artist import Artist
from matplotlib.axes import Axes
from matplotlib.lines import Line2D

from course_lib.language import Text
from course_lib.plots.axes import dress, write
from course_lib.plots.lstm_cell import HEIGHT, WIDTH, CellState, describe_cell, draw_cell
from course_lib.plots.numbers import fixed, number
from course_lib.plots.palette import ERROR, INK, OUTPUT, QUIET
from course_lib.plots.picture import new_figure
from course_lib.widgets.live import Frame, Live
from course_lib.widgets.sliders import counter, slider
from course_lib.widgets.stepping import play_and_step
from course_lib.widgets.switches import switch

CANDIDATES = (0.8, -0.4, 0.6, -0.9, 0.3, 0.7, -0.6, 0.5, -0.2, 0.4)
"""g of each step; their sum is 1.2."""
STEPS = len(CANDIDATES)
KEPT = 0.9
"""Where the forget gate stands at first."""
INTERVAL = 700
"""Milliseconds from one step to the next while playing: time to look."""
CHART = 2.5
"""Height of the chart, in hundreds of pixels."""
REACH = 1.5

_NEXT = Text(en="one step further", ja="1ステップ進む")


@dataclass(frozen=True)
class Memory:
    """The cell after k steps. `always`: the input gate is open in all steps, and not in step 1 alone."""

    f: float
    always: bool
    o: int
    k: int

    @property
    def open_steps(self) -> tuple[int, ...]:
        """The steps in which the input gate is open."""
        return tuple(range(1, STEPS + 1)) if self.always else (1,)

    @property
    def states(self) -> tuple[CellState, ...]:
        """The steps so far."""
        c, states = 0.0, []
        for t, g in enumerate(CANDIDATES[: self.k], start=1):
            states.append(CellState(float(t in self.open_steps), self.f, float(self.o), g, c))
            c = states[-1].new
        return tuple(states)

    @property
    def c(self) -> list[float]:
        """From 0, before the first step, to now."""
        return [0.0, *(state.new for state in self.states)]

    @property
    def h(self) -> list[float]:
        """Likewise."""
        return [0.0, *(state.h for state in self.states)]

    @property
    def wires(self) -> dict[str, float]:
        """The numbers of this step; before the first step those of the gates alone, as it will find them."""
        return self.states[-1].wires if self.k else {"i": 1.0, "f": self.f, "o": float(self.o)}

    def frame(self) -> Frame:
        gates = {"i": "1" if self.always else "1, 0, 0, …", "f": fixed(self.f), "o": str(self.o)}
        return Frame({"t": str(self.k), **gates, "c": fixed(self.c[-1], 3), "h": fixed(self.h[-1], 3)}, self._words())

    def _words(self) -> Text:
        en = [f"Step {self.k} of {STEPS}."]
        ja = [f"{STEPS}ステップのうち{self.k}ステップ目です。"]
        en.append("The input gate is open in all steps." if self.always else "The input gate is open in step 1 only.")
        ja.append("入力ゲートは全部のステップで開きます。" if self.always else "入力ゲートはステップ1だけで開きます。")
        en.append(f"The forget gate is {number(self.f)}, the output gate {self.o}.")
        ja.append(f"忘却ゲートは {number(self.f)}、出力ゲートは {self.o} です。")
        if self.k:
            now = describe_cell(self.states[-1])
            rows = [[fixed(value) for value in values[1:]] for values in (self.c, self.h)]
            en += [now.en, f"c so far: {', '.join(rows[0])}; h so far: {', '.join(rows[1])}."]
            ja += [now.ja, f"これまでの c は {'、'.join(rows[0])} で、h は {'、'.join(rows[1])} です。"]
        return Text(en=" ".join(en), ja="".join(ja))


@dataclass(frozen=True)
class Chart:
    """What moves in the chart: c, h, and the marks of the open input gate."""

    c: Line2D
    h: Line2D
    gate: Line2D

    def show(self, memory: Memory) -> None:
        """Put this state in."""
        steps = np.arange(memory.k + 1)
        self.c.set_data(steps, memory.c)
        self.h.set_data(steps, memory.h)
        self.gate.set_data(memory.open_steps, np.full(len(memory.open_steps), -REACH))

    def artists(self) -> tuple[Artist, ...]:
        return self.gate, self.h, self.c


def memory_cell() -> Live:
    """A slider for the forget gate, switches for the other two, and Play and Step through the ten steps."""
    figure = new_figure(WIDTH, HEIGHT + CHART)
    figure.set_layout_engine("none")
    share = HEIGHT / (HEIGHT + CHART)
    cell = draw_cell(figure.add_axes((0, 1 - share, 1, share)))
    chart = _draw_chart(figure.add_axes((0.09, 0.115, 0.84, (1 - share) * 0.68)))

    def move(f: float, i: int, o: int, k: int) -> Frame:
        memory = Memory(f, bool(i), o, k)
        cell.show(memory.wires)
        chart.show(memory)
        return memory.frame()

    k = counter("t", STEPS)
    controls = {
        "f": slider("f", KEPT, 0, 1, 0.05),
        "i": switch("i", ("t = 1", f"t = 1…{STEPS}")),
        "o": switch("o", "01", 1),
        "k": k,
    }
    above: Sequence[ipywidgets.Widget] = [
        controls["f"],
        ipywidgets.HBox([controls["i"], controls["o"]], layout=ipywidgets.Layout(flex_flow="row wrap")),
        ipywidgets.HBox([*play_and_step(k, _NEXT, INTERVAL), k]),
    ]
    return Live(figure, controls, (*cell.numbers.values(), *chart.artists()), move, above)


def _draw_chart(ax: Axes) -> Chart:
    """The candidates, which stay as they are, and empty lines; on the right, what the lines are called."""
    styles: dict[str, tuple[str, dict[str, Any]]] = {
        "g": ("x", {"color": QUIET, "markersize": 8, "markeredgewidth": 2}),
        "h": ("s--", {"color": ERROR, "linewidth": 2, "markersize": 5}),
        "c": ("o-", {"color": OUTPUT, "linewidth": 2.4, "markersize": 6}),
    }
    ax.plot(range(1, STEPS + 1), CANDIDATES, styles["g"][0], **styles["g"][1])
    dress(ax, "$t$", "")
    ax.set(xlim=(-0.3, STEPS + 1.3), ylim=(-REACH, REACH), xticks=range(STEPS + 1), yticks=(-1, 0, 1))
    ax.axhline(0, color=QUIET, linewidth=0.8, zorder=1)
    lines = {}
    for y, symbol in zip((-0.8, 0.35, 1.0), styles, strict=True):
        style, look = styles[symbol]
        (lines[symbol],) = ax.plot([], [], style, **look)
        ax.plot([STEPS + 0.4, STEPS + 0.8], [y, y], style, **look)
        write(ax, STEPS + 1.1, y, f"${symbol}$", color=look["color"], fontsize=17)
    (gate,) = ax.plot([], [], "^", color=INK, markersize=11, clip_on=False, zorder=6)
    return Chart(lines["c"], lines["h"], gate)
