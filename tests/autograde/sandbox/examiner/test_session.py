"""Conversations with real processes of students. No limit on time has to be short for a test to pass."""

import builtins
import contextlib
import io
import sys
from collections.abc import Callable
from typing import Any

import numpy as np
import pytest

from autograde.sandbox.errors import Unreadable, Unsendable
from autograde.sandbox.examiner.remote import Remote
from autograde.sandbox.examiner.session import Session
from autograde.sandbox.messages import MOST_NESTED
from autograde.sandbox.student.capture import Outputs, Tape

Begin = Callable[..., Session]

FUNCTIONS = """
import builtins, sys
import numpy as np

def area(a, b=2):
    "The area."
    return a * b

def change(rows, weights, names, kinds, text="t"):
    rows[0].append(3)
    weights["W"] *= 2
    names["new"] = 1
    kinds.add("b")

def slope(f, x, h=1e-5):
    return (f(x + h) - f(x - h)) / (2 * h)

def apply(f, *arguments, **keywords):
    return f(*arguments, **keywords)

def safely(f):
    try:
        return f()
    except ZeroDivisionError as error:
        return str(error)

def fail(kind, *arguments):
    raise getattr(builtins, kind)(*arguments)

def talk():
    print("talked"); print("aside", file=sys.stderr)
    return 1

class Counter:
    count = 0
    def up(self, by=1):
        self.count += by
        return self

answer, names = 0.5, ["a", "b"]
"""


def test_plain_data_is_copied_and_anything_else_is_a_handle(begin: Begin) -> None:
    session = begin(FUNCTIONS)
    assert (session.get("answer"), session.get("names")) == (0.5, ["a", "b"])
    assert isinstance(session.get("area"), Remote)
    with pytest.raises(NameError, match="'nothing'"):
        session.get("nothing")


def test_a_function_is_called_there_with_any_arguments(begin: Begin) -> None:
    area = begin(FUNCTIONS).get("area")
    assert (area(3), area(3, b=4), area(b=1, a=2)) == (6, 12, 2)
    np.testing.assert_array_equal(area(np.arange(3), 2.0), [0, 2, 4])


def test_what_was_changed_in_place_is_changed_here(begin: Begin) -> None:
    row, weights = [1, 2], np.ones(2)
    names, kinds = {"old": 0}, {"a"}
    begin(FUNCTIONS).get("change")([row], {"W": weights}, names, kinds=kinds)
    assert row == [1, 2, 3]
    assert weights.tolist() == [2, 2]
    assert (names, kinds) == ({"old": 0, "new": 1}, {"a", "b"})


def test_things_keep_what_they_are_between_questions(begin: Begin) -> None:
    counter = begin(FUNCTIONS).get("Counter")()
    counter.up().up(by=5)
    assert counter.count == 6
    counter.count = 1
    assert counter.up().count == 2


def test_a_handle_goes_back_as_the_thing(begin: Begin) -> None:
    session = begin(FUNCTIONS)
    assert session.get("apply")(session.get("area"), 3) == 6


def test_a_function_of_ours_is_called_back(begin: Begin) -> None:
    assert begin(FUNCTIONS).get("slope")(lambda x: x**2, 3.0) == pytest.approx(6.0)


def test_what_a_function_of_ours_raises_can_be_caught_there_and_comes_back_if_it_is_not(begin: Begin) -> None:
    session = begin(FUNCTIONS)
    assert session.get("safely")(lambda: 1 / 0) == "division by zero"
    with pytest.raises(KeyError, match="'k'"):
        session.get("apply")({}.__getitem__, "k")


def test_calls_go_from_side_to_side_and_back(begin: Begin) -> None:
    """Theirs calls ours, which calls theirs again: a gradient check of the student's own loss does this."""
    session = begin(FUNCTIONS)
    area, apply = session.get("area"), session.get("apply")
    assert session.get("slope")(lambda x: area(x, b=3.0), 1.0) == pytest.approx(3.0)
    assert apply(lambda x: apply(lambda y: apply(area, y), x), 2) == 4


