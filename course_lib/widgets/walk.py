"""The credit-card network walked forward: node by node on the picture, line by line in the program below it.

Step k computes one neuron; then softmax takes all of the last layer at once, and argmax reads the answer off.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

import ipywidgets
from matplotlib.artist import Artist
from matplotlib.axes import Axes
from matplotlib.patches import Rectangle
from matplotlib.text import Text as Written

from course_lib.data.credit_card import LAYERS, THETA, WEIGHTS, outputs, pre_activations
from course_lib.language import Text
from course_lib.plots.diagram import new_sheet
from course_lib.plots.network import Drawn, draw_network, nodes_before, sheet_size
from course_lib.plots.network_words import describe_network
from course_lib.plots.numbers import number
from course_lib.plots.palette import INK, OUTPUT
from course_lib.widgets.live import Frame, Live
from course_lib.widgets.sliders import counter
from course_lib.widgets.stepping import play_and_step
from course_lib.widgets.switches import switch

PROGRAM = (
    "A1 = relu(X @ W1 + b1)",
    "A2 = relu(A1 @ W2 + b2)",
    "Z3 = A2 @ W3 + b3",
    "Y = softmax(Z3)",
    "answer = np.argmax(Y, axis=1)",
)
HIDDEN_NEURONS, LAST = "".join(LAYERS[1:-1]), LAYERS[-1]
NEURONS = HIDDEN_NEURONS + LAST
SHARED, ANSWERED = len(NEURONS) + 1, len(NEURONS) + 2
"""The steps of softmax and of argmax."""

START = (1, 0, 1)
INTERVAL = 1200
"""Milliseconds from one step to the next while playing: time to look."""

TEXT_LEFT, TEXT_TOP, TEXT_DOWN = 2.2, -0.05, 0.32
_NEXT = Text(en="one step further", ja="1歩進む")


@dataclass(frozen=True)
class Walk:
    """An applicant (x, y, z) in the network after k steps."""

    x: int
    y: int
    z: int
    k: int

    @property
    def neuron(self) -> str | None:
        """The neuron that this step computes, None at the start and where a whole row is taken."""
        return NEURONS[self.k - 1] if 1 <= self.k <= len(NEURONS) else None

    @property
    def line(self) -> int | None:
        """The place of the line of the program that is at work, None at the start."""
        if self.k == 0:
            return None
        if self.neuron is None:
            return self.k - SHARED + len(LAYERS) - 1
        return next(place for place, names in enumerate(LAYERS[1:]) if self.neuron in names)

    @property
    def sent(self) -> dict[str, float]:
        """What the nodes reached so far send on, by name."""
        reached = LAYERS[0] + HIDDEN_NEURONS[: self.k] + (LAST if self.k >= SHARED else "")
        return {name: value for name, value in self._outputs().items() if name in reached}

    @property
    def waiting(self) -> dict[str, float]:
        """u of the neurons of the last layer that are done, by name."""
        done = NEURONS[: self.k]
        return {name: u for name, u in pre_activations(self.x, self.y, self.z).items() if name in done and name in LAST}

    @property
    def winner(self) -> str | None:
        """The neuron with the largest share, once the answer was read off."""
        shares = self._outputs()
        return max(LAST, key=lambda name: shares[name]) if self.k == ANSWERED else None

    @property
    def below(self) -> tuple[dict[str, float], str]:
        """The numbers below the circles and what they are called: u in the last layer, before it theta."""
        return (self.waiting, "u") if self.waiting else (self.threshold, "θ")

    @property
    def threshold(self) -> dict[str, float]:
        """That of the neuron of this step, by name."""
        return {self.neuron: THETA[self.neuron]} if self.neuron else {}

    def working(self) -> str:
        """What this step computes, written out."""
        if self.neuron is None:
            return ""
        known, u = self._outputs(), number(pre_activations(self.x, self.y, self.z)[self.neuron])
        pairs = zip(nodes_before(LAYERS)[self.neuron], WEIGHTS[self.neuron], strict=True)
        products = " + ".join(f"{_factor(known[name])}·{_factor(weight)}" for name, weight in pairs)
        return f"{products} + {_factor(-THETA[self.neuron])} = {u}"

    def frame(self) -> Frame:
        alt = self._words()
        return Frame({"k": str(self.k), **self._numbers()}, alt)

    def _outputs(self) -> dict[str, float]:
        return outputs(self.x, self.y, self.z)

    def _numbers(self) -> dict[str, str]:
        if self.neuron is None:
            return {name: number(self._outputs()[name], 4) for name in LAST} if self.k else {}
        result = {} if self.neuron in LAST else {self.neuron: f"max(0, u) = {number(self.sent[self.neuron])}"}
        return {"u": self.working(), **result}

    def _words(self) -> Text:
        below, symbol = self.below
        picture = describe_network(LAYERS, self.sent, WEIGHTS, below, self.neuron, symbol)
        en, ja = [picture.en, f"Step {self.k}."], [picture.ja, f"{self.k}歩目です。"]
        if self.line is not None:
            en.append(f"Line {self.line + 1} of the program is marked: {PROGRAM[self.line]}.")
            ja.append(f"プログラムの{self.line + 1}行目 {PROGRAM[self.line]} に印がついています。")
        if self.neuron is not None:
            en.append(f"For {self.neuron}: u = {self.working()}.")
            ja.append(f"{self.neuron} では u = {self.working()} です。")
        if self.winner is not None:
            en.append(f"A ring marks the largest share: {self.winner}.")
            ja.append(f"いちばん大きい割合の {self.winner} が輪で囲まれています。")
        return Text(en=" ".join(en), ja="".join(ja))


@dataclass(frozen=True)
class Marker:
    """What goes from line to line of the program: a sign before the one at work, and a box around it."""

    sign: Written
    box: Rectangle

    def mark(self, place: int | None) -> None:
        """Go to the line in this place; away, where there is none."""
        self.sign.set_visible(place is not None)
        self.box.set_visible(place is not None)
        if place is not None:
            y = TEXT_TOP - place * TEXT_DOWN
            self.sign.set_y(y)
            self.box.set_y(y - TEXT_DOWN / 2)

    def artists(self) -> tuple[Artist, ...]:
        return self.box, self.sign


def walk_forward() -> Live:
    """Switches for x, y and z, Play and Step: the numbers go on by one neuron, and the line at work is marked."""
    width, height = sheet_size(LAYERS)
    room = len(PROGRAM) * TEXT_DOWN
    figure, ax = new_sheet(width, height + room)
    drawn, marker = draw_network(ax, LAYERS), _draw_program(ax)
    ax.set_ylim(-room, height)

    def move(x: int, y: int, z: int, k: int) -> Frame:
        now = Walk(x, y, z, k)
        show(drawn, now)
        marker.mark(now.line)
        return now.frame()

    k = counter("k", ANSWERED)
    inputs = {name: switch(name, "01", value) for name, value in zip(LAYERS[0], START, strict=True)}
    above: Sequence[ipywidgets.Widget] = [
        ipywidgets.HBox(list(inputs.values())),
        ipywidgets.HBox([*play_and_step(k, _NEXT, INTERVAL), k]),
    ]
    return Live(figure, {**inputs, "k": k}, (*drawn.artists(), *marker.artists()), move, above)


def show(drawn: Drawn, now: Walk) -> None:
    """Put the state into the picture of the network."""
    drawn.show_values(now.sent)
    drawn.show_below(*now.below)
    drawn.choose(now.neuron, WEIGHTS[now.neuron] if now.neuron else ())
    if now.winner is not None:
        drawn.ring.set_center(drawn.places[now.winner])
        drawn.ring.set_visible(True)


def _draw_program(ax: Axes) -> Marker:
    """The lines, which stay as they are, and what marks one of them."""
    style: dict[str, Any] = {"family": "DejaVu Sans Mono", "fontsize": 12, "va": "center"}
    for place, line in enumerate(PROGRAM):
        ax.text(TEXT_LEFT, TEXT_TOP - place * TEXT_DOWN, line, color=INK, **style)
    sign = ax.text(TEXT_LEFT - 0.3, TEXT_TOP, "▶", color=OUTPUT, **style)
    box = Rectangle((TEXT_LEFT - 0.4, 0), 4.6, TEXT_DOWN, fill=False, edgecolor=OUTPUT, linewidth=2)
    ax.add_patch(box)
    return Marker(sign, box)


def _factor(value: float) -> str:
    """A number beside a dot: negative ones in brackets."""
    return f"({number(value)})" if value < 0 else number(value)
