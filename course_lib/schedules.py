r"""Learning-rate schedules: how large the step $\eta$ is, as training goes on.

Each is a pure function of k, the number of the step or epoch, counted from 0, and of `eta`, the rate to begin with. k
stands first, and `eta` may itself come from a schedule: `warm_up(k, cosine(k, 0.01, n=500), n=20)`. A k or a count that
is negative, inf or nan is refused; an `eta` of inf or nan is handed on, and `Scheduled` refuses it.

    optimizer = Scheduled(Adam(), lambda k: cosine(k, 0.01, n=500))
"""

import math
from collections.abc import Callable, Mapping

from course_lib.errors import SettingError
from course_lib.optimizers import OptimizerWithRate
from course_lib.types import Array


def step_decay(k: int, eta: float, every: int, factor: float = 0.1) -> float:
    r"""$\eta \cdot \text{factor}^{\lfloor k / \text{every} \rfloor}$: a staircase down.

    >>> [step_decay(k, 8.0, every=2, factor=0.5) for k in range(5)]
    [8.0, 8.0, 4.0, 4.0, 2.0]
    """
    return eta * _checked_factor(factor) ** (_checked_k(k) // _checked_count("every", every))


def exponential(k: int, eta: float, factor: float) -> float:
    r"""$\eta \cdot \text{factor}^k$: less by the same share each time.

    >>> [exponential(k, 8.0, factor=0.5) for k in range(4)]
    [8.0, 4.0, 2.0, 1.0]
    """
    return eta * _checked_factor(factor) ** _checked_k(k)


def cosine(k: int, eta: float, n: int, end: float = 0.0) -> float:
    r"""$\eta_\text{end} + \frac{1}{2} (\eta - \eta_\text{end}) (1 + \cos(\pi k / n))$, and `end` from k = n on.

    Slow at first, fastest in the middle, slow towards the end. Source: Loshchilov and Hutter (2017), SGDR,
    arXiv:1608.03983, without its restarts.

    >>> [round(cosine(k, 0.8, n=4, end=0.4), 3) for k in range(6)]
    [0.8, 0.741, 0.6, 0.459, 0.4, 0.4]
    """
    left = max(_checked_count("n", n) - _checked_k(k), 0)
    # (1 + cos a) / 2 is the square of cos(a / 2): there is no subtraction where the two would cancel.
    angle = math.pi * left / (2 * n)
    return eta * math.sin(angle) ** 2 + end * math.cos(angle) ** 2


def warm_up(k: int, eta: float, n: int) -> float:
    r"""$\eta \cdot \min(1, (k + 1) / n)$: n steps up to `eta`, the first of them not 0, then `eta` as it is.

    >>> [warm_up(k, 0.8, n=4) for k in range(6)]
    [0.2, 0.4, 0.6000000000000001, 0.8, 0.8, 0.8]
    """
    return eta * min(1, (_checked_k(k) + 1) / _checked_count("n", n))


class Scheduled:
    """Another optimizer, whose learning rate is set before each step.

    Args:
        optimizer: what makes the step. Its own `eta` is overwritten.
        schedule: takes k and gives the learning rate, which may be 0.
        steps_for_each_k: 1 counts steps in k; the number of batches of one epoch counts epochs.

    Raises:
        SettingError: `steps_for_each_k` is below 1; in a step, the schedule gives no finite number from 0 up.
    """

    def __init__(
        self, optimizer: OptimizerWithRate, schedule: Callable[[int], float], steps_for_each_k: int = 1
    ) -> None:
        self.optimizer = optimizer
        self.schedule = schedule
        self.steps_for_each_k = _checked_count("steps_for_each_k", steps_for_each_k)
        self.steps = 0
        """How many steps have been made."""

    def step(self, parameters: Mapping[str, Array], gradients: Mapping[str, Array]) -> None:
        """Change every array of `parameters` in place."""
        self.set_rate()
        self.optimizer.step(parameters, gradients)
        self.steps += 1

    def set_rate(self) -> None:
        """Give the optimizer the learning rate of the step that comes next."""
        k = self.steps // self.steps_for_each_k
        eta = self.schedule(k)
        if not 0 <= eta < math.inf:
            raise SettingError(f"the schedule gives {eta} for k = {k}, expected a finite number from 0 up.")
        self.optimizer.eta = eta


def _checked_k(k: int) -> int:
    if not 0 <= k < math.inf:
        raise SettingError(f"k is {k}, expected 0 or more: the first step or epoch has the number 0.")
    return k


def _checked_count(name: str, value: int) -> int:
    if not 1 <= value < math.inf:
        raise SettingError(f"{name} is {value}, expected at least 1.")
    return value


def _checked_factor(factor: float) -> float:
    if not 0 < factor <= 1:
        raise SettingError(f"factor is {factor}, expected a number above 0 and at most 1: the share that stays.")
    return factor
