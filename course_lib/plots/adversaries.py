r"""A generative adversarial network as a diagram: noise r through G, real x and forged G(r) into D, and the two losses.

Solid arrows lead forward, broken ones back: from $L_D$ into D, and from $L_G$ through D into G.
"""

import numpy as np
from matplotlib.axes import Axes

from course_lib.language import Text
from course_lib.plots.axes import write
from course_lib.plots.diagram import Point, arrow, between, edge, new_sheet, node, rule
from course_lib.plots.palette import ERROR, NEURON_FILL, OUTPUT, SIGNAL_FILL
from course_lib.plots.picture import Picture

WIDTH, HEIGHT, BEND = 7.2, 3.2, 0.9
SMALL, LARGE = 0.36, 0.5
R, G, X, D, L_D, L_G = (0.6, 2.05), (2.2, 2.05), (2.2, 0.75), (4.4, 1.4), (6.6, 0.75), (6.6, 2.05)


def adversaries() -> Picture:
    """Generator and discriminator, and which way each of the two losses goes back."""
    figure, ax = new_sheet(WIDTH, HEIGHT)
    rule(ax, WIDTH, HEIGHT)
    draw_adversaries(ax)
    return Picture(figure, _ALT)


def draw_adversaries(ax: Axes) -> None:
    for at, symbol in ((R, "r"), (X, "x"), (L_D, "L_D"), (L_G, "L_G")):
        node(ax, at, f"${symbol}$", radius=SMALL, fill=SIGNAL_FILL, fontsize=16)
    for at, symbol in ((G, "G"), (D, "D")):
        node(ax, at, f"${symbol}$", radius=LARGE, fill=NEURON_FILL, fontsize=22)
    for start, end, radius, end_radius in (
        (R, G, SMALL, LARGE),
        (X, D, SMALL, LARGE),
        (G, D, LARGE, LARGE),
        (D, L_D, LARGE, SMALL),
        (D, L_G, LARGE, SMALL),
    ):
        arrow(ax, *edge(start, end, radius, end_radius))
    write(ax, G[0] + 1.17, G[1] - 0.08, "$G(r)$", fontsize=15)
    _back(ax, L_G, D, OUTPUT, "--", upper=True)
    _back(ax, D, G, OUTPUT, "--", upper=True)
    _back(ax, L_D, D, ERROR, ":", upper=False)


def _back(ax: Axes, start: Point, end: Point, colour: str, style: str, upper: bool) -> None:
    """A broken arc from the upper or lower rim of one circle to that of another."""
    side = 1 if upper else -1
    start, end = ((at[0], at[1] + side * (LARGE if at in (G, D) else SMALL)) for at in (start, end))
    t = np.linspace(0, 1, 40)[:, np.newaxis]
    beyond = np.add(between(start, end, 0.5), (0, side * BEND))
    arc = (1 - t) ** 2 * start + 2 * t * (1 - t) * beyond + t**2 * np.array(end)
    ax.plot(*arc[:-4].T, style, color=colour, linewidth=2.6, zorder=4)
    arrow(ax, (arc[-6, 0], arc[-6, 1]), end, width=2.2, color=colour)


_ALT = Text(
    en="A diagram. Noise r goes into G, which makes G(r). G(r) or a real x goes into D, and from D arrows lead to the "
    "losses L_D and L_G. Back from L_D a dotted arrow leads into D. Back from L_G a dashed arrow leads to D and on "
    "into G.",
    ja="ネットワークの図です。ノイズ r が G に入り、G(r) になります。G(r) または本物の x が D に入り、"
    "D から損失 L_D と L_G へ矢印が伸びています。L_D からは点線の矢印が D に戻ります。"
    "L_G からは破線の矢印が D に戻り、さらに G まで続いています。",
)
