r"""Mean, variance and skewness of a sample: where it stands, how wide it is, and to which side it leans.

The standard normal distribution has 0, 1 and 0. The variance divides by n.
"""

from typing import NamedTuple

import numpy as np

from course_lib.types import Array


class Moments(NamedTuple):
    """The three; the skewness of numbers that are all equal is 0."""

    mean: float
    variance: float
    skewness: float


def moments(z: Array) -> Moments:
    r"""$\bar z$, the mean of $(z - \bar z)^2$, and the mean of $((z - \bar z) / s)^3$ with s the root of the variance.

    >>> [round(one, 4) for one in moments(np.array([0.0, 0.0, 3.0]))]
    [1.0, 2.0, 0.7071]
    """
    mean = float(np.mean(z))
    gaps = z - mean
    variance = float(np.mean(gaps**2))
    return Moments(mean, variance, float(np.mean(gaps**3)) / variance**1.5 if variance else 0.0)
