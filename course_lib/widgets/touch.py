"""One activation function at a time: the point and the tangent on f, and how steep that is on f'."""

from collections.abc import Sequence
from itertools import zip_longest

import numpy as np
from matplotlib.axes import Axes
from matplotlib.lines import Line2D

from course_lib.plots.activation_curves import REACH, branches, describe_activation, draw_height, draw_touch
from course_lib.plots.axes import dress
from course_lib.plots.numbers import fixed
from course_lib.plots.palette import OUTPUT, PAPER, SLOPE
from course_lib.plots.picture import new_figure
from course_lib.plots.shapes import SHAPES, Dot, Shape
from course_lib.widgets.live import Frame, Live
from course_lib.widgets.sliders import slider
from course_lib.widgets.switches import switch

CHOICES = tuple(zip(("H", "σ", "tanh", "ReLU"), SHAPES.values(), strict=True))
FIRST = 1
"""The sigmoid, known from lesson 01."""


def activation_slope() -> Live:
    """A button for each activation function, and a slider for u."""
    figure = new_figure(8.6, 3.6)
    left, right = figure.subplots(1, 2)
    curve, dots = _empty(left, "-", OUTPUT, (-1.25, 4.25), "$y$")
    slope, slope_dots = _empty(right, "-.", SLOPE, (-0.12, 1.12), "$f'$")
    touch, height = draw_touch(left), draw_height(right)

    def move(f: int, u: float) -> Frame:
        shape = CHOICES[f][1]
        curve.set_data(*branches(shape.f, shape.jump))
        slope.set_data(*branches(shape.prime, shape.jump or shape.corner))
        _place(dots, shape.dots())
        _place(slope_dots, shape.slope_dots())
        touch.move(shape, u)
        height.move(shape, u)
        return touch_frame(CHOICES[f][0], shape, u)

    controls = {"f": switch("f", [symbol for symbol, _ in CHOICES], FIRST), "u": slider("u", 0.5, -REACH, REACH, 0.1)}
    moving = (curve, *dots, slope, *slope_dots, touch.tangent, touch.point, height.stem, height.point)
    return Live(figure, controls, moving, move)


def touch_frame(symbol: str, shape: Shape, u: float) -> Frame:
    """What is to be seen with this function at this u."""
    slope = shape.slope(u)
    numbers = {
        "f": symbol,
        "u": fixed(u, 1),
        "y": fixed(shape.height(u), 4),
        "f′": "–" if slope is None else fixed(slope, 4),
    }
    return Frame(numbers, describe_activation(shape, u))


def _empty(ax: Axes, style: str, colour: str, heights: tuple[float, float], name: str) -> tuple[Line2D, list[Line2D]]:
    """A curve and two dots that are still to be placed."""
    (curve,) = ax.plot([], [], style, color=colour, linewidth=2.5)
    dots = [ax.plot([], [], "o", color=colour, markersize=7, zorder=3)[0] for _ in range(2)]
    ax.set(xlim=(-REACH, REACH), ylim=heights)
    dress(ax, "$u$", name)
    return curve, dots


def _place(lines: Sequence[Line2D], dots: Sequence[Dot]) -> None:
    for line, dot in zip_longest(lines, dots):
        height, full = dot or (np.nan, True)
        line.set_data([0], [height])
        line.set_markerfacecolor(line.get_color() if full else PAPER)
