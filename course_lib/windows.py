r"""Windows that slide over images: all of them at once, without copying a number, and the way back.

Images are (n, channels, height, width), so that `X[i, 0]` is a picture as one draws it: rows down, columns to the
right. A window moves by `stride` and lies wholly inside the image. Rows at the bottom and columns at the right that are
left over are in no window. The edges are those of `course_lib.inputs`: no images give no windows.
"""

import numpy as np
from numpy.lib.stride_tricks import sliding_window_view
from numpy.typing import ArrayLike

from course_lib.errors import SettingError
from course_lib.inputs import floats, without_warnings
from course_lib.shapes import check_like, check_sizes, misfit
from course_lib.types import Array

Size = tuple[int, int]
"""A height and a width."""


def n_windows(length: int, size: int, stride: int = 1) -> int:
    r"""$\lfloor (\text{length} - \text{size}) / \text{stride} \rfloor + 1$: how many windows fit, one after the other.

    None fits where the length is below the size.

    Raises:
        SettingError: `size` or `stride` is no whole number from 1 up, or `length` none from 0 up.

    >>> n_windows(8, size=3), n_windows(8, size=3, stride=2)
    (6, 3)
    """
    check_whole("length", length, least=0)
    check_whole("size", size)
    return max(0, (length - size) // check_whole("stride", stride) + 1)


def windows(X: Array, size: Size, stride: int = 1) -> Array:
    """Every window of every image: entry [i, c, r, s] is the window in row r and column s of windows.

    Args:
        X: images, shape (n, channels, height, width).
        size: height h and width w of a window.
        stride: how far a window is from the next, down and to the right.

    Returns:
        A read-only view of X, shape (n, channels, rows, columns, h, w). Writing into X changes it, if X is an array in
        floating point.

    Raises:
        ShapeError: X does not have four axes, or a window is larger than an image.
        SettingError: `size` or `stride` holds something else than whole numbers from 1 up.
    """
    X = floats(X)
    check_windows(X, size, stride)
    return sliding_window_view(X, size, axis=(2, 3))[:, :, ::stride, ::stride]


def add_windows(W: Array, shape: tuple[int, ...], stride: int = 1) -> Array:
    """Images that are 0 but for the windows W, each added where `windows` finds it: where they overlap, their sum.

    This is the transpose of `windows`, and so it carries a gradient back through it.

    Args:
        W: windows, shape (n, channels, rows, columns, h, w).
        shape: that of the images, (n, channels, height, width).
        stride: as in `windows`.

    Raises:
        ShapeError: W is not what `windows` makes of images of this shape, or this is no shape of images.
        SettingError: `stride` is no whole number from 1 up.
    """
    W = floats(W)
    X = no_images(shape, W)
    if W.ndim != 6:
        raise misfit("W", W, "(n, channels, rows, columns, h, w)", "each W[i, c, r, s] is a window", "Give six axes.")
    rows, columns, h, w = W.shape[2:]
    check_like("W", W, "the windows", windows(X, (h, w), stride))
    # One window does not overlap itself, so one entry of all windows can be added at once: h times w additions.
    with without_warnings():
        for i, j in np.ndindex(h, w):
            X[:, :, i : i + rows * stride : stride, j : j + columns * stride : stride] += W[..., i, j]
    return X


def no_images(shape: tuple[int, ...], like: Array) -> Array:
    """Zeros of this shape, of the type of `like`. Raises ShapeError if the shape has no four axes."""
    check_sizes(tuple(shape))
    X: Array = np.zeros(shape, like.dtype)
    check_images(X)
    return X


def check_images(X: ArrayLike) -> None:
    """Raise ShapeError unless X has the four axes of images."""
    if np.ndim(X) == 4:
        return
    repair = "Give `X` four axes."
    if np.ndim(X) == 2:
        repair = (
            "Did you mean `X[np.newaxis, np.newaxis]`, one image? "
            "Rows that hold the pixels of an image each become images by `X.reshape(n, channels, height, width)`."
        )
    if np.ndim(X) == 3:
        repair = "Did you mean `X[:, np.newaxis]`, images of one channel, or `X[np.newaxis]`, one image?"
    raise misfit("X", X, "(n, channels, height, width)", "each X[i] is an image", repair)


def check_windows(X: ArrayLike, size: Size, stride: int) -> None:
    """Raise unless X holds images, and at least one window of `size` fits into them; see `windows`."""
    check_images(X)
    if np.shape(size) != (2,):
        raise SettingError(f"size is {size!r}, expected a height and a width, such as (3, 3).")
    for name, number in (("size", size[0]), ("size", size[1]), ("stride", stride)):
        check_whole(name, number)
    height, width = np.shape(X)[2:]
    if size[0] > height or size[1] > width:
        raise misfit(
            "X",
            X,
            f"(n, channels, height, width) with a height of {size[0]} or more and a width of {size[1]} or more",
            "a window lies inside the image",
            "Give larger images, or a smaller window; a convolution can also have more padding.",
        )


def check_whole(name: str, number: object, least: int = 1) -> int:
    """`number`, if it is a whole number from `least` up. Raises SettingError if not."""
    if isinstance(number, int | np.integer) and not isinstance(number, bool) and number >= least:
        return int(number)
    raise SettingError(f"{name} is {number!r}, expected a whole number from {least} up.")
