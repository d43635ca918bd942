"""Learning-rate schedules at steps worked out by hand, and an optimizer that follows one."""

import math
from itertools import pairwise

import numpy as np
import pytest

from course_lib.errors import SettingError, ShapeError
from course_lib.layers import Dense
from course_lib.network import Network
from course_lib.optimizers import SGD, Adam, Momentum
from course_lib.schedules import Scheduled, cosine, exponential, step_decay, warm_up
from course_lib.training import train
from course_lib.weight_decay import WeightDecay


@pytest.mark.parametrize(("k", "eta"), [(0, 0.5), (29, 0.5), (30, 0.05), (59, 0.05), (60, 0.005)])
def test_step_decay_falls_at_each_multiple(k, eta):
    assert step_decay(k, 0.5, every=30) == pytest.approx(eta, rel=1e-14)


def test_exponential_decay_loses_the_same_share_each_time():
    assert [exponential(k, 2.0, 0.9) for k in range(4)] == pytest.approx([2, 1.8, 1.62, 1.458], rel=1e-14)


@pytest.mark.parametrize(
    ("k", "eta"),
    # cos of 0, 60, 90, 120 and 180 degrees is 1, 1/2, 0, -1/2 and -1; n = 12, from 0.9 to 0.1
    [(0, 0.9), (4, 0.7), (6, 0.5), (8, 0.3), (12, 0.1), (13, 0.1), (10**6, 0.1)],
)
def test_cosine_at_angles_that_one_knows(k, eta):
    assert cosine(k, 0.9, n=12, end=0.1) == pytest.approx(eta, rel=1e-14)


def test_a_factor_of_1_takes_nothing_away():
    assert (exponential(9, 0.5, 1.0), step_decay(9, 0.5, every=2, factor=1.0)) == (0.5, 0.5)


def test_cosine_ends_at_0_unless_said_otherwise():
    assert cosine(12, 0.9, n=12) == 0


def test_the_cosine_is_the_mirror_of_itself_about_its_middle():
    for k in range(10):
        assert cosine(k, 1.0, n=9) + cosine(9 - k, 1.0, n=9) == pytest.approx(1, rel=1e-14)


def test_warm_up_rises_in_equal_parts_and_begins_above_0():
    assert [warm_up(k, 0.5, n=5) for k in range(7)] == pytest.approx([0.1, 0.2, 0.3, 0.4, 0.5, 0.5, 0.5], rel=1e-14)


def test_a_warm_up_before_another_schedule():
    rates = [warm_up(k, exponential(k, 8.0, 0.5), n=4) for k in range(6)]
    # 8, 4, 2, 1, 1/2, 1/4 times 1/4, 2/4, 3/4, 1, 1, 1
    assert rates == [2, 2, 1.5, 1, 0.5, 0.25]


@pytest.mark.parametrize(
    "schedule",
    [lambda k: step_decay(k, 0.3, 2), lambda k: exponential(k, 0.3, 0.8), lambda k: cosine(k, 0.3, 20, 0.01)],
)
def test_no_schedule_but_the_warm_up_ever_rises(schedule):
    rates = [schedule(k) for k in range(30)]
    assert rates[0] == pytest.approx(0.3, rel=1e-15)
    assert all(later <= earlier for earlier, later in pairwise(rates))
    assert min(rates) > 0


@pytest.mark.parametrize("optimizer", [SGD(), Momentum(mu=0.0), Adam(beta1=0.0, beta2=0.0, eps=1e-30)])
def test_each_step_has_its_rate(optimizer):
    # With a gradient of 1, and nothing remembered, each of the three moves by eta.
    w, walked = np.zeros(1), []
    scheduled = Scheduled(optimizer, lambda k: 1 / (k + 1))
    for _ in range(4):
        scheduled.step({"w": w}, {"w": np.ones(1)})
        walked.append(w.item())
    np.testing.assert_allclose(walked, [-1, -1 - 1 / 2, -1 - 1 / 2 - 1 / 3, -1 - 1 / 2 - 1 / 3 - 1 / 4], rtol=1e-14)


