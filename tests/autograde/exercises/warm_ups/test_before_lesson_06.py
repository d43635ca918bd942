import pytest

from autograde.exercises.warm_ups.before_lesson_06 import ERROR, NUMBERS, RELU_NEURON


def slips(question, **inputs):
    return {slip.name: pytest.approx(slip.rule(**inputs)) for slip in question.exercise.slips}


def test_error_of_one_output() -> None:
    numbers = {"y": 0.2, "t": 0.6}
    assert ERROR.exercise.reference(**numbers) == pytest.approx(0.08)
    assert slips(ERROR, **numbers) == {
        "half_forgotten": 0.16,
        "gap_only": 0.4,
        "not_squared": 0.2,
        "half_squared_too": 0.04,
    }


def test_a_neuron_with_relu() -> None:
    numbers = {"total": 3, "theta": -4}
    assert RELU_NEURON.exercise.reference(**numbers) == 7
    assert slips(RELU_NEURON, **numbers) == {
        "threshold_added": 0,
        "threshold_added_relu_forgotten": -1,
        "threshold_ignored": 3,
        "step_instead": 1,
    }


def test_how_many_numbers_a_layer_learns() -> None:
    numbers = {"inputs": 4, "neurons": 3}
    assert NUMBERS.exercise.reference(**numbers) == 15
    assert slips(NUMBERS, **numbers) == {
        "thresholds_forgotten": 12,
        "one_threshold_for_all": 13,
        "threshold_for_each_input": 16,
        "added": 7,
    }
