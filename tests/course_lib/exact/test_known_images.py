"""Convolution and its gradients against 50 digits, from the formula with one loop for each index."""

from itertools import product

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from hypothesis.extra.numpy import arrays

from course_lib.convolution import convolve, convolve_backward
from course_lib.pooling import AveragePool
from tests.course_lib.exact.oracle import assert_exact, exact

same_every_run = settings(derandomize=True, deadline=None, max_examples=15)
IMAGES, KERNELS, RESULTS = (2, 2, 4, 3), (3, 2, 2, 2), (2, 3, 3, 2)


def numbers(*shape):
    return arrays(float, shape, elements=st.floats(-1e4, 1e4, allow_subnormal=False))


def every_product(stride, padding, rows, columns):
    """The indices of Z, W and X of every product in the formula, but for those with a zero of the frame."""
    n, kernels = IMAGES[0], KERNELS[0]
    for i, k, r, s, c, p, q in product(*map(range, (n, kernels, rows, columns, *KERNELS[1:]))):
        row, column = r * stride + p - padding, s * stride + q - padding
        if 0 <= row < IMAGES[2] and 0 <= column < IMAGES[3]:
            yield (i, k, r, s), (k, c, p, q), (i, c, row, column)


@pytest.mark.parametrize(("stride", "padding", "rows", "columns"), [(1, 0, 3, 2), (1, 1, 5, 4), (2, 1, 3, 2)])
@same_every_run
@given(numbers(*IMAGES), numbers(*KERNELS), numbers(3))
def test_convolution(stride, padding, rows, columns, X, W, b):
    shape = (IMAGES[0], KERNELS[0], rows, columns)
    Z, size = exact(np.zeros(shape)), exact(np.zeros(shape))
    Z += exact(b)[:, np.newaxis, np.newaxis]
    size += abs(exact(b))[:, np.newaxis, np.newaxis]
    X_, W_ = exact(X), exact(W)
    for z, w, x in every_product(stride, padding, rows, columns):
        Z[z] += W_[w] * X_[x]
        size[z] += abs(W_[w] * X_[x])
    assert_exact(convolve(X, W, b, stride, padding), Z, scale=size)


@pytest.mark.parametrize(("stride", "padding"), [(1, 0), (2, 1)])
@same_every_run
@given(numbers(*RESULTS), numbers(*IMAGES), numbers(*KERNELS))
def test_the_gradients_of_a_convolution(stride, padding, dZ, X, W):
    D, X_, W_ = exact(dZ), exact(X), exact(W)
    dW, dX, size_of_dW, size_of_dX = (exact(np.zeros(shape)) for shape in (KERNELS, IMAGES, KERNELS, IMAGES))
    for z, w, x in every_product(stride, padding, *RESULTS[2:]):
        dW[w] += D[z] * X_[x]
        size_of_dW[w] += abs(D[z] * X_[x])
        dX[x] += D[z] * W_[w]
        size_of_dX[x] += abs(D[z] * W_[w])
    got_W, got_b, got_X = convolve_backward(dZ, X, W, stride, padding)
    assert_exact(got_W, dW, scale=size_of_dW)
    assert_exact(got_b, D.sum(axis=(0, 2, 3)), scale=abs(D).sum(axis=(0, 2, 3)))
    assert_exact(got_X, dX, scale=size_of_dX)


@same_every_run
@given(numbers(1, 1, 4, 6))
def test_the_mean_of_each_window(X):
    squares = exact(X).reshape(2, 2, 3, 2)
    expected, size = squares.sum(axis=(1, 3)) / 4, abs(squares).sum(axis=(1, 3)) / 4
    assert_exact(AveragePool(2).forward(X)[0, 0], expected, scale=size)
