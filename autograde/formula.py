"""Functions that are handed over as arguments: each knows how it is written."""

from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any


@dataclass(frozen=True)
class Formula:
    """A function of one argument. Two are equal if they are written alike.

    Attributes:
        source: as a student would type it, "lambda x: np.sum(x ** 2)".
        rule: what it computes.
    """

    source: str
    rule: Callable[..., Any] = field(compare=False)

    def __call__(self, *given: Any) -> Any:
        """What `rule` gives; that there are too many arguments is for `rule` to say."""
        return self.rule(*given)
