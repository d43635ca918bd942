"""Optimizers, weight decay and schedules against 50 digits, over several steps."""

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from course_lib.optimizers import SGD, Adam, Momentum, adam_step, momentum_step, sgd_step
from course_lib.schedules import Scheduled, cosine, exponential, step_decay, warm_up
from course_lib.weight_decay import WeightDecay, l2_gradient, l2_penalty
from tests.course_lib.exact.oracle import assert_exact, exact, log, mp, sqrt

same_every_run = settings(derandomize=True, deadline=None, max_examples=50)
START = np.array([[0.5, -2.0], [1e-3, 30.0]])
GRADIENTS = [
    np.array([[0.3, -0.7], [2.0, -1e-6]]),
    np.array([[0.0, 1e-3], [-40.0, 1e-9]]),
    np.array([[-0.2, 5.0], [1e-300, 0.0]]),
    np.array([[1e4, -1e4], [0.0, 1e-300]]),
    np.array([[-0.9, 0.4], [7.0, 0.0]]),
    np.zeros((2, 2)),
    np.array([[1e-8, -3.0], [0.1, 2.0]]),
]


def sgd(w, g, memory, t, eta):
    return w - eta * g, memory


def momentum(w, g, memory, t, eta, mu):
    v = mu * memory - eta * g
    return w + v, v


def adam(w, g, memory, t, eta, beta1, beta2, eps):
    m, v = memory if t > 1 else (0 * w, 0 * w)
    m, v = beta1 * m + (1 - beta1) * g, beta2 * v + (1 - beta2) * g**2
    return w - eta * (m / (1 - beta1**t)) / (sqrt(v / (1 - beta2**t)) + eps), (m, v)


RULES = [
    (SGD, sgd, (0.1,)),
    (Momentum, momentum, (0.1, 0.9)),
    (Momentum, momentum, (0.03, 0.0)),
    (Adam, adam, (0.001, 0.9, 0.999, 1e-8)),
    (Adam, adam, (0.1, 0.5, 0.75, 1.0)),
    (Adam, adam, (0.1, 0.0, 0.0, 1e-8)),
    (Adam, adam, (0.01, 0.9, 1 - 1e-9, 1e-8)),
]


def walk(rule, settings, rates=None, decay=0.0):
    """The places that the formula visits, and the way that it went: the sum of the sizes of its steps."""
    w, memory, way = exact(START), exact(0.0), abs(exact(START))
    for t, g in enumerate(GRADIENTS, start=1):
        eta, *others = map(exact, settings)
        eta = eta if rates is None else exact(rates[t - 1])
        moved, memory = rule(w, exact(g), memory, t, eta, *others)
        w, before = moved - eta * exact(decay) * w, w
        way = way + abs(w - before)
        yield w, way


@pytest.mark.parametrize(("optimizer", "rule", "settings"), RULES)
def test_every_optimizer_over_seven_steps(optimizer, rule, settings):
    w, made = START.copy(), optimizer(*settings)
    for g, (expected, way) in zip(GRADIENTS, walk(rule, settings), strict=True):
        made.step({"W": w}, {"W": g})
        assert_exact(w, expected, scale=way)


@pytest.mark.parametrize(("optimizer", "rule", "settings"), RULES)
def test_with_decoupled_weight_decay(optimizer, rule, settings):
    w, b, made = START.copy(), START[0].copy(), WeightDecay(optimizer(*settings), 0.05)
    alone, bare = START[0].copy(), optimizer(*settings)
    for g, (expected, way) in zip(GRADIENTS, walk(rule, settings, decay=0.05), strict=True):
        made.step({"W": w, "b": b}, {"W": g, "b": g[0]})
        bare.step({"b": alone}, {"b": g[0]})
        assert_exact(w, expected, scale=way)
        np.testing.assert_array_equal(b, alone)


@pytest.mark.parametrize(("optimizer", "rule", "settings"), RULES)
def test_with_a_schedule(optimizer, rule, settings):
    w, made = START.copy(), Scheduled(optimizer(*settings), lambda k: 0.1 / (k + 1))
    for g, (expected, way) in zip(GRADIENTS, walk(rule, settings, [0.1 / k for k in range(1, 8)]), strict=True):
        made.step({"W": w}, {"W": g})
        assert_exact(w, expected, scale=way)


def test_the_first_step_of_each():
    w, g = exact(START), exact(GRADIENTS[0])
    assert_exact(sgd_step(START, GRADIENTS[0], 0.1), w - exact(0.1) * g, scale=abs(w) + abs(g))
    velocity = exact(0.9) * w - exact(0.1) * g
    for got, expected in zip(momentum_step(START, GRADIENTS[0], START, 0.1), (w + velocity, velocity), strict=True):
        assert_exact(got, expected, scale=abs(w) + abs(g))


@pytest.mark.parametrize("beta", [0.0, 0.5, 0.9, 0.999, 1 - 1e-6, 1 - 1e-12])
@pytest.mark.parametrize("t", [1, 2, 1000, 10**9])
def test_adams_corrections_keep_their_digits(beta, t):
    # With m = v = 1 and w = 0 the step is the two corrections and nothing else.
    w, _, _ = adam_step(0.0, 1.0, 1.0, 1.0, t, eta=1.0, beta1=beta, beta2=beta, eps=1e-300)
    assert_exact(w, -sqrt(1 - exact(beta) ** t) / (1 - exact(beta) ** t))


def test_a_gradient_of_0_moves_nothing_that_has_no_past():
    assert adam_step(0.7, 0.0, 0.0, 0.0, t=1) == (0.7, 0, 0)


def test_l2():
    parameters = {"W1": START, "b1": np.array([1e9]), "W2": 1e-3 * START.T}
    squares = (exact(parameters["W1"]) ** 2).sum() + (exact(parameters["W2"]) ** 2).sum()
    assert_exact(l2_penalty(parameters, 0.3), exact(0.3) / 2 * squares)
    assert_exact(l2_gradient(parameters, 0.3)["W2"], exact(0.3) * exact(parameters["W2"]))


counts = st.integers(1, 10**6)
rates = st.floats(1e-6, 10)


@same_every_run
@given(counts, counts, rates, st.floats(0, 1))
def test_cosine(k, n, eta, share):
    end = share * eta
    angle = mp.pi * min(k, n) / n
    expected = exact(end) + (exact(eta) - exact(end)) * (1 + mp.cos(angle)) / 2
    assert_exact(cosine(k, eta, n, end), expected, scale=abs(expected) if k < n else max(eta, end))


@pytest.mark.parametrize("n", [2, 100, 10**6, 10**9])
def test_cosine_one_step_before_it_is_0(n):
    assert_exact(cosine(n - 1, 0.1, n), exact(0.1) * mp.sin(mp.pi / 2 / n) ** 2)


@same_every_run
@given(st.integers(0, 1000), counts, rates, st.floats(0.5, 1))
def test_the_other_schedules(k, n, eta, factor):
    assert_exact(exponential(k, eta, factor), exact(eta) * exact(factor) ** k)
    assert_exact(step_decay(k, eta, n, factor), exact(eta) * exact(factor) ** (k // n))
    assert_exact(warm_up(k, eta, n), exact(eta) * min(mp.mpf(1), mp.mpf(k + 1) / n))


def test_exponential_decay_is_e_to_a_line():
    assert_exact(exponential(700, 3.0, 0.9), exact(3.0) * mp.exp(700 * log(exact(0.9))))
