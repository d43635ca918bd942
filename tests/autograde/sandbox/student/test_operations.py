"""What may be done with a thing of the student's."""

import itertools
from typing import Any

import pytest

from autograde.sandbox.operators import BINARY, UNARY
from autograde.sandbox.student.operations import MOST_ITEMS, OPERATIONS


class Thing:
    def __init__(self) -> None:
        self.kept: Any = 1

    def __call__(self, /, *arguments: Any, **keywords: Any) -> Any:
        return arguments, keywords


@pytest.mark.parametrize(
    ("operation", "arguments", "result"),
    [
        ("item", ([5, 6], 1), 6),
        ("items", ("ab",), ["a", "b"]),
        ("length", ("ab",), 2),
        ("text", (1.5,), "1.5"),
        ("repr", ("a",), "'a'"),
        ("instance", (int, True), True),
        ("instance", (int, "a"), False),
        ("subclass", (int, bool), True),
        ("subclass", (bool, int), False),
        ("neg", (2,), -2),
        ("sub", (5, 3), 2),
        ("pow", (2, 5), 32),
        ("or_", ({1}, {2}), {1, 2}),
    ],
)
def test_an_operation_does_what_it_is_called(operation: str, arguments: tuple[Any, ...], result: Any) -> None:
    assert OPERATIONS[operation](*arguments) == result


def test_a_call_may_have_any_keyword() -> None:
    assert OPERATIONS["call"](Thing(), 1, thing=2, self=3) == ((1,), {"thing": 2, "self": 3})


def test_attributes_and_items_are_read_and_set() -> None:
    thing, listed = Thing(), [0]
    OPERATIONS["set_attribute"](thing, "kept", 7)
    OPERATIONS["set_item"](listed, 0, 8)
    assert (OPERATIONS["attribute"](thing, "kept"), listed) == (7, [8])


def test_an_iterator_that_never_ends_is_given_up() -> None:
    with pytest.raises(ValueError, match=str(MOST_ITEMS)):
        OPERATIONS["items"](itertools.count())
    with pytest.raises(ValueError, match="items"):
        OPERATIONS["items"](range(MOST_ITEMS + 1))
    assert len(OPERATIONS["items"](range(MOST_ITEMS))) == MOST_ITEMS


def test_every_operator_can_be_done_and_no_comparison() -> None:
    assert set(OPERATIONS) >= {*UNARY, *BINARY}
    assert not set(OPERATIONS) & {"eq", "lt", "bool", "float", "index", "contains"}
