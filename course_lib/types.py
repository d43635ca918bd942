"""Names for the types that the mathematics works on.

An `Array` holds real floating-point numbers of any shape; the docstring that uses it says which shape.
"""

from typing import Any, TypeAlias, TypeVar

import numpy as np
from numpy.typing import NDArray

Array: TypeAlias = NDArray[np.floating[Any]]

ClassNumbers: TypeAlias = NDArray[np.integer[Any]]
"""The class of each row, counted from 0, shape (n,)."""

RowNumbers: TypeAlias = NDArray[np.integer[Any]]
"""Which rows, in which order, shape (n,)."""

Floats = TypeVar("Floats", float, Array)
"""One number or an array: what goes in comes out, with the same shape."""
