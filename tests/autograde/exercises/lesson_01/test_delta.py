"""0_3 at y = 0.6, t = 0.2, by hand: y - t = 0.4, y(1 - y) = 0.24, E = 0.08, sigma'(0.6) = 0.228784."""

from collections.abc import Callable

import numpy as np
import pytest

Y, T = np.array([0.6, 0.5]), np.array([0.2, 0.9])  # delta = 0.096, -0.1


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("reference", 0.096),
        ("sign_turned", -0.096),
        ("slope_of_the_sigmoid_missing", 0.4),
        ("gap_only", -0.4),
        ("sigmoid_applied_again", 0.091514),
        ("error_times_slope", 0.0192),
        ("error_itself", 0.08),
        ("slope_of_the_sigmoid_only", 0.24),
        ("plus_in_the_slope", 0.384),
        ("first_factor_of_the_slope_only", 0.24),
        ("second_factor_of_the_slope_only", 0.16),
        ("brackets_missing", -0.36),
        ("brackets_around_the_gap_missing", 0.552),  # 0.6 - 0.048
        ("slope_of_tanh", 0.256),
        ("slope_at_the_target", 0.064),
        ("factor_two", 0.192),
        ("added_instead_of_multiplied", 0.64),
    ],
)
def test_0_3_gives(gives: Callable[..., list[float]], name: str, value: float) -> None:
    assert gives("0_3", name, 0.6, 0.2) == pytest.approx([value], abs=1e-6)


def test_gathering_the_points(gives: Callable[..., list[float]]) -> None:
    assert gives("0_3", "summed_over_the_points", Y, T) == pytest.approx([-0.004])
    assert gives("0_3", "averaged_over_the_points", Y, T) == pytest.approx([-0.002])


def test_delta_is_the_slope_of_the_error_in_u(gives: Callable[..., list[float]]) -> None:
    def error_at(u):
        return (0.2 - 1 / (1 + np.exp(-u))) ** 2 / 2

    u, h = np.log(0.6 / 0.4), 1e-5
    assert gives("0_3", "reference", 0.6, 0.2) == pytest.approx(
        [(error_at(u + h) - error_at(u - h)) / (2 * h)], rel=1e-6
    )
