"""What a command takes: seconds on the clock, processor seconds of the whole machine, and peak memory.

Processor seconds are what all processors were busy, since the processes of a sandbox are reaped where nobody adds
them up; so nothing else may run meanwhile. Memory is that of the command and all that it started, a page that several
share counted once, looked at a few times a second. Each look holds the process up, so a command that is timed is better
run once more for its memory.
"""

import os
import subprocess
import threading
import time
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from statistics import median

PAUSE = 0.25
MEGABYTE = 2**20


@dataclass(frozen=True)
class Taken:
    """What a command took.

    Attributes:
        seconds: on the clock.
        cpu_seconds: of all processors.
        own_cpu_seconds: of the command's own process, without those that it started.
        peak_bytes: of memory; 0 if nobody looked.
        growth_bytes: of memory, from the second quarter of the time to the last, the medians of each; likewise.
        first_child_seconds: until it had started a process; None if it started none.
    """

    seconds: float
    cpu_seconds: float
    own_cpu_seconds: float
    peak_bytes: int
    growth_bytes: float
    first_child_seconds: float | None


def take(command: Sequence[str], folder: Path, memory: bool = True) -> Taken:
    """Run a command to its end, whatever its exit status.

    Args:
        command: with its arguments.
        folder: where it runs.
        memory: whether to look at its memory.
    """
    busy, start = _busy(), time.perf_counter()
    with subprocess.Popen(
        command, cwd=folder, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, stdin=subprocess.DEVNULL
    ) as process:
        first = _first_child(process, start)
        watch = _Watch(process.pid, memory)
        watch.start()
        process.wait()
        seconds = time.perf_counter() - start
        watch.join()
    return Taken(seconds, _busy() - busy, watch.own, max(watch.seen, default=0), watch.growth, first)


def _first_child(process: "subprocess.Popen[bytes]", start: float) -> float | None:
    listed = Path(f"/proc/{process.pid}/task/{process.pid}/children")
    while process.poll() is None:
        if listed.read_text():
            return time.perf_counter() - start
        time.sleep(0.002)
    return None


class _Watch(threading.Thread):
    """Looks at a process and its descendants until it ends."""

    def __init__(self, process: int, memory: bool) -> None:
        super().__init__(daemon=True)
        self._process, self._memory = process, memory
        self.own = 0.0
        self.seen: list[int] = []

    @property
    def growth(self) -> float:
        """From the second quarter to the last."""
        quarter = len(self.seen) // 4
        return median(self.seen[-quarter:]) - median(self.seen[quarter : 2 * quarter]) if quarter else 0.0

    def run(self) -> None:
        while (own := _processor(self._process)) is not None:
            self.own = own
            if self._memory:
                self.seen.append(sum(map(_memory, _family(self._process))))
            time.sleep(PAUSE)


def _family(process: int) -> list[int]:
    found = [process]
    for one in found:
        try:
            found += map(int, Path(f"/proc/{one}/task/{one}/children").read_text().split())
        except OSError:
            continue
    return found


def _memory(process: int) -> int:
    """Proportional: of a page that n processes share, an n-th."""
    try:
        lines = Path(f"/proc/{process}/smaps_rollup").read_text().splitlines()
    except OSError:
        return 0
    return sum(1024 * int(line.split()[1]) for line in lines if line.startswith("Pss:"))


def _processor(process: int) -> float | None:
    """Its processor seconds; None when it has ended."""
    try:
        fields = Path(f"/proc/{process}/stat").read_text().rpartition(")")[2].split()
    except OSError:
        return None
    return None if fields[0] == "Z" else (int(fields[11]) + int(fields[12])) / os.sysconf("SC_CLK_TCK")


def _busy() -> float:
    """Seconds that the processors were busy since the machine was started."""
    user, nice, system, _idle, _wait, irq, soft, steal, *_ = map(int, Path("/proc/stat").read_text().split()[1:11])
    return (user + nice + system + irq + soft + steal) / os.sysconf("SC_CLK_TCK")
