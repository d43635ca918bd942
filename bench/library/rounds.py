"""Contenders in turns: each round gives every one of them the task anew, and the shortest time of each counts."""

import gc
import time
from collections.abc import Callable, Mapping
from dataclasses import dataclass

from bench.library.task import Attempt, Task


@dataclass(frozen=True)
class Result:
    """Seconds for each step, and the loss afterwards, by contender."""

    task: Task
    seconds: Mapping[str, float]
    losses: Mapping[str, float]

    def ratio(self, other: str) -> float:
        """How many times as long the other one takes as `course_lib` in place."""
        return self.seconds[other] / self.seconds["in_place"]

    def difference(self, other: str) -> float:
        """How far its loss is from that of `course_lib` in place."""
        return abs(self.losses[other] - self.losses["in_place"])


def measure(task: Task, contenders: Mapping[str, Callable[[Task], Attempt]], rounds: int) -> Result:
    """All contenders at one task."""
    seconds: dict[str, float] = {}
    losses: dict[str, float] = {}
    for _ in range(rounds):
        for name, start in contenders.items():
            attempt = start(task)
            passed = timed(attempt.train) / task.steps
            seconds[name] = min(passed, seconds.get(name, passed))
            if name not in losses:
                losses[name] = task.loss(attempt.parameters())
    return Result(task, seconds, losses)


def timed(action: Callable[[], object]) -> float:
    """Seconds of one call, with nobody looking for garbage meanwhile."""
    gc.collect()
    gc.disable()
    try:
        start = time.perf_counter()
        action()
        return time.perf_counter() - start
    finally:
        gc.enable()
