"""Pooling by hand, against plain loops, its gradients against central differences, and ties, nan and infinity."""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from course_lib.errors import CourseError, SettingError, ShapeError
from course_lib.gradcheck import numeric_gradient
from course_lib.pooling import AveragePool, MaxPool

POOLS = (MaxPool, AveragePool)
# windows 3 7 / 4 -1, 0 5 / 2 9, ...; the last row and the last column are left over
X = np.array([[[[3.0, 7, 0, 5, 90], [4, -1, 2, 9, 90], [-6, -2, 8, 1, 90], [-3, -5, 6, 1, 90], [90, 90, 90, 90, 90]]]])


def test_the_largest_of_each_window():
    np.testing.assert_array_equal(MaxPool(2).forward(X)[0, 0], [[7, 9], [-2, 8]])


def test_the_mean_of_each_window():
    np.testing.assert_array_equal(AveragePool(2).forward(X)[0, 0], [[13 / 4, 4], [-4, 4]])


def test_the_gradient_goes_back_to_the_largest():
    layer = MaxPool(2)
    layer.forward(X)
    dX, gradients = layer.backward(np.array([[[[1.0, 2], [3, 4]]]]))
    expected = [[0, 1, 0, 0, 0], [0, 0, 0, 2, 0], [0, 3, 4, 0, 0], [0] * 5, [0] * 5]
    np.testing.assert_array_equal(dX[0, 0], expected)
    assert gradients == layer.parameters == {}


def test_the_gradient_of_a_mean_is_shared():
    layer = AveragePool(2)
    layer.forward(X)
    dX, _ = layer.backward(np.array([[[[4.0, 8], [12, 16]]]]))
    np.testing.assert_array_equal(dX[0, 0], [[1, 1, 2, 2, 0]] * 2 + [[3, 3, 4, 4, 0]] * 2 + [[0] * 5])


@given(
    layer=st.sampled_from(POOLS),
    shape=st.tuples(*[st.integers(1, 3)] * 2, *[st.integers(4, 8)] * 2),
    size=st.integers(1, 4),
    stride=st.integers(1, 5),
    seed=st.integers(0, 9),
)
def test_it_is_what_plain_loops_give(layer, shape, size, stride, seed):
    X = np.random.default_rng(seed).normal(size=shape)
    one = max if layer is MaxPool else lambda numbers: sum(numbers) / size**2
    expected = [
        [
            [
                [
                    one([X[i, c, r + p, s + q] for p in range(size) for q in range(size)])
                    for s in range(0, shape[3] - size + 1, stride)
                ]
                for r in range(0, shape[2] - size + 1, stride)
            ]
            for c in range(shape[1])
        ]
        for i in range(shape[0])
    ]
    np.testing.assert_allclose(layer(size, stride).forward(X), expected, rtol=1e-12, atol=1e-14)


@pytest.mark.parametrize("layer", POOLS)
@pytest.mark.parametrize("stride", [1, 2, 3])
def test_gradients_agree_with_central_differences(layer, stride):
    rng = np.random.default_rng(4)
    # no two numbers closer than 0.1, so that no step of the differences changes which is the largest
    X = rng.permutation(144).reshape(2, 2, 6, 6) / 10
    pool = layer(2, stride)
    D = rng.normal(size=pool.forward(X).shape)
    dX, _ = pool.backward(D)
    numeric = numeric_gradient(lambda X: np.sum(D * layer(2, stride).forward(X)), X)
    np.testing.assert_allclose(dX, numeric, rtol=1e-6, atol=1e-8)


def test_of_equal_numbers_the_first_gets_the_gradient_row_by_row():
    layer = MaxPool(2)
    assert layer.forward(np.array([[[[1.0, 5], [5, 5]]]])) == 5
    np.testing.assert_array_equal(layer.backward(np.ones((1, 1, 1, 1)))[0][0, 0], [[0, 1], [0, 0]])


def test_nan_counts_as_the_largest_and_the_first_nan_gets_the_gradient():
    layer = MaxPool(2)
    assert np.isnan(layer.forward(np.array([[[[np.inf, 1], [np.nan, np.nan]]]])))
    np.testing.assert_array_equal(layer.backward(np.ones((1, 1, 1, 1)))[0][0, 0], [[0, 0], [1, 0]])


@pytest.mark.parametrize("dA", [np.nan, np.inf])
def test_a_gradient_that_is_not_finite_spoils_one_pixel(dA):
    layer = MaxPool(2)
    layer.forward(np.array([[[[1.0, 2], [3, 4]]]]))
    np.testing.assert_array_equal(layer.backward(np.full((1, 1, 1, 1), dA))[0][0, 0], [[0, 0], [0, dA]])


def test_infinity_is_a_number_like_others():
    X = np.array([[[[np.inf, 1], [2, 3]]]])
    assert MaxPool(2).forward(X) == AveragePool(2).forward(X) == np.inf
    assert MaxPool(2).forward(-X) == -1


def test_nan_and_infinity_stay_in_their_windows():
    spoilt = X.copy()
    spoilt[0, 0, 0, :4] = np.nan, 7, np.inf, 5
    for layer in POOLS:
        A = layer(2).forward(spoilt)[0, 0]
        np.testing.assert_array_equal(A[0], [np.nan, np.inf])
        np.testing.assert_array_equal(A[1], layer(2).forward(X)[0, 0, 1])


@pytest.mark.parametrize("layer", POOLS)
def test_single_precision_stays_single(layer):
    pool = layer(2)
    A = pool.forward(X.astype(np.float32))
    assert (A.dtype, pool.backward(A)[0].dtype) == (np.float32, np.float32)


@pytest.mark.parametrize("layer", POOLS)
def test_a_window_of_one_pixel_changes_nothing(layer):
    pool = layer(1)
    np.testing.assert_array_equal(pool.forward(X), X)
    np.testing.assert_array_equal(pool.backward(2 * X)[0], 2 * X)


def test_windows_lie_side_by_side_unless_said_otherwise():
    assert (MaxPool(3).stride, MaxPool(3, 1).stride) == (3, 1)


@pytest.mark.parametrize("layer", POOLS)
@pytest.mark.parametrize("number", [0, 1.5, True, "2"])
def test_size_and_stride_are_whole_numbers(layer, number):
    with pytest.raises(SettingError, match=f"size is {number!r}, expected a whole number from 1 up"):
        layer(number)
    with pytest.raises(SettingError, match=f"stride is {number!r}, expected a whole number from 1 up"):
        layer(1, number)


@pytest.mark.parametrize("layer", POOLS)
def test_what_does_not_fit_is_refused(layer):
    with pytest.raises(CourseError, match=r"^`backward` came before .*: call `forward\(X\)` first, .* depend on X\.$"):
        layer(2).backward(X)
    with pytest.raises(ShapeError, match=r"`X` has shape \(1, 1, 5, 5\), expected .* a height of 6 or more"):
        layer(6).forward(X)
    pool = layer(2)
    pool.forward(X)
    with pytest.raises(ShapeError, match=r"`dA` has shape \(1, 1, 1, 1\), expected \(1, 1, 2, 2\): the shape of A\. "):
        pool.backward(np.ones((1, 1, 1, 1)))
