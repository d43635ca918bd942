"""3_5 at y = (2, -1, 0.5), t = (1, 1, 0): the gaps t - y are -1, 2, -0.5, their squares 1, 4, 0.25."""

from collections.abc import Callable

import numpy as np
import pytest

Y, T = np.array([2, -1, 0.5]), np.array([1.0, 1.0, 0.0])
ROWS = np.array([[28.0, 500.0], [41.0, 620.0], [35.0, 410.0]]), np.array([[30.0, 550.0], [40.0, 600.0], [33.0, 430.0]])

Gives = Callable[..., list[float]]


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("reference", 2.625),
        ("half_forgotten", 5.25),
        ("mean_over_the_outputs", 1.75),
        ("half_the_mean_over_the_outputs", 0.875),
        ("divided_by_the_length", 0.875),
        ("square_of_the_sum", 0.125),
        ("not_squared", 0.25),
        ("absolute_values", 3.5),
        ("root_taken", 2.291288),
        ("half_squared_too", 1.3125),
        ("squares_subtracted", -1.625),
        ("sign_turned", -2.625),
    ],
)
def test_3_5_gives(gives: Gives, name: str, value: float) -> None:
    assert gives("3_5", name, Y, T) == pytest.approx([value], abs=1e-6)


def test_one_value_for_each_output(gives: Gives) -> None:
    assert gives("3_5", "not_added_up", Y, T) == [0.5, 2, 0.125]


def test_the_example_of_the_article(gives: Gives) -> None:
    assert gives("3_5", "reference", np.array([28.0, 500.0]), np.array([30.0, 550.0])) == [1252]


@pytest.mark.parametrize(
    ("name", "values"),
    [
        ("reference", [551.5]),
        ("divided_by_the_length", [551.5]),
        ("summed_over_the_rows", [1654.5]),
        ("one_for_each_row", [1252, 200.5, 202]),
        ("down_the_columns", [4.5, 1650]),
    ],
)
def test_in_a_table(gives: Gives, name: str, values: list[float]) -> None:
    assert gives("3_5", name, *ROWS) == pytest.approx(values)


@pytest.mark.parametrize("name", ["summed_over_the_rows", "one_for_each_row", "down_the_columns"])
def test_right_for_one_row(gives: Gives, name: str) -> None:
    assert gives("3_5", name, Y, T) == [2.625]
