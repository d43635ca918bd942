"""Three optimizers from one start on a chosen landscape: their walks on the left, their heights on the right.

A dotted line leads from where each of them is to its next place.
"""

from functools import cache

import ipywidgets
import numpy as np
from matplotlib.artist import Artist
from matplotlib.axes import Axes

from course_lib.landscapes import LANDSCAPES, Landscape, walk
from course_lib.language import Text
from course_lib.optimizers import SGD, Adam, Momentum
from course_lib.plots.axes import dress
from course_lib.plots.numbers import fixed, number
from course_lib.plots.palette import INK, QUIET
from course_lib.plots.picture import new_figure
from course_lib.plots.walks import CEILING, FLOOR, STYLES, draw_heights, draw_map, draw_walk, within
from course_lib.types import Array
from course_lib.widgets.live import Frame, Live
from course_lib.widgets.sliders import counter, log_slider
from course_lib.widgets.stepping import play_and_step
from course_lib.widgets.switches import switch

NAMES = ("SGD", "μ", "Adam")
STEPS = 100
MARK_EVERY = 5
ARRIVED = 0.01
"""Who stays below this height has arrived."""
RATES = (-3, 0, 0.125)
"""From 10^-3 to 1, eight steps for a factor of ten."""
_NEXT = Text(en="one step further", ja="1歩進む")


def race() -> Live:
    """Buttons for the landscape, Play and Step and a slider for the step k, a slider for eta."""
    figure = new_figure(9.2, 3.7)
    left, right = figure.subplots(1, 2, width_ratios=(1.25, 1))
    maps = [draw_map(left, land) for land in LANDSCAPES]
    start = np.array([LANDSCAPES[0].start])
    walkers = [draw_walk(left, start, style) for style in STYLES]
    ahead = [left.plot([], [], ":", color=style.colour, linewidth=1.6)[0] for style in STYLES]
    curves = [draw_heights(right, np.ones(1), style, name) for style, name in zip(STYLES, NAMES, strict=True)]
    for curve in curves:
        curve.set_markevery(MARK_EVERY)
    _frame(right)

    def move(f: int, k: int, eta: float) -> Frame:
        land, walked = LANDSCAPES[f], course(f, eta)
        for place, artists in enumerate(maps):
            for artist in artists:
                artist.set_visible(place == f)
        for (line, ring, end), onward, curve, path in zip(walkers, ahead, curves, walked, strict=True):
            onward.set_data(*path[k : k + 2].T)
            line.set_data(*path[: k + 1].T)
            ring.set_data(*path[:1].T)
            end.set_data(*path[k : k + 1].T)
            curve.set_data(np.arange(k + 1), within(land.heights(path[: k + 1])))
        return race_frame(land, f, walked, k, eta)

    k = counter("k", STEPS)
    controls = {
        "f": switch("f", [str(place + 1) for place in range(len(LANDSCAPES))]),
        "k": k,
        "eta": log_slider("η", 0.1, *RATES),
    }
    above = [controls["f"], ipywidgets.HBox(play_and_step(k, _NEXT, 100)), k, controls["eta"]]
    moving: list[Artist] = [artist for artists in maps for artist in artists]
    moving += ahead + [line for line, _, _ in walkers] + [walkers[0][1]] + [end for _, _, end in walkers] + curves
    return Live(figure, controls, moving, move, above)


@cache
def course(f: int, eta: float) -> tuple[Array, Array, Array]:
    """The walks of SGD, momentum and Adam on landscape number f."""
    land = LANDSCAPES[f]
    return walk(land, SGD(eta), STEPS), walk(land, Momentum(eta), STEPS), walk(land, Adam(eta), STEPS)


def arrival(heights: Array) -> int | None:
    """The first step from which on the height stays below `ARRIVED`.

    >>> arrival(np.array([1, 0.001, 1, 0.001, 0.002])), arrival(np.array([1.0, 2.0]))
    (3, None)
    """
    above = np.flatnonzero(heights >= ARRIVED)
    first = int(above[-1]) + 1 if len(above) else 0
    return first if first < len(heights) else None


def race_frame(land: Landscape, f: int, walked: tuple[Array, ...], k: int, eta: float) -> Frame:
    """What is to be seen after k steps."""
    heights = {name: land.heights(path[: k + 1]) for name, path in zip(NAMES, walked, strict=True)}
    numbers = {f"L({name})": number(float(height[-1])) for name, height in heights.items()}
    told = [(name, walked[i][k], heights[name]) for i, name in enumerate(NAMES)]
    return Frame(
        {"f": str(f + 1), "k": str(k), "η": number(eta), **numbers},
        Text(
            en=f"Landscape {f + 1}, η = {number(eta)}, after {k} steps. " + " ".join(_told(*one) for one in told),
            ja=f"地図 {f + 1}、学習率 η = {number(eta)}、{k}歩のあとのようすです。"
            + "".join(_told_ja(*one) for one in told),
        ),
    )


def _told(name: str, place: Array, heights: Array) -> str:
    arrived = arrival(heights)
    there = "" if arrived is None else f", below {ARRIVED} since step {arrived}"
    return (
        f"{name} is at w₁ = {fixed(place[0])}, w₂ = {fixed(place[1])}, where L = {number(float(heights[-1]))}{there}."
    )


def _told_ja(name: str, place: Array, heights: Array) -> str:
    arrived = arrival(heights)
    there = "" if arrived is None else f"{arrived} 歩目からは {ARRIVED} 未満です。"
    return (
        f"{name} は w₁ = {fixed(place[0])}、w₂ = {fixed(place[1])} で、L = {number(float(heights[-1]))} です。{there}"
    )


def _frame(ax: Axes) -> None:
    dress(ax, "$k$", "$L$")
    ax.set(xlim=(0, STEPS), ylim=(FLOOR, CEILING))
    ax.axhline(ARRIVED, color=QUIET, linestyle=":", linewidth=1.2)
    ax.legend(loc="upper right", fontsize=11, labelcolor=INK, handlelength=4, framealpha=1)
