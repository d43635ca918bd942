"""A step of Adam put together from exchangeable parts: the wrong ways of 6_3 each exchange one.

Every part is a function of the settings and of the state, elementwise; a whole step takes
(w, g, m, v, t, eta, beta1, beta2, eps) and returns (w, m, v).
"""

from collections.abc import Callable
from dataclasses import dataclass
from typing import TypeAlias

import numpy as np

from course_lib.types import Array

Step: TypeAlias = Callable[[Array, Array, Array, Array, int, float, float, float, float], tuple[Array, Array, Array]]


def mean(old: Array, new: Array, beta: float) -> Array:
    """The running mean: beta of the old, the rest of the new."""
    return beta * old + (1 - beta) * new


def correction(beta: float, t: int) -> float:
    """What the means are divided by: 1 - beta^t."""
    return 1 - beta**t


def square(g: Array) -> Array:
    """g^2."""
    return g * g


def quotient(m_hat: Array, v_hat: Array, eps: float) -> Array:
    """The step without eta; epsilon stands outside the root."""
    return m_hat / (np.sqrt(v_hat) + eps)


@dataclass(frozen=True, kw_only=True)
class Parts:
    """The parts of a step, all of them right unless given."""

    mean: Callable[[Array, Array, float], Array] = mean
    square: Callable[[Array], Array] = square
    correction_1: Callable[[float, int], float] = correction
    correction_2: Callable[[float, int], float] = correction
    quotient: Callable[[Array, Array, float], Array] = quotient

    def step(self) -> Step:
        """The whole step, made of these parts."""

        def adam(
            w: Array, g: Array, m: Array, v: Array, t: int, eta: float, beta1: float, beta2: float, eps: float
        ) -> tuple[Array, Array, Array]:
            m = self.mean(m, g, beta1)
            v = self.mean(v, self.square(g), beta2)
            m_hat, v_hat = m / self.correction_1(beta1, t), v / self.correction_2(beta2, t)
            return w - eta * self.quotient(m_hat, v_hat, eps), m, v

        return adam


RIGHT = Parts().step()
