from math import exp

import numpy as np
import pytest


def share(gap: float) -> float:
    return 1 / (1 + exp(-gap))


def test_down_the_columns(made) -> None:
    assert np.allclose(made("softmax_down_the_columns"), [[share(4), share(6)], [share(-4), share(-6)]])


def test_of_the_whole(made) -> None:
    whole = exp(1) + exp(7) + exp(-3) + exp(1)
    assert np.allclose(
        made("softmax_of_the_whole"), [[exp(1) / whole, exp(7) / whole], [exp(-3) / whole, exp(1) / whole]]
    )


def test_sums_lying_down_meet_the_columns(made) -> None:
    first, second = exp(1) + exp(7), exp(-3) + exp(1)
    wanted = [[exp(1) / first, exp(7) / second], [exp(-3) / first, exp(1) / second]]
    assert np.allclose(made("sums_not_kept_in_a_column"), wanted)


def test_rows_lost_or_turned(made) -> None:
    right = [[share(-6), share(6)], [share(-4), share(4)]]
    assert made("first_example_only") == pytest.approx(right[0])
    assert np.allclose(made("examples_in_columns"), np.transpose(right))


def test_one_step_too_far(made) -> None:
    assert made("answer_instead_of_shares").tolist() == [1, 1]
