"""Initialisers against 50 digits: Box-Muller, its standard deviations, and the weights that they give."""

import numpy as np
import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from course_lib.initializers import box_muller, he_normal, init_std, scaled_normal, standard_normal
from course_lib.layers import Dense
from tests.course_lib.exact.oracle import assert_exact, exact, mp

same_every_run = settings(derandomize=True, deadline=None)


def normal(u1, u2):
    return mp.sqrt(-2 * mp.log(u1)) * mp.cospi(2 * u2)


normals = np.frompyfunc(normal, 2, 1)


class Listed:
    """A generator whose uniform numbers are known, and whose first array and second array are kept."""

    def __init__(self, seed):
        self._rng, self.given = np.random.default_rng(seed), []

    def random(self, shape):
        self.given.append(self._rng.random(shape))
        return self.given[-1]


def drawn(rng):
    """What the formula makes of the numbers that were given: u1 is 1 minus the first, so that it is never 0."""
    return normals(1 - exact(rng.given[0]), exact(rng.given[1]))


@same_every_run
@given(st.floats(0, 1, exclude_min=True), st.floats(0, 1))
@example(1e-300, 0.1)
@example(5e-324, 0.9)
@example(1 - 2**-53, 0.1)
@example(0.5, 0.25 + 2**-54)
@example(0.5, 0.75 - 2**-53)
@example(0.5, 0.25)
@example(0.5, 1e-300)
def test_box_muller(u1, u2):
    assert_exact(box_muller(u1, u2), normal(exact(u1), exact(u2)))


@pytest.mark.parametrize("u2", [-0.25, -1.1, 3.7])
def test_turns_may_be_any_number(u2):
    assert_exact(box_muller(0.3, u2), normal(exact(0.3), exact(u2)), scale=1)


def test_standard_normal_numbers():
    rng = Listed(1)
    assert_exact(standard_normal((40, 50), rng), drawn(rng))


@pytest.mark.parametrize(("draw", "numerator"), [(scaled_normal, 1), (he_normal, 2)])
@pytest.mark.parametrize("fan_in", [1, 7, 30])
def test_weights(draw, numerator, fan_in):
    rng = Listed(2)
    W = draw(fan_in, 11, rng)
    assert_exact(W, drawn(rng) * mp.sqrt(mp.mpf(numerator) / fan_in))


@same_every_run
@given(st.integers(1, 10**9))
def test_standard_deviations(fan_in):
    for activation, numerator in (("relu", 2), ("sigmoid", 1), ("tanh", 1), ("linear", 1)):
        assert_exact(init_std(fan_in, activation), mp.sqrt(mp.mpf(numerator) / fan_in))


@pytest.mark.parametrize(("activation", "numerator"), [("relu", 2), ("tanh", 1)])
def test_a_dense_layer_starts_with_them(activation, numerator):
    rng = Listed(3)
    layer = Dense.random(6, 5, activation, rng)
    assert_exact(layer.parameters["W"], drawn(rng) * mp.sqrt(mp.mpf(numerator) / 6))
