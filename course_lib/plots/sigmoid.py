"""The sigmoid and its slope: y = sigma(u), tangent of slope sigma'(u) = y (1 - y)."""

import numpy as np
from matplotlib.axes import Axes
from matplotlib.lines import Line2D

from course_lib.activations import sigmoid, sigmoid_prime
from course_lib.language import Text
from course_lib.plots.axes import dress
from course_lib.plots.numbers import number
from course_lib.plots.palette import OUTPUT, SLOPE
from course_lib.plots.picture import Picture, new_axes

REACH = 6.0
"""Half the width of the picture: sigma is within 0.0025 of its limits there."""


def sigmoid_curve(u: float | None = None) -> Picture:
    """The curve; with `u`, the point on it and the tangent there."""
    figure, ax = new_axes(6, 3.6)
    draw_sigmoid(ax, REACH if u is None else max(REACH, abs(u) + 1))
    if u is not None:
        draw_tangent(ax, u)
    return Picture(figure, describe_sigmoid(u))


def draw_sigmoid(ax: Axes, reach: float = REACH) -> Line2D:
    u = np.linspace(-reach, reach, 241)
    (curve,) = ax.plot(u, sigmoid(u), "-", color=OUTPUT, linewidth=2.5)
    ax.set(xlim=(-reach, reach), ylim=(-0.08, 1.08), yticks=(0, 0.25, 0.5, 0.75, 1))
    dress(ax, "$u$", "$y$")
    return curve


def draw_tangent(ax: Axes, u: float) -> tuple[Line2D, Line2D]:
    """The tangent at `u` and the point where it touches."""
    y, slope = float(sigmoid(u)), float(sigmoid_prime(u))
    half = 2.0
    (tangent,) = ax.plot((u - half, u + half), (y - half * slope, y + half * slope), "--", color=SLOPE, linewidth=2)
    (point,) = ax.plot([u], [y], "o", color=SLOPE, markersize=9)
    return tangent, point


def describe_sigmoid(u: float | None) -> Text:
    curve = Text(
        en="The sigmoid: an S-shaped curve that rises from 0 on the left through 0.5 at u = 0 to 1 on the right.",
        ja="シグモイド関数のグラフです。左の0から上がり、u = 0 で0.5を通り、右の1に近づくS字の曲線です。",
    )
    if u is None:
        return curve
    y, slope = number(float(sigmoid(u))), number(float(sigmoid_prime(u)))
    return Text(
        en=f"{curve.en} The point at u = {number(u)} has y = {y}; the dashed tangent there has slope {slope}.",
        ja=f"{curve.ja}u = {number(u)} の点は y = {y} で、そこでの接線（破線）の傾きは {slope} です。",
    )
