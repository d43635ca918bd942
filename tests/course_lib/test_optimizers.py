"""Optimizer steps against numbers by hand, and the classes against the steps."""

import math

import numpy as np
import pytest

from course_lib.errors import SettingError, ShapeError
from course_lib.optimizers import SGD, Adam, Momentum, adam_step, momentum_step, sgd_step

OPTIMIZERS = [SGD(0.5), Momentum(0.5), Adam(0.5)]


def walk(optimizer, gradients, start=0.0):
    """The places that one weight visits."""
    w, visited = {"W1": np.array([start])}, []
    for g in gradients:
        optimizer.step(w, {"W1": np.array([g])})
        visited.append(float(w["W1"][0]))
    return visited


def test_sgd_goes_against_the_gradient():
    assert sgd_step(1.0, 4.0, eta=0.25) == 0


def test_momentum_keeps_a_part_of_its_velocity():
    assert momentum_step(1.0, 4.0, 2.0, eta=0.25, mu=0.5) == (1, 0)


def test_momentum_rolls_on_without_a_gradient():
    assert momentum_step(1.0, 0.0, -2.0, eta=0.25, mu=0.5) == (0, -1)


def test_adam_over_two_steps():
    w, m, v = adam_step(0.0, 0.5, 0.0, 0.0, t=1)
    assert w == pytest.approx(-0.00099999998, abs=5e-12)
    w, m, v = adam_step(w, -0.2, m, v, t=2)
    assert w == pytest.approx(-0.00134560582, abs=5e-12)


def test_adam_remembers_the_means_of_gradient_and_square():
    _, m, v = adam_step(0.0, -0.2, 0.05, 0.00025, t=2)
    # 0.9 * 0.05 - 0.1 * 0.2, and 0.999 * 0.00025 + 0.001 * 0.04
    assert (m, v) == pytest.approx((0.025, 0.00028975), rel=1e-12)


def test_adams_epsilon_stands_outside_the_root():
    assert adam_step(0.0, 1e-6, 0.0, 0.0, t=1)[0] == pytest.approx(-9.90099e-4, rel=1e-6)


def test_adam_does_not_skip_a_gradient_of_zero():
    w, m, v = adam_step(1.0, 0.0, 0.5, 0.25, t=3, eta=0.1, beta1=0.5, beta2=0.5, eps=1e-8)
    # m = 1/4, v = 1/8, both corrected by 7/8: the step is 0.1 * (2/7) / sqrt(1/7)
    assert (w, m, v) == pytest.approx((1 - 0.2 / math.sqrt(7), 0.25, 0.125), rel=1e-7)


@pytest.mark.parametrize("t", [0, -1])
def test_adam_counts_from_one(t):
    with pytest.raises(SettingError, match=f"t is {t}, expected 1 or more"):
        adam_step(0.0, 1.0, 0.0, 0.0, t=t)


def test_steps_work_on_every_entry_of_an_array():
    w, v = momentum_step(np.array([1.0, 2.0]), np.array([4.0, 0.0]), np.array([0.0, 2.0]), eta=0.25, mu=0.5)
    np.testing.assert_array_equal([w, v], [[0, 3], [-1, 1]])


def test_sgd_walks_by_gradient_alone():
    assert walk(SGD(0.5), [2.0, 0.0, -1.0]) == [-1, -1, -0.5]


def test_momentum_gathers_speed():
    assert walk(Momentum(eta=0.5, mu=0.5), [2.0, 2.0, 0.0]) == [-1, -2.5, -3.25]


def test_adam_walks_as_in_the_paper():
    assert walk(Adam(), [0.5, -0.2]) == pytest.approx([-0.00099999998, -0.00134560582], abs=5e-12)


def test_adam_counts_its_time_over_gradients_of_zero():
    # after the zeros m = 0.1 and v = 0.001, corrected for step 3 and not for step 1
    m_hat, v_hat = 0.1 / (1 - 0.9**3), 0.001 / (1 - 0.999**3)
    assert walk(Adam(eta=0.1), [0.0, 0.0, 1.0])[2] == pytest.approx(-0.1 * m_hat / math.sqrt(v_hat), rel=1e-6)


