"""What isolation costs a submission: the strict rung against no walls, in turn, in the same run.

    python bench/isolation.py            the figures, in milliseconds; exit status 1 if the goal is missed

One submission is: a process is asked for, a cell runs in it, it is ended. The median of the differences of
pairs counts, so that what else the machine does at the time counts for both.
"""

import statistics
import sys
import time
from collections.abc import Sequence

from autograde.sandbox.examiner.launcher import launch, student_server
from autograde.sandbox.examiner.session import Session
from autograde.sandbox.forking import ForkServer
from autograde.sandbox.isolation.ladder import RUNGS, Rung
from autograde.sandbox.isolation.limits import Limits

GOAL_MS = 10.0
PAIRS = 100
WARM_UP = 5
CELL = "import numpy as np\nnp.ones(3).sum()"
FILES = [("data.csv", b"1,2\n" * 100)]


def seconds(server: ForkServer, rung: Rung) -> float:
    """One submission on a rung, from the request until its process is ended."""
    start = time.perf_counter()
    child = launch(server, rung, Limits(), FILES)
    Session(child.channel).run(CELL, show=False)
    child.end()
    return time.perf_counter() - start


def table(pairs: int = PAIRS) -> dict[Rung, list[float]]:
    """The seconds of each rung, one after the other in turn."""
    with student_server() as server:
        rounds = [{rung: seconds(server, rung) for rung in RUNGS} for _ in range(WARM_UP + pairs)]
    return {rung: [one[rung] for one in rounds[WARM_UP:]] for rung in RUNGS}


def cost_ms(rung: Sequence[float], trusted: Sequence[float]) -> float:
    """The median of what a rung takes more, in milliseconds."""
    return 1000 * statistics.median(one - other for one, other in zip(rung, trusted, strict=True))


def isolation_ms(pairs: int = PAIRS) -> float:
    """What the strict rung costs a submission, in milliseconds."""
    taken = table(pairs)
    return cost_ms(taken["strict"], taken["trusted"])


def main() -> int:
    """Print the figures."""
    taken = table()
    for rung in RUNGS:
        median = 1000 * statistics.median(taken[rung])
        print(f"{rung:9} {median:6.1f} ms a submission, {cost_ms(taken[rung], taken['trusted']):+5.1f} ms")
    cost = cost_ms(taken["strict"], taken["trusted"])
    print(f"isolation {cost:6.1f} ms, goal at most {GOAL_MS:g} ms")
    return 0 if cost <= GOAL_MS else 1


if __name__ == "__main__":
    sys.exit(main())
