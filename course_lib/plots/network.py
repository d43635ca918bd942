"""A network of layers, from left to right: a circle for each node, an arrow for each weight.

Nodes are called by short names, "a" or "x_1"; numbers are given by name, for as many nodes as one likes. `layers` holds
the names, layer by layer: ("xyz", "ab"), or lists of names. Every node gets an arrow from each node before it.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import TypeAlias

from matplotlib.artist import Artist
from matplotlib.axes import Axes
from matplotlib.patches import Circle, FancyArrowPatch
from matplotlib.text import Text as Written

from course_lib.errors import SettingError, ShapeError
from course_lib.plots.axes import write
from course_lib.plots.diagram import Point, arrow, between, edge, new_sheet, node, rule
from course_lib.plots.network_words import describe_network
from course_lib.plots.numbers import number
from course_lib.plots.palette import INK, NEURON_FILL, OUTPUT, QUIET, SIGNAL_FILL, WEIGHT_FILL
from course_lib.plots.picture import Picture

Layers: TypeAlias = Sequence[Sequence[str]]
Numbers: TypeAlias = Mapping[str, float]
Weights: TypeAlias = Mapping[str, Sequence[float]]

ACROSS, DOWN, RADIUS, MARGIN = 2.35, 1.4, 0.36, 0.8
NAME_ABOVE, NUMBER_BELOW = RADIUS + 0.21, -RADIUS - 0.19
WEIGHT_SHARE = 0.42
"""Where on its arrow a weight stands."""


def network(
    layers: Layers,
    values: Numbers | None = None,
    weights: Weights | None = None,
    below: Numbers | None = None,
    chosen: str | None = None,
    symbol: str = "θ",
) -> Picture:
    """The network, with the numbers that are given.

    Args:
        layers: the names of the nodes, layer by layer, inputs first.
        values: what nodes send on, written into their circles; a node without a value stays empty.
        weights: for a neuron one weight for each node of the layer before it; only those of `chosen` are written.
        below: a number below each of these nodes: its threshold, or another that `symbol` stands for.
        chosen: the neuron whose arrows are thick.
        symbol: what the numbers `below` are called, such as "θ", "b" or "u".

    Raises:
        SettingError: a name stands twice, is not in `layers`, or `chosen` is an input.
        ShapeError: `chosen` has another number of weights than arrows.
    """
    check_network(layers, [*(values or {}), *(below or {})], weights or {}, chosen)
    figure, ax = new_sheet(*sheet_size(layers))
    drawn = draw_network(ax, layers, inside=values is None)
    drawn.show_values(values or {})
    drawn.show_below(below or {}, symbol)
    drawn.choose(chosen, (weights or {}).get(chosen or "", ()))
    return Picture(figure, describe_network(layers, values or {}, weights or {}, below or {}, chosen, symbol))


def sheet_size(layers: Layers) -> tuple[float, float]:
    """Room for all layers side by side, and for the largest of them."""
    return (len(layers) - 1) * ACROSS + 2 * MARGIN, max(len(names) for names in layers) * DOWN + 0.2


@dataclass(frozen=True)
class Drawn:
    """The parts of the picture, by name; the methods put other numbers into them."""

    places: Mapping[str, Point]
    before: Mapping[str, Sequence[str]]
    """For each neuron the nodes whose arrows lead to it."""
    circles: Mapping[str, Circle]
    values: Mapping[str, Written]
    below: Mapping[str, Written]
    ring: Circle
    thick: tuple[FancyArrowPatch, ...]
    on_arrows: tuple[Written, ...]

    def show_values(self, values: Numbers) -> None:
        """Write these into the circles, and empty the others."""
        for name, text in self.values.items():
            text.set_text(f"${number(values[name])}$" if name in values else "")

    def show_below(self, numbers: Numbers, symbol: str) -> None:
        """Write these below the circles, and nothing below the others."""
        for name, text in self.below.items():
            text.set_text(f"${symbol} = {number(numbers[name])}$" if name in numbers else "")

    def choose(self, name: str | None, weights: Sequence[float] = ()) -> None:
        """Make the arrows of one neuron thick, with its weights on them; with None, those of no neuron."""
        sources = self.before.get(name or "", ())
        self.ring.set_visible(bool(sources))
        for place, (line, text) in enumerate(zip(self.thick, self.on_arrows, strict=True)):
            line.set_visible(place < len(sources))
            text.set_visible(place < min(len(sources), len(weights)))
        if name is None or not sources:
            return
        self.ring.set_center(self.places[name])
        for place, source in enumerate(sources):
            start, end = edge(self.places[source], self.places[name], RADIUS)
            self.thick[place].set_positions(start, end)
            self.on_arrows[place].set_position(between(start, end, WEIGHT_SHARE))
        for text, weight in zip(self.on_arrows, weights, strict=False):
            text.set_text(f"${number(weight)}$")

    def artists(self) -> tuple[Artist, ...]:
        """All that the methods change, in the order of drawing."""
        return *self.thick, self.ring, *self.on_arrows, *self.values.values(), *self.below.values()


def draw_network(ax: Axes, layers: Layers, *, inside: bool = False) -> Drawn:
    """Circles, thin arrows and names; the names `inside` the circles, or above them and room for values inside."""
    rule(ax, *sheet_size(layers))
    places = node_places(layers)
    before = nodes_before(layers)
    for name, sources in before.items():
        for source in sources:
            arrow(ax, *edge(places[source], places[name], RADIUS), width=0.9, color=QUIET)
    fills = dict.fromkeys(layers[0], SIGNAL_FILL)
    circles = {
        name: node(ax, at, f"${name}$" if inside else "", radius=RADIUS, fill=fills.get(name, NEURON_FILL))
        for name, at in places.items()
    }
    if not inside:
        for name, (x, y) in places.items():
            write(ax, x, y + NAME_ABOVE, f"${name}$", fontsize=16)
    values, below = _numbers(ax, places)
    ring, thick, on_arrows = _choice(ax, layers)
    return Drawn(places, before, circles, values, below, ring, thick, on_arrows)


def _numbers(ax: Axes, places: Mapping[str, Point]) -> tuple[dict[str, Written], dict[str, Written]]:
    """Empty texts in the circles and below them."""
    values = {name: write(ax, *at, "", halo=False, fontsize=15) for name, at in places.items()}
    return values, {name: write(ax, x, y + NUMBER_BELOW, "", fontsize=13) for name, (x, y) in places.items()}


def _choice(ax: Axes, layers: Layers) -> tuple[Circle, tuple[FancyArrowPatch, ...], tuple[Written, ...]]:
    """A ring, thick arrows and texts on them, as many as the neuron with the most arrows needs."""
    most = range(max((len(names) for names in layers[:-1]), default=0))
    ring = Circle((0, 0), RADIUS + 0.045, fill=False, edgecolor=OUTPUT, linewidth=3.5, zorder=4)
    ax.add_patch(ring)
    arrows = tuple(arrow(ax, (0, 0), (1, 1), width=2.6, color=OUTPUT) for _ in most)
    box = {"boxstyle": "round,pad=0.25", "facecolor": WEIGHT_FILL, "edgecolor": INK}
    return ring, arrows, tuple(write(ax, 0, 0, "", halo=False, fontsize=14, bbox=box) for _ in most)


def node_places(layers: Layers) -> dict[str, Point]:
    """The centre of each circle: layers in columns, each in the middle of the sheet."""
    middle = sheet_size(layers)[1] / 2
    return {
        name: (MARGIN + column * ACROSS, middle + ((len(names) - 1) / 2 - row) * DOWN)
        for column, names in enumerate(layers)
        for row, name in enumerate(names)
    }


def nodes_before(layers: Layers) -> dict[str, Sequence[str]]:
    """For each neuron the nodes of the layer before it, whose arrows lead to it."""
    return {name: sources for sources, names in pairwise(layers) for name in names}


def check_network(layers: Layers, named: Sequence[str], weights: Weights, chosen: str | None) -> None:
    """Raise unless every name is known, once, and the chosen neuron has a weight for each of its arrows."""
    names = [name for layer in layers for name in layer]
    if len(set(names)) < len(names):
        raise SettingError(f"layers is {layers!r}, expected every name once: give each node a name of its own.")
    for name in [*named, *weights]:
        if name not in names:
            raise SettingError(f"{name!r} is no node, expected one of {', '.join(names)}.")
    before = nodes_before(layers)
    if chosen is None:
        return
    if chosen not in before:
        raise SettingError(
            f"chosen is {chosen!r}, expected a neuron, one of {', '.join(before)}: no arrow leads anywhere else."
        )
    if chosen in weights and len(weights[chosen]) != len(before[chosen]):
        wanted = len(before[chosen])
        raise ShapeError(
            f"`weights[{chosen!r}]` has {len(weights[chosen])} entries, expected {wanted}, "
            f"one for each arrow: give a weight for each of {', '.join(before[chosen])}."
        )
