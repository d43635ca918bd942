import pytest

from autograde.exercises.warm_ups.before_lesson_12 import ACCURACY, THROUGH_LAYERS, USED_TWICE


def slips(question, **inputs):
    return {slip.name: pytest.approx(slip.rule(**inputs)) for slip in question.exercise.slips}


def test_an_accuracy_read_off() -> None:
    numbers = {"a": 18, "d": 12}
    assert ACCURACY.exercise.reference(**numbers) == 0.75
    assert slips(ACCURACY, **numbers) == {
        "mistakes_counted": 0.25,
        "of_class_0": 0.9,
        "of_class_1": 0.6,
        "not_divided": 30,
    }


def test_a_gradient_on_its_way_back() -> None:
    numbers = {"w": 2, "slope": 0.25}
    assert THROUGH_LAYERS.exercise.reference(**numbers) == 0.125
    assert slips(THROUGH_LAYERS, **numbers) == {
        "one_layer_only": 0.5,
        "added_up": 1.5,
        "weights_left_out": 0.015625,
        "slopes_left_out": 8,
    }


def test_a_weight_that_is_used_twice() -> None:
    numbers = {"x1": 3, "x2": -4, "g1": 0.5, "g2": -0.2}
    assert USED_TWICE.exercise.reference(**numbers) == pytest.approx(2.3)
    assert slips(USED_TWICE, **numbers) == {
        "first_place_only": 1.5,
        "second_place_only": 0.8,
        "gradients_only": 0.3,
        "averaged": 1.15,
    }
