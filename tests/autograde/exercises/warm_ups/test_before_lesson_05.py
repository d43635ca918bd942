import pytest

from autograde.exercises.warm_ups.before_lesson_05 import ENTRIES, TWO_RELUS, WEIGHTED_SUM


def slips(question, **inputs):
    return {slip.name: pytest.approx(slip.rule(**inputs)) for slip in question.exercise.slips}


def test_the_sum_and_a_negative_threshold() -> None:
    numbers = {"x": (4, 5), "w": (2, -1), "theta": -2.5}
    assert WEIGHTED_SUM.exercise.reference(**numbers) == 5.5
    assert slips(WEIGHTED_SUM, **numbers) == {
        "threshold_added": 0.5,
        "threshold_ignored": 3,
        "one_negative": 15.5,
        "subtracted_the_wrong_way_round": -5.5,
    }


def test_two_relus() -> None:
    numbers = {"u": -3, "v": 4.5}
    assert TWO_RELUS.exercise.reference(**numbers) == 4.5
    assert slips(TWO_RELUS, **numbers) == {
        "relu_forgotten": 1.5,
        "absolute_value": 7.5,
        "step_instead": 1,
        "the_other_half": -3,
    }


def test_entries_of_a_matrix_product() -> None:
    numbers = {"n": 7, "inputs": 4, "neurons": 3}
    assert ENTRIES.exercise.reference(**numbers) == 21
    assert slips(ENTRIES, **numbers) == {
        "one_for_each_example": 7,
        "weights_counted": 12,
        "entries_of_x": 28,
        "bias_counted_too": 24,
        "all_three_multiplied": 84,
    }
