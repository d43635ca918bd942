import pytest

from autograde.exercises.warm_ups.before_lesson_09 import BACK, INPUTS, SLOPE


def slips(question, **inputs):
    return {slip.name: pytest.approx(slip.rule(**inputs)) for slip in question.exercise.slips}


def test_slope_of_a_sigmoid() -> None:
    assert SLOPE.exercise.reference(y=0.8) == pytest.approx(0.16)
    assert slips(SLOPE, y=0.8) == {"one_minus_y": 0.2, "tanh_instead": 0.36, "y_itself": 0.8}


def test_inputs_of_one_neuron() -> None:
    assert INPUTS.exercise.reference(d_in=7, d_out=3) == 7
    assert slips(INPUTS, d_in=7, d_out=3) == {"neurons": 3, "all_weights": 21, "bias_counted": 8, "added": 10}


def test_one_step_back() -> None:
    numbers = {"delta": 0.8, "w": -3, "slope": 0.2}
    assert BACK.exercise.reference(**numbers) == pytest.approx(-0.48)
    assert slips(BACK, **numbers) == {
        "slope_forgotten": -2.4,
        "weight_forgotten": 0.16,
        "divided_by_the_weight": -0.0533333333,
        "weight_added": -0.44,
    }
