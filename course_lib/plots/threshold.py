"""The neuron of the article: numbers on the signals and the weights, the threshold theta in the circle.

u = x_1 w_1 + ... + x_n w_n - theta; `x` and `w` have one entry for each input.
"""

from collections.abc import Sequence

from matplotlib.axes import Axes
from matplotlib.text import Text as Written

from course_lib.errors import ShapeError
from course_lib.language import Text
from course_lib.plots.axes import write
from course_lib.plots.diagram import Point, arrow, between, edge, new_sheet, node, rule
from course_lib.plots.numbers import number
from course_lib.plots.palette import INK, NEURON_FILL, PAPER, SIGNAL_FILL, WEIGHT_FILL
from course_lib.plots.picture import Picture

WIDTH, SIGNALS_AT, NEURON_AT = 7.4, 0.95, 4.9
SMALL, LARGE = 0.36, 0.75


def threshold_neuron(x: Sequence[float], w: Sequence[float], theta: float, answer: bool = False) -> Picture:
    """The neuron as an exercise; with `answer`, every product x_i w_i and u as well.

    Raises:
        ShapeError: `x` and `w` differ in length.
    """
    if len(x) != len(w):
        raise ShapeError(
            f"`w` has {len(w)} entries, expected {len(x)}, one for each entry of `x`: give every signal its weight."
        )
    figure, ax = new_sheet(WIDTH, sheet_height(len(x)))
    draw_threshold_neuron(ax, x, w, theta, answer)
    return Picture(figure, _describe(x, w, theta, answer))


def spacing(n_inputs: int) -> float:
    """From one signal to the next: two or three would crowd in the middle of the sheet."""
    return 1.0 if n_inputs > 3 else 1.3


def sheet_height(n_inputs: int) -> float:
    """Room for all signals, and for the neuron."""
    return max((n_inputs - 1) * spacing(n_inputs) + 1.0, 2 * LARGE) + 0.2


def draw_threshold_neuron(
    ax: Axes, x: Sequence[float], w: Sequence[float], theta: float, answer: bool = False
) -> list[Written]:
    """Draw the neuron; returns the texts on the arrows: weights, then products and u if there is an answer."""
    height = sheet_height(len(x))
    rule(ax, WIDTH, height)
    neuron = (NEURON_AT, height / 2)
    node(ax, neuron, rf"$\theta = {number(theta)}$", radius=LARGE, fill=NEURON_FILL)
    arrow(ax, (NEURON_AT + LARGE, height / 2), (NEURON_AT + LARGE + 0.5, height / 2))
    middle = (len(x) - 1) / 2
    lanes = [(SIGNALS_AT, height / 2 + (middle - i) * spacing(len(x))) for i in range(len(x))]
    written = [_draw_input(ax, i + 1, lane, neuron, x[i], w[i]) for i, lane in enumerate(lanes)]
    u = sum(a * c for a, c in zip(x, w, strict=True)) - theta
    out = f"$u = {number(u)}$" if answer else "$u$"
    if answer:
        written += [_draw_product(ax, lane, neuron, x[i] * w[i]) for i, lane in enumerate(lanes)]
    return [*written, write(ax, NEURON_AT + LARGE + 0.6, height / 2, out, fontsize=18, ha="left")]


def _draw_input(ax: Axes, i: int, lane: Point, neuron: Point, x: float, w: float) -> Written:
    node(ax, lane, f"${number(x)}$", radius=SMALL, fill=SIGNAL_FILL)
    write(ax, lane[0] - SMALL - 0.12, lane[1], f"$x_{{{i}}}$", ha="right")
    start, end = edge(lane, neuron, SMALL, LARGE)
    arrow(ax, start, end)
    return _boxed(ax, between(start, end, 0.34), f"$w_{{{i}}} = {number(w)}$", facecolor=WEIGHT_FILL, edgecolor=INK)


def _draw_product(ax: Axes, lane: Point, neuron: Point, product: float) -> Written:
    place = between(*edge(lane, neuron, SMALL, LARGE), 0.7)
    return _boxed(ax, place, f"${number(product)}$", facecolor=PAPER, edgecolor="none")


def _boxed(ax: Axes, at: Point, text: str, **box: str) -> Written:
    return write(ax, *at, text, halo=False, fontsize=14, bbox={"boxstyle": "round,pad=0.25", **box})


def _describe(x: Sequence[float], w: Sequence[float], theta: float, answer: bool) -> Text:
    signals, weights = ([number(value) for value in values] for values in (x, w))
    picture = Text(
        en=f"A neuron with {len(x)} inputs: the signals x = {', '.join(signals)}, the weights w = {', '.join(weights)} "
        f"on their arrows, and the threshold θ = {number(theta)}; an arrow leads out to u.",
        ja=f"信号が{len(x)}個のニューロンの図です。信号は x = {'、'.join(signals)}、"
        f"矢印の上の重みは w = {'、'.join(weights)}、閾値は θ = {number(theta)} で、出ていく矢印の先が u です。",
    )
    if not answer:
        return picture
    products = [a * c for a, c in zip(x, w, strict=True)]
    u, listed = number(sum(products) - theta), [number(product) for product in products]
    return Text(
        en=f"{picture.en} The products are {', '.join(listed)}, and u = {u}.",
        ja=f"{picture.ja}積は順に {'、'.join(listed)} で、u = {u} です。",
    )
