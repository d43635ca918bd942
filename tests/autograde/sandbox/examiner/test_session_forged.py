"""Conversations with a side that does not keep to the form: whatever comes, only documented errors leave.

What it will say lies in the socket before anything is asked.
"""

import math
import socket
import struct
import time
from collections.abc import Callable
from contextlib import suppress
from typing import Any

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from autograde.sandbox.channel import Channel
from autograde.sandbox.errors import ChildGone, SandboxError, Unreadable
from autograde.sandbox.examiner.remote import Remote
from autograde.sandbox.examiner.session import Session
from autograde.sandbox.wire import Reference, encode

ERROR = {"type": "ValueError", "bases": ["ValueError"], "message": "m"}
SEEN: list[Any] = []


def framed(data: bytes) -> bytes:
    return struct.pack("<I", len(data)) + data


def said(*messages: Any) -> bytes:
    return b"".join(framed(encode(message)) for message in messages)


def against(raw: bytes, ask: Callable[[Session], Any]) -> Any:
    """What comes of a question to a side that says `raw` and is gone."""
    ours, theirs = socket.socketpair()
    theirs.sendall(raw)
    theirs.shutdown(socket.SHUT_WR)
    channel = Channel(ours)
    with theirs:
        try:
            return ask(Session(channel))
        finally:
            channel.close()


def seen(*given: Any) -> int:
    SEEN.append(given)
    return 5


QUESTIONS: dict[str, Callable[[Session], Any]] = {
    "run": lambda session: session.run("x", show=True),
    "get": lambda session: session.get("x"),
    "do": lambda session: session.do("call", 1, [2], np.ones(2), {"a": 1}, 3, k=[4]),
    "do with a function": lambda session: session.do("call", 1, seen),
}

NO_ANSWERS: list[Any] = [
    None,
    5,
    "ran",
    [],
    (),
    (None,),
    (np.array([1, 2]),),
    (np.array([1, 2]), [], None),
    (math.nan,),
    ([],),
    ("what",),
    ("ran",),
    ("ran", {}, None),
    ("ran", None, None, None),
    ("missing", "x"),
    ("returned",),
    ("returned", 1, [], ""),
    ("returned", 1, {}, b""),
    ("returned", 1, {}, "", ""),
    ("returned", 1, {0: None}, ""),
    ("returned", 1, {7: [1]}, ""),
    ("returned", 1, {True: [1]}, ""),
    ("returned", 1, {"k": (1,)}, ""),
    ("returned", 1, {"nobody": [1]}, ""),
    ("callback",),
    ("callback", 3, (), {}),
    ("callback", seen, (), {}),
    ("callback", Reference("student", 0), (), {}),
    ("callback", Reference("examiner", 9), (), {}),
]


@pytest.mark.parametrize("question", QUESTIONS.values(), ids=QUESTIONS)
@pytest.mark.parametrize("answer", range(len(NO_ANSWERS)))
def test_an_answer_of_another_form_is_refused(question: Callable[[Session], Any], answer: int) -> None:
    raw = framed(encode(NO_ANSWERS[answer], lambda _: Reference("examiner", 3)))
    with pytest.raises((Unreadable, NameError)):
        against(raw, question)


@pytest.mark.parametrize("question", QUESTIONS.values(), ids=QUESTIONS)
@pytest.mark.parametrize("raw", [b"", b"\x05", b"\x05\0\0\0ab", b"\xff\xff\xff\xff", framed(b"Q"), framed(b"")])
def test_half_a_message_or_none_is_an_error_of_the_sandbox(question: Callable[[Session], Any], raw: bytes) -> None:
    with pytest.raises(SandboxError):
        against(raw, question)


