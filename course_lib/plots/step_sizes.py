r"""How far a numeric slope is off against its step h, on logarithmic axes: one-sided and central differences.

Too large a step cuts off the curve, by about h one-sided and $h^2$ central; too small a step leaves rounding, by about
$10^{-16} / h$. Between the two lies the best h: the curves have the shape of a V.
"""

from collections.abc import Callable

import numpy as np
from matplotlib.axes import Axes
from matplotlib.lines import Line2D

from course_lib.language import Text
from course_lib.plots.axes import dress
from course_lib.plots.palette import ERROR, OUTPUT
from course_lib.plots.picture import Picture, new_axes
from course_lib.types import Array

STEPS: Array = 10.0 ** np.arange(-14, 0.25, 0.5)
FLOOR = 1e-16
"""Where a difference of exactly 0 is drawn, since 0 has no place on a logarithmic axis."""


def step_sizes(f: Callable[[float], float], slope: float, x: float) -> Picture:
    """The errors of the numeric slopes of `f` at `x`, whose true slope is `slope`, for steps from 1e-14 to 1."""
    figure, ax = new_axes(6.8, 4.2)
    one_sided, central = step_errors(f, slope, x)
    draw_step_sizes(ax, one_sided, central)
    return Picture(figure, _describe(one_sided, central))


def step_errors(f: Callable[[float], float], slope: float, x: float, steps: Array = STEPS) -> tuple[Array, Array]:
    """The distances of the one-sided and of the central differences from the slope, one for each step."""
    one_sided = np.array([(f(x + h) - f(x)) / h for h in steps])
    central = np.array([(f(x + h) - f(x - h)) / (2 * h) for h in steps])
    return np.maximum(np.abs(one_sided - slope), FLOOR), np.maximum(np.abs(central - slope), FLOOR)


def draw_step_sizes(ax: Axes, one_sided: Array, central: Array) -> tuple[Line2D, Line2D]:
    """Squares and dashes for one-sided, circles and a full line for central differences."""
    (first,) = ax.loglog(STEPS, one_sided, "s--", color=ERROR, linewidth=1.8, markersize=6)
    (second,) = ax.loglog(STEPS, central, "o-", color=OUTPUT, linewidth=2.2, markersize=6)
    first.set_label(r"$\frac{f(x + h) - f(x)}{h}$")
    second.set_label(r"$\frac{f(x + h) - f(x - h)}{2h}$")
    dress(ax, "$h$", r"$\Delta$")
    ax.set_xticks(10.0 ** np.arange(-14, 1, 2))
    ax.legend(fontsize=15, loc="upper center", frameon=False, ncols=2, bbox_to_anchor=(0.5, 1.2))
    return first, second


def _describe(one_sided: Array, central: Array) -> Text:
    (a, b), (c, d) = _lowest(one_sided), _lowest(central)
    return Text(
        en="The error of a numeric slope over the step h, both on logarithmic axes: two curves shaped like a V. "
        f"Squares, one-sided differences: lowest near h = {a}, about {b}. "
        f"Circles, central differences: lowest near h = {c}, about {d}, and below the squares for every larger h.",
        ja="横軸が刻み幅 h、縦軸が数値微分の誤差のグラフです。どちらも対数目盛で、2本ともV字形の折れ線になります。"
        f"四角は片側の差で、最小は h = {a} のあたり、誤差は約 {b} です。"
        f"丸は両側の差（中心差分）で、最小は h = {c} のあたり、誤差は約 {d} です。"
        "それより大きい h では、丸がいつも四角より下にあります。",
    )


def _lowest(errors: Array) -> tuple[str, str]:
    best = int(np.argmin(errors))
    return f"10^{np.log10(STEPS[best]):.3g}".replace("-", "−"), f"10^{np.log10(errors[best]):.0f}".replace("-", "−")
