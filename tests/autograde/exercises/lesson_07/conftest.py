"""A network small enough to work with by hand, and what the slips of 3_9 make of it.

X @ W1 = [[5, 1], [1, 2]]; with b1 [[3, 1.5], [-1, 2.5]]; after ReLU A = [[3, 1.5], [0, 2.5]]. A row (p, q) of A gives
the scores (p - q - 0.5, 2p + 1): here [[1, 7], [-3, 1]]. Two shares
hold all that they say in the gap between the scores, p + q + 1.5.
"""

from collections.abc import Callable

import numpy as np
import pytest

from autograde.exercises import get
from course_lib.types import Array

NETWORK = (
    np.array([[1.0, 2.0], [-1.0, 1.0]]),
    np.array([[1.0, -1.0], [2.0, 1.0]]),
    np.array([-2.0, 0.5]),
    np.array([[1.0, 2.0], [-1.0, 0.0]]),
    np.array([-0.5, 1.0]),
)


@pytest.fixture
def made() -> Callable[[str], Array]:
    """What the reference or a slip, by its name, makes of the network."""

    def made(name: str) -> Array:
        exercise = get("3_9")
        rules = {"reference": exercise.reference} | {slip.name: slip.rule for slip in exercise.slips}
        return np.asarray(rules[name](*NETWORK))

    return made


@pytest.fixture
def gaps(made: Callable[[str], Array]) -> Callable[[str], list[float]]:
    """How far the second score of each row lies above the first, read from the shares."""

    def gaps(name: str) -> list[float]:
        Y = made(name)
        assert Y.sum(axis=1) == pytest.approx([1, 1])
        return [float(gap) for gap in np.log(Y[:, 1] / Y[:, 0])]

    return gaps
