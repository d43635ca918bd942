"""How much a student's object holds, counted no further than needed, before anything is copied.

A list may hold itself, an array may be a billion times the same number, an iterator may never end.
"""

from collections.abc import Iterator

import numpy as np


def holds_more_than(thing: object, most: int) -> bool:
    """Whether `thing`, nested lists and arrays in it included, has more than `most` parts.

    Raises:
        RecursionError: lists are nested too deeply, or in themselves.
    """
    total = 0
    for part in _parts(thing):
        total += max(part.size, 1) if isinstance(part, np.ndarray) else 1
        if type(part) in (list, tuple, range) and len(part) > most:  # type: ignore[arg-type]
            return True
        if total > most:
            return True
    return False


def _parts(thing: object) -> Iterator[object]:
    yield thing
    if isinstance(thing, (list, tuple, range)):
        for item in thing:
            yield from _parts(item)
