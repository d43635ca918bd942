r"""Weight decay: large weights cost something, so the network keeps them small unless the examples need them.

Two ways, the same for SGD and different for Adam. As a term of the loss, L2 (`l2_penalty`; `Network(..., l2=...)`), its
gradient goes through the optimizer like any other: Adam divides it by the size of past gradients. Decoupled
(`WeightDecay`), the weights shrink beside the optimizer's step, all by the same share: with Adam this is AdamW.

Weights are the parameters with two axes or more. Biases have one axis and are left out: a bias shifts a result and does
not make it steeper, so a small one is no smoother than a large one, and pulling it to 0 would only pull the mean of the
predictions away from the mean of the targets. The edges are those of `course_lib.inputs`.
"""

from collections.abc import Mapping

import numpy as np

from course_lib.errors import SettingError
from course_lib.inputs import floats, without_warnings
from course_lib.optimizers import OptimizerWithRate
from course_lib.types import Array


def l2_penalty(parameters: Mapping[str, Array], strength: float) -> float:
    r"""$\frac{\lambda}{2} \sum w^2$ over all weights; $\lambda$ is `strength`. It is not divided by anything.

    Edges: 0 where there is no weight; inf where a weight is above 1e154, and its square above the largest number.

    >>> l2_penalty({"W1": np.array([[3.0, -4.0]]), "b1": np.array([100.0, 100.0])}, 0.1)
    1.25
    """
    with without_warnings():
        return strength / 2 * sum(float(np.sum(np.square(w))) for w in _weights(parameters).values())


def l2_gradient(parameters: Mapping[str, Array], strength: float) -> dict[str, Array]:
    r"""$\lambda w$ for each weight, by name; no entry for a bias."""
    with without_warnings():
        return {name: strength * w for name, w in _weights(parameters).items()}


def check_strength(name: str, value: float) -> float:
    """`value`, if it is a strength: a finite number, 0 or more. Raises SettingError if not."""
    if not 0 <= value < float("inf"):
        raise SettingError(f"{name} is {value}, expected a number from 0 up; 0 leaves the weights alone.")
    return value


class WeightDecay:
    r"""Another optimizer's step, and $\eta \lambda w$ taken from each weight: decoupled weight decay.

    `WeightDecay(Adam(0.001), 0.01)` is AdamW. Source: Loshchilov and Hutter (2019), Decoupled Weight Decay
    Regularization, arXiv:1711.05101.

    Raises:
        SettingError: `strength` is negative or not finite.
    """

    def __init__(self, optimizer: OptimizerWithRate, strength: float) -> None:
        self.optimizer = optimizer
        self.strength = check_strength("strength", strength)

    @property
    def eta(self) -> float:
        """The learning rate: that of the optimizer inside."""
        return self.optimizer.eta

    @eta.setter
    def eta(self, value: float) -> None:
        self.optimizer.eta = value

    def step(self, parameters: Mapping[str, Array], gradients: Mapping[str, Array]) -> None:
        """Change every array of `parameters` in place."""
        # Worked out before the step, which changes w; taken off after it, when it has found nothing to refuse.
        decay = l2_gradient(parameters, self.eta * self.strength)
        self.optimizer.step(parameters, gradients)
        with without_warnings():
            for name, shrinkage in decay.items():
                parameters[name][...] -= shrinkage


def _weights(parameters: Mapping[str, Array]) -> dict[str, Array]:
    return {name: floats(array) for name, array in parameters.items() if np.ndim(array) > 1}
