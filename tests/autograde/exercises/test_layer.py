import numpy as np

from autograde.exercises.layer import columns_for_rows, pre_activations, sums, threshold_slips
from course_lib.language import Text

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


def test_thresholds_added_and_ignored_before_the_activation() -> None:
    # The sums are 2, -1, -5; with (2, -2, -4) added 4, -3, -9.
    added, ignored = threshold_slips(lambda u: 10 * u, Text(en="ten times", ja="10倍"))
    assert added.rule((3, 1), WEIGHTS, (2, -2, -4)).tolist() == [40, -30, -90]
    assert ignored.rule((3, 1), WEIGHTS, (2, -2, -4)).tolist() == [20, -10, -50]


def test_the_message_names_the_activation() -> None:
    _, ignored = threshold_slips(lambda u: u, Text(en="ten times", ja="10倍"))
    assert "applied ten times to" in ignored.message.en
    assert "10倍に通して" in ignored.message.ja
