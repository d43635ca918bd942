"""The adding problem: what a sequence holds, what its answer is, and what a guess is worth."""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from course_lib.data import adding_problem
from course_lib.errors import SettingError


@given(st.integers(1, 20), st.integers(2, 30), st.integers(0, 2**32 - 1))
def test_each_half_has_one_mark_and_the_target_is_the_sum_of_the_two_values(n, steps, seed):
    X, T = adding_problem(n, steps, np.random.default_rng(seed))
    assert (X.shape, T.shape) == ((n, steps, 2), (n, 1))
    for sequence, target in zip(X, T, strict=True):
        first, second = np.flatnonzero(sequence[:, 1])
        assert first < steps // 2 <= second
        assert sequence[first, 1] == sequence[second, 1] == 1
        assert target == pytest.approx(sequence[first, 0] + sequence[second, 0])


def test_every_step_of_a_half_can_be_marked():
    X, _ = adding_problem(2000, 5, np.random.default_rng(0))
    # 2 steps share 2000 marks and 3 steps 2000 others; four standard errors are about 90
    np.testing.assert_allclose(X[:, :, 1].sum(axis=0), [1000, 1000, 667, 667, 667], atol=90)


def test_who_always_says_1_is_off_by_a_sixth_in_the_mean_square():
    X, T = adding_problem(40_000, 10, np.random.default_rng(1))
    assert np.mean((T - 1) ** 2) == pytest.approx(1 / 6, rel=0.03)
    assert X[:, :, 0].min() >= 0
    assert X[:, :, 0].max() < 1


def test_one_generator_gives_ever_new_sequences_and_one_seed_the_same():
    rng = np.random.default_rng(3)
    first, second = adding_problem(2, 6, rng)[0], adding_problem(2, 6, rng)[0]
    assert not np.array_equal(first, second)
    np.testing.assert_array_equal(adding_problem(2, 6, np.random.default_rng(3))[0], first)


@pytest.mark.parametrize(("n", "steps"), [(0, 10), (3, 1)])
def test_there_is_a_sequence_with_room_for_two_marks(n, steps):
    with pytest.raises(
        SettingError, match=f"n is {n} and steps is {steps}, expected at least 1 sequence of at least 2"
    ):
        adding_problem(n, steps, np.random.default_rng(0))
