"""Exceptions as plain data and back."""

import builtins
from collections.abc import Callable
from typing import Any

import pytest

from autograde.sandbox.messages import MOST_NAME, MOST_TEXT, error_data, exception_of
from autograde.sandbox.wire import encode

KINDS = [kind for kind in vars(builtins).values() if isinstance(kind, type) and issubclass(kind, Exception)]
NEEDS_MORE = (UnicodeDecodeError, UnicodeEncodeError, UnicodeTranslateError, ExceptionGroup)
LOOPS = (StopIteration, StopAsyncIteration)


class Own(ValueError):
    """An exception of a student's."""


class Silent(Exception):
    def __str__(self) -> str:
        raise SystemExit


class Odd(type(Exception)):  # type: ignore[misc]
    @property
    def __name__(cls) -> str:
        raise RuntimeError


def nameless() -> Exception:
    """Its name cannot be read; made when it is needed, as pytest reads the names of all classes here."""
    return Odd("Nameless", (Exception,), {})("x")  # type: ignore[no-any-return]


def sent(exception: BaseException) -> Exception:
    data = error_data(exception)
    encode(data)
    return exception_of(data)


@pytest.mark.parametrize("kind", [kind for kind in KINDS if kind not in (*NEEDS_MORE, *LOOPS)])
def test_an_exception_of_pythons_own_comes_as_it_is(kind: type[Exception]) -> None:
    came = sent(kind("what it says"))
    assert type(came) is kind
    assert str(came) == str(kind("what it says"))


@pytest.mark.parametrize(
    ("exception", "kind"),
    [
        (UnicodeDecodeError("utf-8", b"\xff", 0, 1, "bad"), UnicodeError),
        (ExceptionGroup("several", [ValueError()]), Exception),
        (Own("no"), ValueError),
    ],
)
def test_any_other_comes_as_the_nearest_with_its_own_name(exception: Exception, kind: type[Exception]) -> None:
    came = sent(exception)
    assert isinstance(came, kind)
    assert type(came).__name__ == type(exception).__name__
    assert str(came) == str(exception)


@pytest.mark.parametrize("said", ["name", 3, (1, 2)])
def test_a_key_error_names_the_key_as_it_did(said: Any) -> None:
    assert str(sent(KeyError(said))) == repr(said)


@pytest.mark.parametrize("kind", [SystemExit, KeyboardInterrupt, GeneratorExit])
def test_what_would_end_more_than_the_call_does_not(kind: type[BaseException]) -> None:
    came = sent(kind("stop"))
    assert isinstance(came, Exception)
    assert type(came).__name__ == kind.__name__


@pytest.mark.parametrize("kind", LOOPS)
def test_the_end_of_a_loop_ends_none_here(kind: type[Exception]) -> None:
    def stop(_: int) -> int:
        raise sent(kind())

    with pytest.raises(RuntimeError):
        list(map(stop, [1, 2]))


@pytest.mark.parametrize("make", [Silent, nameless])
def test_an_exception_whose_own_methods_raise_is_sent_all_the_same(make: Callable[[], Exception]) -> None:
    assert isinstance(sent(make()), Exception)


def test_a_message_is_cut() -> None:
    assert len(error_data(ValueError("x" * 20_000))["message"]) == MOST_TEXT


def test_the_line_comes_with_it() -> None:
    assert exception_of(error_data(ValueError(), line="1/0")).student_line == "1/0"  # type: ignore[attr-defined]


@pytest.mark.parametrize(
    "data",
    [
        None,
        3,
        [],
        {},
        {"bases": 3},
        {"bases": ["int", "print", "", "SystemExit", None, [], {}, "__build_class__"]},
        {"bases": ["ValueError"], "message": 5, "type": 7, "line": []},
        {"bases": ["Exception"], "type": "a\0b"},
        {"bases": ["Exception"], "type": "\ud800", "message": "\ud800"},
        {"bases": ["SyntaxError", "Warning"], "type": "\n"},
    ],
)
def test_whatever_is_sent_becomes_an_exception(data: Any) -> None:
    came = exception_of(data)
    assert isinstance(came, Exception)
    str(came).encode()


def test_a_long_name_is_cut() -> None:
    assert len(type(exception_of({"type": "E" * 1000})).__name__) == MOST_NAME
