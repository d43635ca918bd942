"""Handles, with a student's side that only notes what it is asked and answers as it likes."""

import copy
import inspect
import json
import math
import operator
import pickle
from collections.abc import Callable
from typing import Any

import numpy as np
import pytest

from autograde.sandbox.examiner.remote import (
    Remote,
    RemoteFunction,
    reference_of,
)
from autograde.sandbox.wire import Reference
from tests.autograde.sandbox.examiner.side import Side

RIGHT = [0.5, 1, "a", None, True, [], np.array([1.0]), np.float64(0.5), ..., Side().thing()]


@pytest.mark.parametrize("other", RIGHT)
@pytest.mark.parametrize("told", [{}, {"callable": True}])
def test_a_handle_equals_nothing_and_is_asked_nothing(other: Any, told: dict[str, Any]) -> None:
    side = Side(True)
    thing = side.thing(**told)
    assert not np.any(thing == other)
    assert not np.any(other == thing)
    assert side.asked == []


@pytest.mark.parametrize("other", RIGHT[:-1])
def test_a_handle_differs_from_all_plain_data(other: Any) -> None:
    assert np.all(Side(True).thing() != other)


def test_two_handles_cannot_be_told_apart() -> None:
    with pytest.raises(TypeError, match="compare what they hold"):
        bool(Side(True).thing() != Side(True).thing())


@pytest.mark.parametrize("compare", [operator.lt, operator.le, operator.gt, operator.ge])
@pytest.mark.parametrize("other", [0.5, np.array([1.0, 2.0]), np.float64(1)])
def test_a_handle_is_neither_less_nor_more(compare: Callable[..., Any], other: Any) -> None:
    side = Side(True)
    with pytest.raises(TypeError):
        compare(side.thing(), other)
    with pytest.raises(TypeError):
        compare(other, side.thing())
    assert side.asked == []


TO_NUMBERS: list[Callable[[Any], Any]] = [
    float,
    int,
    complex,
    round,
    abs,
    math.floor,
    math.sqrt,
    operator.index,
    bytes,
    range,
    np.float64,
    np.isfinite,
    np.exp,
    lambda thing: math.isclose(thing, 0.5),
    lambda thing: [1, 2][thing],
    lambda thing: divmod(thing, 1),
    lambda thing: f"{thing:.2f}",
    lambda thing: np.allclose(thing, 0.5),
    lambda thing: np.testing.assert_allclose(thing, 0.5),
    lambda thing: np.isclose(thing, 0.5),
    lambda thing: np.float64(1) < thing,
    copy.copy,
    copy.deepcopy,
    pickle.dumps,
    json.dumps,
]


@pytest.mark.parametrize("convert", TO_NUMBERS)
@pytest.mark.parametrize("told", [{}, {"callable": True}])
def test_a_handle_becomes_no_number_and_no_copy(convert: Callable[[Any], Any], told: dict[str, Any]) -> None:
    side = Side("text")
    with pytest.raises((TypeError, ValueError)):
        convert(side.thing(**told))
    assert {asked[0] for asked in side.asked} <= {"length", "text", "items", "sub"}


def test_no_special_attribute_ever_crosses() -> None:
    side = Side(0.5)
    thing = side.thing()
    for name in (*SPECIAL, "_repr_html_", "_ipython_display_", "_repr_mimebundle_"):
        assert not hasattr(thing, name), name
        with pytest.raises(AttributeError):
            setattr(thing, name, 1)
    assert side.asked == []


SPECIAL = (
    "__array__",
    "__array_interface__",
    "__array_struct__",
    "__array_function__",
    "__array_priority__",
    "__float__",
    "__int__",
    "__index__",
    "__complex__",
    "__round__",
    "__abs__",
    "__bytes__",
    "__buffer__",
    "__fspath__",
    "__deepcopy__",
    "__getnewargs__",
    "__wrapped__",
    "__code__",
    "__func__",
    "__next__",
    "__await__",
    "__enter__",
    "__call__",
    "__contains__",
)


def test_the_class_of_a_handle_is_its_own_and_stays() -> None:
    side = Side(float)
    assert side.thing().__class__ is Remote
    assert side.function().__class__ is RemoteFunction
    with pytest.raises(AttributeError):
        side.thing().__class__ = float
    assert not isinstance(side.thing(), (float, int, str, list, np.ndarray))
    assert side.asked == []


def test_numpy_makes_an_array_of_the_items_and_asks_for_nothing_else() -> None:
    side = Side([1.0, 2.0])
    with pytest.raises(TypeError):
        len(side.thing())
    np.asarray(side.thing())
    assert {asked[0] for asked in side.asked} <= {"length", "items"}


def test_attributes_items_and_text_are_asked_for() -> None:
    side = Side("answer")
    thing = side.thing()
    assert (thing.weight, thing[3], str(thing), repr(thing), f"{thing}") == ("answer",) * 5
    thing.weight = 5
    thing[1] = 2
    assert side.asked == [
        ("attribute", "weight"),
        ("item", 3),
        ("text",),
        ("repr",),
        ("text",),
        ("set_attribute", "weight", 5),
        ("set_item", 1, 2),
    ]


@pytest.mark.parametrize("answer", [None, 1.0, "ab", (1,), {}, True, Side().thing()])
def test_items_that_are_no_list_and_a_length_that_is_no_integer_are_refused(answer: Any) -> None:
    with pytest.raises(TypeError):
        iter(Side(answer).thing())
    with pytest.raises(TypeError):
        len(Side(answer).thing())


@pytest.mark.parametrize("answer", [-1, 2**200])
def test_an_impossible_length_is_refused(answer: int) -> None:
    with pytest.raises((ValueError, OverflowError)):
        len(Side(answer).thing())


def test_a_text_that_is_none_is_refused() -> None:
    for show in (str, repr, format):
        with pytest.raises(TypeError):
            show(Side(5).thing())


def test_only_what_can_be_called_is_callable() -> None:
    side = Side(3)
    assert not callable(side.thing())
    assert callable(side.function())
    assert side.function()(1, operation=2, thing=3, self=4) == 3
    assert side.asked == [("call", 1)]


def test_a_class_of_the_students_knows_its_instances_and_no_others() -> None:
    side = Side(True)
    kind, other = side.function(), side.function()
    assert isinstance(side.thing(), kind)
    assert issubclass(other, kind)
    assert not isinstance(0.5, kind)
    assert not issubclass(float, kind)
    assert not isinstance(Side(1).thing(), Side(1).function())


def test_a_function_shows_what_was_told_of_it() -> None:
    function = Side().function(name="area", doc="The area.", parameters=[("a", 1, None), ("b", 1, "2")])
    assert (function.__name__, function.__doc__, str(inspect.signature(function))) == ("area", "The area.", "(a, b=2)")


def test_nothing_that_was_not_told_is_known() -> None:
    function = Side().function()
    assert function.__doc__ is None
    with pytest.raises(ValueError, match="signature"):
        inspect.signature(function)


def test_a_handle_goes_back_by_its_number_alone() -> None:
    assert reference_of(Side().thing(name="x")) == Reference("student", 4)


def test_a_handle_can_be_a_key() -> None:
    thing = Side().thing()
    assert {thing: 1}[thing] == 1


def test_a_handle_is_true_without_being_asked() -> None:
    side = Side(0)
    assert bool(side.thing())
    assert side.asked == []
