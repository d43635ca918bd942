"""What matplotlib does once and keeps, done before the first submission is forked: fonts, formulas, the layout."""

import gc
import io

from matplotlib import font_manager, mathtext
from matplotlib.figure import Figure


def warm_up() -> None:
    """Draw a small figure and throw it away."""
    figure = Figure(figsize=(2, 2), layout="constrained")
    axes = figure.add_subplot()
    axes.plot([0, 1], [0, 1], "o-")
    axes.set_xlabel(r"$\sigma(x_1) = \frac{1}{1 + e^{-x}}$")
    axes.set_title("x", fontweight="bold")
    axes.annotate("y", (0, 0), (1, 1), arrowprops={"arrowstyle": "->"}, fontstyle="italic")
    figure.savefig(io.BytesIO(), format="png")
    _close_fonts()


def _close_fonts() -> None:
    """Forget the font files that are open: a child has all descriptors closed, or would share the place in a file."""
    for kept in (getattr(font_manager, "_get_font", None), getattr(mathtext.MathTextParser, "_parse_cached", None)):
        clear = getattr(kept, "cache_clear", None)
        if clear is not None:
            clear()
    gc.collect()
