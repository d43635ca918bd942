"""The single neuron against numbers by hand, central differences, and the course's known figures."""

import math

import numpy as np
import pytest

from course_lib.data import sine_curve
from course_lib.errors import SettingError, ShapeError
from course_lib.neuron import bias_gradient, delta, error, fit, forward, mean_error, train_epoch, weight_gradient

# u = 2 * 3 - 6 + ln 3 = ln 3, so y = 3/4; with t = 1/4: E = 1/8, dE/dy = 1/2, y(1 - y) = 3/16
X, W, B, Y, T = 2.0, 3.0, -6 + math.log(3), 0.75, 0.25
KNOWN = {1: (0.4993, -0.1321), 10: (1.4841, 0.0028), 100: (2.2763, 0.0001)}


@pytest.fixture(scope="module")
def history():
    return fit(*sine_curve(), w=0.2, b=-0.2, eta=0.1, epochs=100)


def test_forward_adds_the_bias():
    assert forward(X, W, B) == pytest.approx(0.75, rel=1e-14)


def test_error_is_half_the_square_of_the_gap():
    assert error(Y, T) == 0.125


def test_delta_is_gap_times_slope_of_the_sigmoid():
    assert delta(Y, T) == 3 / 32


def test_gradients_are_delta_times_what_stands_beside_the_parameter():
    assert (weight_gradient(X, Y, T), bias_gradient(Y, T)) == (3 / 16, 3 / 32)


def test_gradients_point_down_where_the_output_is_too_low():
    assert (weight_gradient(X, 0.25, 0.75), bias_gradient(0.25, 0.75)) == (-3 / 16, -3 / 32)


def test_weight_gradient_is_the_slope_of_the_error():
    def E(w):
        return error(forward(0.7, w, 0.4), 0.9)

    numeric = (E(-1.3 + 1e-5) - E(-1.3 - 1e-5)) / 2e-5
    assert weight_gradient(0.7, forward(0.7, -1.3, 0.4), 0.9) == pytest.approx(numeric, rel=1e-6)


def test_bias_gradient_is_the_slope_of_the_error():
    def E(b):
        return error(forward(0.7, -1.3, b), 0.9)

    numeric = (E(0.4 + 1e-5) - E(0.4 - 1e-5)) / 2e-5
    assert bias_gradient(forward(0.7, -1.3, 0.4), 0.9) == pytest.approx(numeric, rel=1e-6)


def test_arrays_give_one_result_for_each_point():
    np.testing.assert_array_equal(weight_gradient(np.array([2.0, -4.0]), np.array([0.75, 0.25]), 0.25), [3 / 16, 0])


def test_a_number_gives_a_number():
    assert isinstance(forward(1, 2, 3), float)


def test_mean_error_is_a_mean_over_points():
    # y = 1/2 everywhere, gaps 1/2 and 0
    assert mean_error(np.array([1.0, 2.0]), np.array([1.0, 0.5]), 0.0, 0.0) == 1 / 16


def test_train_epoch_moves_both_parameters_against_their_gradients():
    # y = 1/2, delta = (1/2 - 1) / 4 = -1/8
    assert train_epoch(np.array([2.0]), np.array([1.0]), 0.0, 0.0, eta=0.5) == (0.125, 0.0625)


def test_train_epoch_uses_each_update_at_once():
    x, t = np.array([2.0, -1.0]), np.array([1.0, 0.0])
    first = train_epoch(x[:1], t[:1], 0.3, -0.1, eta=5.0)
    assert train_epoch(x, t, 0.3, -0.1, eta=5.0) == train_epoch(x[1:], t[1:], *first, eta=5.0)


def test_an_epoch_over_no_point_changes_nothing():
    assert train_epoch(np.array([]), np.array([]), 0.3, -0.1, eta=5.0) == (0.3, -0.1)


def test_train_epoch_refuses_a_point_without_target():
    with pytest.raises(ShapeError, match=r"`t` has shape \(1,\), expected \(2,\)"):
        train_epoch(np.array([1.0, 2.0]), np.array([1.0]), 0.0, 0.0, 0.1)


TWO, THREE = np.full(2, 0.5), np.full(3, 0.5)


@pytest.mark.parametrize(
    ("call", "says"),
    [
        (lambda: forward(TWO, THREE, 0.0), r"^`w` has shape \(3,\), expected \(2,\): the shape of x\. "),
        (lambda: forward(TWO, 0.5, THREE), r"^`b` has shape \(3,\), expected \(2,\): the shape of x\. "),
        (lambda: forward(0.5, TWO, THREE), r"^`b` has shape \(3,\), expected \(2,\): the shape of w\. "),
        (lambda: error(TWO, THREE), r"^`t` has shape \(3,\), expected \(2,\): the shape of y\. "),
        (lambda: delta(TWO, THREE), r"^`t` has shape \(3,\), expected \(2,\): the shape of y\. "),
        (lambda: weight_gradient(TWO, THREE, 0.5), r"^`y` has shape \(3,\), expected \(2,\): the shape of x\. "),
        (lambda: bias_gradient(TWO, THREE), r"^`t` has shape \(3,\), expected \(2,\): the shape of y\. "),
    ],
)
def test_numbers_that_cannot_be_stretched_to_each_other_are_named(call, says):
    with pytest.raises(ShapeError, match=says):
        call()


def test_there_is_no_negative_number_of_epochs():
    with pytest.raises(SettingError, match=r"^epochs is -1, expected 0 or more\.$"):
        fit(np.array([1.0]), np.array([1.0]), 0.0, 0.0, 0.1, epochs=-1)


@pytest.mark.parametrize("epochs", KNOWN)
def test_the_sine_fit_passes_its_known_figures(history, epochs):
    assert (history.w[epochs], history.b[epochs]) == pytest.approx(KNOWN[epochs], abs=5e-5)


def test_the_sine_fit_ends_near_the_floor(history):
    assert history.loss[100] == pytest.approx(1.921e-4, abs=5e-8)


def test_the_floor_for_one_neuron():
    errors = {w: mean_error(*sine_curve(), w, 0.0) for w in np.arange(230, 233) / 100 + 0.002}
    assert min(errors, key=errors.get) == pytest.approx(2.31, abs=0.005)
    assert min(errors.values()) == pytest.approx(1.884e-4, abs=5e-8)


def test_fit_keeps_the_start_and_every_epoch(history):
    assert (history.w.shape, history.b.shape, history.loss.shape) == ((101,), (101,), (101,))
    assert (history.w[0], history.b[0]) == (0.2, -0.2)


def test_fit_of_no_epochs_is_the_start_alone():
    start = fit(np.array([1.0]), np.array([1.0]), 0.0, 0.0, eta=0.1, epochs=0)
    assert (start.w.tolist(), start.b.tolist(), start.loss.tolist()) == ([0], [0], [0.125])
