"""Convolution by hand, against plain loops, and its gradients against central differences."""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from course_lib.activations import ACTIVATIONS
from course_lib.convolution import Convolution, convolve, convolve_backward
from course_lib.errors import CourseError, SettingError, ShapeError
from course_lib.gradcheck import numeric_gradient

IMAGE = np.array([[[[1.0, 2, 0], [3, -1, 4], [-2, 5, 1]]]])
KERNEL = np.array([[[[2.0, -1], [1, 3]]]])
BIAS = np.array([10.0])


def in_loops(X, W, b, stride, padding):
    """The definition, number by number: four loops over the result, and one over the window for each of its numbers."""
    n, channels, height, width = X.shape
    kernels, _, h, w = W.shape
    Z = np.empty((n, kernels, (height + 2 * padding - h) // stride + 1, (width + 2 * padding - w) // stride + 1))
    for m, k, r, s in np.ndindex(Z.shape):
        Z[m, k, r, s] = b[k]
        for c, i, j in np.ndindex(channels, h, w):
            y, x = r * stride + i - padding, s * stride + j - padding
            if 0 <= y < height and 0 <= x < width:
                Z[m, k, r, s] += W[k, c, i, j] * X[m, c, y, x]
    return Z


@st.composite
def cases(draw):
    """Images, kernels, biases, stride and padding that fit together."""
    side, few = st.integers(1, 4), st.integers(1, 3)
    h, w, stride, padding = draw(side), draw(side), draw(side), draw(st.integers(0, 3))
    height, width = (max(1, size - 2 * padding) + draw(st.integers(0, 4)) for size in (h, w))
    channels, rng = draw(few), np.random.default_rng(draw(st.integers(0, 99)))
    X = rng.normal(size=(draw(few), channels, height, width))
    W = rng.normal(size=(draw(few), channels, h, w))
    return X, W, rng.normal(size=len(W)), stride, padding


def test_by_hand():
    # 1 * 2 - 2 * 1 + 3 * 1 - 1 * 3 + 10 = 10, then 2 * 2 - 0 - 1 + 12 + 10 = 25, then 6 + 1 - 2 + 15 + 10 = 30
    np.testing.assert_array_equal(convolve(IMAGE, KERNEL, BIAS), [[[[10, 25], [30, 12]]]])


def test_gradients_by_hand():
    dW, db, dX = convolve_backward(np.array([[[[1.0, 0], [0, 10]]]]), IMAGE, KERNEL)
    # the first window, and ten times the last; the kernel where each lies, overlapping in the middle: 3 + 10 * 2
    np.testing.assert_array_equal(dW[0, 0], [[1 - 10, 2 + 40], [3 + 50, -1 + 10]])
    np.testing.assert_array_equal(db, [11])
    np.testing.assert_array_equal(dX[0, 0], [[2, -1, 0], [1, 3 + 20, -10], [0, 10, 30]])


def test_the_kernel_is_not_turned_round():
    spike = np.zeros((1, 1, 3, 3))
    spike[0, 0, 1, 1] = 1
    np.testing.assert_array_equal(convolve(spike, KERNEL, np.zeros(1))[0, 0], KERNEL[0, 0, ::-1, ::-1])


def test_padding_lets_the_kernel_reach_over_the_edge():
    # at the corner only the last number of the kernel meets the image: 3 * 1
    Z = convolve(IMAGE, KERNEL, BIAS, padding=1)
    assert Z.shape == (1, 1, 4, 4)
    assert Z[0, 0, 0, 0] == 3 * 1 + 10


def test_channels_are_summed_and_each_kernel_makes_one():
    X = np.array([[[[2.0]], [[5.0]]]])
    W = np.array([[[[1.0]], [[10.0]]], [[[3.0]], [[-1.0]]], [[[0.0]], [[1.0]]]])
    np.testing.assert_array_equal(convolve(X, W, np.array([0.0, 0, 100]))[0, :, 0, 0], [52, 1, 105])


@given(cases())
def test_it_is_what_plain_loops_give(case):
    np.testing.assert_allclose(convolve(*case), in_loops(*case), rtol=1e-12, atol=1e-12)


@given(cases())
def test_the_result_is_linear_and_backward_is_its_transpose(case):
    X, W, b, stride, padding = case
    Z = convolve(X, W, np.zeros_like(b), stride, padding)
    D = np.random.default_rng(0).normal(size=Z.shape)
    dW, db, dX = convolve_backward(D, X, W, stride, padding)
    for gradient, array in ((dX, X), (dW, W)):
        assert np.sum(gradient * array) == pytest.approx(np.sum(D * Z), rel=1e-11, abs=1e-11)
    np.testing.assert_allclose(db, D.sum(axis=(0, 2, 3)), rtol=1e-11, atol=1e-12)


@given(cases())
def test_moving_the_image_moves_the_result(case):
    X, W, b, stride, _ = case
    X = np.pad(X, ((0, 0), (0, 0), (4, 4), (4, 4)))
    moved = np.roll(X, (stride, stride), axis=(2, 3))
    np.testing.assert_allclose(
        convolve(moved, W, b, stride)[:, :, 1:, 1:], convolve(X, W, b, stride)[:, :, :-1, :-1], rtol=1e-12, atol=1e-12
    )


@pytest.mark.parametrize("activation", ACTIVATIONS)
@pytest.mark.parametrize(("stride", "padding"), [(1, 0), (2, 0), (1, 1), (2, 2), (3, 1)])
def test_gradients_agree_with_central_differences(activation, stride, padding):
    rng = np.random.default_rng(8)
    X, W, b = rng.normal(size=(2, 2, 5, 6)), rng.normal(size=(3, 2, 3, 2)), rng.normal(size=3)
    layer = Convolution(W, b, activation, stride, padding)
    D = rng.normal(size=layer.forward(X).shape)

    def weighted_sum(X=X, W=W, b=b):
        return np.sum(D * Convolution(W, b, activation, stride, padding).forward(X))

    dX, gradients = layer.backward(D)
    # noise of the differences: sums of about 100, 1e-16 of that over 2e-5
    near = {"rtol": 1e-6, "atol": 1e-8}
    np.testing.assert_allclose(dX, numeric_gradient(lambda X: weighted_sum(X=X), X), **near)
    np.testing.assert_allclose(gradients["W"], numeric_gradient(lambda W: weighted_sum(W=W), W), **near)
    np.testing.assert_allclose(gradients["b"], numeric_gradient(lambda b: weighted_sum(b=b), b), **near)


@pytest.mark.parametrize("activation", ACTIVATIONS)
def test_single_precision_stays_single(activation):
    layer = Convolution(*(array.astype(np.float32) for array in (KERNEL, BIAS)), activation, padding=1)
    A = layer.forward(IMAGE.astype(np.float32))
    dX, gradients = layer.backward(np.ones_like(A))
    assert {array.dtype for array in (A, dX, *gradients.values())} == {np.dtype(np.float32)}


@pytest.mark.parametrize("strange", [np.nan, np.inf])
def test_what_is_not_finite_reaches_the_windows_that_hold_it(strange):
    spoilt = IMAGE.copy()
    spoilt[0, 0, 0, 0] = strange
    finite = np.isfinite(convolve(spoilt, KERNEL, BIAS)[0, 0])
    np.testing.assert_array_equal(finite, [[False, True], [True, True]])


def test_random_kernels_suit_the_activation_and_start_without_bias():
    for activation, variance in (("relu", 2 / 18), ("tanh", 1 / 18)):
        layer = Convolution.random(2, 500, 3, activation, np.random.default_rng(3), stride=2, padding=1)
        assert layer.parameters["W"].shape == (500, 2, 3, 3)
        assert layer.parameters["W"].var() == pytest.approx(variance, rel=0.05)
        np.testing.assert_array_equal(layer.parameters["b"], np.zeros(500))
        assert (layer.activation.name, layer.stride, layer.padding) == (activation, 2, 1)


@pytest.mark.parametrize(("channels", "size", "name"), [(0, 3, "channels"), (2, 0, "size")])
def test_random_kernels_have_whole_channels_and_sizes(channels, size, name):
    with pytest.raises(SettingError, match=f"^{name} is 0, expected a whole number from 1 up"):
        Convolution.random(channels, 1, size, "relu", np.random.default_rng(0))


def test_a_layer_owns_its_parameters():
    layer = Convolution(KERNEL, BIAS)
    layer.parameters["W"][...] = 0
    layer.parameters["b"][...] = 0
    assert (KERNEL[0, 0, 0, 0], BIAS[0]) == (2, 10)


def test_no_images_have_no_results_and_gradients_of_zero():
    layer = Convolution(KERNEL, BIAS)
    dX, gradients = layer.backward(layer.forward(IMAGE[:0]))
    assert dX.shape == (0, 1, 3, 3)
    np.testing.assert_array_equal(gradients["W"], np.zeros((1, 1, 2, 2)))


@pytest.mark.parametrize(
    ("X", "W", "b", "says"),
    [
        (IMAGE[0, 0], KERNEL, BIAS, r"`X` has shape \(3, 3\), expected \(n, channels, height, width\)"),
        (
            IMAGE,
            KERNEL[0, 0],
            BIAS,
            r"^`W` has shape \(2, 2\), expected \(kernels, channels, h, w\): each W\[k\] is a kernel\. "
            r"Did you mean `W\[np.newaxis, np.newaxis\]`, one kernel for one channel\?$",
        ),
        (IMAGE, KERNEL[:0], BIAS[:0], r"^`W` has .*\(0, 1, 2, 2\).*\. Give `W` four axes, none of them empty\.$"),
        (
            IMAGE,
            KERNEL,
            BIAS[0],
            r"^`b` has shape \(\), expected \(1,\): one bias for each kernel\. Did you mean `np.reshape\(b, 1\)`\?$",
        ),
        (IMAGE, KERNEL, np.zeros(3), r"`b` has shape \(3,\), expected \(1,\).*\. Give `b` 1 entries\.$"),
        (
            np.zeros((7, 3, 4, 1)),
            KERNEL,
            BIAS,
            r"^`X` has shape \(7, 3, 4, 1\), expected \(7, 1, 4, 1\): the kernels have 1 channels\. "
            r"Did you mean `X.transpose\(0, 3, 1, 2\)`\? Channels come before height and width\.$",
        ),
        (np.zeros((7, 2, 1, 3)), KERNEL, BIAS, r"\(7, 1, 1, 3\): .* 1 channels\. Give `X` 1 channels, or `W` 2\.$"),
        (IMAGE[:, :, :1], KERNEL, BIAS, "a height of 2 or more and a width of 2 or more.*more padding"),
    ],
)
def test_what_does_not_fit_is_refused(X, W, b, says):
    with pytest.raises(ShapeError, match=says):
        convolve(X, W, b)


@pytest.mark.parametrize(
    ("settings", "says"),
    [
        ({"activation": "softmax"}, r"^activation is 'softmax', expected one of sigmoid, tanh, relu, .*linear\.$"),
        ({"stride": 0}, "stride is 0, expected a whole number from 1 up"),
        ({"padding": -1}, "padding is -1, expected a whole number from 0 up"),
        ({"padding": 0.5}, "padding is 0.5, expected a whole number"),
    ],
)
def test_settings_out_of_range_are_refused(settings, says):
    with pytest.raises(SettingError, match=says):
        Convolution(KERNEL, BIAS, **settings)


def test_a_function_refuses_padding_as_a_layer_does():
    for call in (lambda: convolve(IMAGE, KERNEL, BIAS, 1, -1), lambda: convolve_backward(IMAGE, IMAGE, KERNEL, 1, -1)):
        with pytest.raises(SettingError, match=r"^padding is -1, expected a whole number from 0 up"):
            call()


def test_backward_comes_after_forward_and_takes_what_fits():
    layer = Convolution(KERNEL, BIAS)
    with pytest.raises(CourseError, match=r"^`backward` came .*: call `forward\(X\)` first, .* depend on X\.$"):
        layer.backward(IMAGE)
    layer.forward(IMAGE)
    with pytest.raises(ShapeError, match=r"`dA` has shape \(1, 1, 1, 2\), expected \(1, 1, 2, 2\): the shape of A\. "):
        layer.backward(np.ones((1, 1, 1, 2)))
    with pytest.raises(ShapeError, match=r"`dZ` has shape \(1, 1, 3, 3\), expected \(1, 1, 2, 2\): the shape of Z\. "):
        convolve_backward(IMAGE, IMAGE, KERNEL)
