"""How much of everything a submission may use."""

import resource
from dataclasses import dataclass
from pathlib import Path

MEGABYTE = 2**20


@dataclass(frozen=True)
class Limits:
    """Limits of one submission.

    Attributes:
        memory_bytes: beyond what Python, NumPy and matplotlib take themselves.
        disk_bytes: in /tmp and in the submission's folder, each.
        open_files: at a time.
        threads: at a time; on the confined rung beyond those that the machine runs already.
        cell_seconds: for a cell.
        call_seconds: for a call of a student's function by a test.
        submission_seconds: for all of it, by the clock.
        processor_seconds: for all of it, of processor time.
        outputs: displays of a cell.
        output_bytes: of a cell, printed and displayed.
    """

    memory_bytes: int = 2048 * MEGABYTE
    disk_bytes: int = 64 * MEGABYTE
    open_files: int = 256
    threads: int = 128
    cell_seconds: float = 30.0
    call_seconds: float = 10.0
    submission_seconds: float = 300.0
    processor_seconds: int = 300
    outputs: int = 100
    output_bytes: int = 4 * MEGABYTE

    def apply(self, taken: int, others: int) -> None:
        """Hold this process to those that the kernel watches.

        Args:
            taken: the address space that it has already, in bytes.
            others: how many threads may be counted with its own that are not.
        """
        for which, value in (
            (resource.RLIMIT_AS, taken + self.memory_bytes),
            (resource.RLIMIT_CPU, self.processor_seconds),
            (resource.RLIMIT_FSIZE, self.disk_bytes),
            (resource.RLIMIT_NOFILE, self.open_files),
            (resource.RLIMIT_NPROC, others + self.threads),
            (resource.RLIMIT_CORE, 0),
            (resource.RLIMIT_MEMLOCK, 0),
            (resource.RLIMIT_MSGQUEUE, 0),
        ):
            _soft, hard = resource.getrlimit(which)
            allowed = value if hard == resource.RLIM_INFINITY else min(value, hard)
            resource.setrlimit(which, (allowed, allowed))


def memory_taken() -> int:
    """The address space that this process has, in bytes."""
    return int(Path("/proc/self/statm").read_text().split()[0]) * resource.getpagesize()


def threads_running() -> int:
    """All threads of the machine."""
    return int(Path("/proc/loadavg").read_text().split()[3].split("/")[1])
