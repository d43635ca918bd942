"""A kernel W on its way over an image X: the window that it lies on, the bias b, and the numbers Z found so far.

Windows are counted by k from 1, to the right, then down; k = 0 is the moment before the first. Thick frames mark the
window, the kernel and the number that they make. Cells of padding are pale and hold 0.
"""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from matplotlib.artist import Artist
from matplotlib.axes import Axes
from matplotlib.patches import Rectangle
from matplotlib.text import Text as Written
from numpy.typing import ArrayLike

from course_lib.convolution import convolve
from course_lib.errors import SettingError
from course_lib.plots.axes import write
from course_lib.plots.diagram import Point, new_sheet, rule
from course_lib.plots.numbers import number
from course_lib.plots.palette import GRID, INK, NEURON_FILL, OUTPUT, PAPER, QUIET, SIGNAL_FILL, WEIGHT_FILL
from course_lib.plots.picture import Picture
from course_lib.plots.sliding_words import describe_sliding
from course_lib.shapes import check_matrix
from course_lib.types import Array
from course_lib.windows import check_whole

CELL, GAP, MARGIN, ROOM = 0.46, 0.8, 0.35, 0.55
"""Room is kept below and above the tables, for their names."""
MOST = 10
"""Rows and columns of an image, with its padding."""


@dataclass(frozen=True)
class Sliding:
    """One image and one kernel, and what they make.

    Attributes:
        X: the image with its padding.
        W: the kernel.
        b: the bias.
        stride: how far the window moves.
        padding: how many rows and columns of X on each side are padding.
        Z: one number for each window.
    """

    X: Array
    W: Array
    b: float
    stride: int
    padding: int
    Z: Array

    @classmethod
    def of(cls, image: ArrayLike, kernel: ArrayLike, bias: float, stride: int = 1, padding: int = 0) -> "Sliding":
        """Raises SettingError for an image of more than 10 rows or columns, ShapeError for what does not fit."""
        X, W = np.asarray(image, dtype=float), np.asarray(kernel, dtype=float)
        check_matrix("image", X, "(height, width)", "a row of pixels")
        check_matrix("kernel", W, "(h, w)", "a row of weights")
        X = np.pad(X, check_whole("padding", padding, least=0))
        if max(X.shape) > MOST:
            raise SettingError(
                f"image has {X.shape} pixels with its padding, expected at most {MOST} rows and columns."
            )
        Z = convolve(X[np.newaxis, np.newaxis], W[np.newaxis, np.newaxis], np.array([bias]), stride)[0, 0]
        return cls(X, W, float(bias), stride, padding, Z)

    def corner(self, k: int) -> tuple[int, int]:
        """Row and column of X, counted from 0, where window k begins."""
        row, column = divmod(k - 1, self.Z.shape[1])
        return row * self.stride, column * self.stride

    def window(self, k: int) -> Array:
        """What window k holds."""
        row, column = self.corner(k)
        return self.X[row : row + self.W.shape[0], column : column + self.W.shape[1]]


def convolution_window(
    image: ArrayLike, kernel: ArrayLike, bias: float = 0.0, k: int = 1, stride: int = 1, padding: int = 0
) -> Picture:
    """The tables X, W, b and Z at window k, with the numbers of Z up to there.

    Args:
        image: shape (height, width).
        kernel: shape (h, w).
        bias: added in each window.
        k: which window, from 1, to the right and then down; 0: before the first.
        stride: how far the window moves.
        padding: rows and columns of zeros on each side.

    Raises:
        SettingError: k is no window, or the image has more than 10 rows or columns.
        ShapeError: the two do not fit.
    """
    sliding = Sliding.of(image, kernel, bias, stride, padding)
    if check_whole("k", k, least=0) > sliding.Z.size:
        raise SettingError(f"k is {k}, expected 0 to {sliding.Z.size}: so many windows fit.")
    width, height = sheet_size(sliding)
    figure, ax = new_sheet(width, height)
    draw_sliding(ax, sliding).show(sliding, k)
    return Picture(figure, describe_sliding(sliding.X, sliding.W, sliding.b, sliding.Z, k, sliding.corner(max(k, 1))))


