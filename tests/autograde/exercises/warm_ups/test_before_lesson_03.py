import pytest

from autograde.exercises.warm_ups.before_lesson_03 import GRADIENT, UPDATE, UPDATES


def slips(question, **inputs):
    return {slip.name: pytest.approx(slip.rule(**inputs)) for slip in question.exercise.slips}


def test_gradient_of_the_weight() -> None:
    numbers = {"x": -2, "delta": 0.1}
    assert GRADIENT.exercise.reference(**numbers) == pytest.approx(-0.2)
    assert slips(GRADIENT, **numbers) == {
        "gradient_of_the_bias": 0.1,
        "sign_turned": 0.2,
        "added": -1.9,
        "divided": -0.05,
    }


def test_one_update() -> None:
    numbers = {"w": 1.4, "gradient": -0.4, "eta": 0.5}
    assert UPDATE.exercise.reference(**numbers) == pytest.approx(1.6)
    assert slips(UPDATE, **numbers) == {
        "update_with_plus": 1.2,
        "learning_rate_forgotten": 1.8,
        "step_only": -0.2,
        "change_only": 0.2,
    }


def test_number_of_updates() -> None:
    numbers = {"points": 50, "epochs": 20}
    assert UPDATES.exercise.reference(**numbers) == 1000
    assert slips(UPDATES, **numbers) == {"one_update_per_epoch": 20, "one_epoch_only": 50, "added": 70}
