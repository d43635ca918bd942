"""Wrong values beside what was asked for: what a structural remark looks at."""

from collections.abc import Mapping
from dataclasses import dataclass, field

import numpy as np

from autograde.diagnosis.answers import Values
from autograde.diagnosis.closeness import Flags, closeness
from course_lib.types import Array

MOST_PLACES = 12


@dataclass(frozen=True)
class Case:
    """Wrong values beside what was asked for.

    Attributes:
        answer: as read.
        right: what the reference gives, in its own shape.
        names: of the places; empty where they have none.
        decimals: as in the exercise.
        sums_to_one: the values are shares of a whole.
        others: the right values of other exercises, by id.
    """

    answer: Values
    right: Array
    names: tuple[str, ...] = ()
    decimals: int | None = 4
    sums_to_one: bool = False
    others: Mapping[str, Array] = field(default_factory=dict)

    @property
    def target(self) -> Array:
        """The right values, shape (n,)."""
        return np.ravel(self.right)

    def agrees(self, values: Array) -> bool:
        """Whether `values` would be right."""
        return closeness(values, self.target, self.decimals) == "full"

    def places(self, chosen: Flags) -> list[str]:
        """The names of the chosen places, in backticks; at most twelve."""
        names = self.names or tuple(f"[{index}]" for index in range(self.target.size))
        listed = [f"`{name}`" for name, taken in zip(names, chosen, strict=False) if taken]
        return listed if len(listed) <= MOST_PLACES else [*listed[:MOST_PLACES], "…"]
