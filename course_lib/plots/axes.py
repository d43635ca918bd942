"""The look of axes and of text in pictures: symbols in the typeface of the formulas, two spines, a pale grid.

A text here is a symbol or a number between dollar signs; words would need translating.
"""

from collections.abc import Sequence
from typing import Any

from matplotlib.artist import Artist
from matplotlib.axes import Axes
from matplotlib.patheffects import withStroke
from matplotlib.text import Text

from course_lib.plots.palette import GRID, INK, PAPER

FONT = "cm"
MEAN_ERROR = r"$\overline{E}$"


def dress(ax: Axes, x: str, y: str) -> None:
    """Label the axes with the symbols `x` and `y`, and quieten the rest, whatever style the notebook has set."""
    ax.set_xlabel(x, math_fontfamily=FONT, fontsize=17, color=INK)
    ax.set_ylabel(y, math_fontfamily=FONT, fontsize=17, color=INK, rotation=0, labelpad=12, va="center")
    ax.tick_params(labelsize=11, colors=INK)
    ax.set_facecolor(PAPER)
    ax.spines[:].set_color(INK)
    ax.spines[["top", "right"]].set_visible(False)
    ax.grid(color=GRID, linewidth=0.8)
    ax.set_axisbelow(True)


def legend_above(ax: Axes, handles: Sequence[Artist]) -> None:
    """What the symbols stand for, in one row above the axes; the labels of `handles` are symbols."""
    place: dict[str, Any] = {"loc": "lower center", "bbox_to_anchor": (0.5, 1), "frameon": False}
    legend = ax.legend(handles=list(handles), ncols=len(handles), fontsize=15, labelcolor=INK, **place)
    for text in legend.get_texts():
        text.set_math_fontfamily(FONT)


def write(ax: Axes, x: float, y: float, text: str, *, halo: bool = True, **style: Any) -> Text:
    """Text at (x, y), centred, with a white halo that keeps it legible on top of lines."""
    settings: dict[str, Any] = {
        "fontsize": 15,
        "color": INK,
        "ha": "center",
        "va": "center",
        "math_fontfamily": FONT,
        "zorder": 5,
    }
    written = ax.text(x, y, text, **(settings | style))
    if halo:
        written.set_path_effects([withStroke(linewidth=3, foreground=PAPER)])
    return written
