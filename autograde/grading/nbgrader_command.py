"""The ordinary nbgrader commands, run as an instructor runs them: in the course folder, in a process of their own."""

import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True)
class Outcome:
    """How a command ended: its exit status and all that it said.

    nbgrader says 1 when one submission of many could not be graded, so the status alone is no reason to stop.
    """

    command: str
    status: int
    said: str

    @property
    def last_line(self) -> str:
        """Where an error stands."""
        return self.said.strip().rpartition("\n")[2]


def nbgrader(course: Path, *arguments: str) -> Outcome:
    """Run `nbgrader ARGUMENTS` in the course folder."""
    done = subprocess.run(
        [sys.executable, "-m", "nbgrader", *arguments],
        cwd=course,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        encoding="utf-8",
        errors="replace",
        check=False,
    )
    return Outcome(f"nbgrader {' '.join(arguments)}", done.returncode, done.stdout)
