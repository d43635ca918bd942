"""Slips of 4_7 in the quotient: f = x0^3 x1 at (3, 5), h = 2, is 135 here and 625 and 5, 189 and 81 beside."""

from collections.abc import Callable

import numpy as np
import pytest


@pytest.mark.parametrize(
    ("name", "values"),
    [
        ("forward_difference", [245, 27]),
        ("backward_difference", [65, 27]),
        ("divided_by_h", [310, 54]),
        ("forward_difference_halved", [122.5, 13.5]),
        ("multiplied_by_h", [620, 108]),
        ("difference_without_brackets", [623.75, 168.75]),
        ("not_divided", [620, 108]),
        ("sign_turned", [-155, -27]),
        ("half_the_step", [140, 27]),  # (4^3 5 - 2^3 5) / 2, (27 * 6 - 27 * 4) / 2
        ("a_step_of_its_own", [135, 27]),  # 3 x0^2 x1 and x0^3, but for rounding
    ],
)
def test_4_7_gives(gives: Callable[..., list[float]], name: str, values: list[float]) -> None:
    assert gives("4_7", name, lambda x: x[0] ** 3 * x[1], np.array([3.0, 5]), 2.0) == pytest.approx(values, abs=1e-6)
