"""The things that stay on the student's side, by number."""

from collections.abc import Callable
from typing import Any

from autograde.sandbox.errors import Unreadable
from autograde.sandbox.student.about import describe
from autograde.sandbox.wire import Reference


class Keeper:
    """Numbers for things, and things for numbers.

    Args:
        callback: called with a number and the arguments when the student's code calls a function of the examiner's.
    """

    def __init__(self, callback: Callable[..., Any]) -> None:
        self._things: list[object] = []
        self._numbers: dict[int, int] = {}
        self._callback = callback

    def refer(self, thing: object) -> Reference:
        """A reference to a thing, which is kept from now on; the same for the same thing."""
        if type(thing) is Borrowed:
            return Reference("examiner", thing.number)
        number = self._numbers.setdefault(id(thing), len(self._things))
        if number == len(self._things):
            self._things.append(thing)
        return Reference("student", number, describe(thing))

    def resolve(self, reference: Reference) -> Any:
        """The thing; a function of the examiner's becomes one that calls it there.

        Raises:
            Unreadable: there is no such number.
        """
        if reference.side == "examiner":
            return Borrowed(reference.number, self._callback)
        if reference.number >= len(self._things):
            raise Unreadable(f"nothing has the number {reference.number}")
        return self._things[reference.number]


class Borrowed:
    """A function that stays on the examiner's side, such as the loss whose gradient the student is to find."""

    def __init__(self, number: int, callback: Callable[..., Any]) -> None:
        self.number = number
        self._callback = callback

    def __call__(self, /, *arguments: Any, **keywords: Any) -> Any:
        return self._callback(self, arguments, keywords)
