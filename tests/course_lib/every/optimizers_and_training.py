"""Entries of optimizers, schedules, training, checks of gradients and landscapes."""

import math

import numpy as np
from hypothesis import strategies as st

from course_lib.comparison import Comparison
from course_lib.early_stopping import EarlyStopping
from course_lib.gradcheck import ParameterCheck, check_gradients, check_network, numeric_gradient
from course_lib.gradient_faults import describe_fault
from course_lib.inputs import floats
from course_lib.landscapes import LANDSCAPES, of_neuron, walk
from course_lib.optimizers import SGD, Adam, Momentum
from course_lib.schedules import Scheduled, cosine, exponential, step_decay, warm_up
from course_lib.training import batches, train
from course_lib.weight_decay import WeightDecay
from tests.course_lib.every.entry import Arrays, Own
from tests.course_lib.every.layers_and_networks import CLASSIFY, like, network, settings


def stepped(make, rows="apart"):
    """Three steps with one gradient."""

    def f(w, g):
        optimizer, w = make(), floats(w).copy()
        for _ in range(3):
            optimizer.step({"W1": w}, {"W1": g})
        return w

    return Arrays("*, * -> *", rows, f)


def trained(fast):
    def f(X, T):
        history = train(network(like(X)), X, T, SGD(0.1), 2, 2, None, (X, T), fast=fast)
        return history.losses, history.accuracies, history.held_out_losses, history.held_out_accuracies

    return Arrays(f"{CLASSIFY} -> 3, 3, 3, 3", None, f, no_rows=False, double=True)


def wrong_training(data):
    X, T = np.ones((4, 3)), np.ones((4, 2))
    keys = [{"epochs": -1}, {"batch_size": 0}, {"patience": 2}, {"patience": 0, "held_out": (X, T)}]
    return train(network(), X, T, SGD(), **{"epochs": 1, **data.draw(st.sampled_from(keys))})


def every_row_once(data):
    n, size = data.draw(st.integers(0, 20)), data.draw(st.one_of(st.none(), st.integers(1, 30)))
    parts = list(batches(n, size, data.draw(st.sampled_from([None, np.random.default_rng(0)])))) if n or size else []
    assert sorted(row for part in parts for row in part) == list(range(n))


def stopping(data):
    losses = data.draw(st.lists(st.one_of(st.none(), st.floats()), max_size=6))
    made = network()
    stops, start = EarlyStopping(made, 2), made.parameters["W1"].copy()
    told = [stops.is_enough(loss) for loss in losses]
    assert all(isinstance(enough, bool) for enough in told)
    stops.restore()
    np.testing.assert_array_equal(made.parameters["W1"], start)


def checked(data):
    w = {"w": np.array(data.draw(st.lists(st.floats(0.5, 3), min_size=1, max_size=4)))}
    report = check_gradients(lambda at: float(np.sum(np.square(at["w"]))), w, {"w": 2 * w["w"]})
    assert report.ok
    assert report.faults == {}
    assert all(check.ok for check in report.checks)


def wrongly_checked(data):
    w = {"w": np.ones(2)}
    value, given, h = data.draw(st.sampled_from([(1.0, {}, 1e-5), (np.nan, w, 1e-5), (np.inf, w, 1e-5), (1.0, w, 0.0)]))
    return check_gradients(lambda at: value, w, given, h=h)


def compared(data):
    numeric = np.array(data.draw(st.lists(st.floats(0.5, 5), min_size=1, max_size=4)))
    comparison = Comparison("w", numeric * data.draw(st.sampled_from([1.0, 2.0])), numeric, 1e-6, 1e-9)
    right = comparison.agrees(comparison.given)
    assert comparison.agrees(numeric)
    assert comparison.off(comparison.given).shape == numeric.shape
    assert (comparison.relative_error < 1e-6) is right
    assert (describe_fault(comparison) is None) is right


