"""Activation functions with their derivatives: y = f(u) above or on the left, f'(u) below it or on the right.

Where a value jumps, the filled dot belongs to the curve and the hollow one does
not. The same scales for all, so that they can be compared.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

import numpy as np
from matplotlib.axes import Axes
from matplotlib.lines import Line2D

from course_lib.language import Text
from course_lib.plots.axes import FONT, dress
from course_lib.plots.numbers import number
from course_lib.plots.palette import INK, OUTPUT, PAPER, SLOPE
from course_lib.plots.picture import Picture, new_figure
from course_lib.plots.shapes import SHAPES, Dot, Shape, find_shape
from course_lib.types import Array

REACH = 4.0
TICKS = (-4, -2, 0, 2, 4)
TANGENT = 1.2
"""How far a tangent reaches to either side."""


def activation(name: str, u: float | None = None) -> Picture:
    """f on the left, f' on the right; with `u` the point and the tangent on f, and the point on f'.

    Raises:
        SettingError: no activation has this name.
    """
    shape = find_shape(name)
    figure = new_figure(8.6, 3.2)
    left, right = figure.subplots(1, 2)
    draw_function(left, shape)
    draw_derivative(right, shape)
    if u is not None:
        draw_touch(left).move(shape, u)
        draw_height(right).move(shape, u)
    return Picture(figure, describe_activation(shape, u))


def activations() -> Picture:
    """All four side by side, each above its derivative."""
    figure = new_figure(9.8, 4.6)
    grid = figure.subplots(2, 4, sharey="row")
    for (above, below), shape in zip(grid.T, SHAPES.values(), strict=True):
        draw_function(above, shape)
        draw_derivative(below, shape)
        above.set_title(f"${shape.symbol}$", math_fontfamily=FONT, fontsize=17, color=INK)
    for ax in grid[:, 1:].flat:
        ax.set_ylabel("")
    for ax in grid[0]:
        ax.set_xlabel("")
    return Picture(figure, _describe_all())


def draw_function(ax: Axes, shape: Shape) -> Line2D:
    """y = f(u)."""
    (curve,) = ax.plot(*branches(shape.f, shape.jump), "-", color=OUTPUT, linewidth=2.5)
    _draw_dots(ax, shape.dots(), OUTPUT)
    ax.set(xlim=(-REACH, REACH), ylim=(-1.25, 2.25), yticks=(-1, 0, 1, 2), xticks=TICKS)
    dress(ax, "$u$", "$y$")
    return curve


def draw_derivative(ax: Axes, shape: Shape) -> Line2D:
    """f'(u)."""
    (curve,) = ax.plot(*branches(shape.prime, shape.jump or shape.corner), "-.", color=SLOPE, linewidth=2.5)
    _draw_dots(ax, shape.slope_dots(), SLOPE)
    ax.set(xlim=(-REACH, REACH), ylim=(-0.12, 1.12), yticks=(0, 0.25, 0.5, 0.75, 1), xticks=TICKS)
    dress(ax, "$u$", "$f'$")
    return curve


def branches(f: Callable[[Array], Array], broken: bool) -> tuple[Array, Array]:
    """Points of a curve; one that is broken at 0 has a gap there, between its two one-sided values."""
    half = np.linspace(0, REACH, 161)[1:]
    left, right = -half[::-1], half
    edge = 1e-9
    middle = np.array([-edge, np.nan, edge]) if broken else np.array([0.0])
    u = np.concatenate([left, middle, right])
    return u, np.where(np.isnan(u), np.nan, f(np.nan_to_num(u)))


def _draw_dots(ax: Axes, dots: Sequence[Dot], colour: str) -> None:
    for height, full in dots:
        face = colour if full else PAPER
        ax.plot([0], [height], "o", color=colour, markerfacecolor=face, markersize=7, zorder=3)


@dataclass(frozen=True)
class Touch:
    """The point on f, and the tangent where there is one."""

    tangent: Line2D
    point: Line2D

    def move(self, shape: Shape, u: float) -> None:
        y, slope = shape.height(u), shape.slope(u)
        self.point.set_data([u], [y])
        if slope is None or not shape.has_tangent(u):
            self.tangent.set_data([], [])
        else:
            self.tangent.set_data([u - TANGENT, u + TANGENT], [y - TANGENT * slope, y + TANGENT * slope])


@dataclass(frozen=True)
class Height:
    """The point on f' and the line down to 0; nothing where there is no slope."""

    stem: Line2D
    point: Line2D

    def move(self, shape: Shape, u: float) -> None:
        slope = shape.slope(u)
        self.point.set_data(*(([], []) if slope is None else ([u], [slope])))
        self.stem.set_data(*(([], []) if slope is None else ([u, u], [0, slope])))


def draw_touch(ax: Axes) -> Touch:
    """The parts; `Touch.move` puts them in place."""
    (tangent,) = ax.plot([], [], "--", color=SLOPE, linewidth=2, zorder=4)
    (point,) = ax.plot([], [], "o", color=INK, markersize=9, zorder=5)
    return Touch(tangent, point)


def draw_height(ax: Axes) -> Height:
    """The parts; `Height.move` puts them in place."""
    (stem,) = ax.plot([], [], ":", color=INK, linewidth=1.8, zorder=4)
    (point,) = ax.plot([], [], "o", color=INK, markersize=9, zorder=5)
    return Height(stem, point)


def describe_activation(shape: Shape, u: float | None) -> Text:
    """What the picture of one activation shows."""
    curves = Text(
        en=f"An activation function and its slope: {shape.words.en}.",
        ja=f"活性化関数とその傾きのグラフです。{shape.words.ja}。",
    )
    if u is None:
        return curves
    at, y, slope = number(u), number(shape.height(u)), shape.slope(u)
    if slope is None:
        return Text(
            en=f"{curves.en} At u = {at} the value is {y}, and there is no slope.",
            ja=f"{curves.ja}u = {at} での値は {y} で、傾きはありません。",
        )
    return Text(
        en=f"{curves.en} At u = {at} the value is {y} and the slope {number(slope)}.",
        ja=f"{curves.ja}u = {at} での値は {y}、傾きは {number(slope)} です。",
    )


def _describe_all() -> Text:
    return Text(
        en="Four activation functions side by side, each above its slope: "
        + "; ".join(shape.words.en for shape in SHAPES.values())
        + ".",
        ja="4つの活性化関数を並べ、それぞれの下に傾きをかいた図です。"
        + "".join(f"{shape.words.ja}。" for shape in SHAPES.values()),
    )
