"""0_4 at x = -2, y = 0.6, t = 0.2, by hand: delta = 0.096, E = 0.08, sigma'(0.6) = 0.228784."""

from collections.abc import Callable

import numpy as np
import pytest

from autograde.diagnose import diagnose
from autograde.exercises import get

X, Y, T = np.array([-2.0, 3.0]), np.array([0.6, 0.5]), np.array([0.2, 0.9])  # x delta = -0.192, -0.3


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("reference", -0.192),
        ("input_forgotten", 0.096),
        ("sign_turned", 0.192),
        ("slope_of_the_sigmoid_missing", -0.8),
        ("gap_times_input", 0.8),
        ("output_and_target_exchanged", 0.128),  # -2 * (-0.4 * 0.16)
        ("gap_forgotten", -0.48),
        ("error_times_input", -0.16),
        ("sigmoid_applied_again", -0.183027),
        ("divided_by_the_input", -0.048),
        ("input_added", -1.904),
        ("input_squared", 0.384),
        ("factor_two", -0.384),
    ],
)
def test_0_4_gives(gives: Callable[..., list[float]], name: str, value: float) -> None:
    assert gives("0_4", name, -2.0, 0.6, 0.2) == pytest.approx([value], abs=1e-6)


def test_gathering_the_points(gives: Callable[..., list[float]]) -> None:
    assert gives("0_4", "summed_over_the_points", X, Y, T) == pytest.approx([-0.492])
    assert gives("0_4", "averaged_over_the_points", X, Y, T) == pytest.approx([-0.246])


def test_divided_by_an_input_of_zero_is_infinite_without_a_warning(gives: Callable[..., list[float]]) -> None:
    assert gives("0_4", "divided_by_the_input", np.array([0.0]), np.array([0.6]), np.array([0.2])) == [np.inf]


@pytest.mark.parametrize("seed", range(5))
def test_dividing_by_the_input_is_told_although_one_input_is_zero(seed: int) -> None:
    verdict = diagnose(get("0_4"), lambda x, y, t: (y - t) * y * (1 - y) / x, rng=np.random.default_rng(seed))
    assert verdict.slips == ("divided_by_the_input",)
