import numpy as np

from course_lib.plots.grid import middles


def test_the_middles_of_four_cells_go_row_by_row_from_below() -> None:
    found = middles(np.array([0.0, 10.0]), np.array([4.0, 18.0]), 2)
    np.testing.assert_array_equal(found, [[1, 12], [3, 12], [1, 16], [3, 16]])