def test_k_may_count_epochs():
    inside, rates = SGD(), []

    class Noted:
        eta = 0.0

        def step(self, parameters, gradients):
            rates.append(self.eta)
            inside.step(parameters, gradients)

    network = Network([Dense(np.zeros((1, 1)), np.zeros(1))])
    scheduled = Scheduled(Noted(), lambda k: 10.0**-k, steps_for_each_k=3)
    train(network, np.ones((5, 1)), np.ones((5, 1)), scheduled, epochs=3, batch_size=2)
    assert rates == [1, 1, 1, 0.1, 0.1, 0.1, 0.01, 0.01, 0.01]


def test_a_constant_schedule_changes_no_bit():
    def trained(optimizer):
        rng = np.random.default_rng(0)
        network = Network([Dense.random(2, 3, "tanh", rng), Dense.random(3, 1, "linear", rng)])
        train(network, np.eye(2), np.ones((2, 1)), optimizer, epochs=5, batch_size=1, rng=rng)
        return network.parameters["W1"]

    np.testing.assert_array_equal(trained(Scheduled(Adam(), lambda k: 0.02)), trained(Adam(0.02)))


def test_weight_decay_follows_the_schedule():
    w = np.array([[8.0]])
    scheduled = Scheduled(WeightDecay(SGD(), 1.0), lambda k: (0.5, 0.25)[k])
    for expected in (4, 3):  # half of 8 is left, then three quarters of 4
        scheduled.step({"W1": w}, {"W1": np.zeros((1, 1))})
        assert w == expected


def test_a_rate_of_0_stands_still():
    w = np.ones(1)
    Scheduled(SGD(), lambda k: 0.0).step({"w": w}, {"w": np.ones(1)})
    assert w == 1


def test_a_step_that_is_refused_is_not_counted():
    scheduled, w = Scheduled(SGD(), lambda k: 10.0**-k), np.zeros(1)
    with pytest.raises(ShapeError):
        scheduled.step({"w": w}, {"w": np.ones(2)})
    scheduled.step({"w": w}, {"w": np.ones(1)})
    assert w == -1


@pytest.mark.parametrize("rate", [-0.1, math.nan, math.inf])
def test_a_schedule_gives_rates(rate):
    with pytest.raises(SettingError, match=f"the schedule gives {rate} for k = 0, expected a finite number from 0 up"):
        Scheduled(SGD(), lambda k: rate).step({}, {})


@pytest.mark.parametrize(
    ("call", "message"),
    [
        (lambda: step_decay(-1, 0.1, 2), "k is -1, expected 0 or more"),
        (lambda: exponential(-1, 0.1, 0.5), "k is -1"),
        (lambda: step_decay(math.nan, 0.1, 2), "k is nan"),
        (lambda: cosine(math.inf, 0.1, 5), "k is inf"),
        (lambda: cosine(0, 0.1, math.inf), "n is inf"),
        (lambda: cosine(-1, 0.1, 5), "k is -1"),
        (lambda: warm_up(-1, 0.1, 5), "k is -1"),
        (lambda: step_decay(0, 0.1, 0), "every is 0, expected at least 1"),
        (lambda: cosine(0, 0.1, 0), "n is 0, expected at least 1"),
        (lambda: warm_up(0, 0.1, 0), "n is 0, expected at least 1"),
        (lambda: exponential(0, 0.1, 1.1), "factor is 1.1, expected a number above 0 and at most 1"),
        (lambda: step_decay(0, 0.1, 2, 0.0), "factor is 0.0"),
        (lambda: exponential(0, 0.1, math.nan), "factor is nan"),
        (lambda: Scheduled(SGD(), lambda k: 0.1, 0), "steps_for_each_k is 0"),
    ],
)
def test_settings_out_of_range_are_refused(call, message):
    with pytest.raises(SettingError, match=message):
        call()
