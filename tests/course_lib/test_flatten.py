"""Flattening and the way back."""

import numpy as np
import pytest

from course_lib.errors import CourseError, ShapeError
from course_lib.flatten import Flatten

X = np.arange(12.0).reshape(2, 1, 2, 3)


def test_an_image_becomes_a_row_the_last_axis_fastest():
    np.testing.assert_array_equal(Flatten().forward(X), [[0, 1, 2, 3, 4, 5], [6, 7, 8, 9, 10, 11]])


def test_the_gradient_takes_the_shape_of_the_images():
    layer = Flatten()
    dX, gradients = layer.backward(10 * layer.forward(X))
    np.testing.assert_array_equal(dX, 10 * X)
    assert gradients == layer.parameters == {}


def test_rows_stay_rows_and_single_numbers_become_rows_of_one():
    np.testing.assert_array_equal(Flatten().forward(X[0, 0]), X[0, 0])
    assert Flatten().forward(np.zeros(5)).shape == (5, 1)


def test_no_images_give_no_rows_of_the_right_length():
    assert Flatten().forward(X[:0]).shape == (0, 6)


def test_single_precision_stays_single():
    layer = Flatten()
    A = layer.forward(X.astype(np.float32))
    assert (A.dtype, layer.backward(A)[0].dtype) == (np.float32, np.float32)


def test_backward_comes_after_forward():
    with pytest.raises(
        CourseError, match=r"^`backward` came before .*: call `forward\(X\)` first, the shape depends on X\.$"
    ):
        Flatten().backward(X)


def test_backward_refuses_a_gradient_of_another_shape():
    layer = Flatten()
    layer.forward(X)
    with pytest.raises(ShapeError, match=r"`dA` has shape \(2, 5\), expected \(2, 6\): the shape of A\. "):
        layer.backward(np.zeros((2, 5)))


def test_one_number_is_no_example():
    with pytest.raises(ShapeError) as caught:
        Flatten().forward(np.array(3.0))
    assert str(caught.value) == (
        "`X` has shape (), expected (n, ...): each X[i] is an example. Did you mean `X.reshape(1, 1)`?"
    )
