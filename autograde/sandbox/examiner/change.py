"""Doing to arguments here what the student's code did to its copies there."""

from typing import Any

import numpy as np

from autograde.sandbox.errors import Unreadable


def change(arguments: tuple[Any, ...], keywords: dict[str, Any], place: Any, new: Any) -> None:
    """Make the argument at a place, a position or a keyword, like `new`, in place: other names for it see that too.

    Raises:
        Unreadable: there is no such argument, or it cannot become that.
    """
    if type(place) is int and 0 <= place < len(arguments):
        old = arguments[place]
    elif type(place) is str and place in keywords:
        old = keywords[place]
    else:
        raise Unreadable("an argument that was not given has changed")
    if _merged(old, new) is not old:
        raise Unreadable("an argument has become another thing")


def _merged(old: Any, new: Any) -> Any:
    """`old`, changed to what `new` is, where it can be; else `new`."""
    if isinstance(old, np.ndarray) and isinstance(new, np.ndarray):
        return old if _array_changed(old, new) else new
    if isinstance(old, list) and type(new) is list:
        old[:] = [*map(_merged, old, new), *new[len(old) :]]
    elif isinstance(old, tuple) and type(new) is tuple and len(old) == len(new):
        parts = tuple(map(_merged, old, new))
        return old if all(one is other for one, other in zip(parts, old, strict=True)) else parts
    elif isinstance(old, dict) and type(new) is dict:
        merged = {key: _merged(old[key], value) if key in old else value for key, value in new.items()}
        old.clear()
        old.update(merged)
    elif isinstance(old, set) and type(new) is set:
        old.clear()
        old.update(new)
    else:
        return old if _is_the_same(old, new) else new
    return old


def _array_changed(old: "np.ndarray[Any, Any]", new: "np.ndarray[Any, Any]") -> bool:
    if old.dtype != new.dtype:
        return False
    try:
        if old.shape != new.shape:
            old.resize(new.shape, refcheck=False)
        old[...] = new
    except ValueError:  # it is read-only, or shows part of another
        return False
    return True


def _is_the_same(old: Any, new: Any) -> bool:
    """Whether a plain value has stayed, so that a tuple that holds it is still the same tuple."""
    return old is new or (type(old) is type(new) and isinstance(old, (int, float, complex, str, bytes)) and old == new)
