"""What kernels answer to one image X: kernel W_k with its numbers, and below it its map A_k, dark where it is large.

All maps share one scale, from 0 to their largest number: white is 0, ink the largest.
"""

import numpy as np
from matplotlib.axes import Axes
from matplotlib.patches import Rectangle
from numpy.typing import ArrayLike

from course_lib.errors import SettingError
from course_lib.language import Text
from course_lib.plots.axes import write
from course_lib.plots.diagram import new_sheet, rule
from course_lib.plots.digit_images import draw_image
from course_lib.plots.numbers import number
from course_lib.plots.palette import INK, WEIGHT_FILL
from course_lib.plots.picture import Picture
from course_lib.shapes import misfit
from course_lib.types import Array

SIDE, ACROSS, MARGIN, NAME = 1.3, 1.5, 0.2, 0.36
MOST = 6


def feature_maps(image: ArrayLike, kernels: ArrayLike, maps: ArrayLike) -> Picture:
    """The image at the left, then a column for each kernel and its map.

    Args:
        image: from 0 for paper to 1 for ink, shape (height, width).
        kernels: shape (k, h, w), at most 6.
        maps: what each makes of the image after ReLU, shape (k, rows, columns).

    Raises:
        ShapeError: an array has another number of axes.
        SettingError: there is no kernel or more than 6, not one map for each, or a map holds a negative number.
    """
    X = _checked("image", image, "(height, width)", 2)
    W, A = _checked("kernels", kernels, "(k, h, w)", 3), _checked("maps", maps, "(k, rows, columns)", 3)
    if not 1 <= len(W) <= MOST or len(A) != len(W):
        raise SettingError(f"there are {len(W)} kernels and {len(A)} maps, expected 1 to {MOST}, and a map for each.")
    if A.min() < 0:
        raise SettingError(f"maps holds {A.min():.3g}, expected 0 or more: did you mean `relu(maps)`?")
    width, height = (len(W) + 1) * ACROSS + 2 * MARGIN, 2 * (SIDE + NAME) + 2 * MARGIN
    figure, ax = new_sheet(width, height)
    rule(ax, width, height)
    draw_feature_maps(ax, X, W, A, height)
    rule(ax, width, height)
    return Picture(figure, _describe(X, W, A))


def draw_feature_maps(ax: Axes, X: Array, W: Array, A: Array, height: float) -> None:
    """The image half-way down, kernels above and maps below; the caller rules the sheet."""
    top = height - MARGIN - NAME
    left, middle = MARGIN + (ACROSS - SIDE) / 2, (height + SIDE) / 2
    draw_image(ax, X, left, middle, SIDE)
    write(ax, left + SIDE / 2, middle - SIDE - NAME / 2, "$X$", fontsize=17)
    most = float(A.max()) or 1.0
    for k, (kernel, answers) in enumerate(zip(W, A, strict=True), start=1):
        left += ACROSS
        write(ax, left + SIDE / 2, top + NAME / 2, f"$W_{k}$", fontsize=17)
        _kernel(ax, kernel, left, top)
        draw_image(ax, answers, left, top - SIDE - MARGIN, SIDE, most)
        write(ax, left + SIDE / 2, top - 2 * SIDE - MARGIN - NAME / 2, f"$A_{k}$", fontsize=17)


def _kernel(ax: Axes, kernel: Array, left: float, top: float) -> None:
    h, w = kernel.shape
    for row, column in np.ndindex(h, w):
        x, y = left + column * SIDE / w, top - (row + 1) * SIDE / h
        ax.add_patch(Rectangle((x, y), SIDE / w, SIDE / h, facecolor=WEIGHT_FILL, edgecolor=INK, linewidth=0.8))
        text = f"${number(round(float(kernel[row, column]), 2), 2)}$"
        write(ax, x + SIDE / w / 2, y + SIDE / h / 2, text, halo=False, fontsize=11)


def _describe(X: Array, W: Array, A: Array) -> Text:
    peaks = [np.unravel_index(int(answers.argmax()), answers.shape) for answers in A]
    found = [(number(float(a.max()), 2), int(r) + 1, int(c) + 1) for a, (r, c) in zip(A, peaks, strict=True)]
    en = "; ".join(f"map {k}: {value}, row {r}, column {c}" for k, (value, r, c) in enumerate(found, start=1))
    ja = "、".join(f"{k}番目は{r}行{c}列の{value}" for k, (value, r, c) in enumerate(found, start=1))
    return Text(
        en=f"An image X of {X.shape[0]} by {X.shape[1]} pixels, {len(W)} kernels of {W.shape[1]} by {W.shape[2]} with "
        f"their numbers, and below each its map of {A.shape[1]} by {A.shape[2]}. Largest number of each: {en}.",
        ja=f"{X.shape[0]}×{X.shape[1]}画素の画像 X と、数の書かれた{W.shape[1]}×{W.shape[2]}のカーネルが{len(W)}個、"
        f"それぞれの下に{A.shape[1]}×{A.shape[2]}のマップがあります。いちばん大きい値は、{ja}です。",
    )


def _checked(name: str, array: ArrayLike, expected: str, axes: int) -> Array:
    checked = np.asarray(array, dtype=float)
    if checked.ndim != axes or checked.size == 0:
        raise misfit(name, checked, expected, f"it has {axes} axes", f"Give `{name}` {axes} axes, none of them empty.")
    return checked
