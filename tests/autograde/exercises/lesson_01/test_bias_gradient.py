"""0_5 at y = 0.6, t = 0.2, by hand: delta = 0.096, y(1 - y) = 0.24, E = 0.08, sigma'(0.6) = 0.228784."""

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
        ("output_and_target_exchanged", -0.064),  # -0.4 * 0.2 * 0.8
        ("derivative_of_u_only", 1),
        ("bias_taken_as_constant", 0),
        ("output_taken_as_the_input", 0.0576),
        ("slope_of_the_sigmoid_only", 0.24),
        ("error_itself", 0.08),
        ("sigmoid_applied_again", 0.091514),
        ("factor_two", 0.192),
    ],
)
def test_0_5_gives(gives: Callable[..., list[float]], name: str, value: float) -> None:
    assert gives("0_5", name, 0.6, 0.2) == pytest.approx([value], abs=1e-6)


def test_gathering_the_points(gives: Callable[..., list[float]]) -> None:
    assert gives("0_5", "summed_over_the_points", Y, T) == pytest.approx([-0.004])
    assert gives("0_5", "averaged_over_the_points", Y, T) == pytest.approx([-0.002])


def test_a_constant_is_told_apart_for_each_point(gives: Callable[..., list[float]]) -> None:
    assert gives("0_5", "derivative_of_u_only", Y, T) == [1, 1]