def walked(data):
    landscape = data.draw(st.sampled_from([*LANDSCAPES, of_neuron(np.array([1.0, 2.0]), np.array([0.2, 0.8]))]))
    n_steps = data.draw(st.integers(0, 5))
    places = walk(landscape, SGD(data.draw(st.sampled_from([0.01, 0.5, 100.0]))), n_steps)
    assert places.shape == (n_steps + 1, 2)
    assert landscape.heights(places).shape == (n_steps + 1,)
    assert np.all(np.isfinite(landscape.heights(places)))


def falling(schedule):
    def right(data):
        k, eta = data.draw(st.integers(0, 1000)), data.draw(st.floats(0.001, 10))
        assert 0 <= schedule(k + 1, eta) <= schedule(k, eta) <= eta * (1 + 1e-12)

    return Own(right, lambda data: schedule(-1, 0.1))


def rising(data):
    k, n, eta = data.draw(st.integers(0, 1000)), data.draw(st.integers(1, 1000)), data.draw(st.floats(0.001, 10))
    assert 0 < warm_up(k, eta, n) <= warm_up(k + 1, eta, n) <= eta


ENTRIES = {
    "optimizers.SGD": [stepped(SGD), settings(SGD, (0,), (-1,), (np.nan,))],
    "optimizers.Momentum": [stepped(Momentum), settings(Momentum, (0.1, 1.0), (0.1, -0.1), (0,))],
    "optimizers.Adam": [stepped(Adam), settings(Adam, (0,), (0.1, 1.0), (0.1, 0.9, 1.0), (0.1, 0.9, 0.9, 0))],
    "weight_decay.WeightDecay": [
        stepped(lambda: WeightDecay(Adam(), 0.1)),
        settings(WeightDecay, (SGD(), -0.1), (SGD(), np.inf), (SGD(), np.nan)),
    ],
    "schedules.step_decay": falling(lambda k, eta: step_decay(k, eta, 7)),
    "schedules.exponential": falling(lambda k, eta: exponential(k, eta, 0.97)),
    "schedules.cosine": falling(lambda k, eta: cosine(k, eta, 300)),
    "schedules.warm_up": Own(rising, lambda data: warm_up(*data.draw(st.sampled_from([(-1, 0.1, 2), (0, 0.1, 0)])))),
    "schedules.Scheduled": [
        stepped(lambda: Scheduled(Momentum(), lambda k: 0.1 / (k + 1))),
        settings(Scheduled, (SGD(), lambda k: 0.1, 0), (SGD(), lambda k: 0.1, -2)),
    ],
    "training.train": [
        trained(fast=False),
        trained(fast=True),
        Own(lambda data: None, wrong_training),
    ],
    "training.batches": Own(every_row_once, lambda data: list(batches(3, 0, None))),
    "early_stopping.EarlyStopping": Own(stopping, lambda data: EarlyStopping(network(), 0)),
    "gradcheck.numeric_gradient": [
        Arrays("* -> *", None, lambda x: numeric_gradient(lambda at: math.fsum(np.tanh(at).flat), x), double=True),
        settings(numeric_gradient, (np.sum, 1.0, 0.0), (np.square, np.ones(2)), (np.sum, 1.0, np.nan)),
    ],
    "gradcheck.check_gradients": Own(checked, wrongly_checked),
    "gradcheck.check_network": Own(
        lambda data: check_network(network(), np.eye(3), np.ones((3, 2)) / 2).ok or data.draw(st.nothing()),
        lambda data: check_network(network(np.float32), np.eye(3), np.ones((3, 2))),
    ),
    "gradcheck.ParameterCheck": Own(lambda data: data.draw(st.just(ParameterCheck("w", 0.0, None).ok))),
    "gradcheck.GradientReport": Own(checked),
    "gradient_faults.describe_fault": Own(compared),
    "comparison.Comparison": Own(compared),
    "landscapes.Landscape": Own(walked),
    "landscapes.walk": Own(walked),
    "landscapes.of_neuron": Arrays(
        "n, n -> 2",
        "averaged",
        lambda x, t: of_neuron(x, t).gradient(np.array([0.3, -0.2])),
        no_rows=False,
        double=True,
    ),
}
