"""Entries of two networks against each other, of the clouds that they play for, and of how well these are covered."""

from dataclasses import replace

import numpy as np
from hypothesis import strategies as st

from course_lib.adversarial import LOSS, Adversaries, train_step
from course_lib.data.clouds import Clouds, ring_of_clouds, two_clouds
from course_lib.forgery import ON_THE_LINE, Duel, build_pair, run
from course_lib.layers import Dense
from course_lib.modes import coverage
from course_lib.network import Network
from course_lib.optimizers import SGD
from tests.course_lib.every.entry import Arrays, Own
from tests.course_lib.every.layers_and_networks import like, settings

QUICK = replace(ON_THE_LINE, hidden=(2,), batch_size=4, steps=3)
NO_COUNT = st.sampled_from([-1, -5, 1.5, None, "2"])
RNG = np.random.default_rng(0)


def pair(X):
    """Forged rows of two columns from noise of one, in the type of X."""
    rng = np.random.default_rng(5)
    generator = [Dense.random(1, 3, "tanh", rng), Dense.random(3, 2, "linear", rng)]
    discriminator = [Dense.random(2, 3, "tanh", rng), Dense.random(3, 1, "linear", rng)]
    for layer in (*generator, *discriminator):
        layer.parameters = {name: array.astype(like(X)) for name, array in layer.parameters.items()}
    return Adversaries(Network(generator), Network(discriminator, LOSS))


def _in_order(gradients):
    """From the first layer on; the way back begins with the last."""
    return tuple(gradients[name] for name in ("W1", "b1", "W2", "b2"))


def of_pair(method):
    def f(*given):
        result = getattr(pair(given[0]), method)(*given)
        return _in_order(result) if isinstance(result, dict) else result

    return f


def after_a_step(X, for_discriminator, for_generator):
    both = pair(X)
    train_step(both, X, (for_discriminator, for_generator), SGD(0.1), SGD(0.1))
    return tuple(both.discriminator.parameters.values()) + tuple(both.generator.parameters.values())


def losses(data):
    """Of a discriminator that always says 1/2."""
    both = pair(np.ones(1))
    for array in both.discriminator.parameters.values():
        array[...] = 0
    n, m = data.draw(st.tuples(st.integers(1, 4), st.integers(1, 4)))
    assert both.judge(np.ones((n, 2))).tolist() == [0.5] * n
    assert abs(both.discriminator_loss(np.ones((n, 2)), np.ones((m, 2))) - np.log(2)) < 1e-12
    assert abs(both.generator_loss(np.ones((n, 1))) - np.log(2)) < 1e-12


def wrong_pair(data):
    three = Network([Dense.random(2, 3, "linear", RNG)], LOSS)
    if data.draw(st.booleans()):
        return Adversaries(three, three).judge(np.ones((1, 2)))
    return Adversaries(three, Network([Dense.random(2, 1, "linear", RNG)]))


def clouds(data):
    centres = data.draw(st.sampled_from([[[0, 5]], np.array([[0, 5], [9, 1]]), np.ones((3, 2), np.float32)]))
    made, n = Clouds(centres, data.draw(st.floats(0.1, 2))), data.draw(st.integers(0, 5))
    X = made.sample(n, np.random.default_rng(data.draw(st.integers(0, 99))))
    assert (X.shape, X.dtype) == ((n, 2), np.float64)
    gaps = np.linalg.norm(X[:, np.newaxis] - np.asarray(centres), axis=2)
    assert np.all(gaps.min(axis=1) < 9 * made.spread)


def wrong_clouds(data):
    centres, spread = np.ones((2, 2)), 0.5
    how = data.draw(st.sampled_from(["centres", "spread", "n"]))
    if how == "centres":
        centres = data.draw(st.sampled_from([[], [1.0], 1.0, np.ones((0, 2)), np.ones((2, 0)), [["a"]], [[1], [1, 2]]]))
    if how == "spread":
        spread = data.draw(st.sampled_from([0, -1.0, np.nan, np.inf]))
    return Clouds(centres, spread).sample(data.draw(NO_COUNT) if how == "n" else 3, RNG)


