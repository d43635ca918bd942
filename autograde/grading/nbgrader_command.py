"""The ordinary commands of nbgrader and of this course, as an instructor runs them: each in a process of its own."""

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
    return _run(course, "nbgrader", arguments)


def autograde(course: Path, *arguments: str) -> Outcome:
    """Run `python -m autograde ARGUMENTS` in the course folder."""
    return _run(course, "autograde", arguments)


def _run(course: Path, module: str, arguments: tuple[str, ...]) -> Outcome:
    done = subprocess.run(
        [sys.executable, "-m", module, *arguments],
        cwd=course,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        encoding="utf-8",
        errors="replace",
        check=False,
    )
    return Outcome(f"{module} {' '.join(arguments)}", done.returncode, done.stdout)
