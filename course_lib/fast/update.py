"""What follows the pass backward: the L2 term, weight decay and the optimizer's step, all in place."""

import numpy as np

from course_lib.errors import SettingError
from course_lib.fast.calls import BLOCK_BYTES, Call, aligned, blocks, call, number
from course_lib.fast.flat import Flat
from course_lib.fast.rules import RULES, Rule
from course_lib.optimizers import Optimizer
from course_lib.schedules import Scheduled
from course_lib.types import Array
from course_lib.weight_decay import WeightDecay


class Update:
    """The step of an optimizer, with what may be wrapped around it: Scheduled outside, WeightDecay inside.

    Args:
        optimizer: what makes the step, in place of which the one here makes it.
        flat: the parameters and their gradients.
        l2: how strong the L2 term of the loss is; 0 is none.

    Raises:
        SettingError: the optimizer is another one.
    """

    def __init__(self, optimizer: Optimizer, flat: Flat, l2: float) -> None:
        self._l2 = l2
        self._scheduled = optimizer if type(optimizer) is Scheduled else None
        inner: Optimizer = optimizer.optimizer if isinstance(optimizer, Scheduled) else optimizer
        self._decays: list[WeightDecay] = []
        while type(inner) is WeightDecay:
            self._decays.append(inner)
            inner = inner.optimizer
        if type(inner) not in RULES:
            names = ", ".join(sorted(kind.__name__ for kind in RULES))
            raise SettingError(
                f"optimizer is {type(inner).__name__}, expected one of {names}, within WeightDecay or Scheduled if you "
                "like. Leave out fast=True: training layer by layer takes any."
            )
        self._rule: Rule = RULES[type(inner)](inner, flat)
        self._pull, self._keep = number(0, flat.dtype), number(1, flat.dtype)
        self.calls = (*self._l2_calls(flat), *self._decay_calls(flat), *self._rule.calls)

    def begin(self) -> float:
        """Set what differs from step to step, and say what the gradient is to be multiplied by."""
        if self._scheduled:
            self._scheduled.set_rate()
        self._rule.prepare()
        factor = self._rule.factor()
        if self._l2:
            self._pull.fill(self._l2 * factor)
        if self._decays:
            self._keep.fill(1 - sum(decay.eta * decay.strength for decay in self._decays))
        return factor

    def end(self) -> None:
        """Count the step."""
        if self._scheduled:
            self._scheduled.steps += 1

    def load(self) -> None:
        """Take over what the optimizer remembers."""
        self._rule.load()

    def store(self) -> None:
        """Give it back."""
        self._rule.store()

    def _l2_calls(self, flat: Flat) -> list[Call]:
        calls: list[Call] = []
        if self._l2:
            room = aligned(BLOCK_BYTES // flat.dtype.itemsize, flat.dtype)
            for place in flat.places:
                for w, g in blocks(place.W, place.dW):
                    pull: Array = room[: w.size]
                    calls += [call(np.multiply, w, self._pull, pull), call(np.add, g, pull, g)]
        return calls

    def _decay_calls(self, flat: Flat) -> list[Call]:
        if not self._decays:
            return []
        return [call(np.multiply, w, self._keep, w) for place in flat.places for (w,) in blocks(place.W)]
