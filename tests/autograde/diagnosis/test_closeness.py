"""How close an answer is."""

import numpy as np
import pytest

from autograde.diagnosis.closeness import closeness, gap, same, whole


def of(value: float, target: float, decimals: int | None = 4) -> str:
    return closeness(np.array([value]), np.array([target]), decimals)


@pytest.mark.parametrize("value", [0.1142, 0.1141, 0.11419, 0.114195204])
def test_four_digits_may_be_rounded_or_cut_off(value: float) -> None:
    assert of(value, 0.11419520) == "full"


@pytest.mark.parametrize("value", [0.11, 0.114, 0.1143])
def test_two_right_digits_are_rough(value: float) -> None:
    assert of(value, 0.11419520) == "rough"


def test_a_whole_unit_below_is_not_cut_off() -> None:
    assert of(-1.8, -1.9) == "off"
    assert of(2.459, 2.46) == "rough"
    assert of(0.0624, 0.0625) == "rough"


@pytest.mark.parametrize("value", [0.1, 0.13, -0.1142, 0.0])
def test_fewer_right_digits_are_off(value: float) -> None:
    assert of(value, 0.11419520) == "off"


def test_four_decimals_are_enough_for_a_small_number() -> None:
    assert of(0.0420, 0.04201007) == "full"
    assert of(0.0420, 0.04201007, decimals=None) == "rough"


def test_a_tiny_number_needs_its_digits_where_decimals_do_not_count() -> None:
    assert of(-9.9e-4, -9.99949999e-4, decimals=None) == "rough"
    assert of(-9.999e-4, -9.99949999e-4, decimals=None) == "full"


@pytest.mark.parametrize("value", [4.99, 5.0067, 4.9])
def test_nothing_is_nearly_a_whole_number(value: float) -> None:
    assert of(value, 5.0) == "off"


def test_a_large_whole_number_is_not_rounded_either() -> None:
    assert of(1252.4, 1252.0) == "off"


def test_the_error_of_floats_is_forgiven() -> None:
    assert of(0.1 + 0.2 - 0.3, 0.0) == "full"
    assert of(1252.0000001, 1252.0) == "full"


def test_the_worst_place_counts() -> None:
    target = np.array([0.11419520, 0.84379473])
    assert closeness(np.array([0.1142, 0.84]), target, 4) == "rough"
    assert closeness(np.array([0.1142, 0.8]), target, 4) == "off"


def test_another_number_of_values_is_off() -> None:
    assert closeness(np.array([1.0, 2.0]), np.array([1.0]), 4) == "off"


def test_the_gap_is_the_largest_distance_in_parts_of_the_size() -> None:
    assert gap(np.array([1.0, 5.0]), np.array([1.0, 4.0])) == pytest.approx(0.2)


def test_the_same_means_equal_to_nine_digits() -> None:
    assert same(np.array([1 / 3]), np.array([1 / 3 + 1e-12]))
    assert not same(np.array([0.3333]), np.array([1 / 3]))


def test_a_tiny_number_is_not_whole() -> None:
    assert whole(np.array([3.0, -2.0, 0.0, 1e-10, 0.5])).tolist() == [True, True, True, False, False]
