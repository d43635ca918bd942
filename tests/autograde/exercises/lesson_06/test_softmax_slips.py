"""3_4 at u = (3, 0, -1): e^u = 20.085537, 1, 0.367879, with the sum 21.453416; and at tables of logarithms, by hand."""

from collections.abc import Callable

import numpy as np
import pytest

U = np.array([3.0, 0.0, -1.0])
TABLE = np.log([[1.0, 3.0], [2.0, 4.0], [5.0, 5.0]])
FAR, WIDE = np.array([1000.0, 999.0, 998.0]), np.array([1000.0, 0.0, -1000.0])
NAN = float("nan")

Gives = Callable[..., list[float]]


@pytest.mark.parametrize(
    ("name", "values"),
    [
        ("reference", [0.93623955, 0.04661262, 0.01714783]),
        ("not_normalised", [20.085537, 1, 0.367879]),
        ("shifted_never_divided", [1, 0.049787, 0.018316]),
        ("shifted_above_only", [0.046613, 0.002321, 0.000854]),
        ("exp_missing", [1.5, 0, -0.5]),
        ("minus_in_exp", [0.013213, 0.265388, 0.721399]),
        ("sigmoid_of_each", [0.952574, 0.5, 0.268941]),
        ("base_ten", [0.998901, 0.000999, 0.0001]),
        ("base_two", [0.842105, 0.105263, 0.052632]),
        ("winner_only", [1, 0, 0]),
        ("divided_by_the_number", [6.695179, 0.333333, 0.122626]),
        ("logarithm_taken", [-0.065884, -3.065884, -4.065884]),
    ],
)
def test_3_4_gives(gives: Gives, name: str, values: list[float]) -> None:
    assert gives("3_4", name, U) == pytest.approx(values, abs=1e-6)


@pytest.mark.parametrize(
    ("name", "values"),
    [
        ("reference", [1 / 4, 3 / 4, 1 / 3, 2 / 3, 1 / 2, 1 / 2]),
        ("shares_of_the_whole_array", [0.05, 0.15, 0.1, 0.2, 0.25, 0.25]),
        ("down_the_columns", [1 / 8, 1 / 4, 1 / 4, 1 / 3, 5 / 8, 5 / 12]),
    ],
)
def test_in_a_table(gives: Gives, name: str, values: list[float]) -> None:
    assert gives("3_4", name, TABLE) == pytest.approx(values)


@pytest.mark.parametrize("name", ["shares_of_the_whole_array", "down_the_columns", "overflows"])
def test_right_for_one_row_near_zero(gives: Gives, name: str) -> None:
    assert gives("3_4", name, U) == pytest.approx([0.93623955, 0.04661262, 0.01714783])


def test_without_the_largest_subtracted_it_overflows(gives: Gives) -> None:
    assert gives("3_4", "reference", FAR) == pytest.approx([0.66524096, 0.24472847, 0.09003057])
    assert gives("3_4", "overflows", FAR) == pytest.approx([NAN] * 3, nan_ok=True)
    assert gives("3_4", "other_number_subtracted", FAR) == pytest.approx([0.66524096, 0.24472847, 0.09003057])
    assert gives("3_4", "other_number_subtracted", WIDE) == pytest.approx([NAN, NAN, 0], nan_ok=True)


def test_nothing_is_left_of_shares_shifted_above_only(gives: Gives) -> None:
    assert gives("3_4", "shifted_above_only", FAR) == [0, 0, 0]
