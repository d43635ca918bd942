"""The loop of the student's process: a request comes, the student's code runs, an answer goes."""

import threading
from collections.abc import Callable
from contextlib import redirect_stderr, redirect_stdout
from functools import partial
from typing import Any

import numpy as np

from autograde.diagnosis.reports import last_line
from autograde.sandbox.channel import Channel
from autograde.sandbox.errors import TooMuch
from autograde.sandbox.messages import MOST_TEXT, Message, error_data, exception_of
from autograde.sandbox.student.alarm import TooLong, alarm, no_alarm
from autograde.sandbox.student.capture import MOST_BYTES, MOST_DISPLAYS, Outputs, Tape
from autograde.sandbox.student.keeper import Borrowed, Keeper
from autograde.sandbox.student.moments import Moments
from autograde.sandbox.student.operations import OPERATIONS
from autograde.sandbox.student.shell import Shell, run
from autograde.sandbox.wire import decode, encode

CHANGING = (list, dict, set, tuple, np.ndarray)
"""What can change in place, or holds what can."""

ANSWERS = ("returned", "raised")


class Server:
    """Answers the examiner's requests, one at a time.

    Args:
        channel: to the examiner.
        shell: in which the cells run.
        displays: so many outputs of a cell are kept.
        most_bytes: of its outputs together.
    """

    def __init__(
        self, channel: Channel, shell: Shell, displays: int = MOST_DISPLAYS, most_bytes: int = MOST_BYTES
    ) -> None:
        self._channel, self._shell, self._keeper = channel, shell, Keeper(self._call_back)
        self._new_outputs = partial(Outputs, displays, most_bytes)
        self._moments = Moments(shell.user_ns)
        self._talking = threading.RLock()  # the student's threads may call a function of the examiner's too

    def serve(self) -> None:
        """Answer until the other side closes."""
        while True:
            self._answer(self._receive())

    def _answer(self, request: Message) -> None:
        answers: dict[str, Callable[..., Message]] = {
            "run": self._run,
            "get": self._get,
            "do": self._do,
            "keep": self._keep,
            "back": self._back,
        }
        answer = answers[request[0]](*request[1:])
        try:
            data = self._encode(answer)
        except Exception as error:  # of the value's own methods too
            data = encode(("raised", error_data(TooMuch(f"the value cannot be handed over: {error}")), {}, ""))
        self._channel.send(data)

    def _run(self, source: str, show: bool, seconds: float) -> Message:
        outputs = self._new_outputs()
        try:
            with alarm(seconds):
                error = run(self._shell, source, show, outputs).error
        except (TooLong, KeyboardInterrupt) as stopped:  # the shell was not in the student's code
            error = error_data(stopped)
        return ("ran", outputs.finished(), error)

    def _get(self, name: str) -> Message:
        namespace = self._shell.user_ns
        return ("returned", namespace[name], {}, "") if name in namespace else ("missing",)

    def _keep(self, asked: list[str]) -> Message:
        try:
            return ("kept", self._moments.keep(asked))
        except Exception:  # of the student's values
            return ("kept", False)

    def _back(self, number: int) -> Message:
        self._moments.bring_back(number)
        return ("there",)

    def _do(
        self, operation: str, thing: Any, arguments: tuple[Any, ...], keywords: dict[str, Any], seconds: float
    ) -> Message:
        before = {key: self._content(value) for key, value in _places(arguments, keywords)}
        printed, result, error = self._new_outputs(text=MOST_TEXT), None, None
        with redirect_stdout(Tape("stdout", printed)), redirect_stderr(Tape("stderr", printed)):
            try:
                with alarm(seconds):
                    result = OPERATIONS[operation](thing, *arguments, **keywords)
            except BaseException as exception:
                error = error_data(exception, line=last_line(exception) or "")
        after = dict(_places(arguments, keywords))
        changed = {key: after[key] for key, was in before.items() if self._content(after[key]) != was}
        said = "".join(output["text"] for output in printed.finished() if output.get("name") == "stdout")
        return ("raised", error, changed, said) if error else ("returned", result, changed, said)

    def _call_back(self, function: Borrowed, arguments: tuple[Any, ...], keywords: dict[str, Any]) -> Any:
        data = self._encode(("callback", function, arguments, keywords))
        with self._talking:
            with no_alarm():
                self._channel.send(data)
                message = self._receive()
            while message[0] not in ANSWERS:  # the examiner's function asks something in its turn
                self._answer(message)
                with no_alarm():
                    message = self._receive()
        if message[0] == "raised":
            raise exception_of(message[1])
        return message[1]

    def _content(self, value: Any) -> bytes | None:
        """What may change in place, as bytes; None where that cannot be told, which counts as changed."""
        if not isinstance(value, CHANGING):
            return b""
        try:
            return self._encode(value)
        except Exception:
            return None

    def _receive(self) -> Message:
        message: Message = decode(self._channel.receive(), self._keeper.resolve)
        return message

    def _encode(self, message: Any) -> bytes:
        return encode(message, self._keeper.refer)


def _places(arguments: tuple[Any, ...], keywords: dict[str, Any]) -> list[tuple[int | str, Any]]:
    return [*enumerate(arguments), *keywords.items()]
