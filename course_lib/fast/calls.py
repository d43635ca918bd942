"""Calls with their arguments: what a step is made of.

NumPy's own functions with `out` given, so that none makes an array, and numbers as arrays without axes: NumPy would
have to look up the type of a Python number in every call.
"""

from collections.abc import Callable, Iterator
from functools import partial
from typing import TypeAlias

import numpy as np
from numpy.typing import DTypeLike

from course_lib.types import Array

Call: TypeAlias = Callable[[], object]

call = partial
"""`call(np.add, a, b, c)` is the call that writes a + b into c."""

BLOCK_BYTES = 1 << 18
"""How much of an array is worked on at a time: several such blocks stay in the cache from one call to the next."""

_LINE = 64


def number(value: float, dtype: DTypeLike) -> Array:
    """An array without axes."""
    return np.array(value, dtype)


def aligned(size: int, dtype: DTypeLike) -> Array:
    """Zeros, shape (size,), that begin at a line of the cache: reading across two lines takes twice as long."""
    itemsize = np.dtype(dtype).itemsize
    room = np.zeros(size + _LINE // itemsize, dtype)
    start = -room.ctypes.data % _LINE // itemsize
    return room[start : start + size]


def blocks(*arrays: Array) -> Iterator[tuple[Array, ...]]:
    """Views of the same part of each array, part after part; the arrays are of one size, and contiguous."""
    rows = [array.reshape(-1) for array in arrays]
    size = BLOCK_BYTES // arrays[0].itemsize
    for start in range(0, arrays[0].size, size):
        yield tuple(row[start : start + size] for row in rows)
