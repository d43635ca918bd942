"""The rows of small images by hand, and that the way back is the transpose."""

import numpy as np
import pytest

from course_lib.errors import ShapeError
from course_lib.im2col import col2im, im2col

# two images of two channels, 2 by 3: 0 1 2 / 3 4 5 and so on
X = np.arange(24.0).reshape(2, 2, 2, 3)


def test_a_row_is_a_window_channel_after_channel():
    rows = im2col(X, (2, 2))
    assert rows.shape == (4, 8)
    np.testing.assert_array_equal(rows[0], [0, 1, 3, 4, 6, 7, 9, 10])


def test_rows_go_to_the_right_then_down_then_to_the_next_image():
    np.testing.assert_array_equal(im2col(X, (1, 2))[:, 0], [0, 1, 3, 4, 12, 13, 15, 16])


def test_a_stride_leaves_rows_out():
    np.testing.assert_array_equal(im2col(X, (1, 1), stride=2)[:, 0], [0, 2, 12, 14])


def test_the_way_back_adds_where_windows_overlap():
    images = col2im(np.array([[1.0, 2], [10, 20]]), (1, 1, 1, 3), (1, 2))
    np.testing.assert_array_equal(images, [[[[1, 12, 20]]]])


@pytest.mark.parametrize("stride", [1, 2, 3])
def test_the_way_back_is_the_transpose(stride):
    rng = np.random.default_rng(stride)
    X = rng.normal(size=(2, 3, 6, 5))
    rows = im2col(X, (3, 2), stride)
    D = rng.normal(size=rows.shape)
    assert np.sum(D * rows) == pytest.approx(np.sum(col2im(D, X.shape, (3, 2), stride) * X), rel=1e-12)


def test_what_is_no_image_is_refused():
    with pytest.raises(ShapeError, match=r"`X` has shape \(2, 3\)"):
        im2col(X[0, 0], (1, 1))


def test_rows_that_are_not_those_of_the_images_are_told_how_many_there_are():
    with pytest.raises(ShapeError) as refused:
        col2im(np.ones((3, 4)), (1, 2, 3, 4), (2, 2))
    assert str(refused.value) == (
        "`M` has shape (3, 4), expected (6, 8): a row for each window of the images. Give `M` the shape (6, 8)."
    )
