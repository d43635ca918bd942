"""What the examiner may do with a thing that stays here."""

import asyncio
import operator
import os
from collections.abc import Callable, Mapping
from typing import Any

from autograde.sandbox.operators import BINARY, UNARY

MOST_ITEMS = 100_000


def _attribute(thing: Any, name: str) -> Any:
    return getattr(thing, name)


def _set_attribute(thing: Any, name: str, value: Any) -> None:
    setattr(thing, name, value)


def _set_item(thing: Any, key: Any, value: Any) -> None:
    thing[key] = value


def _items(thing: Any) -> list[Any]:
    items: list[Any] = []
    for item in thing:
        items.append(item)
        if len(items) > MOST_ITEMS:
            raise ValueError(f"more than {MOST_ITEMS} items")
    return items


def _call(thing: Any, /, *arguments: Any, **keywords: Any) -> Any:
    return thing(*arguments, **keywords)


def _instance(kind: Any, thing: Any) -> bool:
    return isinstance(thing, kind)


def _subclass(kind: Any, other: Any) -> bool:
    return issubclass(other, kind)


def _read_file(name: Any, most_bytes: int) -> bytes | None:
    """A file of the working folder; None where there is none, or too large a one."""
    try:
        with open(name, "rb") as file:
            content = file.read(most_bytes + 1)
    except OSError:
        return None
    return content if len(content) <= most_bytes else None


def _write_file(name: Any, content: bytes) -> None:
    os.makedirs(os.path.dirname(name) or ".", exist_ok=True)
    with open(name, "wb") as file:
        file.write(content)


def _next(thing: Any) -> list[Any]:
    """The next item in a list, nothing at the end."""
    try:
        return [next(thing)]
    except StopIteration:
        return []


def _wait(thing: Any) -> Any:
    """What comes of a coroutine."""

    async def wait() -> Any:
        return await thing

    return asyncio.run(wait())


OPERATIONS: Mapping[str, Callable[..., Any]] = {
    "call": _call,
    "attribute": _attribute,
    "set_attribute": _set_attribute,
    "item": operator.getitem,
    "set_item": _set_item,
    "items": _items,
    "length": len,
    "text": str,
    "repr": repr,
    "instance": _instance,
    "subclass": _subclass,
    "next": _next,
    "read_file": _read_file,
    "write_file": _write_file,
    "wait": _wait,
    **{name: getattr(operator, name) for name in (*UNARY, *BINARY)},
}
