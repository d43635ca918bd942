"""The credit-card network live: an applicant's answers run through the layers, one layer a step."""

from collections.abc import Mapping
from dataclasses import dataclass

import ipywidgets

from course_lib.data.credit_card import LAYERS, THETA, WEIGHTS, outputs, pre_activations
from course_lib.language import Text
from course_lib.plots.diagram import new_sheet
from course_lib.plots.network import draw_network, nodes_before, sheet_size
from course_lib.plots.network_words import describe_network
from course_lib.plots.numbers import number
from course_lib.widgets.live import Frame, Live
from course_lib.widgets.sliders import counter
from course_lib.widgets.stepping import play_and_step
from course_lib.widgets.switches import switch

NEURONS = "".join(LAYERS[1:])
INTERVAL = 1200
"""Milliseconds from one layer to the next while playing: time to look."""

_NEXT = Text(en="one layer further", ja="1層進む")


@dataclass(frozen=True)
class Passage:
    """An applicant (x, y, z) in the network after k layers have computed, with one neuron looked at."""

    x: int
    y: int
    z: int
    k: int
    neuron: str

    @property
    def values(self) -> dict[str, float]:
        """What the nodes reached so far send on, by name."""
        reached = "".join(LAYERS[: self.k + 1])
        return {name: value for name, value in outputs(self.x, self.y, self.z).items() if name in reached}

    def working(self) -> str:
        """u of the neuron written out, as far as it is known: with "?" in place of what is still to come."""
        known = self.values
        pairs = zip(nodes_before(LAYERS)[self.neuron], WEIGHTS[self.neuron], strict=True)
        products = " + ".join(f"{_factor(known.get(name))}·{_factor(weight)}" for name, weight in pairs)
        done = self.neuron in known
        u = number(pre_activations(self.x, self.y, self.z)[self.neuron]) if done else "?"
        return f"{products} − {_factor(THETA[self.neuron])} = {u}"

    def frame(self) -> Frame:
        known = self.values
        value, working = number(known[self.neuron]) if self.neuron in known else "?", self.working()
        words = describe_network(LAYERS, known, WEIGHTS, _below(self.neuron), self.neuron, "θ")
        return Frame(
            {"k": str(self.k), "u": working, self.neuron: value},
            Text(
                en=f"{words.en} k = {self.k}. For {self.neuron}: u = {working}, and {self.neuron} = {value}.",
                ja=f"{words.ja}k = {self.k} で、{self.neuron} では u = {working}、{self.neuron} = {value} です。",
            ),
        )


def credit_card() -> Live:
    """Switches for x, y and z, a neuron to look at, and Step: the numbers go on by one layer."""
    figure, ax = new_sheet(*sheet_size(LAYERS))
    drawn = draw_network(ax, LAYERS)

    def move(x: int, y: int, z: int, k: int, neuron: int) -> Frame:
        now = Passage(x, y, z, k, NEURONS[neuron])
        drawn.show_values(now.values)
        drawn.show_below(_below(now.neuron), "θ")
        drawn.choose(now.neuron, WEIGHTS[now.neuron])
        return now.frame()

    k = counter("k", len(LAYERS) - 1)
    inputs = {name: switch(name, "01", value) for name, value in zip(LAYERS[0], (1, 0, 1), strict=True)}
    neuron = switch(f"{NEURONS[0]}…{NEURONS[-1]}", NEURONS, 0)
    above = [ipywidgets.HBox(list(inputs.values())), neuron, ipywidgets.HBox([*play_and_step(k, _NEXT, INTERVAL), k])]
    return Live(figure, {**inputs, "k": k, "neuron": neuron}, drawn.artists(), move, above)


def _below(neuron: str) -> Mapping[str, float]:
    return {neuron: THETA[neuron]}


def _factor(value: float | None) -> str:
    """A number beside a dot: negative ones in brackets, unknown ones as "?"."""
    if value is None:
        return "?"
    return f"({number(value)})" if value < 0 else number(value)
