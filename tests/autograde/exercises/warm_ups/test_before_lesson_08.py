import pytest

from autograde.exercises.warm_ups.before_lesson_08 import DELTA, SIZE, TANH_SLOPE


def slips(question, **inputs):
    return {slip.name: pytest.approx(slip.rule(**inputs)) for slip in question.exercise.slips}


def test_delta_of_a_sigmoid_neuron() -> None:
    numbers = {"y": 0.3, "t": 1}
    assert DELTA.exercise.reference(**numbers) == pytest.approx(-0.147)
    assert slips(DELTA, **numbers) == {
        "sign_turned": 0.147,
        "slope_of_the_sigmoid_forgotten": -0.7,
        "error_forgotten": 0.21,
        "half_of_the_slope": -0.21,
    }


def test_the_slope_of_tanh_from_its_output() -> None:
    assert TANH_SLOPE.exercise.reference(y=-0.4) == pytest.approx(0.84)
    assert slips(TANH_SLOPE, y=-0.4) == {
        "sigmoid_slope": -0.56,
        "not_squared": 1.4,
        "square_alone": 0.16,
        "signs_turned": -0.84,
    }


def test_how_many_numbers_z_holds() -> None:
    numbers = {"rows": 5, "inputs": 3, "neurons": 9}
    assert SIZE.exercise.reference(**numbers) == 45
    assert slips(SIZE, **numbers) == {"size_of_x": 15, "size_of_w": 27, "all_three_multiplied": 135, "added": 14}
