r"""Mean, variance and skewness of a sample: where it stands, how wide it is, and to which side it leans.

The standard normal distribution has 0, 1 and 0. The variance divides by n.
"""

from typing import NamedTuple

import numpy as np

from course_lib.inputs import floats, without_warnings
from course_lib.shapes import misfit
from course_lib.types import Array


class Moments(NamedTuple):
    """The three; the skewness of numbers that are all equal is 0."""

    mean: float
    variance: float
    skewness: float


def moments(z: Array) -> Moments:
    r"""$\bar z$, the mean of $(z - \bar z)^2$, and the mean of $((z - \bar z) / s)^3$ with s the root of the variance.

    Edges: nan where a number is nan or inf. What is above the largest number becomes inf, below the smallest 0.

    Raises:
        ShapeError: there is no number.

    >>> [round(one, 4) for one in moments(np.array([0.0, 0.0, 3.0]))]
    [1.0, 2.0, 0.7071]
    """
    z = floats(z)
    if z.size == 0:
        raise misfit("z", z, "at least one number", "a mean of nothing does not exist", "Give `z` some numbers.")
    with without_warnings():
        mean = float(np.mean(z))
        if np.ptp(z) == 0:
            return Moments(float(z.flat[0]), 0.0, 0.0)
        gaps = z - mean
        gaps = gaps - np.mean(gaps)  # what rounding left of the mean
        widest = np.max(np.abs(gaps))
        # In parts of the widest gap, so that no cube is too large or too small.
        shares = gaps / widest
        square, cube = float(np.mean(shares**2)), float(np.mean(shares**3))
        return Moments(mean, float(widest**2 * square), cube / square**1.5)
