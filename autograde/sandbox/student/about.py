"""What the examiner may know of a thing that stays on the student's side."""

import inspect
from collections.abc import Callable
from typing import Any

from autograde.diagnosis.guard import type_name
from autograde.diagnosis.untouched import is_untouched

VIEWS: tuple[type, ...] = (type({}.values()), type({}.keys()), type({}.items()))
MOST_PARAMETERS = 50
MOST_NAME = 200
MOST_DOC = 10_000
MOST_DEFAULT = 60


def describe(thing: object) -> dict[str, Any]:
    """Plain data, whatever the thing's own methods do.

    The name of its type, its own name, its docstring, whether it can be called, whether it is a class, an iterator, or
    to be awaited, whether it gives its items one at a time, its parameters, and whether it is a stub.
    """
    can_be_called = callable(thing)
    return {
        "type": type_name(thing),
        "name": _told(lambda: _text(getattr(thing, "__name__", ""), MOST_NAME)),
        "doc": _told(lambda: _text(getattr(thing, "__doc__", ""), MOST_DOC)),
        "callable": can_be_called,
        "class": issubclass(type(thing), type),
        "next": hasattr(type(thing), "__next__"),
        "wait": hasattr(type(thing), "__await__"),
        "one at a time": hasattr(type(thing), "__next__") or issubclass(type(thing), VIEWS),
        "parameters": _told(lambda: _parameters(thing)) if can_be_called else None,
        "untouched": can_be_called and _told(lambda: is_untouched(thing)) is True,
    }


def _told(ask: Callable[[], Any]) -> Any:
    try:
        return ask()
    except BaseException:  # SystemExit of a property included
        return None


def _text(text: Any, most: int) -> str | None:
    return str(text)[:most] if isinstance(text, str) else None


def _parameters(thing: Any) -> list[tuple[str, int, str | None]] | None:
    """Name, kind and default, as it is shown, of each; None where there are too many."""
    found = inspect.signature(thing).parameters.values()
    listed = [(str(one.name), int(one.kind), _default(one)) for one in found]
    return listed if len(listed) <= MOST_PARAMETERS else None


def _default(parameter: inspect.Parameter) -> str | None:
    return None if parameter.default is parameter.empty else repr(parameter.default)[:MOST_DEFAULT]