def test_adam_passes_its_settings_on():
    optimizer = Adam(eta=0.1, beta1=0.5, beta2=0.75, eps=1.0)
    # step 1: 0.1 * 2 / (2 + 1); step 2: m = 0.5, v = 0.75, so m_hat = 2/3 and v_hat = 12/7
    expected = [-0.2 / 3, -0.2 / 3 - 0.1 * (2 / 3) / (math.sqrt(12 / 7) + 1)]
    assert walk(optimizer, [2.0, 0.0]) == pytest.approx(expected, rel=1e-12)


@pytest.mark.parametrize("make", [SGD, Momentum, Adam])
def test_parameters_keep_separate_memories(make):
    w, optimizer = {"W1": np.zeros((2, 3)), "b1": np.zeros(3)}, make(0.5)
    for _ in range(3):
        optimizer.step(w, {"W1": np.ones((2, 3)), "b1": -np.ones(3)})
    np.testing.assert_allclose(w["W1"], -w["b1"] * np.ones((2, 1)), rtol=1e-15)


@pytest.mark.parametrize("optimizer", OPTIMIZERS)
def test_a_step_changes_the_arrays_themselves_and_not_their_type(optimizer):
    w = np.ones(2, np.float32)
    optimizer.step({"W7": w}, {"W7": np.ones(2, np.float32)})
    assert w.dtype == np.float32
    assert np.all(w < 1)


@pytest.mark.parametrize(
    ("step", "lengths", "wrong"),
    [
        (sgd_step, (2, 3), "g"),
        (momentum_step, (2, 3, 3), "g"),
        (momentum_step, (2, 3, 2), "g"),
        (momentum_step, (2, 2, 3), "v"),
        (adam_step, (2, 3, 3, 3), "g"),
        (adam_step, (2, 3, 2, 2), "g"),
        (adam_step, (2, 2, 3, 2), "m"),
        (adam_step, (2, 2, 2, 3), "v"),
    ],
)
def test_what_a_step_takes_has_one_shape(step, lengths, wrong):
    settings = {"t": 1} if step is adam_step else {"eta": 0.1}
    with pytest.raises(ShapeError, match=rf"^`{wrong}` has shape \(3,\), expected \(2,\): the shape of w\. "):
        step(*map(np.ones, lengths), **settings)


@pytest.mark.parametrize("optimizer", OPTIMIZERS)
def test_a_gradient_has_the_shape_of_its_parameter(optimizer):
    with pytest.raises(ShapeError, match=r"`dW8` has shape \(2,\), expected \(3, 2\): the shape of W8"):
        optimizer.step({"W8": np.zeros((3, 2))}, {"W8": np.ones(2)})


@pytest.mark.parametrize("optimizer", OPTIMIZERS)
def test_every_parameter_has_a_gradient(optimizer):
    with pytest.raises(SettingError, match=r"gradients are given for \['W1'\], expected \['W1', 'b1'\]"):
        optimizer.step({"W1": np.zeros(1), "b1": np.zeros(1)}, {"W1": np.zeros(1)})


@pytest.mark.parametrize(
    ("make", "message"),
    [
        (lambda: SGD(eta=0), "eta is 0, expected a finite number above 0"),
        (lambda: Momentum(eta=-1), "eta is -1"),
        (lambda: Momentum(mu=1), "mu is 1, expected a number from 0"),
        (lambda: Momentum(mu=-0.1), "mu is -0.1"),
        (lambda: Adam(eta=float("nan")), "eta is nan"),
        (lambda: SGD(eta=math.inf), "eta is inf"),
        (lambda: Adam(beta1=1.0), "beta1 is 1.0"),
        (lambda: Adam(beta2=1.0), "beta2 is 1.0"),
        (lambda: Adam(eps=0), "eps is 0"),
    ],
)
def test_settings_out_of_range_are_refused(make, message):
    with pytest.raises(SettingError, match=message):
        make()


def test_a_fraction_may_be_zero():
    assert walk(Momentum(eta=1.0, mu=0), [1.0, 0.0]) == [-1, -1]


def test_usual_settings():
    assert (SGD().eta, Momentum().eta, Momentum().mu) == (0.1, 0.1, 0.9)
    assert momentum_step(0.0, 0.0, 1.0, eta=1.0) == (0.9, 0.9)
