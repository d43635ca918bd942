"""Real and forged points on a line: how much of them is in common, and where the curve of D runs."""

import numpy as np
import pytest
from matplotlib.figure import Figure

from course_lib.errors import ShapeError
from course_lib.plots.imitation import HEADROOM, Imitation, draw_imitation, imitation

X = np.linspace(-1, 1, 400)[:, np.newaxis]


def half(X: np.ndarray) -> np.ndarray:
    return np.full(len(X), 0.5)


def drawn(forged: np.ndarray) -> Imitation:
    parts = draw_imitation(Figure().add_subplot(), X)
    parts.show(forged, half)
    return parts


def test_the_same_points_have_all_in_common() -> None:
    assert "have 100% of their area in common" in drawn(X).words().en
    assert "面積の100%が重なっています" in drawn(X).words().ja


def test_half_of_the_points_have_half_in_common() -> None:
    assert "have 50% of their area in common" in drawn(X[X[:, 0] > 0]).words().en


def test_points_far_out_stand_in_the_outermost_bars_and_share_nothing() -> None:
    parts = drawn(np.array([[99.0], [-99.0], [99.0]]))
    bars, _ = parts.artists
    heights = bars.get_data().values
    assert [heights[0], heights[-1]] == pytest.approx([1 / 3, 2 / 3])
    assert "have 0% of their area in common" in parts.words().en


def test_both_histograms_are_shares_of_one_whole() -> None:
    bars, _ = drawn(X[:7]).artists
    assert bars.get_data().values.sum() == pytest.approx(1, rel=1e-12)


def test_the_curve_is_what_the_discriminator_says_at_each_place() -> None:
    picture = imitation(X, X, lambda places: 1 / (1 + np.exp(-places[:, 0])))
    curve = picture.figure.axes[1].lines[-1]
    places, D = curve.get_data()
    np.testing.assert_allclose(D, 1 / (1 + np.exp(-places)), rtol=1e-14)
    assert np.all(np.diff(D) > 0)
    assert "D lies between 0.21 and 0.79" in picture.alt.en


def test_one_half_is_marked_on_the_axis_of_d() -> None:
    assert list(imitation(X, X, half).figure.axes[1].lines[0].get_ydata()) == [0.5, 0.5]


def test_there_is_room_above_the_real_points() -> None:
    figure = imitation(X, X, half).figure
    assert figure.axes[0].get_ylim()[1] == pytest.approx(HEADROOM * max(figure.axes[0].patches[0].get_data().values))


@pytest.mark.parametrize("wrong", [np.ones((4, 3)), np.ones((0, 1)), np.ones(4)])
def test_what_is_no_line_and_no_plane_is_refused(wrong: np.ndarray) -> None:
    with pytest.raises(ShapeError, match=r"`X` has shape .*expected \(n, 1\) or \(n, 2\)"):
        imitation(wrong, wrong, half)


def test_forged_points_live_where_the_real_ones_do() -> None:
    with pytest.raises(ShapeError, match=r"`forged` has shape \(4, 2\), expected \(m, 1\)"):
        imitation(X, np.ones((4, 2)), half)
