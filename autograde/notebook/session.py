"""What one kernel remembers besides the record: the last answers, how many hints were given, the warm-up's numbers."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from autograde.notebook.record import Record, default_path
from course_lib.types import Array

Drawn = Mapping[str, Any]
"""The numbers of one warm-up question, by name."""


@dataclass
class Session:
    """The state of one kernel.

    Attributes:
        answers: the last readable answer to each value exercise, shape (n,).
        hints: how many hints of each exercise were given.
        drawn: the numbers of the warm-up questions of each lesson as last shown.
    """

    answers: dict[str, Array] = field(default_factory=dict)
    hints: dict[str, int] = field(default_factory=dict)
    drawn: dict[str, tuple[Drawn, ...]] = field(default_factory=dict)
    _record: Record = field(default_factory=lambda: Record(default_path()))

    @property
    def record(self) -> Record:
        """The record where the environment wants it now."""
        path = default_path()
        if path != self._record.path:
            self._record = Record(path)
        return self._record


SESSION = Session()
"""The state of this kernel."""
