"""3_6 at the article's y, with t = (0, 1, 0): -ln y = 0.0658839, 3.0658839, 4.0658839; and at a table, by hand."""

from collections.abc import Callable
from math import inf, log

import numpy as np
import pytest

Y, T = np.array([0.93623955187, 0.04661262257, 0.01714782554]), np.array([0.0, 1.0, 0.0])
ROWS = np.array([[0.5, 0.3, 0.2], [0.25, 0.5, 0.25], [0.2, 0.7, 0.1]]), np.eye(3)[[0, 0, 2]]

Gives = Callable[..., list[float]]


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("reference", 3.06588390),
        ("base_ten", 1.33149646),
        ("base_two", 4.423136),
        ("sign_forgotten", -3.06588390),
        ("mean_over_the_classes", 1.021961),
        ("divided_by_the_length", 1.021961),
        ("other_classes_too", 5.835803),
        ("others_only", 0.047734),
        ("target_forgotten", 7.197652),
        ("largest_instead_of_target", 0.065884),
        ("output_and_target_swapped", inf),
        ("entropy_of_the_output", 0.274313),
        ("logarithm_forgotten", -0.046613),
        ("half_carried_over", 1.532942),
        ("squared_error_instead", 0.892893),
    ],
)
def test_3_6_gives(gives: Gives, name: str, value: float) -> None:
    assert gives("3_6", name, Y, T) == pytest.approx([value], abs=1e-6)


def test_one_value_for_each_class(gives: Gives) -> None:
    assert gives("3_6", "not_added_up", Y, T) == pytest.approx([0, 3.06588390, 0])


@pytest.mark.parametrize(
    ("name", "values"),
    [
        ("reference", [log(80) / 3]),
        ("divided_by_the_length", [log(80) / 3]),
        ("summed_over_the_rows", [log(80)]),
        ("one_for_each_row", [log(2), log(4), log(10)]),
        ("down_the_columns", [log(8), 0, log(10)]),
        ("mean_over_the_classes", [log(80) / 9]),
        ("largest_instead_of_target", [log(20 / 7 * 2) / 3]),
    ],
)
def test_in_a_table(gives: Gives, name: str, values: list[float]) -> None:
    assert gives("3_6", name, *ROWS) == pytest.approx(values)


@pytest.mark.parametrize("name", ["summed_over_the_rows", "one_for_each_row", "down_the_columns"])
def test_right_for_one_row(gives: Gives, name: str) -> None:
    assert gives("3_6", name, Y, T) == pytest.approx([3.06588390])