def test_a_callback_may_bring_any_arguments_and_the_answer_comes_after() -> None:
    function = Reference("examiner", 0)
    odd = [(), (1, 2), (Reference("student", 1, {"type": 5}),), (function,)]
    raw = said(*[("callback", function, one, {}) for one in odd], ("returned", 7, {}, ""))
    SEEN.clear()
    assert against(raw, QUESTIONS["do with a function"]) == 7
    assert [len(one) for one in SEEN] == [0, 2, 1, 1]
    assert isinstance(SEEN[2][0], Remote)


@pytest.mark.parametrize("keywords", [{1: 2}, {"nobody": 2}, {(1,): 2}])
def test_a_callback_with_keywords_that_fit_nothing_is_the_callers_error(keywords: Any) -> None:
    raw = said(("callback", Reference("examiner", 0), (), keywords), ("returned", 7, {}, ""))
    assert against(raw, QUESTIONS["do with a function"]) == 7


def test_an_exception_in_a_callback_reaches_the_caller_and_not_the_test() -> None:
    raw = said(("callback", Reference("examiner", 0), (0,), {}), ("returned", 7, {}, ""))
    assert against(raw, lambda session: session.do("call", 1, lambda x: 1 / x)) == 7


def test_callbacks_without_end_run_into_the_deadline(monkeypatch: pytest.MonkeyPatch) -> None:
    ours, theirs = socket.socketpair()
    clock = iter(range(10**6))
    monkeypatch.setattr(time, "monotonic", lambda: float(next(clock)))
    theirs.sendall(said(*[("callback", Reference("examiner", 0), (), {})] * 50))
    with theirs, pytest.raises(SandboxError):
        Session(Channel(ours), call_seconds=20.0).do("call", 1, seen)
    ours.close()


def test_a_description_may_hold_things_and_none_of_them_is_asked() -> None:
    inner = Reference("student", 2, {"type": Reference("student", 3)})
    told = {"type": inner, "name": inner, "callable": True, "parameters": [(inner, inner, inner)]}
    thing = against(said(("returned", Reference("student", 1, told), {}, "")), QUESTIONS["get"])
    assert callable(thing)
    assert thing.__name__ == ""


def test_after_garbage_nothing_more_is_asked() -> None:
    def twice(session: Session) -> None:
        with pytest.raises(Unreadable):
            session.get("x")
        session.get("x")

    with pytest.raises(ChildGone, match="has ended"):
        against(framed(b"Q") + said(("returned", 1, {}, "")), twice)


def test_after_an_answer_to_another_question_the_next_is_asked() -> None:
    def twice(session: Session) -> Any:
        with pytest.raises(Unreadable):
            session.get("x")
        return session.get("x")

    assert against(said(("ran", [], None), ("returned", 1, {}, "")), twice) == 1


LEAVES = st.none() | st.booleans() | st.integers(-3, 9) | st.sampled_from(["", "a", "k", "ValueError", *ERROR])
REFERENCES = st.builds(Reference, st.sampled_from(["student", "examiner"]), st.integers(0, 2), LEAVES)
ANYTHING = st.recursive(
    LEAVES | REFERENCES | st.just(np.ones(2)) | st.just(ERROR),
    lambda inner: (
        st.lists(inner, max_size=4)
        | st.tuples(inner)
        | st.dictionaries(LEAVES, inner, max_size=4)
        | st.tuples(inner, inner)
    ),
    max_leaves=8,
)
KINDS = st.sampled_from(["ran", "returned", "raised", "missing", "callback"])
MESSAGES = (
    st.tuples(KINDS, ANYTHING, ANYTHING, ANYTHING) | st.tuples(KINDS, ANYTHING, st.just({}), st.just("")) | ANYTHING
)


@given(st.lists(MESSAGES, max_size=4), st.sampled_from(list(QUESTIONS)), st.binary(max_size=6))
def test_whatever_comes_only_errors_that_are_documented_leave(messages: Any, name: str, end: bytes) -> None:
    raises = any(isinstance(one, tuple) and str(one[:1]) == "('raised',)" for one in messages)
    with suppress(SandboxError, NameError, *[Exception] * raises):
        against(said(*messages) + end, QUESTIONS[name])
