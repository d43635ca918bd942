"""Optimizers in place: two steps by hand, and what is remembered."""

import numpy as np
import pytest

from course_lib.fast.flat import Flat
from course_lib.fast.rules import RULES, Rule
from course_lib.layers import Dense
from course_lib.optimizers import SGD, Adam, Momentum


def two_weights() -> Flat:
    """w = (1, 2): one weight and one bias."""
    flat = Flat([(1, Dense(np.array([[1.0]]), np.array([2.0])))], np.float64)
    flat.load()
    return flat


def step(rule: Rule, flat: Flat, g) -> None:
    rule.prepare()
    flat.g[...] = np.multiply(g, rule.factor())
    for call in rule.calls:
        call()


def test_sgd_by_hand():
    flat = two_weights()
    step(RULES[SGD](SGD(0.5), flat), flat, [1.0, -2.0])
    np.testing.assert_array_equal(flat.w, [0.5, 3.0])


def test_momentum_by_hand():
    flat = two_weights()
    rule = RULES[Momentum](Momentum(0.5, mu=0.5), flat)
    for _ in range(2):
        step(rule, flat, [1.0, -2.0])
    # v is -0.5 and then -0.75, of the bias twice as much the other way
    np.testing.assert_allclose(flat.w, [1 - 1.25, 2 + 2.5])


def test_the_first_step_of_adam_is_eta_whatever_the_gradient():
    flat = two_weights()
    step(RULES[Adam](Adam(0.1), flat), flat, [1e-3, -500.0])
    np.testing.assert_allclose(flat.w, [0.9, 2.1], rtol=1e-5)


def test_a_gradient_of_0_moves_nothing_at_first_and_leaves_no_nan():
    flat = two_weights()
    step(RULES[Adam](Adam(0.1), flat), flat, [0.0, 0.0])
    np.testing.assert_array_equal(flat.w, [1.0, 2.0])


def test_what_adam_remembers_are_means():
    flat, adam = two_weights(), Adam(0.1)
    rule = RULES[Adam](adam, flat)
    rule.load()
    step(rule, flat, [3.0, 0.0])
    rule.store()
    m, v = adam._means["W1"]
    # 0.1 * 3 and 0.001 * 9
    assert m.item() == pytest.approx(0.3, rel=1e-12)
    assert v.item() == pytest.approx(0.009, rel=1e-12)
    assert adam._t == 1


def test_what_momentum_remembers_is_taken_over():
    flat, momentum = two_weights(), Momentum(0.5, mu=0.5)
    momentum._v = {"W1": np.array([[4.0]]), "b1": np.array([0.0])}
    rule = RULES[Momentum](momentum, flat)
    rule.load()
    step(rule, flat, [0.0, 0.0])
    np.testing.assert_array_equal(flat.w, [3.0, 2.0])
