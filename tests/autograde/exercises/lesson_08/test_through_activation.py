"""4_3: the literals of 4_3 are those of the list of misconceptions, those of 4_3b worked by hand.

In 4_3b the gradients in the outputs are (-3.05, 2.8, 1.95) and u = (2, -1, 3).
"""

from collections.abc import Callable

import numpy as np
import pytest

from autograde.diagnose import diagnose
from autograde.exercises import get


@pytest.mark.parametrize(
    ("name", "values"),
    [
        ("reference", [0, 2.447364, 0.801785]),
        ("activation_left_out", [2.489374, 2.447364, 0.801785]),
        ("multiplied_by_the_output", [0, 2.447364, 1.603569]),
        ("multiplied_by_u", [-2.489374, 2.447364, 1.603569]),
    ],
)
def test_4_3_gives(gives: Callable[..., list[float]], name: str, values: list[float]) -> None:
    assert gives("4_3", name) == pytest.approx(values, abs=1e-6)


@pytest.mark.parametrize(
    ("name", "values"),
    [
        ("reference", [-3.05, 0, 1.95]),
        ("activation_left_out", [-3.05, 2.8, 1.95]),
        ("relu_of_the_gradients", [0, 2.8, 1.95]),
        ("sides_swapped", [0, 2.8, 0]),
        ("multiplied_by_the_output", [-6.1, 0, 5.85]),
        ("multiplied_by_u", [-6.1, -2.8, 5.85]),
        ("slopes_alone", [1, 0, 1]),
        ("added_instead_of_multiplied", [-2.05, 2.8, 2.95]),
        ("slope_of_the_sigmoid", [-0.320230, 0.550513, 0.088094]),
        ("slope_of_tanh", [-0.215485, 1.175928, 0.019239]),
        ("slope_of_leaky_relu", [-3.05, 0.028, 1.95]),
        ("signs_turned", [3.05, 0, -1.95]),
    ],
)
def test_4_3b_gives(gives: Callable[..., list[float]], name: str, values: list[float]) -> None:
    assert gives("4_3b", name) == pytest.approx(values, abs=1e-6)


def test_where_two_slips_give_the_same_both_are_told() -> None:
    verdict = diagnose(get("4_3"), [2.48937414, 2.44736407, 0.80178467])
    assert verdict.slips == ("activation_left_out", "relu_of_the_gradients")


def test_who_goes_on_rightly_from_other_hidden_gradients_is_told_so() -> None:
    verdict = diagnose(get("4_3b"), [7, 0, 9], earlier={"4_2b": np.array([7.0, 8, 9])})
    assert "4_2b" in verdict.messages[0].en
    assert "4_2b" in verdict.messages[0].ja


def test_no_text_shows_the_gradients_that_are_to_be_found_before() -> None:
    exercise = get("4_3")
    said = [text.en for hint in [exercise.hints(**exercise.given)] for text in hint]
    assert not any("2.4" in text or "0.80" in text for text in said)


def test_no_answer_is_a_negative_zero(gives: Callable[..., list[float]]) -> None:
    assert str(gives("4_3b", "signs_turned")[1]) == "0.0"
