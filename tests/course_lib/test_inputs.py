"""What numbers become on their way in, and what is refused."""

import warnings

import numpy as np
import pytest

from course_lib.errors import SettingError, ShapeError
from course_lib.inputs import floating, floats, without_warnings


@pytest.mark.parametrize("number", [0.5, 3, True])
def test_a_number_stays_a_number(number):
    assert type(floating(number)) is float
    assert floating(number) == number


def test_a_number_of_numpy_stays_one():
    assert type(floating(np.float64(0.5))) is np.float64


@pytest.mark.parametrize("dtype", [np.float16, np.float32, np.float64])
def test_floating_point_is_handed_on_without_a_copy(dtype):
    z = np.ones(3, dtype)
    assert floats(z) is z
    assert floating(z) is z


@pytest.mark.parametrize("dtype", [bool, np.int8, np.uint8, np.int64])
def test_whole_numbers_count_as_double_precision(dtype):
    z = floats(np.array([1, 0], dtype))
    assert z.dtype == np.float64
    assert z.tolist() == [1, 0]


def test_a_list_becomes_an_array():
    np.testing.assert_array_equal(floating([[1, 2], [3, 4]]), np.array([[1.0, 2.0], [3.0, 4.0]]))


@pytest.mark.parametrize("text", ["1.5", ["1.5"], [1j], [None], {"a": 1}])
def test_what_holds_no_real_numbers_is_refused(text):
    with pytest.raises(SettingError, match="expected real numbers"):
        floating(text)


def test_rows_have_one_length():
    with pytest.raises(ShapeError, match=r"\[\[1, 2\], \[3\]\] has rows of unequal length"):
        floats([[1, 2], [3]])


def test_inf_and_nan_come_without_a_word():
    z = np.array([0.0, 1e308, -np.inf])
    with warnings.catch_warnings(), without_warnings():
        warnings.simplefilter("error")
        np.testing.assert_array_equal((1 / z[0], 10 * z[1], z[2] - z[2]), [np.inf, np.inf, np.nan])
