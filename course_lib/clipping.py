r"""Gradient clipping: a gradient that is too long is made shorter, and keeps its direction.

The gradients of all parameters are taken as one vector g. Where its length $\|g\|$, the global norm, is above a bound
c, every gradient is multiplied by $c / \|g\|$. The edges are those of `course_lib.inputs`.

Source: Pascanu, Mikolov and Bengio (2013), On the difficulty of training recurrent neural networks, arXiv:1211.5063.
"""

import math
from collections.abc import Mapping

import numpy as np

from course_lib.errors import SettingError
from course_lib.inputs import floats
from course_lib.optimizers import OptimizerWithRate
from course_lib.types import Array


def global_norm(gradients: Mapping[str, Array]) -> float:
    """The length of all gradients as one vector: the root of the sum of all squares.

    >>> global_norm({"W1": np.array([[3.0, 0.0]]), "b1": np.array([-4.0])})
    5.0
    """
    largest, rest = _length(gradients)
    return largest * rest


def clipped(gradients: Mapping[str, Array], bound: float) -> dict[str, Array]:
    """The gradients, shortened to the global norm `bound` if they are longer; else as they are.

    A gradient that holds infinity or NaN has no direction, and is left as it is.

    Raises:
        SettingError: `bound` is not above 0.
    """
    _check_bound(bound)
    arrays = {name: floats(g) for name, g in gradients.items()}
    largest, rest = _length(arrays)
    if not (math.isfinite(largest) and largest * rest > bound):
        return arrays
    # One after the other: the norm itself may be above the largest number.
    return {name: g * (bound / rest / largest) for name, g in arrays.items()}


class Clipped:
    """Another optimizer, which never sees a gradient of a global norm above `bound`: `Clipped(Adam(0.01), 1.0)`.

    Raises:
        SettingError: `bound` is not above 0.
    """

    def __init__(self, optimizer: OptimizerWithRate, bound: float = 1.0) -> None:
        _check_bound(bound)
        self.optimizer = optimizer
        self.bound = bound

    @property
    def eta(self) -> float:
        """The learning rate: that of the optimizer inside."""
        return self.optimizer.eta

    @eta.setter
    def eta(self, value: float) -> None:
        self.optimizer.eta = value

    def step(self, parameters: Mapping[str, Array], gradients: Mapping[str, Array]) -> None:
        """Change every array of `parameters` in place."""
        self.optimizer.step(parameters, clipped(gradients, self.bound))


def _length(gradients: Mapping[str, Array]) -> tuple[float, float]:
    """The size of the largest entry, and the norm divided by it: nan and 1 where there is a nan."""
    arrays = [floats(g).astype(np.float64, copy=False) for g in gradients.values()]
    largest = float(np.max([np.max(np.abs(g), initial=0) for g in arrays], initial=0))
    if largest == 0 or not math.isfinite(largest):
        return largest, 1.0
    # Divided by the largest entry first: the square of a large number would be no number any more.
    return largest, math.sqrt(sum(float(np.sum(np.square(g / largest))) for g in arrays))


def _check_bound(bound: float) -> None:
    if not bound > 0:
        raise SettingError(f"bound is {bound}, expected a number above 0: the longest gradient that may pass.")
