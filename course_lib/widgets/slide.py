"""A kernel that slides over an image: a window for each step, its sum written out, and the result filling up."""

import ipywidgets
import numpy as np
from numpy.typing import ArrayLike

from course_lib.language import Text
from course_lib.plots.convolution_window import Sliding, draw_sliding, sheet_size
from course_lib.plots.diagram import new_sheet
from course_lib.plots.numbers import number
from course_lib.plots.sliding_words import describe_sliding, working
from course_lib.widgets.live import Frame, Live
from course_lib.widgets.sliders import counter, slider
from course_lib.widgets.stepping import play_and_step

BAR = np.array([[0, 0, 3, 0, 0], [0, 1, 4, 0, 0], [0, 2, 4, 1, 0], [0, 0, 4, 0, 0], [0, 0, 3, 0, 0]])
"""An upright stroke, with a little ink to both sides."""
EDGE = np.array([[-1, 1], [-1, 1]])
"""Positive where there is more ink on the right than on the left, negative where there is less."""
INTERVAL = 900
"""Milliseconds from one window to the next while playing: time to look."""

_NEXT = Text(en="one window further", ja="窓を1つ進める")


def slide_kernel(
    image: ArrayLike = BAR, kernel: ArrayLike = EDGE, stride: int = 1, padding: int = 0, bias: float = -2.0
) -> Live:
    """Step and Play move the window k, and a slider the bias b. Arguments and errors as in `convolution_window`."""
    start = Sliding.of(image, kernel, bias, stride, padding)
    figure, ax = new_sheet(*sheet_size(start))
    drawn = draw_sliding(ax, start)

    def move(k: int, b: float) -> Frame:
        now = Sliding.of(image, kernel, b, stride, padding)
        drawn.show(now, k)
        words = describe_sliding(now.X, now.W, b, now.Z, k, now.corner(max(k, 1)))
        said = {"z": working(now.window(k), now.W, b)} if k else {}
        return Frame({"k": f"{k} / {now.Z.size}", "b": number(b), **said}, words)

    k = counter("k", start.Z.size)
    b = slider("b", bias, -6, 6, 0.5)
    above = [b, ipywidgets.HBox([*play_and_step(k, _NEXT, INTERVAL), k])]
    return Live(figure, {"k": k, "b": b}, drawn.artists(), move, above)
