"""A conversation with one student's process."""

import sys
import time
from collections.abc import Callable, Sequence
from typing import Any

from autograde.sandbox.channel import Channel
from autograde.sandbox.errors import ChildGone, Unreadable, Unsendable
from autograde.sandbox.examiner.change import change
from autograde.sandbox.examiner.remote import Remote, is_asked_for, make, mark_asked_for, reference_of
from autograde.sandbox.examiner.vocabulary import ANY, Vocabulary
from autograde.sandbox.messages import MOST_NESTED, MOST_TEXT, Message, error_data, exception_of
from autograde.sandbox.student.capture import Tape
from autograde.sandbox.wire import Reference, decode, encode

GRACE = 2.0


class Session:
    """Questions to a student's process, and its answers.

    Args:
        channel: to the process.
        cell_seconds: how long a cell may run.
        call_seconds: how long a call may.
        vocabulary: the words that things may be named by.
        classes: the names of classes that the student was asked for, whose instances do arithmetic.

    The process is told these limits and stops by itself; one that does not is given up `GRACE` seconds later.

    Attributes:
        broken: nothing more can be asked: the process has ended, hangs, or does not keep to the form.
    """

    def __init__(
        self,
        channel: Channel,
        cell_seconds: float = 30.0,
        call_seconds: float = 10.0,
        vocabulary: Vocabulary = ANY,
        classes: frozenset[str] = frozenset(),
    ) -> None:
        self._vocabulary, self._classes = vocabulary, classes
        self._channel, self._cell_seconds, self._call_seconds = channel, cell_seconds, call_seconds
        self._functions: list[Callable[..., Any]] = []
        self._nested = 0
        self.broken = False

    def run(self, source: str, show: bool) -> tuple[list[Any], Any]:
        """Run a cell of the student's: its outputs and its error, both only claims.

        Raises:
            SandboxError: the process fails; see `broken`.
        """
        match self._ask(("run", source, show, self._cell_seconds), self._cell_seconds):
            case ("ran", list() as outputs, error):
                return outputs, error
        raise Unreadable("no outputs came")

    def get(self, name: str) -> Any:
        """The value of a name in the student's notebook.

        Raises:
            NameError: it has none.
            SandboxError: as for `run`.
        """
        match answer := self._ask(("get", name), self._call_seconds):
            case ("missing",):
                raise NameError(f"name {name!r} is not defined")
        value = self._result(answer, (), {})
        if isinstance(value, Remote) and name in self._classes:
            mark_asked_for(value)
        return value

    def keep(self, names: Sequence[str]) -> bool:
        """Keep this moment of the notebook; whether a test that asks for these names may come back to it.

        Raises:
            SandboxError: as for `run`.
        """
        match self._ask(("keep", list(names)), self._call_seconds):
            case ("kept", bool() as steady):
                return steady
        raise Unreadable("no moment was kept")

    def back(self, number: int) -> None:
        """Go back to a moment that was kept; they are numbered from 0.

        Raises:
            SandboxError: as for `run`.
        """
        if self._ask(("back", number), self._call_seconds) != ("there",):
            raise Unreadable("the moment is not there")

    def do(self, operation: str, thing: Any, /, *arguments: Any, **keywords: Any) -> Any:
        """Do something with a thing of the student's, such as call it.

        Raises:
            Exception: as the student's code, by `exception_of`.
            SandboxError: as for `run`; Unsendable, TooMuch: of an argument, and nothing was asked.
        """
        request = ("do", operation, thing, arguments, keywords, self._call_seconds)
        result = self._result(self._ask(request, self._call_seconds), arguments, keywords)
        # What a function makes of such a thing is none; what an operator makes of it is.
        sources = (thing,) if operation == "call" else (thing, *arguments)
        if isinstance(result, Remote) and any(map(is_asked_for, sources)):
            mark_asked_for(result)
        return result

    def _result(self, answer: Message, arguments: tuple[Any, ...], keywords: dict[str, Any]) -> Any:
        match answer:
            case ("returned" | "raised" as kind, value, dict() as changed, str() as printed):
                for place, new in changed.items():
                    change(arguments, keywords, place, new)
                # What was printed is for a test that listens; in a test's own outputs it could show hidden inputs.
                if printed and not isinstance(sys.stdout, Tape):
                    sys.stdout.write(printed[:MOST_TEXT])
                if kind == "raised":
                    raise exception_of(self._vocabulary.error(value))
                return value
        raise Unreadable("an answer of another shape")

    def _ask(self, request: Message, seconds: float) -> Message:
        if self.broken:
            raise ChildGone("the process in which this was defined has ended")
        if self._nested >= MOST_NESTED:
            raise RecursionError(f"more than {MOST_NESTED} calls within calls")
        data = encode(request, self._refer)
        self._nested += 1
        try:
            return self._conversation(data, time.monotonic() + seconds + GRACE)
        except BaseException:
            self.broken = True
            raise
        finally:
            self._nested -= 1

    def _conversation(self, data: bytes, deadline: float) -> Message:
        self._channel.send(data, deadline)
        while True:
            match decode(self._channel.receive(deadline), self._resolve):
                case ("callback", function, tuple() as arguments, dict() as keywords) if self._is_ours(function):
                    self._channel.send(self._called_back(function, arguments, keywords), deadline)
                case (str() as kind, *others) if kind != "callback":
                    return (kind, *others)
                case _:
                    raise Unreadable("an answer that is no message")

    def _is_ours(self, function: Any) -> bool:
        return any(one is function for one in self._functions)

    def _called_back(self, function: Callable[..., Any], arguments: tuple[Any, ...], keywords: dict[str, Any]) -> bytes:
        try:
            return encode(("returned", function(*arguments, **keywords)), self._refer)
        except Exception as exception:
            if self.broken:  # it asked something in its turn, and the process failed
                raise
            return encode(("raised", error_data(exception)))

    def _refer(self, thing: Any) -> Reference:
        if isinstance(thing, Remote):
            return reference_of(thing)
        if not callable(thing):
            raise Unsendable(
                f"an object of type {type(thing).__name__} cannot be sent to the student's code: "
                "expected plain data, an array or a function"
            )
        if not self._is_ours(thing):
            self._functions.append(thing)
        return Reference("examiner", next(n for n, one in enumerate(self._functions) if one is thing))

    def _resolve(self, reference: Reference) -> Any:
        if reference.side == "student":
            return make(reference, self.do, self._vocabulary)
        if reference.number >= len(self._functions):
            raise Unreadable(f"there is no function {reference.number}")
        return self._functions[reference.number]
