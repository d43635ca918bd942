r"""Optimizers: how a gradient g becomes a change of the weight w.

The `*_step` functions are pure, elementwise, and work on numbers and arrays alike. The classes apply them to all
parameters of one network, in place, and keep what has to be remembered between steps. $\eta$ (`eta`) is the learning
rate. The edges are those of `course_lib.inputs`: a g of nan makes w nan. Nothing is clipped or skipped.
"""

# mypy: no-warn-return-any
# NumPy's type stubs say Any for what a ufunc returns.

import math
from collections.abc import Iterator, Mapping
from typing import Protocol

import numpy as np

from course_lib.errors import SettingError
from course_lib.inputs import floating, floats, without_warnings
from course_lib.shapes import check_alike, check_like
from course_lib.types import Array, Floats


def sgd_step(w: Floats, g: Floats, eta: float) -> Floats:
    r"""$w \gets w - \eta g$. A g of inf makes w -inf.

    Raises:
        ShapeError: w and g are arrays that differ in shape; so in all steps.
    """
    w, g = floating(w), floating(g)
    check_alike(w=w, g=g)
    with without_warnings():
        return w - eta * g


def momentum_step(w: Floats, g: Floats, v: Floats, eta: float, mu: float = 0.9) -> tuple[Floats, Floats]:
    r"""$v \gets \mu v - \eta g$, then $w \gets w + v$. The velocity v starts at 0. A g of inf makes both -inf.

    Returns:
        The new w and v.
    """
    w, g, v = floating(w), floating(g), floating(v)
    check_alike(w=w, g=g, v=v)
    with without_warnings():
        v = mu * v - eta * g
        return w + v, v


def adam_step(
    w: Floats,
    g: Floats,
    m: Floats,
    v: Floats,
    t: int,
    eta: float = 0.001,
    beta1: float = 0.9,
    beta2: float = 0.999,
    eps: float = 1e-8,
) -> tuple[Floats, Floats, Floats]:
    r"""$w \gets w - \eta \hat m / (\sqrt{\hat v} + \epsilon)$, with running means m of g and v of $g^2$.

    $m \gets \beta_1 m + (1 - \beta_1) g$ and $v \gets \beta_2 v + (1 - \beta_2) g^2$ start at 0, which makes them too
    small at first; $\hat m = m / (1 - \beta_1^t)$ and $\hat v = v / (1 - \beta_2^t)$ make up for it. A gradient of 0 is
    a gradient like any other: it is not skipped. Source: Kingma and Ba (2015), Adam, arXiv:1412.6980, Algorithm 1.

    Args:
        w: weights.
        g: gradient of the loss in w.
        m: running mean of g after step t - 1.
        v: running mean of the square of g after step t - 1.
        t: number of this step, counted from 1.

    Returns:
        The new w, m and v.

    Edges: where m, v and g are 0, w stays as it is. A g of inf makes w nan, as inf / inf. A g above 1e154 has a square
    above the largest number: v is inf from then on, and w stays.

    Raises:
        SettingError: t is below 1, where the correction would divide by 0.
    """
    if t < 1:
        raise SettingError(f"t is {t}, expected 1 or more: the first step has the number 1.")
    w, g, m, v = floating(w), floating(g), floating(m), floating(v)
    check_alike(w=w, g=g, m=m, v=v)
    with without_warnings():
        m = beta1 * m + (1 - beta1) * g
        v = beta2 * v + (1 - beta2) * g * g
        m_hat = m / _one_less_power(beta1, t)
        v_hat = v / _one_less_power(beta2, t)
        return w - eta * m_hat / (np.sqrt(v_hat) + eps), m, v


def _one_less_power(beta: float, t: int) -> float:
    r"""$1 - \beta^t$, with all its digits where $\beta$ is close to 1: there the subtraction would lose them."""
    return -math.expm1(t * math.log(beta)) if beta > 0 else 1.0


class Optimizer(Protocol):
    """Something that improves parameters by their gradients."""

    def step(self, parameters: Mapping[str, Array], gradients: Mapping[str, Array]) -> None:
        """Change every array of `parameters` in place."""


class OptimizerWithRate(Optimizer, Protocol):
    """An optimizer whose learning rate may be changed between steps, as of all here."""

    eta: float


class SGD:
    """Stochastic gradient descent: `sgd_step` on every parameter."""

    def __init__(self, eta: float = 0.1) -> None:
        self.eta = _positive("eta", eta)

    def step(self, parameters: Mapping[str, Array], gradients: Mapping[str, Array]) -> None:
        """Change every array of `parameters` in place."""
        for _, w, g in _pairs(parameters, gradients):
            w[...] = sgd_step(w, g, self.eta)


class Momentum:
    """Gradient descent with momentum: `momentum_step` on every parameter, with a velocity for each."""

    def __init__(self, eta: float = 0.1, mu: float = 0.9) -> None:
        self.eta = _positive("eta", eta)
        self.mu = _fraction("mu", mu)
        self._v: dict[str, Array] = {}

    def step(self, parameters: Mapping[str, Array], gradients: Mapping[str, Array]) -> None:
        """Change every array of `parameters` in place."""
        for name, w, g in _pairs(parameters, gradients):
            v = self._v.get(name, np.zeros_like(w))
            w[...], self._v[name] = momentum_step(w, g, v, self.eta, self.mu)


class Adam:
    """Adam: `adam_step` on every parameter, with two running means for each and one count of steps."""

    def __init__(self, eta: float = 0.001, beta1: float = 0.9, beta2: float = 0.999, eps: float = 1e-8) -> None:
        self.eta = _positive("eta", eta)
        self.beta1 = _fraction("beta1", beta1)
        self.beta2 = _fraction("beta2", beta2)
        self.eps = _positive("eps", eps)
        self._t = 0
        self._means: dict[str, tuple[Array, Array]] = {}

    def step(self, parameters: Mapping[str, Array], gradients: Mapping[str, Array]) -> None:
        """Change every array of `parameters` in place."""
        self._t += 1
        for name, w, g in _pairs(parameters, gradients):
            m, v = self._means.get(name, (np.zeros_like(w), np.zeros_like(w)))
            w[...], m, v = adam_step(w, g, m, v, self._t, self.eta, self.beta1, self.beta2, self.eps)
            self._means[name] = m, v


def _pairs(parameters: Mapping[str, Array], gradients: Mapping[str, Array]) -> Iterator[tuple[str, Array, Array]]:
    if parameters.keys() != gradients.keys():
        raise SettingError(f"gradients are given for {sorted(gradients)}, expected {sorted(parameters)}.")
    for name, w in parameters.items():
        check_like(f"d{name}", gradients[name], name, w)
        yield name, w, floats(gradients[name])


def _positive(name: str, value: float) -> float:
    if not 0 < value < math.inf:
        raise SettingError(f"{name} is {value}, expected a finite number above 0.")
    return value


def _fraction(name: str, value: float) -> float:
    if not 0 <= value < 1:
        raise SettingError(f"{name} is {value}, expected a number from 0 up to, but not including, 1.")
    return value
