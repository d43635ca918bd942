"""Forward and backward on a computational graph, live: a value that takes two roads to one neuron and its error.

Step k = 0 shows the inputs; then every step computes one more node, and after the last one the gradients come back,
one node a step.
"""

from collections.abc import Mapping
from dataclasses import dataclass

import ipywidgets

from course_lib.activations import relu, relu_prime
from course_lib.graph import Edge, Gradients, Graph, Node, add, branch, end, function, multiply, squared_error
from course_lib.language import Text
from course_lib.plots.computational_graph import draw_graph, sheet
from course_lib.plots.graph_words import describe_graph
from course_lib.plots.network_words import spoken
from course_lib.plots.numbers import number
from course_lib.widgets.live import Frame, Live
from course_lib.widgets.sliders import counter, slider
from course_lib.widgets.stepping import play_and_step

ROADS = Graph(
    branch("s", "a"),
    multiply("p", "s", "w_1"),
    multiply("q", "s", "w_2"),
    add("u", "p", "q"),
    function("y", "u", r"\mathrm{ReLU}", relu, relu_prime),
    squared_error("e", "y", "t"),
    end("E", "e"),
)
ROWS = {"w_1": 0, "a": 1, "w_2": 2, "t": 2}
START = {"a": 2.0, "w_1": 1.5, "w_2": -0.25, "t": 4.0}
FORWARD = len(ROADS.nodes) - 1
"""Steps forward: the end computes nothing."""
STEPS = FORWARD + len(ROADS.nodes)
INTERVAL = 1200
"""Milliseconds from one node to the next while playing: time to look."""

_NEXT = Text(en="one node further", ja="1つ進む")


@dataclass(frozen=True)
class Moment:
    """What is known after k steps."""

    k: int
    inputs: Mapping[str, float]

    @property
    def node(self) -> Node | None:
        """The node of this step; None before the first."""
        if self.k == 0:
            return None
        return ROADS.nodes[self.k - 1] if self.k <= FORWARD else ROADS.nodes[STEPS - self.k]

    @property
    def values(self) -> dict[str, float]:
        """Of the inputs, and of the nodes that have been reached on the way forward."""
        reached = {*ROADS.inputs, *(node.name for node in ROADS.nodes[: self.k])}
        return {name: value for name, value in ROADS.forward(self.inputs).items() if name in reached}

    @property
    def gradients(self) -> dict[Edge, float]:
        """Of the edges that end in nodes reached on the way back."""
        reached = {node.name for node in ROADS.nodes[STEPS - self.k :]} if self.k > FORWARD else set()
        return {pair: value for pair, value in self._all().edges.items() if pair[1] in reached}

    def working(self) -> str:
        """The sum of this step: forward what the node computes, back its gradient times each slope."""
        node = self.node
        if node is None:
            return "?"
        values = ROADS.forward(self.inputs)
        if self.k <= FORWARD:
            return f"{spoken(node.name)} = {number(values[node.name], 4)}"
        sums = [self._sum(node, source, values) for source in node.sources]
        return ", ".join(sums)

    def frame(self) -> Frame:
        words = describe_graph(ROADS, self.values, self.gradients)
        error = number(self.values["e"], 4) if "e" in self.values else "?"
        step = f"k = {self.k}: {self.working()}"
        return Frame(
            {"k": f"{self.k} &emsp; {self.working()}", "E": error},
            Text(en=f"{words.en} Step {step}.", ja=f"{words.ja}いまは {step} です。"),
        )

    def _all(self) -> Gradients:
        return ROADS.backward(ROADS.forward(self.inputs))

    def _sum(self, node: Node, source: str, values: Mapping[str, float]) -> str:
        """One gradient written out: "w₁ ← p: −1.5·2 = −3"; at a branch the sum of what came back."""
        gradients, way = self._all(), f"{spoken(source)} ← {node.name}"
        edge = gradients.edges[source, node.name]
        parts = [gradients.edges[pair] for pair in ROADS.edges if pair[0] == node.name]
        if len(parts) > 1:
            return f"{way}: {' + '.join(map(_factor, parts))} = {number(edge, 4)}"
        slopes = dict(zip(node.sources, node.slopes(*(values[name] for name in node.sources)), strict=True))
        product = f"{number(gradients.nodes[node.name], 4)}·{_factor(slopes[source])}"
        return f"{way}: {product} = {number(edge, 4)}"


def forward_and_backward() -> Live:
    """Sliders for a, the two weights and t; Step goes forward node by node, then back."""
    figure, ax = sheet(ROADS, ROWS)
    drawn = draw_graph(ax, ROADS, ROWS)

    def move(a: float, w_1: float, w_2: float, t: float, k: int) -> Frame:
        now = Moment(k, {"a": a, "w_1": w_1, "w_2": w_2, "t": t})
        drawn.show(now.values, now.gradients, _ringed(now.node))
        return now.frame()

    k = counter("k", STEPS)
    inputs = {name: slider(spoken(name), value, -4, 6, 0.25) for name, value in START.items()}
    above = [*inputs.values(), ipywidgets.HBox([*play_and_step(k, _NEXT, INTERVAL), k])]
    return Live(figure, {**inputs, "k": k}, drawn.artists(), move, above)


def _ringed(node: Node | None) -> str | None:
    return None if node is None else node.name


def _factor(value: float) -> str:
    """A number as a factor: negative ones in brackets."""
    return f"({number(value, 4)})" if value < 0 else number(value, 4)
