"""A thing of the student's, seen from the examiner's side: a handle.

It equals nothing, is less than nothing and converts to no number: a comparison with a right answer happens here, on
plain data, or not at all. Special names (`__array_interface__`, `__class__`) and names that begin and end with an
underscore (`_repr_html_`) never reach the student's side: what Python, NumPy or IPython read under them is believed.
"""

import inspect
from collections.abc import Callable, Generator, Iterator
from typing import Any

from autograde.sandbox.examiner.told import Told, checked
from autograde.sandbox.examiner.vocabulary import ANY, Vocabulary
from autograde.sandbox.operators import BINARY, UNARY, method
from autograde.sandbox.wire import Reference

Ask = Callable[..., Any]

_VERDICTS = """
    all any equals startswith endswith issubset issuperset isdisjoint is_integer isalnum isalpha isascii isdecimal
    isdigit isidentifier islower isnumeric isprintable isspace istitle isupper
"""
VERDICTS = frozenset(_VERDICTS.split())
"""Methods by which plain data says whether it is what was hoped for; a thing that imitates plain data is not asked."""


class Remote:
    """A thing that stays on the student's side.

    NumPy makes of it an array of its items, as of any sequence: the student could have given a list.
    """

    __array_ufunc__ = None  # array * handle asks the handle

    def __init__(self, number: int, told: Told, ask: Ask) -> None:
        object.__setattr__(self, "_remote_number", number)
        object.__setattr__(self, "_remote_told", told)
        object.__setattr__(self, "_remote_ask", ask)
        object.__setattr__(self, "_remote_asked_for", False)

    def __getattr__(self, name: str) -> Any:
        _refuse_special(name)
        if name in VERDICTS and not is_asked_for(self):
            raise AttributeError(
                f"{self.__told__()['type']!r} object has no attribute {name!r} that a test can believe"
            )
        return self._remote_ask("attribute", self, name)

    def __setattr__(self, name: str, value: Any) -> None:
        _refuse_special(name)
        self._remote_ask("set_attribute", self, name, value)

    def __told__(self) -> Told:
        """What the student's side said of it, in the right shape; `autograde.diagnosis` asks for it."""
        told: Told = object.__getattribute__(self, "_remote_told")
        return told

    def __eq__(self, other: object) -> bool:
        return False

    def __ne__(self, other: object) -> bool:
        if isinstance(other, Remote) and other is not self:
            raise TypeError("two things of the student's cannot be told apart here: compare what they hold")
        return other is not self

    __hash__ = object.__hash__

    def __getitem__(self, key: Any) -> Any:
        return self._remote_ask("item", self, key)

    def __setitem__(self, key: Any, value: Any) -> None:
        self._remote_ask("set_item", self, key, value)

    def __iter__(self) -> Iterator[Any]:
        items = self._remote_ask("items", self)
        if type(items) is not list:
            raise TypeError("the items that came are no list")
        return iter(items)

    def __len__(self) -> int:
        length = self._remote_ask("length", self)
        if type(length) is not int:
            raise TypeError("the length that came is no integer")
        return length

    def __bool__(self) -> bool:
        return True

    def __str__(self) -> str:
        return _text(self._remote_ask("text", self))

    def __repr__(self) -> str:
        return _text(self._remote_ask("repr", self))

    def __format__(self, form: str) -> str:
        return format(str(self), form)

    def __reduce_ex__(self, protocol: Any) -> Any:
        raise TypeError("a thing of the student's cannot be copied or pickled here")

    @property
    def __doc__(self) -> str | None:  # type: ignore[override]
        told: str | None = self.__told__()["doc"]
        return told


class RemoteIterator(Remote):
    """One that gives an item when it is asked for the next, and perhaps for ever."""

    def __iter__(self) -> Iterator[Any]:
        return self

    def __next__(self) -> Any:
        match self._remote_ask("next", self):
            case [item]:
                return item
        raise StopIteration


class RemoteCoroutine(Remote):
    """One that is awaited, on the student's side."""

    def __await__(self) -> Generator[None, None, Any]:
        yield from ()
        return self._remote_ask("wait", self)


class RemoteFunction(Remote):
    """One that can be called."""

    def __call__(self, /, *arguments: Any, **keywords: Any) -> Any:
        return self._remote_ask("call", self, *arguments, **keywords)

    def __instancecheck__(self, thing: object) -> bool:
        return isinstance(thing, Remote) and self._remote_ask("instance", self, thing) is True

    def __subclasscheck__(self, other: object) -> bool:
        return isinstance(other, Remote) and self._remote_ask("subclass", self, other) is True

    __doc__ = Remote.__doc__

    @property
    def __name__(self) -> str:
        return str(self.__told__()["name"])

    @property
    def __signature__(self) -> inspect.Signature:
        signature = self.__told__()["signature"]
        if not isinstance(signature, inspect.Signature):
            raise ValueError("no signature found")
        return signature


def make(reference: Reference, ask: Ask, vocabulary: Vocabulary = ANY) -> Remote:
    """The handle for a reference."""
    told = checked(reference.about, vocabulary)
    kinds = {"callable": RemoteFunction, "next": RemoteIterator, "wait": RemoteCoroutine}
    kind = next((kind for key, kind in kinds.items() if told[key]), Remote)
    return kind(reference.number, told, ask)


def reference_of(remote: Remote) -> Reference:
    """What goes over the wire for it."""
    return Reference("student", object.__getattribute__(remote, "_remote_number"))


def tells_as_before(remote: Remote, before: Remote) -> None:
    """From now on it tells of itself what another handle tells."""
    object.__setattr__(remote, "_remote_told", before.__told__())


def mark_asked_for(remote: Remote) -> None:
    """It is a class that the student was asked for, or comes of one."""
    object.__setattr__(remote, "_remote_asked_for", True)


def is_asked_for(thing: object) -> bool:
    """Whether it is a handle that was marked so."""
    return isinstance(thing, Remote) and object.__getattribute__(thing, "_remote_asked_for") is True


def _refuse_special(name: str) -> None:
    if name.startswith("_") and name.endswith("_"):
        raise AttributeError(f"{name} of a thing of the student's is not asked for")


def _text(value: Any) -> str:
    if not isinstance(value, str):
        raise TypeError("the text that came is no text")
    return value


def _forward(name: str, swapped: bool) -> Callable[..., Any]:
    def ask(self: Remote, *others: Any) -> Any:
        if len(others) == 1 and swapped:
            return _held(self._remote_ask(name, others[0], self), self, others)
        return _held(self._remote_ask(name, self, *others), self, others)

    return ask


def _held(result: Any, first: Remote, others: tuple[Any, ...]) -> Any:
    """The result of an operator: with plain data only for what is of a class that was asked for, and then no number.

    `abs(answer - 0.5) < 1e-6` would be true of a thing whose difference to everything is 0, and
    `((answer - right) ** 2).sum() < 1e-6` of one whose difference has such a method.
    """
    if isinstance(result, Remote) and any(map(is_asked_for, (first, *others))):
        return result
    if others and all(isinstance(other, Remote) for other in others):
        return result
    raise TypeError(f"unsupported operand type: {first.__told__()['type']!r} is no number")


for _name in UNARY:
    setattr(Remote, method(_name), _forward(_name, swapped=False))
for _name in BINARY:
    setattr(Remote, method(_name), _forward(_name, swapped=False))
    setattr(Remote, method(_name, swapped=True), _forward(_name, swapped=True))
