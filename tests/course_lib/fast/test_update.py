"""What is wrapped around an optimizer: schedules, weight decay, and the L2 term of the loss."""

import numpy as np
import pytest

from course_lib.errors import SettingError
from course_lib.fast.flat import Flat
from course_lib.fast.update import Update
from course_lib.layers import Dense
from course_lib.optimizers import SGD
from course_lib.schedules import Scheduled
from course_lib.weight_decay import WeightDecay


def after_a_step(optimizer, l2: float = 0.0, steps: int = 1):
    """w and b, at first 4 and 8, after steps with the gradients 1 and 1."""
    flat = Flat([(1, Dense(np.array([[4.0]]), np.array([8.0])))], np.float64)
    flat.load()
    update = Update(optimizer, flat, l2)
    for _ in range(steps):
        flat.g[...] = update.begin()
        for call in update.calls:
            call()
        update.end()
    return flat.w


def test_a_bare_optimizer_makes_its_step():
    np.testing.assert_array_equal(after_a_step(SGD(0.5)), [3.5, 7.5])


def test_the_l2_term_pulls_at_weights_and_not_at_biases():
    # 0.5 * (1 + 0.25 * 4) from the weight
    np.testing.assert_array_equal(after_a_step(SGD(0.5), l2=0.25), [3.0, 7.5])


def test_weight_decay_takes_a_share_of_the_weight_before_the_step():
    # 0.5 * 0.25 * 4 beside the step
    np.testing.assert_array_equal(after_a_step(WeightDecay(SGD(0.5), 0.25)), [3.0, 7.5])


def test_no_call_goes_by_way_of_double_precision():
    flat = Flat([(1, Dense(np.ones((1, 1), np.float32), np.ones(1, np.float32)))], np.float32)
    arrays = [one for call in Update(WeightDecay(SGD(0.5), 0.25), flat, 0.25).calls for one in call.args]
    assert {array.dtype for array in arrays} == {np.dtype(np.float32)}


def test_a_schedule_counts_steps():
    scheduled = Scheduled(SGD(), lambda k: [0.5, 0.25, 0.0][k])
    np.testing.assert_array_equal(after_a_step(scheduled, steps=3), [3.25, 7.25])
    assert scheduled.steps == 3


def test_another_optimizer_is_refused():
    class Own(SGD):
        pass

    with pytest.raises(SettingError, match="optimizer is Own, expected one of Adam, Momentum, SGD"):
        after_a_step(Scheduled(Own(), lambda k: 0.1))
