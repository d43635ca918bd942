"""Windows of small images by hand, that they are views, and that adding them back is the transpose."""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from course_lib.errors import SettingError, ShapeError
from course_lib.windows import add_windows, n_windows, windows

X = np.arange(12.0).reshape(1, 1, 3, 4)


def test_every_window_of_a_small_image():
    # 0 1 2 3 / 4 5 6 7 / 8 9 10 11
    W = windows(X, (2, 3))
    assert W.shape == (1, 1, 2, 2, 2, 3)
    np.testing.assert_array_equal(W[0, 0, 0, 0], [[0, 1, 2], [4, 5, 6]])
    np.testing.assert_array_equal(W[0, 0, 0, 1], [[1, 2, 3], [5, 6, 7]])
    np.testing.assert_array_equal(W[0, 0, 1, 0], [[4, 5, 6], [8, 9, 10]])


def test_a_stride_goes_down_and_to_the_right_and_leaves_out_what_is_left_over():
    W = windows(X, (2, 2), stride=2)
    assert W.shape == (1, 1, 1, 2, 2, 2)
    np.testing.assert_array_equal(W[0, 0, 0, 1], [[2, 3], [6, 7]])


def test_windows_are_a_view_that_cannot_be_written():
    W = windows(X, (2, 2))
    assert np.shares_memory(W, X)
    with pytest.raises(ValueError, match="read-only"):
        W[...] = 0


def test_a_pixel_gets_the_sum_of_its_windows():
    # of the four 2 by 2 windows of a 3 by 3 image the middle is in all, a corner in one
    added = add_windows(np.ones((1, 1, 2, 2, 2, 2)), (1, 1, 3, 3))
    np.testing.assert_array_equal(added[0, 0], [[1, 2, 1], [2, 4, 2], [1, 2, 1]])


def test_what_is_in_no_window_stays_zero():
    added = add_windows(np.ones((1, 1, 1, 1, 2, 2)), (1, 1, 3, 3), stride=2)
    np.testing.assert_array_equal(added[0, 0], [[1, 1, 0], [1, 1, 0], [0, 0, 0]])


@given(
    shape=st.tuples(*[st.integers(1, 3)] * 2, *[st.integers(1, 7)] * 2),
    size=st.tuples(st.integers(1, 4), st.integers(1, 4)),
    stride=st.integers(1, 4),
    seed=st.integers(0, 9),
)
def test_adding_is_the_transpose_of_taking(shape, size, stride, seed):
    rng = np.random.default_rng(seed)
    size = (min(size[0], shape[2]), min(size[1], shape[3]))
    X = rng.normal(size=shape)
    taken = windows(X, size, stride)
    D = rng.normal(size=taken.shape)
    assert np.sum(D * taken) == pytest.approx(np.sum(add_windows(D, shape, stride) * X), rel=1e-12, abs=1e-12)


@pytest.mark.parametrize(("length", "size", "stride", "n"), [(8, 3, 1, 6), (8, 3, 2, 3), (8, 8, 5, 1), (7, 2, 2, 3)])
def test_how_many_windows_fit(length, size, stride, n):
    assert n_windows(length, size, stride) == n
    assert windows(np.zeros((1, 1, length, 1)), (size, 1), stride).shape[2] == n


def test_a_window_moves_by_one_unless_said_otherwise():
    assert n_windows(8, 3) == 6


@pytest.mark.parametrize("dtype", ["f4", "f8"])
def test_precision_is_kept(dtype):
    W = windows(X.astype(dtype), (2, 2))
    assert add_windows(W, X.shape).dtype == W.dtype == dtype


def test_no_images_have_no_windows():
    assert windows(X[:0], (2, 2)).shape == (0, 1, 2, 3, 2, 2)


@pytest.mark.parametrize(
    ("shape", "repair"),
    [
        (
            (3, 4),
            "Did you mean `X[np.newaxis, np.newaxis]`, one image? Rows that hold the pixels of an image each become "
            "images by `X.reshape(n, channels, height, width)`.",
        ),
        ((5, 3, 4), "Did you mean `X[:, np.newaxis]`, images of one channel, or `X[np.newaxis]`, one image?"),
        ((12,), "Give `X` four axes."),
    ],
)
def test_images_have_four_axes(shape, repair):
    with pytest.raises(ShapeError) as caught:
        windows(np.zeros(shape), (1, 1))
    assert str(caught.value) == (
        f"`X` has shape {shape}, expected (n, channels, height, width): each X[i] is an image. {repair}"
    )


@pytest.mark.parametrize("size", [(4, 1), (1, 5)])
def test_a_window_larger_than_the_image_is_refused(size):
    with pytest.raises(ShapeError) as caught:
        windows(X, size)
    assert str(caught.value) == (
        "`X` has shape (1, 1, 3, 4), expected (n, channels, height, width) with a height of "
        f"{size[0]} or more and a width of {size[1]} or more: a window lies inside the image. "
        "Give larger images, or a smaller window; a convolution can also have more padding."
    )


@pytest.mark.parametrize("number", [0, -1, 1.5, 2.0, True, "2", None, float("nan")])
def test_size_and_stride_are_whole_numbers(number):
    with pytest.raises(SettingError, match=f"stride is {number!r}, expected a whole number from 1 up"):
        windows(X, (1, 1), number)
    for size in ((1, number), (number, 1)):
        with pytest.raises(SettingError, match=f"^size is {number!r}, expected"):
            windows(X, size)


def test_windows_that_do_not_belong_to_the_images_are_refused():
    with pytest.raises(ShapeError, match=r"`W` has shape .*expected \(1, 1, 2, 3, 2, 2\): the shape of the windows"):
        add_windows(np.zeros((1, 1, 1, 3, 2, 2)), X.shape)


def _refusal(action) -> str:
    with pytest.raises((ShapeError, SettingError)) as refused:
        action()
    return str(refused.value)


def test_windows_without_six_axes_are_told_what_they_should_hold():
    assert _refusal(lambda: add_windows(np.ones((2, 2)), (1, 1, 3, 4))) == (
        "`W` has shape (2, 2), expected (n, channels, rows, columns, h, w): each W[i, c, r, s] is a window. "
        "Give six axes."
    )


def test_windows_of_other_images_are_told_the_shape():
    said = _refusal(lambda: add_windows(np.ones((1, 1, 2, 2, 2, 2)), (1, 1, 3, 4)))
    assert said.startswith("`W` has shape (1, 1, 2, 2, 2, 2), expected (1, 1, 2, 3, 2, 2): the shape of the windows.")


@pytest.mark.parametrize(
    ("wrong", "said"),
    [
        ((-1, 3), "length is -1, expected a whole number from 0 up."),
        ((8, 0), "size is 0, expected a whole number from 1 up."),
        ((8, 3, 0), "stride is 0, expected a whole number from 1 up."),
    ],
)
def test_a_count_that_makes_no_sense_is_told_what_makes_some(wrong, said):
    assert _refusal(lambda: n_windows(*wrong)) == said


def test_no_window_fits_into_less_and_one_into_as_much():
    assert (n_windows(0, 3), n_windows(2, 3), n_windows(3, 3), n_windows(3, 3, 2)) == (0, 0, 1, 1)


def test_a_size_that_is_no_pair_is_told_what_one_is():
    said = "size is (2, 2, 2), expected a height and a width, such as (3, 3)."
    assert _refusal(lambda: windows(X, (2, 2, 2))) == said
