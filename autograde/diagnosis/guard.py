"""The one place where a student's objects and functions are touched: whatever they raise becomes a value.

KeyboardInterrupt alone goes through: the student, not the answer, asks to stop.
"""

import warnings
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any, Generic, TypeVar

import numpy as np

T = TypeVar("T")


@dataclass(frozen=True)
class Raised:
    """What came instead of a result."""

    exception: BaseException


@dataclass(frozen=True)
class Done(Generic[T]):
    """A result."""

    value: T


def attempt(action: Callable[[], T]) -> Done[T] | Raised:
    """The result of `action`, or what it raised, SystemExit and its like included. Warnings are not shown."""
    try:
        with np.errstate(all="ignore"), warnings.catch_warnings():
            warnings.simplefilter("ignore")
            return Done(action())
    except KeyboardInterrupt:
        raise
    except BaseException as exception:
        return Raised(exception)


def told_of(thing: object) -> Mapping[str, Any]:
    """What a handle, of a thing that is in another process, tells of it: type, class, untouched; else nothing."""
    told = attempt(lambda: type(thing).__told__(thing))  # type: ignore[attr-defined]
    return told.value if isinstance(told, Done) and type(told.value) is dict else {}


def type_name(thing: object) -> str:
    """The name of its type, for a message."""
    name = attempt(lambda: told_of(thing).get("type") or type(thing).__name__)
    return name.value if isinstance(name, Done) and type(name.value) is str else "object"


def message_of(exception: BaseException) -> str:
    """What the exception says; empty where even that raises."""
    said = attempt(lambda: str(exception))
    return said.value if isinstance(said, Done) else ""