def ring(data):
    k = data.draw(st.integers(1, 20))
    centres = ring_of_clouds(k).centres
    assert centres.shape == (k, 2)
    np.testing.assert_allclose(np.linalg.norm(centres, axis=1), 2, rtol=1e-14)
    assert centres[0].tolist() == [2, 0]


def two(data):
    assert data.draw(st.just(two_clouds())).centres.tolist() == [[-2], [2]]


def covered(X):
    found = coverage(X, two_clouds())
    assert abs(found.stray + found.shares.sum() - 1) < 1e-12
    assert found.covered == np.sum(found.shares >= 1 / 8)
    return found.shares, found.widths


def duel(data):
    parts, n = data.draw(st.lists(st.integers(0, 3), min_size=1, max_size=3)), data.draw(st.integers(0, 4))
    one, other = Duel(two_clouds(), QUICK, 1), Duel(two_clouds(), QUICK, 1)
    one.train(sum(parts))
    for steps in parts:
        other.train(steps)
    assert one.steps == other.steps == sum(parts)
    forged = one.forge(n, np.random.default_rng(0))
    assert forged.shape == (n, 1)
    np.testing.assert_array_equal(forged, other.forge(n, np.random.default_rng(0)))


def wrong_duel(data):
    made = Duel(two_clouds(), QUICK, 1)
    count = data.draw(NO_COUNT)
    return made.train(count) if data.draw(st.booleans()) else made.forge(count, RNG)


def built(data):
    d = data.draw(st.integers(1, 4))
    both = build_pair(d, QUICK, np.random.default_rng(0))
    assert both.judge(both.forge(np.ones((3, 1)))).shape == (3,)
    assert both.forge(np.ones((3, 1))).shape == (3, d)


def ran(data):
    seed = data.draw(st.integers(0, 2))
    found, again = run(two_clouds(), QUICK, seed, 20), run(two_clouds(), QUICK, seed, 20)
    np.testing.assert_array_equal(found.shares, again.shares)
    assert found.shares.shape == found.widths.shape == (2,)


WRONG_RECIPES = [replace(QUICK, d_noise=0), replace(QUICK, hidden=(0,)), replace(QUICK, activation="step")]
OF_DISCRIMINATOR = "2 3, 3, 3 1, 1"
OF_GENERATOR = "1 3, 3, 3 2, 2"
ENTRIES = {
    "adversarial.Adversaries": [
        Arrays("n 1 -> n 2", "apart", of_pair("forge")),
        Arrays("n 2 -> n", "apart", of_pair("judge")),
        Arrays("n 2, m 2 -> ()", "any order", of_pair("discriminator_loss")),
        Arrays(f"n 2, m 2 -> {OF_DISCRIMINATOR}", "any order", of_pair("discriminator_gradients")),
        Arrays("n 1 -> ()", "averaged", of_pair("generator_loss"), no_rows=False),
        Arrays(f"n 1 -> {OF_GENERATOR}", "averaged", of_pair("generator_gradients"), no_rows=False),
        Own(losses, wrong_pair),
    ],
    "adversarial.train_step": Arrays(f"n 2, m 1, k 1 -> {OF_DISCRIMINATOR}, {OF_GENERATOR}", "any order", after_a_step),
    "data.clouds.Clouds": Own(clouds, wrong_clouds),
    "data.clouds.two_clouds": Own(two),
    "data.clouds.ring_of_clouds": Own(ring, lambda data: ring_of_clouds(data.draw(NO_COUNT | st.just(0)))),
    "modes.coverage": Arrays("n 1 -> 2, 2", "any order", covered, no_rows=False, double=True),
    "modes.Coverage": Arrays("n 1 -> 2, 2", "any order", covered, no_rows=False, double=True),
    "forgery.Duel": Own(duel, wrong_duel),
    "forgery.build_pair": [
        Own(built),
        settings(build_pair, (0, QUICK, RNG), *((1, one, RNG) for one in WRONG_RECIPES)),
    ],
    "forgery.run": [Own(ran), settings(run, *((two_clouds(), one, 0) for one in WRONG_RECIPES))],
}
