"""2_3 and 2_4: the literals are those of the list of misconceptions, or worked by hand."""

from collections.abc import Callable
from typing import Any

import pytest

from autograde.exercise import ValueExercise
from autograde.exercises import get


@pytest.mark.parametrize(
    ("exercise", "name", "value"),
    [
        ("2_3", "reference", 0),
        ("2_3", "u_itself", -1),
        ("2_3", "absolute_value", 1),
        ("2_3", "leaky_relu", -0.01),
        ("2_3", "softplus_instead", 0.3133),
        ("2_3", "sigmoid_instead", 0.2689),
        ("2_3", "tanh_instead", -0.7616),
        ("2_3", "from_threshold_added", 3),
        ("2_4", "reference", 5),
        ("2_4", "step_instead", 1),
        ("2_4", "minimum_instead_of_maximum", 0),
        ("2_4", "softplus_instead", 5.0067),
        ("2_4", "tanh_instead", 0.9999),
        ("2_4", "from_threshold_ignored", 2),
        ("2_3b", "reference", 0),  # u = -2
        ("2_3b", "u_itself", -2),
        ("2_3b", "from_subtracted_the_wrong_way_round", 2),
        ("2_4b", "reference", 4),  # 4 + 3 - 1 - 3 = 3, and 3 - (-1)
        ("2_4b", "from_threshold_added", 2),
        ("2_4b", "from_threshold_ignored", 3),
    ],
)
def test_relu_exercises_give(gives: Callable[..., list[float]], exercise: Any, name: str, value: float) -> None:
    assert gives(exercise, name) == pytest.approx([value], abs=5e-5)


@pytest.mark.parametrize(("exercise", "earlier"), [("2_3", "1_1"), ("2_4", "1_2"), ("2_3b", "1_2b")])
def test_goes_on_from_the_earlier_u(exercise: Any, earlier: str) -> None:
    item = get(exercise)
    assert isinstance(item, ValueExercise)
    assert item.follows is not None
    assert item.follows.exercise == earlier
    assert (item.follows.rule(-3.0), item.follows.rule(2.5)) == (0, 2.5)


def test_2_4b_brings_a_neuron_of_its_own() -> None:
    item = get("2_4b")
    assert isinstance(item, ValueExercise)
    assert item.follows is None


def test_the_solution_names_both_numbers_that_are_compared() -> None:
    item = get("2_3")
    assert item.solution(**item.inputs).ja.endswith("max(0, -1) = 0 です。")
