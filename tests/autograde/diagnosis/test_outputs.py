"""What a function returned."""

from collections.abc import Iterator
from itertools import count
from typing import Any

import numpy as np
import pytest

from autograde.diagnosis.outputs import Unreadable, agrees, nearly, read_output, typical_sizes

ONE: tuple[str, ...] = ()
TWO = ("w", "b")


HOLDS_ITSELF: list[Any] = []
HOLDS_ITSELF.append([HOLDS_ITSELF, HOLDS_ITSELF])


class Endless(list[Any]):
    def __iter__(self) -> Iterator[Any]:
        return count()


@pytest.mark.parametrize(
    "value", [1.5, np.float32(1.5), np.array(1.5), np.longdouble(1.5)], ids=["float", "float32", "0-d", "longdouble"]
)
def test_a_number_is_read_whatever_its_type(value: Any) -> None:
    (array,) = _read(value, ONE)
    assert array.shape == ()
    assert array == 1.5


@pytest.mark.parametrize("value", [[1, 2], (1, 2), np.array([1, 2], dtype=np.int8), [np.float64(1), np.array(2)]])
def test_a_list_is_read_as_an_array(value: Any) -> None:
    (array,) = _read(value, ONE)
    assert array.tolist() == [1, 2]


@pytest.mark.parametrize("value", [(1, 2), [1, 2], np.array([1, 2]), {"b": 2, "w": 1}])
def test_two_results_may_come_in_any_pair(value: Any) -> None:
    assert [float(array) for array in _read(value, TWO)] == [1, 2]


def test_true_and_false_count_as_one_and_zero() -> None:
    assert [array.tolist() for array in _read((True, np.array([True, False])), TWO)] == [1, [1, 0]]


@pytest.mark.parametrize(
    ("value", "misfit"),
    [
        (None, "none"),
        ([1, None], "none"),
        (..., "dots"),
        ([1, ...], "dots"),
        (1j, "complex"),
        ("1", "text"),
        (["1", "2"], "text"),
        (abs, "function"),
        ([[1, 2], [3]], "ragged"),
        (([1, 2], [3]), "several"),
        ({}, "object"),
        (object(), "object"),
        (iter([1]), "object"),
        ([0] * 10**7, "too many"),
        ([[0] * 10**4] * 11, "too many"),
        (np.zeros(10**5 + 1), "too many"),
        (np.broadcast_to(0.0, (10**9,)), "too many"),
        (HOLDS_ITSELF, "object"),
        (Endless(), "too many"),
    ],
    ids=range(19),
)
def test_what_is_no_number_is_told_by_its_kind(value: Any, misfit: str) -> None:
    unreadable = read_output(value, ONE)
    assert isinstance(unreadable, Unreadable)
    assert unreadable.misfit == misfit


@pytest.mark.parametrize("value", [np.ma.masked, np.ma.array([3, 4], mask=[True, False]), [np.ma.masked, 4.0]])
def test_what_is_masked_has_no_value(value: Any) -> None:
    (array,) = _read(value, ONE)
    assert np.isnan(np.ravel(array)[0])


@pytest.mark.parametrize(
    ("value", "came"), [(1.0, "1"), ((1, 2, 3), "3"), (np.array(1.0), "1"), ((), "0"), (np.zeros((3, 2)), "1")]
)
def test_a_wrong_number_of_results_is_counted(value: Any, came: str) -> None:
    assert read_output(value, TWO) == Unreadable("count", came)


def test_float32_agrees_and_a_slip_of_a_thousandth_does_not() -> None:
    target = (np.array([0.25, 0.5]),)
    assert agrees((np.array([0.25, 0.50002]),), target, [0.5])
    assert not agrees((np.array([0.25, 0.5005]),), target, [0.5])
    assert not agrees((np.array([0.25, 0.5001]),), target, [0.5])


def test_infinity_is_infinity_alone_and_nan_is_nan_alone() -> None:
    odd = (np.inf, -np.inf, np.nan, 5.0)
    agreeing = {(a, b) for a in odd for b in odd if agrees((np.array(a),), (np.array(b),), [1.0])}
    assert agreeing == {(a, a) for a in odd}


def test_five_decimals_are_enough_however_small_the_result() -> None:
    assert agrees((np.array(0.00034),), (np.array(0.000335350),), [0.5])
    assert not agrees((np.array(0.0003),), (np.array(0.000335350),), [0.5])


def test_near_is_within_a_hundredth_of_the_typical_size() -> None:
    assert nearly((np.array(0.0),), (np.array(0.004),), [0.5])
    assert not nearly((np.array(0.0),), (np.array(0.006),), [0.5])
    assert not nearly((np.zeros(1),), (np.array(0.0),), [0.5])


def test_a_result_near_zero_is_measured_by_the_typical_size() -> None:
    assert agrees((np.array(1e-7),), (np.array(0.0),), [1.0])
    assert not agrees((np.array(1e-7),), (np.array(0.0),), [1e-6])


def test_another_shape_does_not_agree_unless_stretched() -> None:
    number, several = (np.array(2.0),), (np.array([2.0, 2.0]),)
    assert not agrees(number, several, [2.0])
    assert agrees(number, several, [2.0], stretch=True)


def test_the_typical_size_is_the_median_over_the_probes() -> None:
    targets = [(np.array([1.0, -3.0]),), (np.array(100.0),), (np.array(2.0),)]
    assert typical_sizes(targets) == [3.0]


def _read(value: Any, returns: tuple[str, ...]) -> tuple[Any, ...]:
    output = read_output(value, returns)
    assert not isinstance(output, Unreadable)
    return output
