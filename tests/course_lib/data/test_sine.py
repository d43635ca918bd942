"""The points of the sine curve."""

import numpy as np
import pytest

from course_lib.data.sine import sine_curve
from course_lib.errors import SettingError


def test_three_points_are_the_ends_and_the_middle():
    x, t = sine_curve(3)
    np.testing.assert_allclose(x, [-1.5707963267948966, 0, 1.5707963267948966], rtol=1e-15)
    np.testing.assert_array_equal(t, [0, 0.5, 1])


def test_there_are_fifty_points_unless_said_otherwise():
    assert [a.shape for a in sine_curve()] == [(50,), (50,)]


def test_points_are_evenly_spaced():
    np.testing.assert_allclose(np.diff(sine_curve(11)[0]), np.pi / 10, rtol=1e-14)


def test_a_third_of_the_way_up_the_target_is_three_quarters():
    # sin(pi / 6) = 1/2, and with 7 points x[4] is pi / 6
    assert sine_curve(7)[1][4] == pytest.approx(0.75, rel=1e-15)


def test_one_point_is_no_curve():
    with pytest.raises(SettingError, match="n is 1, expected at least 2"):
        sine_curve(1)


def test_two_points_are_the_ends():
    np.testing.assert_array_equal(sine_curve(2)[1], [0, 1])
