"""The loop of the student's process, in a thread here, with an examiner that says whatever it is told to."""

import signal
import socket
import threading
from collections.abc import Iterator
from types import SimpleNamespace
from typing import Any

import numpy as np
import pytest

from autograde.sandbox.channel import Channel
from autograde.sandbox.errors import ChildGone
from autograde.sandbox.student import serve as subject
from autograde.sandbox.student.serve import Server
from autograde.sandbox.wire import Reference, decode, encode


class Examiner:
    """Asks, over a socket, a server whose notebook has the given names."""

    def __init__(self, connection: socket.socket) -> None:
        self._channel = Channel(connection)

    def send(self, message: Any) -> None:
        self._channel.send(encode(message))

    def receive(self) -> Any:
        return decode(self._channel.receive(), lambda reference: reference)

    def ask(self, message: Any) -> Any:
        self.send(message)
        return self.receive()

    def call(self, name: str, *arguments: Any, **keywords: Any) -> Any:
        _, function, _, _ = self.ask(("get", name))
        return self.ask(("do", "call", Reference("student", function.number), arguments, keywords, 60.0))

    def close(self) -> None:
        self._channel.close()


def add(a: Any, b: Any = 1) -> Any:
    return a + b


def change(row: list[Any], weights: Any, kept: Any) -> None:
    row.append(4)
    weights *= 2


def nest(deep: list[Any]) -> str:
    deep.append(deep)
    return "done"


def shout() -> None:
    print("shouted")
    raise ValueError("own")


def leave() -> None:
    raise SystemExit("left")


def twice(f: Any, x: Any) -> Any:
    return f(f(x))


def careful(f: Any) -> Any:
    try:
        return f(0)
    except ZeroDivisionError as error:
        return f"caught {error}"


def send_odd(f: Any) -> Any:
    try:
        f(endless())
    except Exception as error:
        return type(error).__name__


def endless() -> list[Any]:
    value: list[Any] = []
    value.append(value)
    return value


class Unruly:
    """Sending it goes wrong, whatever is asked of it."""

    def __getattribute__(self, name: str) -> Any:
        raise KeyError(name)


NAMES = {one.__name__: one for one in (add, change, nest, shout, leave, twice, careful, send_odd, endless)} | {
    "number": 3,
    "unruly": Unruly(),
}


@pytest.fixture
def examiner(monkeypatch: pytest.MonkeyPatch) -> Iterator[Examiner]:
    monkeypatch.setattr(signal, "signal", lambda *_: None)  # limits are kept in a main thread, tested in test_alarm
    monkeypatch.setattr(signal, "setitimer", lambda *_: (0.0, 0.0))
    ours, theirs = socket.socketpair()
    shell: Any = SimpleNamespace(user_ns=dict(NAMES))
    channel = Channel(theirs)

    def live() -> None:
        try:
            with pytest.raises(ChildGone):
                Server(channel, shell).serve()
        finally:
            channel.close()

    thread = threading.Thread(target=live)
    thread.start()
    one = Examiner(ours)
    yield one
    one.close()
    thread.join()


def test_a_name_gives_its_value_or_is_missing(examiner: Examiner) -> None:
    assert examiner.ask(("get", "number")) == ("returned", 3, {}, "")
    assert examiner.ask(("get", "nothing")) == ("missing",)


def test_a_moment_is_kept_and_comes_back(examiner: Examiner) -> None:
    assert examiner.ask(("keep", ["number", "nothing"])) == ("kept", True)
    assert examiner.ask(("keep", ["unruly"])) == ("kept", False)
    assert examiner.ask(("back", 0)) == ("there",)
    assert examiner.ask(("get", "number")) == ("returned", 3, {}, "")


def test_a_function_stays_and_is_called_there(examiner: Examiner) -> None:
    kind, function, changed, printed = examiner.ask(("get", "add"))
    assert (kind, function.side, function.about["name"], changed, printed) == ("returned", "student", "add", {}, "")
    assert examiner.call("add", 2, b=5) == ("returned", 7, {}, "")


def test_arguments_that_changed_in_place_come_back_and_no_others(examiner: Examiner) -> None:
    kind, value, changed, _ = examiner.call("change", [3], np.ones(2), kept=[9])
    assert (kind, value, set(changed)) == ("returned", None, {0, 1})
    assert changed[0] == [3, 4]
    assert changed[1].tolist() == [2, 2]


