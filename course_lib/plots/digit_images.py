"""Small images in a row, ink on paper, each with its class t below it, and if given the class y that was predicted.

Where y is not t, both are framed. Ten images stand side by side.
"""

from collections.abc import Sequence

import numpy as np
from matplotlib.axes import Axes
from matplotlib.colors import LinearSegmentedColormap
from matplotlib.patches import Rectangle
from numpy.typing import ArrayLike

from course_lib.errors import SettingError
from course_lib.language import Text
from course_lib.plots.axes import write
from course_lib.plots.diagram import new_sheet, rule
from course_lib.plots.palette import ERROR, INK, PAPER
from course_lib.plots.picture import Picture
from course_lib.shapes import misfit
from course_lib.types import Array

INKS = LinearSegmentedColormap.from_list("inks", [PAPER, INK])
ACROSS, SIDE, LINE, MARGIN = 0.82, 0.68, 0.27, 0.12
IN_A_ROW, MOST = 10, 30


def digit_images(images: ArrayLike, labels: Sequence[int], predicted: Sequence[int] | None = None) -> Picture:
    """Images of one channel with their classes.

    Args:
        images: from 0 for paper to 1 for ink, shape (n, 1, height, width), at most 30.
        labels: the class of each.
        predicted: what was said of each.

    Raises:
        ShapeError: `images` is of another shape.
        SettingError: there is no image or more than 30, or not one class for each.
    """
    pictures = _checked(images)
    for name, classes in (("labels", labels), ("predicted", predicted)):
        if classes is not None and len(classes) != len(pictures):
            raise SettingError(f"{name} holds {len(classes)} classes, expected {len(pictures)}: one for each image.")
    rows, lines = -(-len(pictures) // IN_A_ROW), 1 if predicted is None else 2
    width = min(len(pictures), IN_A_ROW) * ACROSS + 2 * MARGIN
    down = SIDE + lines * LINE + MARGIN
    figure, ax = new_sheet(width, rows * down + MARGIN)
    rule(ax, width, rows * down + MARGIN)
    for place, image in enumerate(pictures):
        row, column = divmod(place, IN_A_ROW)
        left, top = MARGIN + column * ACROSS + (ACROSS - SIDE) / 2, (rows - row) * down
        draw_image(ax, image, left, top, SIDE)
        middle = left + SIDE / 2
        write(ax, middle, top - SIDE - LINE / 2, f"$t = {labels[place]}$", halo=False, fontsize=12)
        if predicted is not None:
            write(ax, middle, top - SIDE - 1.5 * LINE, f"$y = {predicted[place]}$", halo=False, fontsize=12)
            if predicted[place] != labels[place]:
                _frame(ax, left, top - SIDE - 2 * LINE, 2 * LINE)
    rule(ax, width, rows * down + MARGIN)
    return Picture(figure, _describe(pictures, labels, predicted))


def draw_image(ax: Axes, image: Array, left: float, top: float, side: float, most: float = 1.0) -> None:
    """The image as a square with a thin frame; `most` is full ink. The caller rules the sheet again afterwards."""
    ax.imshow(image, cmap=INKS, vmin=0, vmax=most, extent=(left, left + side, top - side, top), interpolation="nearest")
    ax.add_patch(Rectangle((left, top - side), side, side, fill=False, edgecolor=INK, linewidth=0.8))


def _frame(ax: Axes, left: float, bottom: float, height: float) -> None:
    corner, width = (left - 0.04, bottom), SIDE + 0.08
    ax.add_patch(Rectangle(corner, width, height, fill=False, edgecolor=ERROR, linewidth=2.5))


def _describe(images: Array, labels: Sequence[int], predicted: Sequence[int] | None) -> Text:
    n, (height, width) = len(images), images.shape[1:]
    classes = [str(label) for label in labels]
    en = f"{n} images of {height} by {width} pixels, dark ink on white paper; their classes are {', '.join(classes)}."
    ja = f"白い紙に黒いインクで描かれた{height}×{width}画素の画像が{n}枚あり、クラスは順に{'、'.join(classes)}です。"
    if predicted is None:
        return Text(en=en, ja=ja)
    wrong = [(t, y) for t, y in zip(labels, predicted, strict=True) if t != y]
    if not wrong:
        return Text(en=f"{en} All are predicted rightly.", ja=f"{ja}予想はすべて当たっています。")
    return Text(
        en=f"{en} Predicted wrongly and framed: {', '.join(f'{t} taken for {y}' for t, y in wrong)}.",
        ja=f"{ja}外れて枠で囲まれているのは、{'、'.join(f'{t}を{y}としたもの' for t, y in wrong)}です。",
    )


def _checked(images: ArrayLike) -> Array:
    pictures = np.asarray(images, dtype=float)
    if pictures.ndim != 4 or pictures.shape[1] != 1:
        raise misfit(
            "images", pictures, "(n, 1, height, width)", "images of one channel", "Did you mean `to_images(X)`?"
        )
    if not 1 <= len(pictures) <= MOST:
        raise SettingError(f"images holds {len(pictures)} images, expected 1 to {MOST}: more cannot be told apart.")
    return pictures[:, 0]
