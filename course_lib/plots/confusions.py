"""A confusion matrix: row t is the true class, column y the predicted one, the number how often.

The diagonal, framed, is what was right. A cell is as dark as its share of its row, and says its count in a number.
"""

from collections.abc import Sequence
from typing import Any

import numpy as np
from matplotlib.axes import Axes
from matplotlib.colors import LinearSegmentedColormap
from matplotlib.image import AxesImage
from matplotlib.patches import Rectangle
from numpy.typing import ArrayLike, NDArray

from course_lib.errors import SettingError, ShapeError
from course_lib.language import Text
from course_lib.plots.axes import dress, write
from course_lib.plots.palette import INK, PAPER
from course_lib.plots.picture import Picture, new_axes
from course_lib.types import Array

SHADES = LinearSegmentedColormap.from_list("shades", [PAPER, "#56B4E9"])
"""Up to the sky blue of Okabe and Ito, pale enough for a black number."""
Counts = NDArray[np.integer[Any]]


def confusion_matrix(counts: ArrayLike, labels: Sequence[str] | None = None) -> Picture:
    """The matrix of `counts`, shape (k, k), rows true.

    Args:
        counts: as `course_lib.scores.confusion_matrix` gives them.
        labels: a short symbol for each class; the class numbers if not given.

    Raises:
        SettingError: there is not one label for each class.
        ShapeError: `counts` is not square.
    """
    table = _checked(counts)
    names = [str(c) for c in range(len(table))] if labels is None else list(labels)
    if len(names) != len(table):
        raise SettingError(f"labels holds {len(names)} names, expected {len(table)}: one for each class.")
    size = 1.6 + 0.62 * len(table)
    figure, ax = new_axes(size, size)
    draw_confusion(ax, table, names)
    return Picture(figure, _describe(table, names))


def draw_confusion(ax: Axes, counts: Counts, labels: Sequence[str]) -> AxesImage:
    """The cells, shaded by their share of the row, with a number in each."""
    shares = _shares(counts)
    image = ax.imshow(shares, cmap=SHADES, vmin=0, vmax=1)
    k = len(counts)
    for row, column in np.ndindex(k, k):
        write(ax, column, row, f"${counts[row, column]}$", halo=False, fontsize=14)
    for c in range(k):
        ax.add_patch(Rectangle((c - 0.46, c - 0.46), 0.92, 0.92, fill=False, edgecolor=INK, linewidth=2))
    ax.set_xticks(range(k), [f"${label}$" for label in labels])
    ax.set_yticks(range(k), [f"${label}$" for label in labels])
    dress(ax, "$y$", "$t$")
    ax.grid(False)
    ax.tick_params(length=0, top=True, bottom=False, labeltop=True, labelbottom=False, labelsize=13)
    ax.xaxis.set_label_position("top")
    ax.xaxis.labelpad = 8
    return image


def _shares(counts: Counts) -> Array:
    """Each count over the sum of its row; 0 in a row without any."""
    sums = counts.sum(axis=1, keepdims=True)
    shares: Array = np.divide(counts, sums, out=np.zeros(counts.shape), where=sums > 0)
    return shares


def _describe(counts: Counts, labels: Sequence[str]) -> Text:
    right, total = int(np.trace(counts)), int(counts.sum())
    en = ". ".join(f"True class {name}: {_row(row, labels)}" for name, row in zip(labels, counts, strict=True))
    ja = "。".join(
        f"正解がクラス{name}の行は{_row(row, labels).replace(', ', '、')}"
        for name, row in zip(labels, counts, strict=True)
    )
    return Text(
        en=f"A confusion matrix, rows true, columns predicted; {right} of {total} are on the diagonal, which is right. "
        "Read as “predicted: count”. "
        f"{en}.",
        ja=f"行が正解、列が予測の混同行列です。{total}個のうち{right}個が対角線上にあり、正しく当たっています。"
        f"「予測：個数」で読むと、{ja}です。",
    )


def _row(row: Counts, labels: Sequence[str]) -> str:
    return ", ".join(f"{name}: {count}" for name, count in zip(labels, row, strict=True))


def _checked(counts: ArrayLike) -> Counts:
    table = np.asarray(counts)
    if table.ndim != 2 or table.shape[0] != table.shape[1] or table.size == 0:
        raise ShapeError(f"`counts` has shape {table.shape}, expected (k, k): a row and a column for each class.")
    return table.astype(int)
