"""How classes are told apart in pictures: by a colour of Okabe and Ito, and by a mark or the texture of a region.

Class numbers count from 0. There are six of each; a picture of more classes is refused.
"""

from functools import lru_cache

import numpy as np
from numpy.typing import NDArray

from course_lib.errors import SettingError
from course_lib.types import ClassNumbers

COLOURS = ("#0072B2", "#B34A00", "#007A59", "#8A4B7D", "#6B5E00", "#222222")
"""Blue, vermilion, green, purple, yellow and black, the pale ones darkened so that a mark stands out on its region."""
FILLS = ("#DCEEF8", "#F9E1D2", "#D9F0E8", "#F3E3EE", "#FBF3B0", "#E8E8E8")
MARKS = ("o", "^", "s", "D", "v", "P")
EDGE = 0x22
PERIOD = 10
"""Cells after which a texture repeats."""


def check_number_of_classes(k: int) -> int:
    """k itself.

    Raises:
        SettingError: there are more classes than marks.
    """
    if k > len(MARKS):
        raise SettingError(f"there are {k} classes, expected at most {len(MARKS)}: no more can be told apart.")
    return k


def texture(classes: ClassNumbers) -> NDArray[np.uint8]:
    """The RGB colours, 0 to 255, shape (rows, columns, 3), of a map that holds the class of each of its cells.

    Class 0 is plain; the others have stripes or dots in a darker shade. Cells next to another class are black.
    """
    dark = np.take_along_axis(_patterns(*classes.shape), classes[np.newaxis], axis=0)[0]
    colours = _rgb(FILLS)[classes]
    colours[dark] = (0.72 * _rgb(FILLS) + 0.28 * _rgb(COLOURS)).astype(np.uint8)[classes[dark]]
    colours[_edges(classes)] = EDGE
    return colours


@lru_cache(maxsize=2)
def _patterns(rows: int, columns: int) -> NDArray[np.bool_]:
    """Which cells are darker, for each class, wherever it lies: shape (classes, rows, columns)."""
    row, column = np.mgrid[:rows, :columns]
    rising, falling = (row + column) % PERIOD == 0, (row - column) % PERIOD == 0
    dots = (row % PERIOD < 2) & (column % PERIOD < 2)
    plain = np.zeros(row.shape, bool)
    return np.stack([plain, rising, dots, row % PERIOD == 0, rising | falling, column % PERIOD == 0])


def _edges(classes: ClassNumbers) -> NDArray[np.bool_]:
    edges = np.zeros(classes.shape, bool)
    edges[:-1] |= classes[:-1] != classes[1:]
    edges[:, :-1] |= classes[:, :-1] != classes[:, 1:]
    return edges


def _rgb(colours: tuple[str, ...]) -> NDArray[np.uint8]:
    return np.array([list(bytes.fromhex(colour[1:])) for colour in colours], dtype=np.uint8)
