"""Things by number."""

from typing import Any

import pytest

from autograde.sandbox.errors import Unreadable
from autograde.sandbox.student.keeper import Borrowed, Keeper
from autograde.sandbox.wire import Reference


def ask(function: Borrowed, arguments: tuple[Any, ...], keywords: dict[str, Any]) -> Any:
    return function.number, arguments, keywords


def test_the_same_thing_has_the_same_number() -> None:
    keeper = Keeper(ask)
    first, second = keeper.refer(print), keeper.refer(len)
    assert (first.side, first.number, second.number) == ("student", 0, 1)
    assert keeper.refer(print).number == 0


def test_a_number_gives_its_thing() -> None:
    keeper = Keeper(ask)
    assert keeper.resolve(keeper.refer(print)) is print


def test_things_that_are_equal_but_not_the_same_are_told_apart() -> None:
    keeper, one, other = Keeper(ask), [1].append, [1].append
    assert keeper.refer(one).number != keeper.refer(other).number


def test_a_number_that_was_never_given_is_refused() -> None:
    with pytest.raises(Unreadable, match="number 3"):
        Keeper(ask).resolve(Reference("student", 3))


def test_a_function_of_the_examiners_is_called_there() -> None:
    function = Keeper(ask).resolve(Reference("examiner", 4))
    assert function(1, function=2, self=3) == (4, (1,), {"function": 2, "self": 3})


def test_a_function_of_the_examiners_goes_back_as_what_it_is() -> None:
    keeper = Keeper(ask)
    assert keeper.refer(keeper.resolve(Reference("examiner", 4))) == Reference("examiner", 4)


class Liar:
    __class__ = Borrowed  # type: ignore[assignment]


def test_a_thing_that_says_it_is_borrowed_is_not() -> None:
    assert Keeper(ask).refer(Liar()).side == "student"
