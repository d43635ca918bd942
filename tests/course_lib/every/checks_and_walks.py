"""Entries of what looks at gradients and at landscapes: checks, comparisons, deep stacks, walks."""

import math

import numpy as np
from hypothesis import strategies as st

from course_lib.activations import ACTIVATIONS
from course_lib.comparison import Comparison
from course_lib.depth import Stack
from course_lib.gradcheck import ParameterCheck, check_gradients, check_network, numeric_gradient
from course_lib.gradient_faults import describe_fault
from course_lib.landscapes import LANDSCAPES, of_neuron, walk
from course_lib.optimizers import SGD
from tests.course_lib.every.entry import Arrays, Own
from tests.course_lib.every.layers_and_training import network, settings


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


def deep(data):
    stack = Stack.random(*data.draw(st.tuples(*[st.integers(1, 4)] * 3)), np.random.default_rng(0))
    passes = stack.run(data.draw(st.floats(0, 2)), data.draw(st.sampled_from(list(ACTIVATIONS))))
    assert {A.shape for A in passes.outputs + passes.gradients} == {stack.X.shape}
    assert passes.spreads.shape == passes.sizes.shape == (len(stack.weights),)
    assert np.all(passes.sizes >= 0)


def wrong_stack(data):
    if data.draw(st.booleans()):
        return Stack.random(1, 2, 3, np.random.default_rng(0)).run(1.0, "softmax")
    return Stack.random(*data.draw(st.permutations([0, 1, 1])), np.random.default_rng(0))


def walked(data):
    landscape = data.draw(st.sampled_from([*LANDSCAPES, of_neuron(np.array([1.0, 2.0]), np.array([0.2, 0.8]))]))
    n_steps = data.draw(st.integers(0, 5))
    places = walk(landscape, SGD(data.draw(st.sampled_from([0.01, 0.5, 100.0]))), n_steps)
    assert places.shape == (n_steps + 1, 2)
    assert landscape.heights(places).shape == (n_steps + 1,)
    assert np.all(np.isfinite(landscape.heights(places)))


ENTRIES = {
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
    "depth.Stack": Own(deep, wrong_stack),
    "depth.Passes": Own(deep),
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
