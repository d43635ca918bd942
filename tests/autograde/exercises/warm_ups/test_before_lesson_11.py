import pytest

from autograde.exercises.warm_ups.before_lesson_11 import FIRST_GRADIENT, MOMENTUM, NUMBERS


def slips(question, **inputs):
    return {slip.name: pytest.approx(slip.rule(**inputs)) for slip in question.exercise.slips}


def test_how_many_numbers_a_network_learns() -> None:
    numbers = {"d": 4, "h": 3, "k": 2}
    assert NUMBERS.exercise.reference(**numbers) == 23
    assert slips(NUMBERS, **numbers) == {
        "biases_forgotten": 18,
        "one_bias_for_each_layer": 20,
        "hidden_layer_only": 15,
        "multiplied_through": 24,
    }


def test_where_the_way_back_begins() -> None:
    numbers = {"y": 0.6, "n": 4}
    assert FIRST_GRADIENT.exercise.reference(**numbers) == pytest.approx(-0.1)
    assert slips(FIRST_GRADIENT, **numbers) == {
        "not_divided_by_n": -0.4,
        "sign_turned": 0.1,
        "target_forgotten": 0.15,
    }


def test_a_step_with_momentum() -> None:
    numbers = {"w": 1, "g": 2, "v": 0.4}
    assert MOMENTUM.exercise.reference(**numbers) == pytest.approx(1.16)
    assert slips(MOMENTUM, **numbers) == {
        "velocity_ignored": 0.8,
        "gradient_added": 1.56,
        "friction_forgotten": 1.2,
        "velocity_only": 0.16,
    }
