import pytest

from autograde.exercises.warm_ups.before_lesson_04 import DISTANCE, SLOPE, THRESHOLD


def slips(question, **inputs):
    return {slip.name: pytest.approx(slip.rule(**inputs)) for slip in question.exercise.slips}


def test_distance_from_the_threshold() -> None:
    numbers = {"x": (2, -1), "w": (4, 3), "theta": 7}
    assert DISTANCE.exercise.reference(**numbers) == pytest.approx(-2)
    assert slips(DISTANCE, **numbers) == {
        "threshold_added": 12,
        "threshold_ignored": 5,
        "difference_turned_round": 2,
    }


def test_slope_of_the_sigmoid() -> None:
    assert SLOPE.exercise.reference(y=0.2) == pytest.approx(0.16)
    assert slips(SLOPE, y=0.2) == {
        "second_factor_only": 0.8,
        "plus_in_the_bracket": 0.24,
        "difference_of_squares": 0.96,
    }


def test_a_threshold_moves_against_the_bias() -> None:
    numbers = {"theta": 1.2, "gradient": -0.4, "eta": 0.5}
    assert THRESHOLD.exercise.reference(**numbers) == pytest.approx(1.0)
    assert slips(THRESHOLD, **numbers) == {
        "moved_like_the_bias": 1.4,
        "learning_rate_forgotten": 0.8,
        "the_new_bias": -1.0,
    }
