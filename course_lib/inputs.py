r"""Numbers as they come in, and what holds at the edge for every function of the mathematics.

- A list will do for an array. Integers and booleans count as float64; an array of float32 stays float32.
- nan in an entry gives nan in every result that depends on the entry.
- inf gives the limit, as in $\sigma(\infty) = 1$, and nan where there is none, as in inf - inf. What is larger than the
  largest floating-point number, 1.8e308, becomes inf, and what is smaller than the smallest becomes 0.
- -0.0 is the number 0: it gives what 0.0 gives.
- An array of no rows gives no rows. A mean of nothing does not exist, and is refused with a ShapeError.
- What holds no real numbers, such as text, is refused with a SettingError; rows of unequal length with a ShapeError.
- NumPy gives no warning. A docstring says where a function differs from this, or what its limits are.
"""

from typing import overload

import numpy as np
from numpy.typing import ArrayLike

from course_lib.errors import SettingError, ShapeError
from course_lib.types import Array


@overload
def floating(numbers: float) -> float: ...
@overload
def floating(numbers: Array) -> Array: ...
def floating(numbers: Array | float) -> Array | float:
    """The same numbers in floating point: a number stays a number, a list becomes an array, nothing is copied in vain.

    >>> floating([1, 2])
    array([1., 2.])
    """
    if isinstance(numbers, float):
        return numbers
    if isinstance(numbers, int):  # a bool is one
        return float(numbers)
    return floats(numbers)


def floats(numbers: ArrayLike) -> Array:
    """The same numbers as an array in floating point; a number becomes an array without axes.

    Raises:
        SettingError: they are no real numbers.
        ShapeError: they are lists of unequal length.
    """
    try:
        array = np.asarray(numbers)
    except ValueError as error:
        raise ShapeError(f"{numbers!r} has rows of unequal length: give every row as many numbers.") from error
    if array.dtype.kind == "f":
        return array
    if array.dtype.kind not in "biu":
        raise SettingError(f"{numbers!r} is of type {array.dtype}, expected real numbers.")
    return array.astype(np.float64)


def without_warnings() -> np.errstate:
    """A context in which inf and nan come out as they do, and NumPy says no word."""
    return np.errstate(over="ignore", invalid="ignore", divide="ignore")
