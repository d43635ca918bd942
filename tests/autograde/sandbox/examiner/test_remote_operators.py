"""Operators of handles, with a student's side that only notes what it is asked and answers as it likes."""

import operator
from typing import Any

import numpy as np
import pytest

from autograde.sandbox.examiner.remote import VERDICTS, Remote, mark_asked_for
from autograde.sandbox.operators import BINARY, UNARY
from tests.autograde.sandbox.examiner.side import Side


def asked_for(thing: Any) -> Any:
    mark_asked_for(thing)
    return thing


@pytest.mark.parametrize("name", BINARY)
def test_an_operator_asks_a_thing_of_a_class_that_was_asked_for_from_both_sides(name: str) -> None:
    side = Side(Side().thing())
    thing, do = asked_for(side.thing()), getattr(operator, name)
    assert isinstance(do(thing, 2), Remote)
    assert isinstance(do(2, thing), Remote)
    assert isinstance(do(np.array([1, 2]), thing), Remote)
    assert [asked[0] for asked in side.asked] == [name] * 3


@pytest.mark.parametrize("name", UNARY)
def test_a_sign_asks_it_too(name: str) -> None:
    assert isinstance(getattr(operator, name)(asked_for(Side(Side().thing()).thing())), Remote)


@pytest.mark.parametrize("answer", [0.0, 1, True, "a", [], np.zeros(2), None])
def test_no_number_comes_of_an_operator_and_plain_data(answer: Any) -> None:
    """`abs(answer - 0.5) < 1e-6` would be true of a thing whose difference to everything is 0."""
    thing = asked_for(Side(answer).thing())
    for wrong in (lambda: thing - 0.5, lambda: 0.5 - thing, lambda: -thing):
        with pytest.raises(TypeError, match="is no number"):
            wrong()


def test_a_thing_that_imitates_a_number_does_no_arithmetic_with_one() -> None:
    """`((answer - right) ** 2).sum() < 1e-6` would be true of one whose difference has such a sum."""
    thing = Side(Side(0.0).thing()).thing()
    for wrong in (lambda: thing - 0.5, lambda: 0.5 - thing, lambda: thing @ np.ones(2), lambda: ~thing):
        with pytest.raises(TypeError, match="is no number"):
            wrong()


def test_two_things_of_the_students_make_what_they_make() -> None:
    side = Side(0.0)
    assert side.thing() * side.thing() == 0.0


@pytest.mark.parametrize("name", sorted(VERDICTS))
def test_a_thing_is_not_asked_whether_it_is_right_unless_its_class_was_asked_for(name: str) -> None:
    side = Side(True)
    with pytest.raises(AttributeError, match="that a test can believe"):
        getattr(side.thing(), name)
    assert side.asked == []
    assert getattr(asked_for(side.thing()), name) is True
