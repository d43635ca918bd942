"""Where student objects are touched."""

import sys
import warnings

import pytest

from autograde.diagnosis.guard import Done, Raised, attempt, message_of, told_of, type_name


def _stop(kind: type[BaseException]) -> None:
    raise kind


@pytest.mark.parametrize("kind", [ValueError, SystemExit, GeneratorExit, RecursionError, BaseException])
def test_whatever_is_raised_becomes_a_value(kind: type[BaseException]) -> None:
    raised = attempt(lambda: _stop(kind))
    assert isinstance(raised, Raised)
    assert type(raised.exception) is kind


def test_the_interruption_by_a_person_goes_through() -> None:
    with pytest.raises(KeyboardInterrupt):
        attempt(lambda: _stop(KeyboardInterrupt))


def test_a_result_is_handed_on() -> None:
    assert attempt(lambda: 3) == Done(3)


def test_warnings_are_not_shown() -> None:
    assert isinstance(attempt(lambda: warnings.warn("loud", stacklevel=1)), Done)


def test_the_name_of_a_type_is_told_even_by_a_hostile_object() -> None:
    class Hostile:
        def __getattribute__(self, name: str) -> object:
            sys.exit(name)

    assert type_name(Hostile()) == "Hostile"


def test_an_exception_that_cannot_speak_says_nothing() -> None:
    class MuteError(Exception):
        def __str__(self) -> str:
            raise ValueError

    assert message_of(MuteError()) == ""


class Handle:
    def __told__(self) -> dict[str, object]:
        return {"type": "Neuron"}


class Talker:
    __told__ = "not to be called"


def test_a_handle_is_named_as_the_thing_that_it_stands_for() -> None:
    assert type_name(Handle()) == "Neuron"
    assert told_of(Handle()) == {"type": "Neuron"}


@pytest.mark.parametrize("thing", [3, Talker(), Handle, lambda: 0])
def test_nothing_else_tells_anything_of_itself(thing: object) -> None:
    assert told_of(thing) == {}
