"""Coverage of modes, counted by hand and on real samples."""

import numpy as np
import pytest

from course_lib.data.clouds import Clouds, ring_of_clouds, two_clouds
from course_lib.errors import ShapeError
from course_lib.modes import coverage


def column(*numbers: float) -> np.ndarray:
    return np.array(numbers, dtype=float)[:, np.newaxis]


def test_counted_by_hand() -> None:
    # The clouds at -2 and 2 reach 1.5 far: 0.4 is just outside of the right one, 0.5 is in.
    seen = coverage(column(-2, -1, -3, -2, 2, 0.5, 0.4, 9), two_clouds())
    np.testing.assert_array_equal(seen.shares, [4 / 8, 2 / 8])
    assert seen.stray == 2 / 8
    # Deviations of (-2, -1, -3, -2): 0, 1, -1, 0, so sqrt(1/2); of (2, 0.5): 0.75. In spreads of 0.5:
    np.testing.assert_allclose(seen.widths, [np.sqrt(2), 1.5], rtol=1e-14)


def test_a_row_belongs_to_the_nearest_cloud_where_two_reach() -> None:
    seen = coverage(column(0.9, 1.1, 1.2), Clouds(column(0, 2), 1))
    np.testing.assert_allclose(seen.shares, [1 / 3, 2 / 3])


def test_a_cloud_is_covered_from_a_quarter_of_its_fair_share_on() -> None:
    # Of 2 clouds the fair share is 1/2: an eighth is enough, a ninth is not.
    assert coverage(column(*[-2] * 7, 2), two_clouds()).covered == 2
    assert coverage(column(*[-2] * 8, 2), two_clouds()).covered == 1


def test_a_collapsed_forger_covers_one_cloud_with_no_width() -> None:
    seen = coverage(np.tile(ring_of_clouds().centres[3], (50, 1)), ring_of_clouds())
    assert seen.covered == 1
    np.testing.assert_allclose(seen.widths, 0, atol=1e-12)
    assert seen.stray == 0


@pytest.mark.parametrize(("clouds", "stray"), [(two_clouds(), 0.0027), (ring_of_clouds(), 0.0111)])
def test_a_real_sample_covers_all_and_is_as_wide_as_it_should_be(clouds: Clouds, stray: float) -> None:
    seen = coverage(clouds.sample(20_000, np.random.default_rng(4)), clouds)
    assert seen.covered == len(clouds.centres)
    assert seen.stray == pytest.approx(stray, abs=0.003)
    np.testing.assert_allclose(seen.shares, 1 / len(clouds.centres), atol=0.012)
    np.testing.assert_allclose(seen.widths, 1, atol=0.06)  # what is cut off beyond 3 makes it a little narrower


def test_points_live_where_the_clouds_are() -> None:
    with pytest.raises(ShapeError) as caught:
        coverage(np.ones((4, 1)), ring_of_clouds())
    assert str(caught.value) == (
        "`X` has shape (4, 1), expected (n, 2): one point or more, in the space of the clouds. Give `X` 2 columns."
    )
    with pytest.raises(ShapeError, match=r"^`X` has shape \(2,\), expected \(n, 2\): each row of X is a point\. "):
        coverage(np.ones(2), ring_of_clouds())
    with pytest.raises(ShapeError, match=r"`X` has shape \(0, 1\)"):
        coverage(np.ones((0, 1)), two_clouds())
