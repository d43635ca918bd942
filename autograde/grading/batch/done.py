"""A submission that has been dealt with."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from autograde.grading.batch.handed_in import HandedIn


@dataclass(frozen=True)
class Done:
    """What came of a submission.

    Attributes:
        handed: what was handed in.
        notebooks: graded, by name; empty where there are none.
        failure: why it could not be graded; None if it was.
        unchanged: it had been graded before, and nothing was done.
    """

    handed: HandedIn
    notebooks: Mapping[str, Any] = field(default_factory=dict)
    failure: str | None = None
    unchanged: bool = False
