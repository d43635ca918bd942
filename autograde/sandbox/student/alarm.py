"""A limit on time that the student's own process keeps, so that what ran before the limit is not lost."""

import signal
import time
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

SOON = 1e-3
"""A limit that has passed while it had to wait rings again after so long."""

_waiting: list[None] = []
"""One entry for each reason to let the limit wait. Blocking the signal would not do: another thread may receive it."""


class TooLong(TimeoutError):
    """The student's code ran for longer than it may."""


@contextmanager
def alarm(seconds: float) -> Iterator[list[float]]:
    """Raise `TooLong` in what runs inside, after so many seconds; a limit around this one holds on.

    Gives a list that is empty until then, for what runs inside may catch it.
    """
    rang: list[float] = []

    def ring(_number: int, _frame: Any) -> None:
        if _waiting:
            signal.setitimer(signal.ITIMER_REAL, SOON)
        else:
            rang.append(seconds)
            raise TooLong(f"stopped after {seconds:g} seconds: is there a loop that never ends?")

    began = time.monotonic()
    before = signal.signal(signal.SIGALRM, ring)
    left, _ = signal.setitimer(signal.ITIMER_REAL, seconds)
    try:
        yield rang
    finally:
        signal.setitimer(signal.ITIMER_REAL, 0.0)
        signal.signal(signal.SIGALRM, before)
        if left:
            signal.setitimer(signal.ITIMER_REAL, max(left - (time.monotonic() - began), SOON))


@contextmanager
def no_alarm() -> Iterator[None]:
    """Let the limit wait until what runs inside is done, such as half a message."""
    _waiting.append(None)
    try:
        yield
    finally:
        _waiting.pop()
