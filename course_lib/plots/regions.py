"""Decision regions: the plane of (x_1, x_2), every place filled as the class that a classifier gives it.

Points carry the mark of their true class; a ring says that the classifier takes a point for another class.
"""

from collections.abc import Callable
from dataclasses import dataclass

import numpy as np
from matplotlib.axes import Axes
from matplotlib.image import AxesImage
from matplotlib.lines import Line2D

from course_lib.errors import ShapeError
from course_lib.language import Text
from course_lib.plots.axes import dress
from course_lib.plots.class_marks import COLOURS, MARKS, check_number_of_classes, texture
from course_lib.plots.grid import middles
from course_lib.plots.numbers import number
from course_lib.plots.palette import INK, PAPER
from course_lib.plots.picture import Picture, new_axes
from course_lib.shapes import check_matrix, misfit
from course_lib.types import Array, ClassNumbers

Classifier = Callable[[Array], ClassNumbers]
"""From points in rows, shape (n, 2), to their classes, shape (n,)."""
CELLS = 128
"""The plane is asked at so many places in either direction."""
MARGIN = 0.08


def decision_regions(classify: Classifier, X: Array, labels: ClassNumbers) -> Picture:
    """The regions of `classify`, and the points X, shape (n, 2), with the marks of their true classes.

    Raises:
        SettingError: there are more than six classes.
        ShapeError: X has not two columns, or not one label for each row.
    """
    figure, ax = new_axes(5.6, 4.6)
    regions = draw_regions(ax, X, labels)
    regions.show(classify)
    return Picture(figure, regions.words())


@dataclass
class Regions:
    """The parts of the picture that change with the classifier, and what they show."""

    X: Array
    labels: ClassNumbers
    plane: AxesImage
    points: tuple[Line2D, ...]
    rings: Line2D
    places: Array
    """The middle of each cell, row by row from below, shape (CELLS * CELLS, 2)."""
    shares: Array
    """The share of the plane that each class has, shape (k,)."""
    wrong: int = 0

    def show(self, classify: Classifier) -> None:
        """Show another classifier."""
        classes = np.asarray(classify(self.places)).reshape(CELLS, CELLS)
        self.shares = np.bincount(classes.ravel(), minlength=len(self.shares)) / classes.size
        self.plane.set_data(texture(classes))
        missed = classify(self.X) != self.labels
        self.wrong = int(np.sum(missed))
        self.rings.set_data(*self.X[missed].T)

    def words(self) -> Text:
        """What is to be seen."""
        left, right, low, high = (number(float(end), 2) for end in self.plane.get_extent())
        shares = [f"{100 * share:.0f}%" for share in self.shares]
        en = ", ".join(f"class {c} has {share}" for c, share in enumerate(shares))
        ja = "、".join(f"クラス{c}が{share}" for c, share in enumerate(shares))
        return Text(
            en=f"The plane of x₁ from {left} to {right} and x₂ from {low} to {high}, filled by the class that is "
            f"predicted: {en} of it. {self.wrong} of {len(self.X)} points lie in the region of another class "
            "and have a ring.",
            ja=f"x₁ が {left} から {right}、x₂ が {low} から {high} の平面を、予測したクラスで塗り分けた図です。"
            f"広さは、{ja}です。{len(self.X)}個の点のうち{self.wrong}個は別のクラスの領域にあり、輪で囲んでいます。",
        )


def draw_regions(ax: Axes, X: Array, labels: ClassNumbers) -> Regions:
    """Axes with the points, and everything that `Regions.show` puts in place."""
    k = check_number_of_classes(_checked(X, labels))
    low, high = _frame(X)
    plane = ax.imshow(
        np.zeros((CELLS, CELLS, 3), np.uint8),
        extent=(low[0], high[0], low[1], high[1]),
        origin="lower",
        aspect="auto",
        interpolation="nearest",
        zorder=0,
    )
    points = tuple(_draw_class(ax, X[labels == c], c) for c in range(k))
    (rings,) = ax.plot([], [], "o", color=INK, markerfacecolor="none", markersize=13, markeredgewidth=1.8, zorder=4)
    dress(ax, "$x_1$", "$x_2$")
    ax.grid(False)
    ax.set(xlim=(low[0], high[0]), ylim=(low[1], high[1]))
    ax.legend(
        handles=points, ncols=k, loc="lower center", bbox_to_anchor=(0.5, 1), frameon=False, fontsize=12, handlelength=1
    )
    return Regions(
        np.asarray(X, dtype=float), np.asarray(labels), plane, points, rings, middles(low, high, CELLS), np.zeros(k)
    )


def _draw_class(ax: Axes, X: Array, c: int) -> Line2D:
    (points,) = ax.plot(
        *X.T, MARKS[c], color=COLOURS[c], markersize=6.5, markeredgecolor=PAPER, markeredgewidth=0.7, label=f"${c}$"
    )
    return points


def _frame(X: Array) -> tuple[Array, Array]:
    low, high = X.min(axis=0), X.max(axis=0)
    margin = MARGIN * np.where(high > low, high - low, 1)
    return low - margin, high + margin


def _checked(X: Array, labels: ClassNumbers) -> int:
    """The number of classes."""
    check_matrix("X", X, "(n, 2)", "a point")
    if np.shape(X)[1] != 2 or len(X) == 0:
        raise misfit("X", X, "(n, 2)", "the picture has two axes", "Choose two columns, such as `X[:, [2, 3]]`.")
    if np.shape(labels) != (len(X),):
        raise _other_labels(X, labels)
    return int(np.max(labels)) + 1


def _other_labels(X: Array, labels: ClassNumbers) -> ShapeError:
    return misfit("labels", labels, (len(X),), "one class for each row of X", "Take the rows of both alike.")
