import numpy as np
import pytest

from course_lib.errors import SettingError
from course_lib.plots.square_to_normal import both, square_to_normal

U1, U2 = [0.1, 0.2, 0.5, 0.9], [0.2, 0.25, 0.5, 0.75]


def test_both_coordinates_of_one_point():
    z1, z2 = both(np.array([0.3]), np.array([0.1]))
    assert (z1[0], z2[0]) == pytest.approx((1.25539669, 0.91209908))


def test_the_square_of_the_distance_is_minus_two_ln_u1():
    z1, z2 = both(np.array(U1), np.array(U2))
    assert z1**2 + z2**2 == pytest.approx(-2 * np.log(U1))


def test_every_point_is_in_both_pictures_with_the_same_marker():
    left, middle, _ = square_to_normal(U1, U2).figure.axes
    counts = [[(line.get_marker(), len(line.get_xdata())) for line in ax.lines] for ax in (left, middle)]
    assert counts[0] == counts[1] == [("^", 2), ("o", 1), ("s", 1)]


def test_the_last_panel_holds_the_first_coordinate():
    right = square_to_normal([0.1, 0.5, 0.5], [0.2, 0.5, 0.5]).figure.axes[2]
    assert right.get_xlabel() == "$z_1$"
    # z1 = 0.663 once, -1.177 twice: bars of width 0.2 and the areas 2/3 and 1/3
    heights = right.patches[0].get_data().values
    assert heights[heights > 0] == pytest.approx([10 / 3, 5 / 3])


def test_zero_has_no_logarithm():
    with pytest.raises(SettingError, match="ln 0 does not exist"):
        square_to_normal([0.0], [0.5])


def test_the_alt_text_counts_the_points():
    assert square_to_normal(U1, U2).alt.en.startswith("4 points fill the unit square")
    assert "4個の点" in square_to_normal(U1, U2).alt.ja
