"""A figure with its text alternative, which shows itself in a notebook as one HTML image.

No pyplot: the figure belongs to its `Picture`, and goes when the picture goes. Sizes are in CSS pixels, a hundredth
of an inch of the figure; the PNG has twice as many, for sharp screens.
"""

import base64
import io
from dataclasses import dataclass
from html import escape
from typing import Any

from matplotlib.axes import Axes
from matplotlib.figure import Figure
from matplotlib.layout_engine import ConstrainedLayoutEngine

from course_lib.language import Text, current_language
from course_lib.plots.palette import PAPER

DPI = 100
SHARPNESS = 2


@dataclass(frozen=True, repr=False)
class Picture:
    """What the pictures of `course_lib.plots` return: the last expression of a cell shows it."""

    figure: Figure
    alt: Text

    def __repr__(self) -> str:
        return self.alt[current_language()]

    def png(self) -> bytes:
        """The picture as PNG, at twice its size in CSS pixels."""
        buffer = io.BytesIO()
        self.figure.savefig(buffer, format="png", dpi=DPI * SHARPNESS)
        return buffer.getvalue()

    def _repr_mimebundle_(self, include: Any = None, exclude: Any = None) -> dict[str, str]:
        alt = self.alt[current_language()]
        data = base64.b64encode(self.png()).decode("ascii")
        width = round(self.figure.get_figwidth() * DPI)
        image = f'<img alt="{escape(alt)}" width="{width}" style="max-width:100%;height:auto" {_source(data)}>'
        return {"text/html": image, "text/plain": alt}


def new_figure(width: float, height: float, gap: float = 0.04) -> Figure:
    """A white figure of `width` by `height` hundred CSS pixels, white on a dark page too.

    `gap` is the room between axes that stand side by side, as a share of their width.
    """
    return Figure(figsize=(width, height), dpi=DPI, facecolor=PAPER, layout=_margins(gap))


def new_axes(width: float, height: float) -> tuple[Figure, Axes]:
    """A figure with one pair of axes."""
    figure = new_figure(width, height)
    return figure, figure.add_subplot()


def _margins(gap: float) -> ConstrainedLayoutEngine:
    return ConstrainedLayoutEngine(w_pad=0.08, h_pad=0.08, wspace=gap)


def _source(data: str) -> str:
    return f'src="data:image/png;base64,{data}"'
