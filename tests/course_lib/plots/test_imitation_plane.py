"""Real and forged points in the plane, and the line where the discriminator wavers."""

import numpy as np

from course_lib.plots.imitation import imitation
from course_lib.plots.imitation_plane import CELLS

X = np.array([[-1.0, -1.0], [1.0, 1.0], [0.5, 0.0]])


def steep(places: np.ndarray) -> np.ndarray:
    """Above one half where x_1 > 0."""
    return 1 / (1 + np.exp(-5 * places[:, 0]))


def test_the_line_runs_upright_where_d_is_one_half() -> None:
    border = imitation(X, X, steep).figure.axes[0].lines[0]
    x, y = border.get_data()
    np.testing.assert_allclose(x[np.isfinite(x)], 0, atol=1e-12)
    np.testing.assert_allclose([np.nanmin(y), np.nanmax(y)], [-1.4, 1.4], rtol=1e-12)


def test_the_line_runs_level_too() -> None:
    border = imitation(X, X, lambda places: steep(places[:, ::-1])).figure.axes[0].lines[0]
    x, y = border.get_data()
    np.testing.assert_allclose(y[np.isfinite(y)], 0, atol=1e-12)
    assert np.count_nonzero(np.isfinite(x)) == 2 * CELLS


def test_a_discriminator_that_is_sure_of_itself_has_no_line() -> None:
    border = imitation(X, X, lambda places: np.full(len(places), 0.7)).figure.axes[0].lines[0]
    assert len(border.get_xdata()) == 0


def test_the_map_is_the_right_way_up() -> None:
    plane = imitation(X, X, lambda places: steep(places[:, ::-1])).figure.axes[0].images[0]
    assert plane.origin == "lower"
    assert np.all(np.diff(plane.get_array()[:, 0]) > 0)


def test_points_beyond_the_frame_are_counted() -> None:
    picture = imitation(X, np.array([[0.0, 0.0], [9.0, 0.0], [9.0, 9.0], [0.0, -9.0]]), steep)
    assert "4 forged points, crosses, of which 3 lie outside" in picture.alt.en
    assert "偽物の点4個で、そのうち3個は枠の外にあります" in picture.alt.ja


def test_the_frame_is_that_of_the_real_points_with_a_margin() -> None:
    ax = imitation(X, 100 * X, steep).figure.axes[0]
    np.testing.assert_allclose([*ax.get_xlim(), *ax.get_ylim()], [-1.4, 1.4, -1.4, 1.4], rtol=1e-12)
