import pytest

from autograde.exercises.warm_ups.before_lesson_07 import BIAS, ENTRIES, SQUARED


def slips(question, **inputs):
    return {slip.name: pytest.approx(slip.rule(**inputs)) for slip in question.exercise.slips}


def test_a_bias_in_place_of_a_threshold() -> None:
    numbers = {"total": 9, "theta": -2}
    assert BIAS.exercise.reference(**numbers) == 2
    assert slips(BIAS, **numbers) == {
        "threshold_itself": -2,
        "pre_activation": 11,
        "threshold_added": 7,
        "sum_subtracted": -11,
    }


def test_how_many_numbers_a_product_holds() -> None:
    numbers = {"n": 7, "d_in": 5, "d_out": 3}
    assert ENTRIES.exercise.reference(**numbers) == 21
    assert slips(ENTRIES, **numbers) == {
        "numbers_in_the_examples": 35,
        "numbers_in_the_weights": 15,
        "multiplications": 105,
        "sizes_added": 10,
    }


def test_the_squared_error_of_three_outputs() -> None:
    numbers = {"a": 3, "b": 5, "c": 1}  # gaps 2, 3, -2
    assert SQUARED.exercise.reference(**numbers) == 8.5
    assert slips(SQUARED, **numbers) == {
        "half_forgotten": 17,
        "mean_over_the_outputs": 17 / 3,
        "gaps_not_squared": 3.5,
        "squared_after_the_sum": 4.5,
    }