def test_an_argument_that_can_no_longer_be_sent_is_an_error_and_the_next_question_is_answered(
    examiner: Examiner,
) -> None:
    kind, error, _, _ = examiner.call("nest", [])
    assert (kind, "levels" in error["message"]) == ("raised", True)
    assert examiner.call("add", 1)[1] == 2


def test_an_error_comes_with_its_line_and_what_was_printed(examiner: Examiner) -> None:
    kind, error, changed, printed = examiner.call("shout")
    assert (kind, error["type"], error["message"], changed, printed) == ("raised", "ValueError", "own", {}, "shouted\n")
    assert error["line"] == 'raise ValueError("own")'


def test_system_exit_is_an_error_like_any_other(examiner: Examiner) -> None:
    assert examiner.call("leave")[1]["type"] == "SystemExit"
    assert examiner.call("add", 1)[1] == 2


@pytest.mark.parametrize("name", ["unruly"])
def test_a_value_whose_own_methods_raise_is_described_all_the_same(examiner: Examiner, name: str) -> None:
    kind, value, _, _ = examiner.ask(("get", name))
    assert (kind, value.about["type"]) == ("returned", "Unruly")


def test_a_value_that_cannot_be_sent_is_an_error(examiner: Examiner) -> None:
    kind, error, _, _ = examiner.call("endless")
    assert kind == "raised"
    assert "cannot be handed over" in error["message"]


def test_a_function_of_the_examiners_is_called_back(examiner: Examiner) -> None:
    mine = Reference("examiner", 8)
    function = examiner.ask(("get", "twice"))[1]
    asked = examiner.ask(("do", "call", Reference("student", function.number), (mine, 1), {}, 60.0))
    assert asked == ("callback", mine, (1,), {})
    assert examiner.ask(("returned", 10)) == ("callback", mine, (10,), {})
    assert examiner.ask(("returned", 100)) == ("returned", 100, {}, "")


def test_an_error_of_the_examiners_function_can_be_caught_as_what_it_is(examiner: Examiner) -> None:
    examiner.send(("get", "careful"))
    function = examiner.receive()[1]
    examiner.ask(("do", "call", Reference("student", function.number), (Reference("examiner", 0),), {}, 60.0))
    error = {"type": "ZeroDivisionError", "bases": ["ZeroDivisionError"], "message": "by zero"}
    assert examiner.ask(("raised", error))[1] == "caught by zero"


def test_the_examiners_function_may_ask_something_in_its_turn(examiner: Examiner) -> None:
    add_number = examiner.ask(("get", "add"))[1].number
    twice_number = examiner.ask(("get", "twice"))[1].number
    examiner.ask(("do", "call", Reference("student", twice_number), (Reference("examiner", 0), 1), {}, 60.0))
    inner = examiner.ask(("do", "call", Reference("student", add_number), (1,), {}, 60.0))
    assert inner == ("returned", 2, {}, "")
    assert examiner.ask(("get", "number"))[1] == 3
    assert examiner.ask(("returned", 5))[0] == "callback"
    assert examiner.ask(("returned", 6)) == ("returned", 6, {}, "")


def test_an_argument_of_a_callback_that_cannot_be_sent_is_the_students_own_error(examiner: Examiner) -> None:
    function = examiner.ask(("get", "send_odd"))[1]
    answer = examiner.ask(("do", "call", Reference("student", function.number), (Reference("examiner", 0),), {}, 60.0))
    assert answer == ("returned", "TooMuch", {}, "")


def test_a_cell_that_the_shell_does_not_survive_in_time_keeps_what_it_showed(monkeypatch: pytest.MonkeyPatch) -> None:
    def stopped(_: Any, source: str, show: bool, outputs: Any) -> Any:
        outputs.stream("stdout", "before")
        raise subject.TooLong("stopped after 1 seconds")

    monkeypatch.setattr(subject, "run", stopped)
    server: Any = Server(Channel(socket.socket()), SimpleNamespace(user_ns={}))
    kind, outputs, error = server._run("x", True, 60.0)
    assert (kind, outputs[0]["text"], error["type"]) == ("ran", "before", "TooLong")
    server._channel.close()
