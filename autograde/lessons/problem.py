"""What is wrong in a lesson's source text, and where.

A line counts from 1, as editors do.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

from autograde.errors import BuildError


@dataclass(frozen=True, order=True)
class Problem:
    """One thing to put right.

    Attributes:
        path: the source text.
        line: where it stands.
        cause: what came, what was expected, the next step.
    """

    path: Path
    line: int
    cause: str

    def __str__(self) -> str:
        return f"{_as_typed(self.path)}:{self.line}: {self.cause}"


def refuse(problems: Iterable[Problem]) -> None:
    """Raise all problems at once, each once and in reading order; without any, do nothing.

    Raises:
        BuildError: there is at least one problem; the message has a line for each.
    """
    found = sorted(set(problems))
    if found:
        raise BuildError("\n".join(map(str, found)))


def _as_typed(path: Path) -> Path:
    """The path from here, where it lies below here: editors and terminals open it by a click."""
    here = Path.cwd()
    return path.relative_to(here) if path.is_relative_to(here) else path
