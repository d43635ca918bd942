import numpy as np

from autograde.exercises.layer import columns_for_rows, pre_activations, sums

WEIGHTS = ((1, -1), (-1, 2), (-2, 1))


def test_sums_by_hand() -> None:
    assert sums((3, 1), WEIGHTS).tolist() == [2, -1, -5]


def test_pre_activations_subtract_each_neurons_threshold() -> None:
    assert pre_activations((3, 1), WEIGHTS, (2, -2, -4)).tolist() == [0, 1, -1]


def test_six_numbers_read_as_three_for_each_input() -> None:
    # 1, -1, -1 for a and 2, -2, 1 for b
    assert columns_for_rows(WEIGHTS, 2) == ((1, 2), (-1, -2), (-1, 1))


def test_a_square_table_read_the_wrong_way_is_transposed() -> None:
    square = ((1, 2), (3, 4))
    assert np.array_equal(columns_for_rows(square, 2), np.transpose(square))
