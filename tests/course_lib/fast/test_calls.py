"""Blocks of arrays, and arrays that begin at a line of the cache."""

import numpy as np
import pytest

from course_lib.fast.calls import BLOCK_BYTES, aligned, blocks, call


@pytest.mark.parametrize("dtype", [np.float32, np.float64])
@pytest.mark.parametrize("size", [1, 15, 16, 17, 1000])
def test_an_aligned_vector_begins_at_a_line_of_the_cache(size, dtype):
    vector = aligned(size, dtype)
    assert vector.ctypes.data % 64 == 0
    assert vector.shape == (size,)
    assert vector.dtype == dtype


def test_a_call_writes_when_it_is_called():
    a = np.array([1.0, 2.0])
    add = call(np.add, a, a, a)
    np.testing.assert_array_equal(a, [1, 2])
    add()
    np.testing.assert_array_equal(a, [2, 4])


def test_blocks_hold_every_number_once_and_are_views():
    a = np.zeros((3, BLOCK_BYTES // 8))
    b = np.zeros(a.size)
    parts = list(blocks(a, b))
    assert [len(part) for part, _ in parts] == [BLOCK_BYTES // 8] * 3
    for x, y in parts:
        x += 1
        y += 2
    assert (a == 1).all()
    assert (b == 2).all()


def test_the_last_block_may_be_smaller():
    assert [len(part) for (part,) in blocks(np.zeros(BLOCK_BYTES // 4 + 1, np.float32))] == [BLOCK_BYTES // 4, 1]
