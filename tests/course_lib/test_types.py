"""The names for types."""

import numpy as np

from course_lib.types import Array, Floats


def test_array_names_arrays_of_floating_point_numbers():
    assert Array.__origin__ is np.ndarray


def test_one_function_may_take_a_number_or_an_array():
    assert Floats.__constraints__ == (float, Array)
