"""What a name stood for before any test was taken, where its process has heard hidden inputs since.

Plain data stands for what it was. A thing that stays on the student's side is asked for again, for it may be in another
process by now; what it tells of itself is what it told then.
"""

from collections.abc import Callable
from typing import Any

from autograde.sandbox.examiner.remote import Remote, tells_as_before


def as_before(before: Any, ask: Callable[[], Any]) -> Any:
    """The value as it was; `ask` gives what it is now, and is called only where a thing is in it."""
    return _merged(before, ask()) if _holds_things(before) else before


def _holds_things(value: Any) -> bool:
    if isinstance(value, (list, tuple)):
        return any(map(_holds_things, value))
    return any(map(_holds_things, value.values())) if isinstance(value, dict) else isinstance(value, Remote)


def _merged(before: Any, now: Any) -> Any:
    """`before`, with the things that are at the same places now; None for one that is not there any more."""
    if isinstance(before, Remote):
        if not isinstance(now, Remote):
            return None
        tells_as_before(now, before)
        return now
    if isinstance(before, (list, tuple)):
        others = now if type(now) is type(before) and len(now) == len(before) else [None] * len(before)
        return type(before)(map(_merged, before, others))
    if isinstance(before, dict):
        named = now if type(now) is dict else {}
        return {key: _merged(value, named.get(key)) for key, value in before.items()}
    return before