def sheet_size(sliding: Sliding) -> tuple[float, float]:
    """Room for the four tables side by side."""
    columns = sliding.X.shape[1] + sliding.W.shape[1] + 1 + sliding.Z.shape[1]
    rows = max(len(sliding.X), len(sliding.W))
    return columns * CELL + 3 * GAP + 2 * MARGIN, rows * CELL + 2 * ROOM


@dataclass(frozen=True)
class DrawnSliding:
    """What moves: two frames, the bias and the numbers of Z."""

    corner: Point
    """Left upper corner of X."""
    corner_of_z: Point
    frame: Rectangle
    frame_of_z: Rectangle
    bias: Written
    numbers: Sequence[Written]

    def show(self, sliding: Sliding, k: int) -> None:
        """The state at window k; the sizes are those that were drawn."""
        for rank, (text, z) in enumerate(zip(self.numbers, sliding.Z.flat, strict=True), start=1):
            text.set_text(f"${number(float(z))}$" if rank <= k else "")
        self.bias.set_text(f"${number(sliding.b)}$")
        for frame in (self.frame, self.frame_of_z):
            frame.set_visible(k > 0)
        if k > 0:
            _move(self.frame, self.corner, sliding.corner(k), len(sliding.W))
            _move(self.frame_of_z, self.corner_of_z, divmod(k - 1, sliding.Z.shape[1]), 1)

    def artists(self) -> tuple[Artist, ...]:
        """All that `show` changes, in the order of drawing."""
        return self.frame, self.frame_of_z, self.bias, *self.numbers


def draw_sliding(ax: Axes, sliding: Sliding) -> DrawnSliding:
    """The tables with the numbers of X and W, and the signs between them."""
    width, height = sheet_size(sliding)
    rule(ax, width, height)
    left, corners, texts = MARGIN, [], []
    tables = (("X", sliding.X, SIGNAL_FILL), ("W", sliding.W, WEIGHT_FILL), ("b", np.zeros((1, 1)), WEIGHT_FILL))
    for (name, table, fill), sign in zip((*tables, ("Z", sliding.Z, NEURON_FILL)), "*+= ", strict=True):
        top = height / 2 + len(table) * CELL / 2
        corners.append((left, top))
        texts.append(_table(ax, (left, top), table, fill, sliding.padding if name == "X" else 0, name in "XW"))
        write(ax, left + table.shape[1] * CELL / 2, top - len(table) * CELL - 0.27, f"${name}$", fontsize=17)
        left += table.shape[1] * CELL + GAP
        if sign != " ":
            write(ax, left - GAP / 2, height / 2, f"${sign}$", fontsize=18)
    _frame(ax, corners[1], *sliding.W.shape)
    frame, frame_of_z = _frame(ax, corners[0], *sliding.W.shape), _frame(ax, corners[3], 1, 1)
    return DrawnSliding(corners[0], corners[3], frame, frame_of_z, texts[2][0], texts[3])


def _table(ax: Axes, corner: Point, table: Array, fill: str, padding: int, filled: bool) -> list[Written]:
    """Cells and their texts; the texts are empty unless `filled`."""
    rows, columns = table.shape
    texts = []
    for row, column in np.ndindex(rows, columns):
        inside = padding <= row < rows - padding and padding <= column < columns - padding
        x, y = corner[0] + column * CELL, corner[1] - (row + 1) * CELL
        face, edge, ink = (fill, INK, INK) if inside else (PAPER, GRID, QUIET)
        ax.add_patch(
            Rectangle((x, y), CELL, CELL, facecolor=face, edgecolor=edge, linewidth=0.8, zorder=2 + inside / 2)
        )
        text = f"${number(float(table[row, column]))}$" if filled else ""
        texts.append(write(ax, x + CELL / 2, y + CELL / 2, text, halo=False, fontsize=13, color=ink))
    return texts


def _frame(ax: Axes, corner: Point, rows: int, columns: int) -> Rectangle:
    frame = Rectangle((0, 0), columns * CELL, rows * CELL, fill=False, edgecolor=OUTPUT, linewidth=3.5, zorder=4)
    _move(frame, corner, (0, 0), rows)
    ax.add_patch(frame)
    return frame


def _move(frame: Rectangle, corner: Point, place: tuple[int, int], rows: int) -> None:
    """Put the frame of so many rows on the cell at `place`, its row and column."""
    frame.set_xy((corner[0] + place[1] * CELL, corner[1] - (place[0] + rows) * CELL))
