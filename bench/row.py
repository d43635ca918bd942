"""One line of the table: what was measured, how much it was, and how much it may be."""

from collections.abc import Iterable
from dataclasses import dataclass


@dataclass(frozen=True)
class Row:
    """`value` and `target` in `unit`; the target is an upper bound, and None where there is none."""

    subject: str
    name: str
    value: float
    unit: str
    target: float | None = None

    @property
    def missed(self) -> bool:
        """Whether the target is missed."""
        return self.target is not None and self.value > self.target

    def __str__(self) -> str:
        target = "" if self.target is None else f"  (target {self.target:g} {self.unit})"
        return (
            f"{self.subject:9} {self.name:28} {self.value:9.1f} {self.unit}{target}{'  MISSED' if self.missed else ''}"
        )


def shown(rows: Iterable[Row]) -> list[Row]:
    """The rows, each printed as soon as it is measured."""
    kept = []
    for row in rows:
        print(row, flush=True)
        kept.append(row)
    return kept
