r"""SGD, momentum and Adam in place, on the vector of all parameters, with what the optimizer remembers.

Each takes what its namesake in `course_lib.optimizers` has remembered, and gives it back: one may go on with the other.
"""

import math
from collections.abc import Callable, Mapping
from types import MappingProxyType
from typing import Any, Protocol

import numpy as np

from course_lib.fast.calls import Call, blocks, call, number
from course_lib.fast.flat import Flat
from course_lib.optimizers import SGD, Adam, Momentum
from course_lib.types import Array


class Rule(Protocol):
    """One optimizer's step."""

    calls: list[Call]
    """The step, for the gradient in `flat.g`, which is lost."""

    def factor(self) -> float:
        """What the gradient is to be multiplied by before the step."""

    def prepare(self) -> None:
        """Set what differs from step to step."""

    def load(self) -> None:
        """Take over what the optimizer remembers."""

    def store(self) -> None:
        """Give it back."""


class SGDRule:
    r"""$w \gets w - g$, with $\eta$ in g."""

    def __init__(self, optimizer: SGD, flat: Flat) -> None:
        self._optimizer = optimizer
        self.calls: list[Call] = [call(np.subtract, w, g, w) for w, g in blocks(flat.w, flat.g)]

    def factor(self) -> float:
        """The learning rate."""
        return self._optimizer.eta

    def prepare(self) -> None:
        """Nothing differs."""

    def load(self) -> None:
        """Nothing is remembered."""

    def store(self) -> None:
        """Nothing is remembered."""


class MomentumRule:
    r"""$v \gets \mu v - g$, then $w \gets w + v$, with $\eta$ in g."""

    def __init__(self, optimizer: Momentum, flat: Flat) -> None:
        self._optimizer, self._flat = optimizer, flat
        self._v = flat.vector()
        self._mu = number(0, flat.dtype)
        self.calls: list[Call] = []
        for w, g, v in blocks(flat.w, flat.g, self._v):
            self.calls += [call(np.multiply, v, self._mu, v), call(np.subtract, v, g, v), call(np.add, w, v, w)]

    def factor(self) -> float:
        """The learning rate."""
        return self._optimizer.eta

    def prepare(self) -> None:
        """Set mu."""
        self._mu.fill(self._optimizer.mu)

    def load(self) -> None:
        """Take over the velocities."""
        for name, v in self._flat.by_name(self._v).items():
            v[...] = self._optimizer._v.get(name, 0)

    def store(self) -> None:
        """Give them back."""
        self._optimizer._v.update(_copied(self._flat.by_name(self._v)))


class AdamRule:
    r"""Adam, with fewer passes over memory: it keeps running sums in the place of running means.

    With $M = m / (1 - \beta_1)$ and $V = v / (1 - \beta_2)$ the means need no factor for g: $M \gets \beta_1 M + g$ and
    $V \gets \beta_2 V + g^2$. The corrections move to two numbers, worked out once for each step:
    $w \gets w - a M / (\sqrt V + e)$, where $k = \sqrt{(1 - \beta_2) / (1 - \beta_2^t)}$, $e = \epsilon / k$ and
    $a = \eta (1 - \beta_1) / (1 - \beta_1^t) / k$.
    """

    def __init__(self, optimizer: Adam, flat: Flat) -> None:
        self._optimizer, self._flat = optimizer, flat
        self._M, self._V = flat.vector(), flat.vector()
        self._beta1, self._beta2, self._a, self._e = (number(0, flat.dtype) for _ in range(4))
        self.calls: list[Call] = []
        for w, g, M, V in blocks(flat.w, flat.g, self._M, self._V):
            self.calls += [
                call(np.multiply, M, self._beta1, M),
                call(np.add, M, g, M),
                call(np.multiply, g, g, g),
                call(np.multiply, V, self._beta2, V),
                call(np.add, V, g, V),
                call(np.sqrt, V, g),
                call(np.add, g, self._e, g),
                call(np.divide, M, g, g),
                call(np.multiply, g, self._a, g),
                call(np.subtract, w, g, w),
            ]

    def factor(self) -> float:
        """The gradient as it is."""
        return 1.0

    def prepare(self) -> None:
        """Count the step, and set what depends on its number."""
        adam = self._optimizer
        adam._t += 1
        k = math.sqrt((1 - adam.beta2) / (1 - adam.beta2**adam._t))
        self._beta1.fill(adam.beta1)
        self._beta2.fill(adam.beta2)
        self._a.fill(adam.eta * (1 - adam.beta1) / (1 - adam.beta1**adam._t) / k)
        self._e.fill(adam.eps / k)

    def load(self) -> None:
        """Take over the means, as sums."""
        M, V = self._flat.by_name(self._M), self._flat.by_name(self._V)
        for name in M:
            m, v = self._optimizer._means.get(name, (0, 0))
            M[name][...], V[name][...] = m, v
        self._M /= 1 - self._optimizer.beta1
        self._V /= 1 - self._optimizer.beta2

    def store(self) -> None:
        """Give them back, as means."""
        M = self._flat.by_name(self._M * (1 - self._optimizer.beta1))
        V = self._flat.by_name(self._V * (1 - self._optimizer.beta2))
        self._optimizer._means.update({name: (M[name], V[name]) for name in M})


RULES: Mapping[type, Callable[[Any, Flat], Rule]] = MappingProxyType(
    {SGD: SGDRule, Momentum: MomentumRule, Adam: AdamRule}
)
"""The rule for each optimizer."""


def _copied(arrays: Mapping[str, Array]) -> dict[str, Array]:
    return {name: array.copy() for name, array in arrays.items()}
