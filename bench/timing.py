"""Medians of CPU time, in milliseconds."""

import time
from collections.abc import Callable
from statistics import median


def cpu_ms(action: Callable[[], object], times: int) -> float:
    """The median over so many calls, after one that is not counted."""
    action()
    return median(_once(action) for _ in range(times))


def _once(action: Callable[[], object]) -> float:
    start = time.process_time()
    action()
    return 1000 * (time.process_time() - start)
