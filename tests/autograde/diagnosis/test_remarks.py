"""Structural remarks on values."""

from typing import Any

import numpy as np
import pytest

from autograde.diagnosis.answers import Values
from autograde.diagnosis.case import Case
from autograde.diagnosis.remarks import remark

SHARES = [0.1142, 0.8438, 0.0420]


def said(values: list[float], right: Any = SHARES, shape: tuple[int, ...] | None = None, **more: Any) -> str:
    target = np.array(right)
    names = more.pop("names", ("f", "g", "h") if target.size == 3 else ())
    return remark(Case(Values(np.array(values, dtype=float), shape or (len(values),)), target, names, **more)).en


def test_a_wrong_number_of_values_is_counted() -> None:
    assert said([1, 2]) == "Your answer holds 2 values; the exercise asks for 3 (f, g, h)."
    assert said([1, 2, 3], [7.0]).startswith("Your answer holds 3 values; the exercise asks for 1.")


def test_two_exchanged_values_are_named() -> None:
    assert "two are exchanged: `f` and `g`" in said([0.8438, 0.1142, 0.0420])


def test_the_right_values_in_another_order_are_named() -> None:
    assert "another order" in said([0.0420, 0.1142, 0.8438])
    assert "`f`, `g`, `h`" in said([0.0420, 0.1142, 0.8438])


def test_a_percentage_is_called_one() -> None:
    assert "percentages" in said([11.42, 84.38, 4.20])


@pytest.mark.parametrize("right", [[-1.0], [-0.8858, 0.8438, 0.0420], [2.5, 0.5, 0.5], [0.0, 0.0, 0.0]])
def test_what_is_no_share_is_no_percentage(right: list[float]) -> None:
    assert "percentages" not in said([100 * value for value in right], right)


def test_turned_signs_are_told() -> None:
    assert "all signs are flipped" in said([-0.1142, -0.8438, -0.0420])
    assert "the sign is flipped" in said([-2.5], [2.5])


def test_a_sign_turned_in_one_place_is_named() -> None:
    assert "flipped at `g`" in said([0.1142, -0.8438, 0.0420])


@pytest.mark.parametrize(("values", "right"), [([5], [0]), ([1, -1, -2], [0, 0, 0]), ([1, 1, 0.5], [1, 0, 0.5])])
def test_where_0_is_right_another_number_is_no_turned_sign(values: list[float], right: list[float]) -> None:
    assert "flipped" not in said(values, right)


def test_a_0_has_no_sign_to_turn() -> None:
    assert "all signs are flipped" in said([-2.5, 0, 1], [2.5, 0, -1])
    assert "flipped at `f`." in said([-2.5, 0, 1], [2.5, 0, 1])


def test_the_decimal_point_of_a_single_number_is_told() -> None:
    assert "decimal point" in said([31.333], [3.1333])
    assert "decimal point" not in said([50.0], [5.0])


def test_one_factor_on_all_values_is_told() -> None:
    assert "off by the same factor" in said([0.3426, 2.5314, 0.1260])


def test_one_factor_on_shares_means_that_the_sum_is_missing() -> None:
    assert "Divide each by their sum" in said([0.3426, 2.5314, 0.1260], sums_to_one=True)


def test_the_answer_to_another_exercise_is_recognised() -> None:
    assert "exercise 9_9" in said([7.0], [5.0], others={"9_9": np.array([7.0])})


def test_ones_and_zeros_are_not_taken_for_another_exercise() -> None:
    assert "9_9" not in said([1.0], [5.0], others={"9_9": np.array([1.0])})


def test_right_places_are_named_without_their_numbers() -> None:
    words = said([0.1142, 0.8438, 0.7])
    assert "Right: `f`, `g`. Not yet: `h`." in words
    assert "0.04" not in words


def test_shares_that_make_no_whole_are_summed() -> None:
    assert "sum to 1.7" in said([0.5, 0.5, 0.7], sums_to_one=True)
    assert "sum to" not in said([0.2, 0.2, 0.6], sums_to_one=True)


def test_rows_and_columns_exchanged_are_told() -> None:
    assert "Transpose" in said([1, 3, 2, 4], [[1.0, 2.0], [3.0, 4.0]], (2, 2))


def test_what_has_no_structure_is_sent_through_the_steps() -> None:
    assert "one by one" in said([7.3], [2.5])


@pytest.mark.parametrize("values", [[-2.5], [25.0], [250.0], [7.0, 1.0], [2.4]])
def test_no_remark_shows_the_right_number(values: list[float]) -> None:
    assert "2.5" not in said(values, [2.5]).replace("-2.5", "")
