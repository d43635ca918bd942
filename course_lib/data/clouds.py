"""Points that chance makes: clouds of one size around centres, as many of them as one likes.

A cloud is a mode of the distribution: a place where points are dense. All clouds are equally frequent, and normal with
the same standard deviation in every direction.
"""

import math
from dataclasses import dataclass

import numpy as np

from course_lib.errors import SettingError
from course_lib.inputs import floats
from course_lib.shapes import check_matrix
from course_lib.types import Array


@dataclass(frozen=True, eq=False)
class Clouds:
    """Where the clouds are, and how wide.

    Attributes:
        centres: one in each row, shape (k, d).
        spread: the standard deviation of a cloud.

    Raises:
        SettingError: the spread is not above 0, or infinite, or there is no centre.
        ShapeError: `centres` is not a matrix.
    """

    centres: Array
    spread: float

    def __post_init__(self) -> None:
        object.__setattr__(self, "centres", floats(self.centres))
        check_matrix("centres", self.centres, "(k, d)", "the centre of a cloud")
        if np.size(self.centres) == 0:
            raise SettingError("centres is empty, expected the centre of one cloud or more.")
        if not 0 < self.spread < math.inf:
            raise SettingError(f"spread is {self.spread}, expected a number above 0.")

    def sample(self, n: int, rng: np.random.Generator) -> Array:
        """n points, each from a cloud of its own chance, shape (n, d).

        Raises:
            SettingError: n is negative, or no whole number.
        """
        if not _is_whole(n) or n < 0:
            raise SettingError(f"n is {n}, expected a number of points, 0 or more.")
        of = rng.integers(len(self.centres), size=n)
        drawn: Array = self.centres[of] + self.spread * rng.standard_normal((n, self.centres.shape[1]))
        return drawn


def two_clouds() -> Clouds:
    """On the line, around -2 and 2, with standard deviation 0.5: a distribution of two modes."""
    return Clouds(np.array([[-2.0], [2.0]]), 0.5)


def ring_of_clouds(k: int = 8) -> Clouds:
    """In the plane, k centres on the circle of radius 2, the first at (2, 0); standard deviation 0.2.

    Raises:
        SettingError: k is below 1, or no whole number.
    """
    if not _is_whole(k) or k < 1:
        raise SettingError(f"k is {k}, expected at least 1 cloud.")
    angles = 2 * np.pi * np.arange(k) / k
    return Clouds(2 * np.column_stack([np.cos(angles), np.sin(angles)]), 0.2)


def _is_whole(number: object) -> bool:
    return isinstance(number, int | np.integer)
