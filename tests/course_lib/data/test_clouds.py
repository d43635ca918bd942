"""Clouds: where they lie, how often each is met, and how wide it is."""

import numpy as np
import pytest

from course_lib.data.clouds import Clouds, ring_of_clouds, two_clouds
from course_lib.errors import SettingError, ShapeError


def test_the_two_clouds_on_the_line() -> None:
    x = two_clouds().sample(20_000, np.random.default_rng(1))
    assert x.shape == (20_000, 1)
    left, right = x[x < 0], x[x > 0]
    assert [left.mean(), right.mean()] == pytest.approx([-2, 2], abs=0.02)
    assert [left.std(), right.std()] == pytest.approx([0.5, 0.5], abs=0.015)
    assert len(left) == pytest.approx(10_000, abs=250)  # 3.5 standard deviations


def test_four_clouds_on_the_ring_lie_on_the_axes() -> None:
    np.testing.assert_allclose(ring_of_clouds(4).centres, [[2, 0], [0, 2], [-2, 0], [0, -2]], atol=1e-15)


def test_eight_clouds_on_the_ring_are_equally_frequent_and_round() -> None:
    clouds = ring_of_clouds()
    x = clouds.sample(16_000, np.random.default_rng(2))
    of = np.argmin(np.linalg.norm(x[:, np.newaxis] - clouds.centres, axis=2), axis=1)
    np.testing.assert_allclose(np.bincount(of), 2000, atol=160)
    np.testing.assert_allclose([(x - clouds.centres[of])[of == c].std(axis=0) for c in range(8)], 0.2, atol=0.015)


def test_the_same_generator_gives_the_same_points() -> None:
    one, other = (ring_of_clouds(3).sample(5, np.random.default_rng(9)) for _ in range(2))
    np.testing.assert_array_equal(one, other)


def test_no_point_at_all_is_a_sample() -> None:
    assert ring_of_clouds().sample(0, np.random.default_rng(0)).shape == (0, 2)


def test_what_makes_no_clouds() -> None:
    with pytest.raises(ShapeError, match=r"`centres` has shape \(2,\), expected \(k, d\)"):
        Clouds(np.array([1.0, 2.0]), 1)
    with pytest.raises(SettingError, match="centres is empty"):
        Clouds(np.empty((0, 2)), 1)
    with pytest.raises(SettingError, match="spread is 0, expected a number above 0"):
        Clouds(np.ones((1, 1)), 0)
    with pytest.raises(SettingError, match="k is 0, expected at least 1 cloud"):
        ring_of_clouds(0)
    with pytest.raises(SettingError, match="n is -1, expected a number of points"):
        two_clouds().sample(-1, np.random.default_rng(0))
