"""The valley L = w^2 and the places that two optimizers visit in it, numbered by their steps."""

from collections.abc import Mapping, Sequence

import numpy as np
from matplotlib.axes import Axes

from course_lib.language import Text
from course_lib.plots.axes import dress, write
from course_lib.plots.numbers import number
from course_lib.plots.palette import QUIET
from course_lib.plots.picture import Picture, new_figure
from course_lib.plots.walks import STYLES, Style


def rolling(places: Mapping[str, Sequence[float]]) -> Picture:
    """One valley for each name ("SGD", "μ" for momentum, "Adam"), with its places w numbered 0, 1, 2, ..."""
    figure = new_figure(3.8 * len(places), 3.2)
    panels = figure.subplots(1, len(places), sharex=True, sharey=True, squeeze=False)[0]
    reach = 1.15 * max(abs(w) for visited in places.values() for w in visited)
    for ax, style, (name, visited) in zip(panels, STYLES, places.items(), strict=False):
        draw_rolling(ax, visited, style, reach)
        write(ax, 0.5, 0.9, name, transform=ax.transAxes)
    return Picture(figure, _describe(places))


def draw_rolling(ax: Axes, visited: Sequence[float], style: Style, reach: float) -> None:
    """The valley from -reach to reach, a marker at each place and its number above it."""
    w = np.linspace(-reach, reach, 121)
    ax.plot(w, w**2, color=QUIET, linewidth=2)
    ax.plot(visited, np.square(visited), style.marker, color=style.colour, markersize=9)
    for step, place in enumerate(visited):
        write(ax, place, place**2 + 0.1 * reach**2, str(step), fontsize=12)
    dress(ax, "$w$", "$L$")


def _describe(places: Mapping[str, Sequence[float]]) -> Text:
    told = [f"{name}: {', '.join(number(w) for w in visited)}" for name, visited in places.items()]
    told_ja = [f"{name} は {'、'.join(number(w) for w in visited)}" for name, visited in places.items()]
    return Text(
        en=f"The valley L = w squared, with the places w visited step by step. {'. '.join(told)}.",
        ja=f"谷 L = w² の上に、一歩ごとの w の位置が番号つきで示されています。{'。'.join(told_ja)} です。",
    )
