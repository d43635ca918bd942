import pytest

from autograde.exercises.warm_ups.before_lesson_10 import SLOPE, SPREAD, STEP


def slips(question, **inputs):
    return {slip.name: pytest.approx(slip.rule(**inputs)) for slip in question.exercise.slips}


def test_one_step_downhill() -> None:
    numbers = {"w": 0.4, "g": -3.0, "eta": 0.1}
    assert STEP.exercise.reference(**numbers) == pytest.approx(0.7)
    assert slips(STEP, **numbers) == {
        "uphill": 0.1,
        "learning_rate_forgotten": 3.4,
        "step_only": 0.3,
        "learning_rate_times_all": 0.34,
    }


def test_slope_of_a_choice() -> None:
    assert SLOPE.exercise.reference(y=0.2) == pytest.approx(-0.8)
    assert slips(SLOPE, y=0.2) == {
        "target_minus_output": 0.8,
        "target_forgotten": 0.2,
        "slope_in_the_output": -5,
        "sigmoid_factor": -0.128,
    }


def test_spread_of_a_he_start() -> None:
    assert SPREAD.exercise.reference(n=50) == pytest.approx(0.2)
    assert slips(SPREAD, n=50) == {
        "without_the_two": 0.1414213562,
        "variance": 0.04,
        "two_outside_the_root": 0.2828427125,
        "upside_down": 5,
    }
