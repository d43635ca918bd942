import pytest

from autograde.exercises.warm_ups.before_lesson_01 import POWER, PRODUCTS, SLOPE


def slips(question, **inputs):
    return {slip.name: slip.rule(**inputs) for slip in question.exercise.slips}


def test_slope_through_two_points() -> None:
    points = {"p": (1, 4), "q": (3, -2)}
    assert SLOPE.exercise.reference(**points) == -3
    assert slips(SLOPE, **points) == {"turned_over": pytest.approx(-1 / 3), "sign_turned": 3, "rise_only": -6}


def test_sum_of_products() -> None:
    factors = {"x": (3, -2), "w": (-2, -8)}
    assert PRODUCTS.exercise.reference(**factors) == 10
    assert slips(PRODUCTS, **factors) == {"two_negatives": -22, "one_negative": 22, "from_left_to_right": 64}


def test_a_number_to_the_power_zero() -> None:
    assert POWER.exercise.reference(k=6) == 3
    assert slips(POWER, k=6) == {"power_zero_is_zero": 6, "exponent_ignored": pytest.approx(1.613648, abs=1e-6)}
