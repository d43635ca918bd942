"""Points from how a test ended."""

from decimal import Decimal
from fractions import Fraction
from typing import Any

import numpy as np
import pytest

from autograde.grading.exam.score import points


@pytest.mark.parametrize("value", [None, "well done", "0.5", [0], {}, (), np.array(["0.5"]), object()])
def test_what_is_no_number_is_an_assertion_that_holds(value: Any) -> None:
    assert points(value, None, 2.0) == 2.0


@pytest.mark.parametrize(
    "value",
    [0.5, np.float64(0.5), np.float32(0.5), np.array(0.5), Fraction(1, 2), Decimal("0.5")],
)
def test_a_number_of_any_type_is_that_many_points(value: Any) -> None:
    assert points(value, None, 2.0) == 0.5


@pytest.mark.parametrize(
    ("value", "expected"),
    [
        (0, 0.0),
        (np.int64(1), 1.0),
        (-1, 0.0),
        (3, 2.0),
        (float("inf"), 2.0),
        (float("-inf"), 0.0),
        (float("nan"), 0.0),
        (np.float64("nan"), 0.0),
        (10**400, 2.0),
        (-(10**400), 0.0),
        (True, 2.0),
        (False, 0.0),
        (np.True_, 2.0),
        (np.False_, 0.0),
        (np.array(False), 0.0),
        (np.array([1.0, 0.5]), 0.5),
        (np.array([np.nan, 2.0]), 0.0),
        (np.array([True, False]), 0.0),
        (np.array([]), 0.0),
        (1j, 0.0),
        (np.array([2.0 + 1j]), 0.0),
    ],
)
def test_points_lie_between_none_and_the_most(value: Any, expected: float) -> None:
    assert points(value, None, 2.0) == expected


def test_an_error_is_none_whatever_the_value() -> None:
    assert points(2.0, {"type": "AssertionError"}, 2.0) == 0.0


def test_a_test_of_no_points_gives_none() -> None:
    assert points(None, None, 0.0) == 0.0
    assert points(1.0, None, 0.0) == 0.0
