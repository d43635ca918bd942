"""0_2 at y = 0.6, t = 0.2, by hand: the gap t - y is -0.4."""

from collections.abc import Callable

import numpy as np
import pytest

from autograde.diagnose import diagnose
from autograde.exercises import get

Y, T = np.array([0.6, 0.4]), np.array([0.2, 0.5])  # E = 0.08, 0.005


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("reference", 0.08),
        ("half_forgotten", 0.16),
        ("not_squared", -0.2),
        ("doubled_instead_of_squared", -0.8),
        ("difference_only", -0.4),
        ("difference_the_other_way", 0.4),
        ("absolute_value", 0.4),
        ("half_the_absolute_value", 0.2),
        ("half_squared_too", 0.04),
        ("squares_subtracted", -0.16),
        ("brackets_around_the_gap_missing", 0.02),  # 0.2 - 0.18
        ("target_added", 0.32),
        ("sign_turned", -0.08),
    ],
)
def test_0_2_gives(gives: Callable[..., list[float]], name: str, value: float) -> None:
    assert gives("0_2", name, 0.6, 0.2) == pytest.approx([value])


def test_gathering_the_points(gives: Callable[..., list[float]]) -> None:
    assert gives("0_2", "summed_over_the_points", Y, T) == pytest.approx([0.085])
    assert gives("0_2", "averaged_over_the_points", Y, T) == pytest.approx([0.0425])


def test_one_value_for_each_point(gives: Callable[..., list[float]]) -> None:
    assert gives("0_2", "reference", Y, T) == pytest.approx([0.08, 0.005])


@pytest.mark.parametrize("seed", range(20))
def test_an_error_that_is_wrong_for_wide_gaps_does_not_pass(seed: int) -> None:
    def capped(y, t):
        return np.minimum(np.abs(t - y), 0.5) ** 2 / 2

    assert diagnose(get("0_2"), capped, rng=np.random.default_rng(seed)).status == "incorrect"
