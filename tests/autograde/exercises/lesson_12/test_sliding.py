"""Windows of one image in loops, against the library."""

import numpy as np
import pytest

from autograde.exercises.lesson_12.sliding import convolve, in_each_window

IMAGE = np.arange(12.0).reshape(3, 4) ** 2
KERNEL = np.array([[1.0, -2], [3, 0.5]])


def test_loops_give_what_the_library_gives() -> None:
    looped = in_each_window(lambda window, K: np.sum(window * K) + 7, IMAGE, KERNEL)
    np.testing.assert_allclose(looped, convolve(IMAGE, KERNEL, 7))


def test_tables_may_be_plain_lists() -> None:
    assert convolve([[1, 2]], [[3]], 4).tolist() == [[7, 10]]


def test_stride_and_padding_are_those_of_the_library() -> None:
    # corners of the padded image: only the kernel's lower right, and so on, meets a pixel
    assert convolve(IMAGE[:2, :2], KERNEL, 0, stride=2, padding=1).tolist() == [[0, 3], [-2 * 16, 25]]


def test_exchanged_places_run_over_the_edge() -> None:
    with pytest.raises(ValueError, match="broadcast"):
        in_each_window(lambda window, K: np.sum(window * K), np.ones((3, 6)), np.ones((3, 2)), exchanged=True)
