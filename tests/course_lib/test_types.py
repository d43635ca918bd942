"""The names for types."""

from typing import Any

import numpy as np
from numpy.typing import NDArray

from course_lib.types import Array, Floats


def test_array_names_arrays_of_floating_point_numbers():
    assert Array == NDArray[np.floating[Any]]


def test_one_function_may_take_a_number_or_an_array():
    assert Floats.__constraints__ == (float, Array)
