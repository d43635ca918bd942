"""What training in place refuses, and in which words."""

import numpy as np
import pytest

from course_lib.dropout import Dropout
from course_lib.errors import SettingError, ShapeError
from course_lib.fast import Engine
from course_lib.layers import Dense
from course_lib.network import Network
from course_lib.optimizers import SGD
from course_lib.schedules import Scheduled
from course_lib.training import batches, train
from course_lib.weight_decay import WeightDecay


def examples():
    rng = np.random.default_rng(4)
    return rng.normal(size=(8, 3)), np.eye(2)[rng.integers(2, size=8)]


def three_to_two() -> Network:
    return Network([Dense(np.array([[1.0, -1.0], [0.5, 2.0], [-2.0, 0.3]]), np.ones(2), "tanh")])


class Own(Dense):
    pass


class OwnOptimizer(SGD):
    pass


class OwnNetwork(Network):
    pass


ADVICE = "Leave out fast=True: training layer by layer takes any."
OWN_OPTIMIZER = (
    "optimizer is OwnOptimizer, expected one of Adam, Momentum, SGD, within WeightDecay or Scheduled if you like. "
    + ADVICE
)
LAYER = Dense(np.ones((3, 2)), np.zeros(2))


@pytest.mark.parametrize(
    ("trained", "optimizer", "message"),
    [
        (
            Network([Own(np.ones((3, 2)), np.zeros(2))]),
            SGD(),
            f"Layer 1 is Own, expected Dense or Dropout. {ADVICE}",
        ),
        (
            Network([LAYER, Dense(np.ones((2, 3)), np.zeros(3)), LAYER]),
            SGD(),
            f"Layer 3 is the same object as one before, expected its own. {ADVICE}",
        ),
        (
            OwnNetwork([LAYER]),
            SGD(),
            "network is OwnNetwork with the loss 'squared_error', expected Network with one of "
            f"squared_error, cross_entropy, softmax_cross_entropy, sigmoid_cross_entropy. {ADVICE}",
        ),
        (Network([LAYER]), OwnOptimizer(), OWN_OPTIMIZER),
        (Network([LAYER]), WeightDecay(OwnOptimizer(), 0.1), OWN_OPTIMIZER),
        (
            Network([Dropout(0.1), LAYER]),
            SGD(),
            "rng is None, expected a generator: training needs `Dropout(rate, rng)`.",
        ),
        (
            Network([Dropout(0.1, np.random.default_rng(0))]),
            SGD(),
            f"The parameters are not there, expected all float32 or all float64. {ADVICE}",
        ),
        (
            Network([Dense(np.ones((3, 2), np.float32), np.zeros(2))]),
            SGD(),
            f"The parameters are float32, float64, expected all float32 or all float64. {ADVICE}",
        ),
    ],
)
def test_what_it_does_not_know_is_refused_in_words(trained, optimizer, message):
    X, T = examples()
    with pytest.raises(SettingError) as caught:
        train(trained, X, T, optimizer, epochs=1, fast=True)
    assert str(caught.value) == message


def test_shapes_are_checked_as_ever():
    X, T = examples()
    for wrong_X, wrong_T, message in [(X[:, :2], T, "Layer 1: `W` has shape"), (X, T[:, :1], "`T` has shape")]:
        with pytest.raises(ShapeError, match=message):
            train(three_to_two(), wrong_X, wrong_T, SGD(), epochs=1, fast=True)
    with pytest.raises(
        ShapeError, match=r"^`X` has shape \(8,\), expected \(n, d_in\): each row of X is an example\. "
    ):
        train(three_to_two(), X[:, 0], T, SGD(), epochs=1, fast=True)


def test_cross_entropy_wants_probabilities():
    negative = Network([Dense(np.array([[-1.0, 1.0]]), np.zeros(2))], "cross_entropy")
    engine = Engine(negative, np.array([[1.0]]), np.array([[1.0, 0.0]]), SGD())
    with pytest.raises(SettingError) as caught:
        engine.epoch(batches(1, None, None))
    assert str(caught.value) == (
        "`Y` holds -1, expected probabilities between 0 and 1. "
        'For pre-activations use the loss "softmax_cross_entropy".'
    )


def test_a_schedule_that_gives_no_rate_is_refused_and_the_steps_before_it_stay():
    X, T = examples()
    trained, optimizer = three_to_two(), Scheduled(SGD(), lambda k: 0.1 if k < 2 else -1.0)
    expected = three_to_two()
    train(expected, X[:6], T[:6], SGD(0.1), epochs=1, batch_size=3)
    with pytest.raises(SettingError, match=r"the schedule gives -1\.0 for k = 2"):
        train(trained, X, T, optimizer, epochs=1, batch_size=3, fast=True)
    assert optimizer.steps == 2
    np.testing.assert_allclose(trained.parameters["W1"], expected.parameters["W1"], rtol=1e-12)
