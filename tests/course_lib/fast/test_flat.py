"""One vector for all parameters: its order, and the way there and back."""

import numpy as np

from course_lib.fast.flat import Flat
from course_lib.layers import Dense


def layers():
    first = Dense(np.array([[1.0, 2.0], [3.0, 4.0]]), np.array([5.0, 6.0]))
    return [(1, first), (3, Dense(np.array([[7.0], [8.0]]), np.array([9.0])))]


def test_weights_and_then_biases_layer_by_layer():
    flat = Flat(layers(), np.float64)
    flat.load()
    np.testing.assert_array_equal(flat.w, [1, 2, 3, 4, 5, 6, 7, 8, 9])


def test_views_have_the_networks_names():
    flat = Flat(layers(), np.float64)
    named = flat.by_name(np.arange(9.0))
    assert list(named) == ["W1", "b1", "W3", "b3"]
    np.testing.assert_array_equal(named["b1"], [4, 5])
    np.testing.assert_array_equal(named["W3"], [[6], [7]])


def test_what_is_changed_in_the_vector_goes_back_into_the_layers():
    pairs = layers()
    flat = Flat(pairs, np.float64)
    flat.load()
    flat.w += 10
    flat.store()
    np.testing.assert_array_equal(pairs[0][1].parameters["W"], [[11, 12], [13, 14]])
    np.testing.assert_array_equal(pairs[1][1].parameters["b"], [19])


def test_a_place_holds_views_of_weights_and_gradients():
    flat = Flat(layers(), np.float32)
    flat.places[1].W[...] = 1
    flat.places[0].dW[...] = 2
    np.testing.assert_array_equal(flat.w, [0, 0, 0, 0, 0, 0, 1, 1, 0])
    np.testing.assert_array_equal(flat.g, [2, 2, 2, 2, 0, 0, 0, 0, 0])
    assert flat.dtype == flat.w.dtype == flat.g.dtype == np.float32
