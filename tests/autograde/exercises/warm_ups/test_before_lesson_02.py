import pytest

from autograde.exercises.warm_ups.before_lesson_02 import DELTA, ERROR, OUTPUTS_AND_TARGETS, WEIGHTED_INPUT


def slips(question, **inputs):
    return {slip.name: pytest.approx(slip.rule(**inputs)) for slip in question.exercise.slips}


def test_u_of_the_neuron() -> None:
    numbers = {"x": 2, "w": -1.5, "b": 0.3}
    assert WEIGHTED_INPUT.exercise.reference(**numbers) == pytest.approx(-2.7)
    assert slips(WEIGHTED_INPUT, **numbers) == {
        "bias_subtracted": -3.3,
        "bias_forgotten": -3,
        "bias_weighted_too": -3.45,
        "all_added": 0.8,
    }


def test_the_error() -> None:
    numbers = {"y": 0.4, "t": 0.8}
    assert ERROR.exercise.reference(**numbers) == pytest.approx(0.08)
    assert slips(ERROR, **numbers) == {
        "half_forgotten": 0.16,
        "not_squared": 0.2,
        "gap_itself": 0.4,
        "squares_subtracted": 0.24,
    }


def test_delta() -> None:
    numbers = {"y": 0.4, "t": 0.8}
    assert DELTA.exercise.reference(**numbers) == pytest.approx(-0.096)
    assert slips(DELTA, **numbers) == {
        "sign_turned": 0.096,
        "slope_of_the_sigmoid_missing": -0.4,
        "slope_of_the_sigmoid_only": 0.24,
        "slope_at_the_target": -0.064,
    }


def test_no_pair_hides_a_slip() -> None:
    assert all(abs(y - t) != pytest.approx(0.5) and y + t != pytest.approx(1) for y, t in OUTPUTS_AND_TARGETS)
