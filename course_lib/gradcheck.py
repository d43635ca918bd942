r"""Gradient check: a gradient from formulas against one from central differences, and what is wrong where they differ.

$\partial f / \partial x_i \approx (f(x + h e_i) - f(x - h e_i)) / 2h$ is off by about $h^2$, plus rounding of about
$10^{-16} f / h$; h = 1e-5 balances the two. All of it needs float64, into which lists and whole numbers
are turned. A kink of ReLU closer than h to a pre-activation spoils the numeric gradient, not the formula: try others.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass

import numpy as np
from numpy.typing import ArrayLike

from course_lib.comparison import Comparison
from course_lib.errors import SettingError, ShapeError
from course_lib.gradient_faults import describe_fault
from course_lib.inputs import floats
from course_lib.language import Text, current_language
from course_lib.network import Network
from course_lib.types import Array

STEP = 1e-5
TOLERANCE = 1e-6


def numeric_gradient(f: Callable[[Array], float], x: ArrayLike, h: float = STEP) -> Array:
    """The gradient of `f` at `x` by central differences, shaped like x.

    Args:
        f: takes an array shaped like x and returns one number.
        x: where; it is not changed.
        h: step to either side.

    Raises:
        SettingError: h is not above 0.
        ShapeError: `f` returns more than one number.
    """
    _check_step(h)
    x = floats(x).astype(np.float64)
    gradient = np.empty_like(x)
    for index in np.ndindex(x.shape):
        above, below = x.copy(), x.copy()
        above[index] += h
        below[index] -= h
        gradient[index] = (_number(f(above)) - _number(f(below))) / (2 * h)
    return gradient


@dataclass(frozen=True)
class ParameterCheck:
    """One parameter's gradient against the numeric one. `fault` says what is wrong with it; None if they agree."""

    name: str
    relative_error: float
    fault: Text | None

    @property
    def ok(self) -> bool:
        """Whether the two gradients agree."""
        return self.fault is None


@dataclass(frozen=True)
class GradientReport:
    """Every parameter's check. Its text, in the reader's language, has one line for each parameter."""

    checks: tuple[ParameterCheck, ...]

    @property
    def ok(self) -> bool:
        """Whether all gradients agree."""
        return all(check.ok for check in self.checks)

    @property
    def faults(self) -> dict[str, Text]:
        """What is wrong, by the name of the parameter; empty if all gradients agree."""
        return {check.name: check.fault for check in self.checks if check.fault is not None}

    def __str__(self) -> str:
        return "\n".join(_line(check) for check in self.checks)

    __repr__ = __str__


def check_gradients(
    f: Callable[[Mapping[str, Array]], float],
    parameters: Mapping[str, Array],
    gradients: Mapping[str, Array],
    *,
    n_examples: int | None = None,
    h: float = STEP,
    tolerance: float = TOLERANCE,
) -> GradientReport:
    """Compare `gradients` with the numeric ones of `f`, entry by entry, and say which parameter is off and how.

    Args:
        f: the loss as a function of all parameters, by name; it must not change them.
        parameters: where to check.
        gradients: of f in each parameter, by name.
        n_examples: how many examples the loss is a mean of, to recognise a division by it.
        h: step of the central differences.
        tolerance: largest relative error of an entry that passes.

    Raises:
        SettingError: the gradient of a parameter is missing, the loss is not finite, or h is not above 0.
    """
    _check_step(h)
    missing = parameters.keys() - gradients.keys()
    if missing:
        raise SettingError(f"gradients lack {sorted(missing)}, expected one for each of {sorted(parameters)}.")
    value = f(parameters)
    if not np.isfinite(value):
        raise SettingError(f"the loss is {value}, expected a finite number: repair the loss, then check its gradient.")
    # Rounding in f, divided by h: below this a numeric gradient says nothing.
    noise = 10 * np.finfo(np.float64).eps * abs(value) / h

    def check(name: str) -> ParameterCheck:
        numeric = numeric_gradient(lambda value: f({**parameters, name: value}), parameters[name], h)
        comparison = Comparison(name, np.asarray(gradients[name]), numeric, tolerance, noise, n_examples)
        return ParameterCheck(name, comparison.relative_error, describe_fault(comparison))

    return GradientReport(tuple(check(name) for name in parameters))


def check_network(
    network: Network, X: Array, T: Array, *, h: float = STEP, tolerance: float = TOLERANCE
) -> GradientReport:
    """Check what `network.backward` gives for the examples X and targets T. The network is left as it was.

    Raises:
        SettingError: a parameter is not float64.
    """
    before = {name: array.copy() for name, array in network.parameters.items()}
    for name, array in before.items():
        if array.dtype != np.float64:
            raise SettingError(f"`{name}` is {array.dtype}, expected float64: a numeric gradient needs all its digits.")

    def loss(values: Mapping[str, Array]) -> float:
        network.assign(values)
        return network.error(X, T)

    network.forward(X)
    gradients = network.backward(T)
    try:
        return check_gradients(loss, before, gradients, n_examples=len(X), h=h, tolerance=tolerance)
    finally:
        network.assign(before)


def _check_step(h: float) -> None:
    if not h > 0:
        raise SettingError(f"h is {h}, expected a small number above 0, such as 1e-5.")


def _number(value: ArrayLike) -> float:
    if np.size(value) != 1:
        raise ShapeError(f"`f(x)` has shape {np.shape(value)}, expected one number. Did you mean `np.sum(f(x))`?")
    return float(np.reshape(np.asarray(value), ()))


def _line(check: ParameterCheck) -> str:
    language = current_language()
    verdict = Text(en="agrees", ja="一致") if check.fault is None else check.fault
    return f"{check.name}  {check.relative_error:.1e}  {verdict[language]}"
