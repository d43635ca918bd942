"""What a conversation believes: answers that lie in the socket before anything is asked, and what becomes of them."""

import io
import socket
import struct
from collections.abc import Callable
from contextlib import redirect_stdout
from typing import Any

import pytest

from autograde.sandbox.channel import Channel
from autograde.sandbox.errors import Unreadable
from autograde.sandbox.examiner.remote import is_asked_for
from autograde.sandbox.examiner.session import Session
from autograde.sandbox.examiner.vocabulary import Vocabulary
from autograde.sandbox.messages import MOST_TEXT
from autograde.sandbox.wire import Reference, encode


def _against(answers: list[Any], ask: Callable[[Session], Any], **settings: Any) -> Any:
    ours, theirs = socket.socketpair()
    for answer in answers:
        data = encode(answer)
        theirs.sendall(struct.pack("<I", len(data)) + data)
    theirs.shutdown(socket.SHUT_WR)
    channel = Channel(ours)
    with theirs:
        try:
            return ask(Session(channel, **settings))
        finally:
            channel.close()


def _returned(value: Any, printed: str = "") -> tuple[Any, ...]:
    return ("returned", value, {}, printed)


def test_a_function_of_the_students_is_not_called_back_here() -> None:
    theirs = Reference("student", 3, {"callable": True})
    with pytest.raises(Unreadable, match="no message"):
        _against([("callback", theirs, (), {}), _returned(5)], lambda session: session.do("call", 1))


def test_an_error_loses_a_name_that_nobody_handed_in() -> None:
    raised = ("raised", {"type": "Heard7", "bases": ["ValueError"], "message": "m", "line": "7 3"}, {}, "")
    with pytest.raises(ValueError, match="m") as caught:
        _against([raised], lambda session: session.do("call", 1), vocabulary=Vocabulary(["7", "3"]))
    assert type(caught.value) is ValueError
    assert caught.value.student_line == ""  # type: ignore[attr-defined]


@pytest.mark.parametrize(("operation", "believed"), [("call", False), ("add", True)])
def test_what_a_function_makes_of_a_thing_that_was_asked_for_is_none(operation: str, believed: bool) -> None:
    point, made = Reference("student", 1, {}), Reference("student", 2, {})

    def ask(session: Session) -> Any:
        given = session.get("Point")
        assert is_asked_for(given)
        return session.do(operation, 7, given)

    found = _against([_returned(point), _returned(made)], ask, classes=frozenset({"Point"}))
    assert is_asked_for(found) is believed


def test_of_what_was_printed_only_so_much_is_heard() -> None:
    with redirect_stdout(io.StringIO()) as heard:
        _against([_returned(1, "x" * (MOST_TEXT + 5))], lambda session: session.do("call", 1))
    assert heard.getvalue() == "x" * MOST_TEXT
