"""What comes of the cells of a submission."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any


@dataclass(frozen=True)
class Result:
    """What came of one cell.

    Attributes:
        outputs: as nbformat has them; of student cells not to be trusted, of tests ours.
        error: as plain data.
        points: of a test; None of any other cell.
        trouble: the limit at which the student's process was given up, as `words` writes it; None if all was well.
        limit: the limit that the error speaks of; None if it is of another kind.
    """

    outputs: Sequence[Any] = ()
    error: Any = None
    points: float | None = None
    trouble: str | None = None
    limit: str | None = None