def test_calls_within_calls_have_a_limit_and_the_rest_goes_on(begin: Begin) -> None:
    session = begin(FUNCTIONS)
    apply, deepest = session.get("apply"), 0

    def again(depth: int) -> Any:
        nonlocal deepest
        deepest = max(deepest, depth)
        return apply(again, depth + 1)

    with pytest.raises(RecursionError, match=f"{MOST_NESTED} calls"):
        apply(again, 1)
    assert deepest == MOST_NESTED
    assert session.get("answer") == 0.5


def test_a_thing_of_ours_that_is_no_function_is_not_sent(begin: Begin) -> None:
    session = begin(FUNCTIONS)
    with pytest.raises(Unsendable, match="type object"):
        session.get("area")(object())
    assert session.get("answer") == 0.5


@pytest.mark.parametrize("kind", ["SystemExit", "KeyboardInterrupt", "GeneratorExit"])
def test_what_would_end_the_examiner_is_an_exception_like_any_other(begin: Begin, kind: str) -> None:
    session = begin(FUNCTIONS)
    with pytest.raises(Exception, match="stop") as raised:
        session.get("fail")(kind, "stop")
    assert type(raised.value).__name__ == kind
    assert session.get("answer") == 0.5


@pytest.mark.parametrize(
    "kind", ["ValueError", "AssertionError", "MemoryError", "RecursionError", "NotImplementedError"]
)
def test_pythons_own_exceptions_come_as_they_are(begin: Begin, kind: str) -> None:
    with pytest.raises(Exception, match="said") as raised:
        begin(FUNCTIONS).get("fail")(kind, "said")
    assert type(raised.value) is getattr(builtins, kind)


def test_an_error_names_the_students_line(begin: Begin) -> None:
    with pytest.raises(TypeError) as raised:
        begin(FUNCTIONS).get("area")(None, None)
    assert raised.value.student_line == "return a * b"  # type: ignore[attr-defined]


def test_prints_are_heard_by_who_listens(begin: Begin) -> None:
    session, heard = begin(FUNCTIONS), io.StringIO()
    with contextlib.redirect_stdout(heard):
        assert session.get("talk")() == 1
    assert heard.getvalue() == "talked\n"


def test_prints_are_not_in_the_outputs_of_a_test(begin: Begin, monkeypatch: pytest.MonkeyPatch) -> None:
    session, outputs = begin(FUNCTIONS), Outputs()
    monkeypatch.setattr(sys, "stdout", Tape("stdout", outputs))
    session.get("talk")()
    assert outputs.finished() == []


def test_threads_may_call_ours_at_the_same_time(begin: Begin) -> None:
    session = begin("""
from concurrent.futures import ThreadPoolExecutor
def spread(f):
    with ThreadPoolExecutor(4) as pool:
        return list(pool.map(f, range(20)))
""")
    assert session.get("spread")(lambda x: x**2) == [n**2 for n in range(20)]


def test_ours_that_was_kept_can_be_called_later(begin: Begin) -> None:
    session = begin("def keep(f):\n    global kept\n    kept = f\ndef use(x): return kept(x)")
    session.get("keep")(lambda x: x + 1)
    assert session.get("use")(1) == 2
    assert session.run("print(kept(5))", show=True)[0][0]["text"] == "6\n"


@pytest.mark.parametrize(
    "made", ["b''", "b'Q'", "b'l\\xff\\xff\\xff\\xff'", "b't\\0\\0\\0\\0'", "b'N'", "b's\\x02\\0\\0\\0ab'"]
)
def test_a_process_that_writes_to_the_socket_itself_is_not_believed(begin: Begin, made: str) -> None:
    session = begin(f"""
import gc, struct
from autograde.sandbox.channel import Channel
channel = next(one for one in gc.get_objects() if type(one) is Channel)
def forge():
    channel.send({made})
""")
    with pytest.raises(Unreadable):
        session.get("forge")()
    assert session.broken
