"""The accuracy of several runs s = 1, 2, ..., a dot for each, and the baseline that they are to beat, in per cent.

A solid bar is the mean of the dots, a dashed line the baseline; each has its number at the right.
"""

from collections.abc import Sequence

import numpy as np
from matplotlib.axes import Axes
from matplotlib.lines import Line2D

from course_lib.errors import SettingError
from course_lib.language import Text
from course_lib.plots.axes import dress, write
from course_lib.plots.palette import INK, OUTPUT, QUIET
from course_lib.plots.picture import Picture, new_axes
from course_lib.types import Array

CLOSEST = 5.0
"""Per cent that two numbers at the right must lie apart to be read."""


def seed_dots(accuracies: Sequence[float] | Array, baseline: float | Sequence[float] | Array) -> Picture:
    """Dots for `accuracies`, from 0 to 1; `baseline` is one number, or one for each run.

    Raises:
        SettingError: there is no run, or not one baseline for each.
    """
    figure, ax = new_axes(6, 3.6)
    dots, bases = _percent(accuracies, baseline)
    draw_seeds(ax, dots, bases)
    return Picture(figure, _describe(dots, bases))


def draw_seeds(ax: Axes, dots: Array, bases: Array) -> tuple[Line2D, Line2D, Line2D]:
    """Dots, their mean and the baseline, from per cent of shape (runs,)."""
    runs = np.arange(1, len(dots) + 1)
    ends = (0.5, len(dots) + 0.5)
    mean, base = float(np.mean(dots)), float(np.mean(bases))
    (bar,) = ax.plot(ends, [mean, mean], "-", color=INK, linewidth=2)
    (line,) = ax.plot(ends, [base, base], "--", color=QUIET, linewidth=2)
    (points,) = ax.plot(runs, dots, "o", color=OUTPUT, markersize=8)
    low = min(base, float(np.min(dots)))
    ax.set(xlim=ends, ylim=(max(0.0, low - 8), 102), xticks=runs)
    dress(ax, "$s$", r"$\%$")
    away = max(0.0, CLOSEST - abs(mean - base)) / 2 * (1 if mean >= base else -1)
    for height, shift in ((mean, away), (base, -away)):
        write(ax, ends[1], height + shift, f" ${height:.1f}$", ha="left", fontsize=13, halo=False)
    return points, bar, line


def _percent(accuracies: Sequence[float] | Array, baseline: float | Sequence[float] | Array) -> tuple[Array, Array]:
    dots, bases = 100 * np.asarray(accuracies, dtype=float), 100 * np.asarray(baseline, dtype=float)
    if dots.ndim != 1 or dots.size == 0:
        raise SettingError(f"accuracies has shape {dots.shape}, expected (runs,): one number for each run.")
    if bases.shape not in {(), dots.shape}:
        raise SettingError(f"baseline has shape {bases.shape}, expected one number, or {len(dots)}: one for each run.")
    return dots, np.broadcast_to(bases, dots.shape)


def _describe(dots: Array, bases: Array) -> Text:
    n, mean, base = len(dots), f"{np.mean(dots):.1f}%", f"{np.mean(bases):.1f}%"
    low, high, above = f"{np.min(dots):.1f}%", f"{np.max(dots):.1f}%", int(np.sum(dots > bases))
    return Text(
        en=f"The accuracy of {n} {'run' if n == 1 else 'runs'} as dots, from {low} to {high}, with the mean {mean} as "
        f"a solid line. A dashed line marks the baseline at {base}; {above} of {n} are above their baseline.",
        ja=f"{n}回の正解率を点で示した図で、{low} から {high} まであり、平均の {mean} を実線で示しています。"
        f"破線は基準の {base} です。{n}回のうち{above}回が基準を上回っています。",
    )
