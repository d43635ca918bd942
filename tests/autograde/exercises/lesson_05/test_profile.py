"""3_1: the literals are those of the list of misconceptions."""

from collections.abc import Callable

import pytest

from autograde.exercises.lesson_05.profile import coded


@pytest.mark.parametrize(
    ("name", "values"),
    [
        ("reference", [0, 0, 0]),
        ("compared_the_wrong_way", [1, 0, 0]),
        ("unit_of_the_limit", [1, 0, 0]),
        ("no_loan_coded_as_one", [0, 1, 0]),
        ("home_counted_the_wrong_way", [0, 0, 1]),
        ("worked_example_copied", [1, 0, 1]),
        ("income_itself", [990_000, 0, 0]),
        ("income_itself_in_ten_thousands", [99, 0, 0]),
        ("income_itself_in_millions", [0.99, 0, 0]),
        ("minus_one_for_no", [-1, -1, -1]),
        ("one_hot_x", [1, 0, 0]),
        ("one_hot_y", [0, 1, 0]),
        ("one_hot_z", [0, 0, 1]),
        ("yes_and_no_exchanged", [1, 1, 1]),
        ("age_coded_too", [0, 0, 0, 20]),
        ("hobbies_coded_too", [0, 0, 0, 1]),
    ],
)
def test_3_1_gives(gives: Callable[..., list[float]], name: str, values: list[float]) -> None:
    assert gives("3_1", name) == values


def test_exactly_the_limit_counts(gives: Callable[..., list[float]]) -> None:
    assert gives("3_1b", "reference") == [1, 1, 1]
    assert gives("3_1b", "exactly_the_limit_left_out") == [0, 1, 1]


def test_one_yen_below_the_limit_does_not() -> None:
    assert coded(income=4_699_999, loan=False, house=False)[0] == 0


def test_3_1c_is_zero_one_zero(gives: Callable[..., list[float]]) -> None:
    assert gives("3_1c", "reference") == [0, 1, 0]
    assert gives("3_1c", "no_loan_coded_as_one") == [0, 0, 0]


def test_the_income_in_millions_is_the_income_itself(gives: Callable[..., list[float]]) -> None:
    assert gives("3_1b", "income_itself_in_millions") == [4.7, 1, 1]
