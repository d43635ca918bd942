r"""A deep stack of equal layers, watched: what flows forward through it, and what comes back.

Every layer has as many neurons as inputs, no bias, and weights of one standard deviation. Rows are examples. The
gradient starts at the last output as random numbers of size 1, so that what is left of it is the doing of the layers.
"""

from dataclasses import dataclass
from functools import cached_property

import numpy as np

from course_lib.activations import activation_named
from course_lib.errors import SettingError
from course_lib.initializers import standard_normal
from course_lib.types import Array


@dataclass(frozen=True)
class Passes:
    """One pass forward and one back.

    Attributes:
        outputs: A of each layer, from first to last, each of shape (examples, width).
        gradients: dZ of each layer likewise.
    """

    outputs: tuple[Array, ...]
    gradients: tuple[Array, ...]

    @cached_property
    def spreads(self) -> Array:
        """The standard deviation of the outputs of each layer."""
        return np.array([float(np.std(A)) for A in self.outputs])

    @cached_property
    def sizes(self) -> Array:
        """The size of the gradient in each layer: the root of the mean of its squares."""
        return np.array([float(np.sqrt(np.mean(dZ**2))) for dZ in self.gradients])


@dataclass(frozen=True)
class Stack:
    """Fixed random numbers; `run` scales the weights among them.

    Attributes:
        X: examples of mean 0 and variance 1, shape (examples, width).
        weights: one matrix for each layer, of standard deviation 1, shape (width, width).
        upstream: the gradient in the last output, shaped like X.
    """

    X: Array
    weights: tuple[Array, ...]
    upstream: Array

    @classmethod
    def random(cls, layers: int, width: int, examples: int, rng: np.random.Generator) -> "Stack":
        """Draw all of it.

        Raises:
            SettingError: one of the numbers is below 1.
        """
        if min(layers, width, examples) < 1:
            raise SettingError(f"({layers} layers, {width} neurons, {examples} examples): expected at least 1 of each.")
        weights = tuple(standard_normal((width, width), rng) for _ in range(layers))
        return cls(standard_normal((examples, width), rng), weights, standard_normal((examples, width), rng))

    def run(self, std: float, activation: str) -> Passes:
        """Forward and back, with weights of the standard deviation `std`.

        Raises:
            SettingError: the activation is not in `ACTIVATIONS`.
        """
        f = activation_named(activation)
        A, pre, outputs = self.X, [], []
        for W in self.weights:
            pre.append(A @ W * std)
            A = f.f(pre[-1])
            outputs.append(A)
        dA, gradients = self.upstream, []
        for Z, W in zip(reversed(pre), reversed(self.weights), strict=True):
            gradients.append(dA * f.prime(Z))
            dA = gradients[-1] @ W.T * std
        return Passes(tuple(outputs), tuple(reversed(gradients)))
