"""What comes out at inf, nan and of nothing where windows slide and steps follow: what the docstrings say."""

import math

import numpy as np
import pytest

from course_lib.clipping import clipped, global_norm
from course_lib.convolution import Convolution, convolve, convolve_backward
from course_lib.data.clouds import two_clouds
from course_lib.losses import sigmoid_cross_entropy, sigmoid_cross_entropy_gradient
from course_lib.lstm import LSTM, lstm_gates
from course_lib.modes import coverage
from course_lib.pooling import AveragePool, MaxPool
from course_lib.recurrent import Recurrent
from course_lib.windows import n_windows, windows

INF, NAN = math.inf, math.nan


def layer(kind):
    return kind.random(2, 3, np.random.default_rng(0), every=True)


@pytest.mark.parametrize("kind", [Recurrent, LSTM])
def test_a_nan_reaches_its_own_sequence_from_its_own_step_on(kind):
    X = np.random.default_rng(1).normal(size=(2, 4, 2))
    whole = layer(kind).forward(X)
    X[1, 2, 0] = NAN
    spoilt = layer(kind).forward(X)
    np.testing.assert_allclose(spoilt[0], whole[0], rtol=1e-12)
    np.testing.assert_allclose(spoilt[1, :2], whole[1, :2], rtol=1e-12)
    assert np.all(np.isnan(spoilt[1, 2:]))


def test_an_infinite_input_shuts_or_opens_a_recurrent_unit_altogether():
    assert Recurrent([[2.0]], [[1.0]], [0.0]).forward([[[INF]], [[-INF]]]).tolist() == [[1], [-1]]


def test_gates_at_both_ends_and_nowhere():
    np.testing.assert_array_equal(lstm_gates([INF, -INF, NAN, -INF]), [1, 0, NAN, -1])


@pytest.mark.parametrize("kind", [Recurrent, LSTM])
def test_no_sequences_give_no_states_and_no_gradients(kind):
    made = layer(kind)
    assert made.forward(np.ones((0, 4, 2))).shape == (0, 4, 3)
    dX, gradients = made.backward(np.ones((0, 4, 3)))
    assert dX.shape == (0, 4, 2)
    for name, gradient in gradients.items():
        np.testing.assert_array_equal(gradient, np.zeros_like(made.parameters[name]))


def test_a_nan_reaches_the_windows_that_hold_it_and_no_other():
    X = np.zeros((1, 1, 3, 4))
    X[0, 0, 0, 0] = NAN
    Z = convolve(X, np.ones((1, 1, 2, 2)), [5])
    np.testing.assert_array_equal(Z[0, 0], [[NAN, 5, 5], [5, 5, 5]])
    assert np.isnan(MaxPool(2).forward(X)).tolist() == [[[[True, False]]]]
    assert np.isnan(AveragePool(2).forward(X)).tolist() == [[[[True, False]]]]


def test_inf_minus_inf_in_one_window_is_nan():
    X = np.array([[[[INF, -INF, 1.0]]]])
    np.testing.assert_array_equal(convolve(X, np.ones((1, 1, 1, 2)), [0])[0, 0, 0], [NAN, -INF])


def test_no_images_give_no_results_and_gradients_of_0():
    none = np.ones((0, 1, 4, 4))
    assert windows(none, (2, 2)).shape == (0, 1, 3, 3, 2, 2)
    assert MaxPool(2).forward(none).shape == AveragePool(2).forward(none).shape == (0, 1, 2, 2)
    dW, db, dX = convolve_backward(np.ones((0, 2, 3, 3)), none, np.ones((2, 1, 2, 2)))
    assert (dX.shape, db.tolist()) == ((0, 1, 4, 4), [0, 0])
    np.testing.assert_array_equal(dW, np.zeros((2, 1, 2, 2)))


def test_small_whole_numbers_do_not_go_round():
    # in int8, 100 + 100 is -56
    X = np.full((1, 1, 2, 2), 100, np.int8)
    assert convolve(X, np.ones((1, 1, 2, 2), np.int8), [0]).tolist() == [[[[400]]]]
    assert AveragePool(2).forward(X).tolist() == [[[[100]]]]


def test_kernels_of_whole_numbers_become_double_precision():
    made = Convolution(np.ones((1, 1, 1, 1), np.int8), [0])
    assert {array.dtype for array in made.parameters.values()} == {np.dtype(float)}


@pytest.mark.parametrize(("length", "size", "count"), [(0, 1, 0), (2, 3, 0), (1, 9, 0), (3, 3, 1)])
def test_a_window_that_is_too_large_fits_no_time(length, size, count):
    assert n_windows(length, size) == count


@pytest.mark.parametrize(
    ("z", "t", "loss", "slope"),
    [(INF, 1, 0, 0), (-INF, 0, 0, 0), (INF, 0, INF, 1), (-INF, 1, INF, -1), (NAN, 1, NAN, NAN), (INF, 0.5, INF, 0.5)],
)
def test_how_sure_an_answer_may_be(z, t, loss, slope):
    np.testing.assert_array_equal(sigmoid_cross_entropy([z], [t]), loss)
    np.testing.assert_array_equal(sigmoid_cross_entropy_gradient([z], [t]), [slope])


@pytest.mark.parametrize("names", ["ab", "ba"])
def test_the_norm_of_nan_and_inf_is_nan_in_any_order(names):
    gradients = {"a": np.array([NAN]), "b": np.array([INF])}
    assert math.isnan(global_norm({name: gradients[name] for name in names}))
    assert global_norm({"b": gradients["b"]}) == INF


def test_a_gradient_whose_norm_is_above_the_largest_number_is_clipped():
    given = {"W1": np.full(4, 1e308)}
    assert global_norm(given) == INF
    np.testing.assert_allclose(clipped(given, 1.0)["W1"], [0.5] * 4, rtol=1e-15)


def test_a_gradient_without_a_direction_is_left_as_it_is():
    np.testing.assert_array_equal(clipped({"W1": [INF, 1], "b1": [3]}, 1.0)["W1"], [INF, 1])


def test_points_that_are_nowhere_are_stray():
    found = coverage([[-2], [INF], [NAN], [1e308]], two_clouds())
    assert (found.shares.tolist(), found.stray) == ([0.25, 0], 0.75)
