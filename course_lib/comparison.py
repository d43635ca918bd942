"""A gradient beside the numeric one: which entries differ, and by how much.

Differences smaller than the noise of the numeric gradient count as none.
"""

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from course_lib.types import Array


@dataclass(frozen=True)
class Comparison:
    """A parameter's gradient (`given`) beside the numeric one.

    Two entries agree if they differ by at most `tolerance`, relative to the larger one, plus `noise`.
    """

    name: str
    given: Array
    numeric: Array
    tolerance: float
    noise: float
    n_examples: int | None = None
    """How many examples the loss is a mean of, if known."""

    @property
    def relative_error(self) -> float:
        """Largest difference over the largest entry; infinite if the shapes differ or an entry is not a number."""
        if self.given.shape != self.numeric.shape or not np.all(np.isfinite(self.given) & np.isfinite(self.numeric)):
            return float("inf")
        scale = max(_largest(self.given), _largest(self.numeric))
        return _largest(self.given - self.numeric) / scale if scale > 0 else 0.0

    def off(self, candidate: Array) -> NDArray[np.bool_]:
        """Which entries of `candidate`, a gradient repaired in some way, still differ from the numeric ones."""
        with np.errstate(invalid="ignore"):  # inf - inf
            distance = np.abs(candidate - self.numeric)
        allowed = self.tolerance * np.maximum(np.abs(candidate), np.abs(self.numeric)) + self.noise
        return np.asarray(~(np.isfinite(distance) & (distance <= allowed)))

    def agrees(self, candidate: Array) -> bool:
        """Whether `candidate` is the numeric gradient."""
        return candidate.shape == self.numeric.shape and not np.any(self.off(candidate))


def _largest(array: Array) -> float:
    return float(np.max(np.abs(array), initial=0.0))
