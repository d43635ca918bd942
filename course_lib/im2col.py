r"""Images as a matrix with one row for each window: what turns a convolution into one product of matrices.

A row holds the numbers of one window, channel after channel, row after row. The rows follow the windows: those of the
first image from left to right and from top to bottom, then those of the next. The name is the field's, image to
columns; here, where examples are rows, each window is a row.
"""

import math

from course_lib.inputs import floats
from course_lib.shapes import misfit
from course_lib.types import Array
from course_lib.windows import Size, add_windows, check_windows, n_windows, no_images, windows


def im2col(X: Array, size: Size, stride: int = 1) -> Array:
    """The windows of images in rows, shape (n rows columns, channels h w). Arguments and errors as in `windows`.

    >>> import numpy as np
    >>> im2col(np.arange(6.0).reshape(1, 1, 2, 3), size=(2, 2))
    array([[0., 1., 3., 4.],
           [1., 2., 4., 5.]])
    """
    W = windows(X, size, stride)
    n, channels, rows, columns, h, w = W.shape
    return W.transpose(0, 2, 3, 1, 4, 5).reshape(n * rows * columns, channels * h * w)


def col2im(M: Array, shape: tuple[int, ...], size: Size, stride: int = 1) -> Array:
    """Images of this shape that are 0 but for the rows of M, each added where `im2col` finds it: its transpose.

    Args:
        M: a row for each window, shape (n rows columns, channels h w).
        shape: that of the images, (n, channels, height, width).
        size: as in `im2col`.
        stride: as in `im2col`.

    Raises:
        ShapeError: M is not what `im2col` makes of images of this shape, or this is no shape of images.
        SettingError: as in `windows`.
    """
    M = floats(M)
    check_windows(no_images(shape, M), size, stride)
    n, channels, *image = shape
    rows, columns = (n_windows(length, side, stride) for length, side in zip(image, size, strict=True))
    expected = n * rows * columns, channels * math.prod(size)
    if M.shape != expected:
        raise misfit("M", M, expected, "a row for each window of the images", f"Give `M` the shape {expected}.")
    return add_windows(M.reshape(n, rows, columns, channels, *size).transpose(0, 3, 1, 2, 4, 5), shape, stride)
