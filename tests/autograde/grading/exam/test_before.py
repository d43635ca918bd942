"""Values as they were before a test, with what each thing tells of itself."""

import inspect
from typing import Any

import pytest

from autograde.grading.exam.before import as_before
from autograde.sandbox.examiner.remote import Remote, make, reference_of
from autograde.sandbox.wire import Reference


def _function(number: int, *parameters: str) -> Any:
    told = [(name, 1, None) for name in parameters]
    return make(Reference("student", number, {"callable": True, "name": "f", "parameters": told}), lambda *_: None)


def _never() -> Any:
    raise AssertionError("asked")


@pytest.mark.parametrize("value", [3, "text", None, [1, {"a": (2, 3)}], {"a": []}])
def test_plain_data_is_what_it_was(value: Any) -> None:
    assert as_before(value, _never) == value


@pytest.mark.parametrize("wrap", [lambda f: f, lambda f: [f, 1], lambda f: (1, f), lambda f: {"f": f}])
def test_a_thing_is_the_one_of_now_and_tells_what_it_told_then(wrap: Any) -> None:
    found = as_before(wrap(_function(1, "x")), lambda: wrap(_function(9, "heard", "me")))
    (thing,) = [one for one in _flat(found) if isinstance(one, Remote)]
    assert reference_of(thing).number == 9
    assert list(inspect.signature(thing).parameters) == ["x"]  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("before", "now", "found"),
    [
        (_function(1), "heard 7", None),
        ([_function(1), 5], ["heard 7", 7], [None, 5]),
        ([_function(1)], [_function(1), 7], [None]),
        ({"f": _function(1), "n": 5}, {"heard 7": 7}, {"f": None, "n": 5}),
        ({"f": _function(1)}, 7, {"f": None}),
    ],
)
def test_what_stands_there_instead_by_now_is_not_told(before: Any, now: Any, found: Any) -> None:
    assert as_before(before, lambda: now) == found


def _flat(value: Any) -> list[Any]:
    items = value.values() if isinstance(value, dict) else value if isinstance(value, (list, tuple)) else [value]
    return list(items)
