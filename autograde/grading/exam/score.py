"""The points of a test, from how it ended.

nbgrader reads points off a test's outputs, with traps: anything on stderr scores 0; a last value that does not print
as a plain number, such as np.float64(0.5), None or a text, scores full marks; a negative one or NaN does too; one
above the maximum loses the submission; a number shown before an error counts. Here: an error is 0; a number, whatever
its type, is that many points, within 0 and the maximum; NaN, False and complex numbers are none; of an array, which
the sum of a student's answers becomes when these are arrays, the smallest counts; anything else is full marks, as an
assertion that holds.
"""

import math
from decimal import Decimal
from numbers import Complex, Real
from typing import Any

import numpy as np


def points(value: Any, error: Any, most: float) -> float:
    """The points of a test.

    Args:
        value: of its last line, None if it has none.
        error: what it stopped with, None if it did not.
        most: full marks.
    """
    if error is not None:
        return 0.0
    if isinstance(value, np.ndarray) and value.dtype.kind in "biufc":
        value = min(value.ravel().tolist(), key=_worth, default=0)
    if isinstance(value, (bool, np.bool_)):
        return most if value else 0.0
    if isinstance(value, Complex) and not isinstance(value, Real):
        return 0.0
    if not isinstance(value, (Real, Decimal)):
        return most
    return _within(value, most)


def _worth(value: Any) -> float:
    """For the order of an array's items: what is no real number, or is none at all, comes first."""
    return -math.inf if isinstance(value, complex) or math.isnan(value) else float(value)


def _within(value: Real | Decimal, most: float) -> float:
    try:
        number = float(value)
    except OverflowError:  # an integer of 400 digits
        return 0.0 if value <= 0 else most
    return 0.0 if math.isnan(number) else min(max(number, 0.0), most)
