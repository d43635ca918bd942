"""The same seed gives the same bits, in one process and in two.

WHAT THE BITS DEPEND ON besides the seed: the processor; the version of NumPy, which may add up in another order or work
out an exponential in another way; its BLAS, which multiplies matrices; and the number of threads of that BLAS, which
share out the sums. Where one of them changes, a result may move by about 1e-16 of its size at each step. So bits are
compared only with all of them alike, and twelve digits are asked for between one thread and two.
"""

import os
import subprocess
import sys
from pathlib import Path

import numpy as np
import pytest

from tests.course_lib.exact import trained

ROOT = Path(__file__).parents[3]
THREADS = ("OPENBLAS_NUM_THREADS", "OMP_NUM_THREADS", "MKL_NUM_THREADS", "VECLIB_MAXIMUM_THREADS")


@pytest.fixture(scope="module")
def in_a_process(tmp_path_factory):
    """What `trained.py` makes of a seed in a process of its own, with so many threads and this order of sets."""

    def results(seed, threads, order="0"):
        file = tmp_path_factory.mktemp("trained") / "results.npz"
        settings = dict.fromkeys(THREADS, str(threads)) | {"PYTHONHASHSEED": order, "PYTHONPATH": str(ROOT)}
        command = [sys.executable, trained.__file__, str(seed), str(file)]
        subprocess.run(command, env={**os.environ, **settings}, check=True)
        with np.load(file) as arrays:
            return [arrays[name] for name in arrays]

    return results


def bits(results):
    return [array.tobytes() for array in results]


@pytest.mark.parametrize("threads", [1, 2])
def test_two_processes_give_the_same_bits(in_a_process, threads):
    first = in_a_process(5, threads)
    assert len(first) == 17
    assert bits(in_a_process(5, threads, order="1")) == bits(first)


def test_another_seed_gives_other_bits(in_a_process):
    assert all(one != other for one, other in zip(bits(in_a_process(5, 1))[:5], bits(in_a_process(6, 1)), strict=False))


def test_two_runs_in_one_process_give_the_same_bits():
    assert bits(trained.results(5)) == bits(trained.results(5))


def test_one_thread_and_two_agree_to_twelve_digits(in_a_process):
    for one, two in zip(in_a_process(5, 1), in_a_process(5, 2), strict=True):
        np.testing.assert_allclose(one, two, rtol=1e-12, atol=1e-12)
