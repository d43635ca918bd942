"""A picture that follows its sliders: PNG bytes in an `ipywidgets.Image`, and below it the same in numbers and words.

A widget has one figure for life. What never changes is drawn once and kept as pixels; what moves is drawn on top of
them, artists updated in place. Only names that ipywidgets 7.7.1 and 8 share; no Output, which stalls headless runs.
"""

import io
import os
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from html import escape
from typing import Any

import ipywidgets
from matplotlib.artist import Artist
from matplotlib.backends.backend_agg import FigureCanvasAgg
from matplotlib.figure import Figure
from matplotlib.image import imsave

from course_lib.language import Text, current_language
from course_lib.plots.picture import DPI

SHARPNESS = 1.5
MEAN = '<span style="text-decoration:overline">E</span>'
VARIABLE = "COURSE_WIDGETS"
"""Set to "off" where nobody can see a widget, as in grading: it is not drawn then, and all else is as ever."""
HIDDEN = "position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%);white-space:nowrap"
"""Style of words that only a screen reader shall tell."""


@dataclass(frozen=True)
class Frame:
    """What is said of one state: `numbers` by symbol in the caption, and the text alternative of the picture."""

    numbers: Mapping[str, str]
    alt: Text

    def html(self) -> str:
        """The caption for eyes, the text alternative for screen readers, in the reader's language."""
        caption = " &emsp; ".join(f"<i>{symbol}</i> = {value}" for symbol, value in self.numbers.items())
        words = escape(self.alt[current_language()])
        return f'<div aria-hidden="true">{caption}</div><div style="{HIDDEN}">{words}</div>'


class Live(ipywidgets.VBox):  # type: ignore[misc]  # ipywidgets has no types
    """Controls, picture and caption, from top to bottom.

    Args:
        figure: drawn completely, moving artists included.
        controls: by the name of the argument of `move` that their value is.
        moving: the artists that `move` changes, in the order of drawing.
        move: updates the artists and says what there is to be seen.
        above: what stands above the picture; the controls if not given.
    """

    def __init__(
        self,
        figure: Figure,
        controls: Mapping[str, ipywidgets.Widget],
        moving: Sequence[Artist],
        move: Callable[..., Frame],
        above: Sequence[ipywidgets.Widget] | None = None,
    ) -> None:
        self.controls = dict(controls)
        self.image = ipywidgets.Image(
            format="png", layout=ipywidgets.Layout(width=f"{figure.get_figwidth() * DPI:.0f}px", max_width="100%")
        )
        self.caption = ipywidgets.HTML()
        self.figure, self._moving, self._move = figure, tuple(moving), move
        self._drawn: tuple[Any, Any] | None = None
        super().__init__(
            [*(above or self.controls.values()), self.image, self.caption],
            layout=ipywidgets.Layout(align_items="flex-start"),
        )
        for control in self.controls.values():
            control.observe(self.redraw, names="value")
        self.redraw()

    @property
    def alt(self) -> Text:
        """The text alternative of what is shown now."""
        return self._frame.alt

    def redraw(self, _change: Any = None) -> None:
        """Show the state that the controls have."""
        self._frame = self._move(**{name: control.value for name, control in self.controls.items()})
        if os.environ.get(VARIABLE) != "off":
            self._draw()
        self.caption.value = self._frame.html()

    def _draw(self) -> None:
        self._drawn = self._drawn or _still(self.figure, self._moving)
        canvas, still = self._drawn
        canvas.restore_region(still)
        for artist in self._moving:
            self.figure.draw_artist(artist)
        self.image.value = _png(canvas)


def _still(figure: Figure, moving: Sequence[Artist]) -> tuple[Any, Any]:
    """The canvas, and the pixels of all that does not move."""
    for artist in moving:
        artist.set_animated(True)
    figure.set_dpi(DPI * SHARPNESS)
    canvas: Any = FigureCanvasAgg(figure)  # its methods have no types
    canvas.draw()
    return canvas, canvas.copy_from_bbox(figure.bbox)


def _png(canvas: Any) -> bytes:
    """The pixels as PNG, packed lightly: time counts more than size here."""
    buffer = io.BytesIO()
    imsave(buffer, canvas.buffer_rgba(), format="png", pil_kwargs={"compress_level": 1})
    return buffer.getvalue()
