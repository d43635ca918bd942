"""2_5: by hand; exp(0.5) = 1.6487, ln 2 = 0.6931, ln(1 + exp(-0.5)) = 0.4741, tanh(-0.5) = -0.4621."""

from collections.abc import Callable
from typing import Any

import pytest

from autograde.diagnose import diagnose
from autograde.exercises import get


@pytest.mark.parametrize(
    ("exercise", "name", "values"),
    [
        ("2_5", "reference", [1, 0, 0.5]),
        ("2_5", "tie_does_not_fire", [0, 0, 0.5]),
        ("2_5", "step_half_way", [0.5, 0, 0.5]),
        ("2_5", "tanh_for_the_sigmoid", [1, 0, 0]),
        ("2_5", "exponent_for_the_power", [1, 0, 1]),
        ("2_5", "exponential_only", [1, 0, 1]),
        ("2_5", "brackets_around_the_denominator_missing", [1, 0, 2]),
        ("2_5", "softplus_for_the_sigmoid", [1, 0, 0.6931]),
        ("2_5b", "exponential_only", [0, 0, 1.6487]),
        ("2_5b", "brackets_around_the_denominator_missing", [0, 0, 2.6487]),
        ("2_5b", "softplus_for_the_sigmoid", [0, 0, 0.4741]),
        ("2_5", "softplus_for_relu", [1, 0.6931, 0.5]),
        ("2_5b", "reference", [0, 0, 0.3775]),
        ("2_5b", "step_reversed", [1, 0, 0.3775]),
        ("2_5b", "sign_function", [-1, 0, 0.3775]),
        ("2_5b", "relu_forgotten", [0, -0.5, 0.3775]),
        ("2_5b", "absolute_value_for_relu", [0, 0.5, 0.3775]),
        ("2_5b", "leaky_relu", [0, -0.005, 0.3775]),
        ("2_5b", "softplus_for_relu", [0, 0.4741, 0.3775]),
        ("2_5b", "tanh_for_the_sigmoid", [0, 0, -0.4621]),
        ("2_5b", "exponent_for_the_power", [0, 0, 0.6667]),
        ("2_5b", "minus_in_exp_forgotten", [0, 0, 0.6225]),
    ],
)
def test_three_activations_give(
    gives: Callable[..., list[float]], exercise: Any, name: str, values: list[float]
) -> None:
    assert gives(exercise, name) == pytest.approx(values, abs=5e-5)


def test_the_tie_is_told_by_the_definition() -> None:
    tie = next(slip for slip in get("2_5").slips if slip.name == "tie_does_not_fire")
    assert "u >= 0" in tie.message.en
    assert "u >= 0" in tie.message.ja


def test_the_solution_says_whether_the_step_fires() -> None:
    assert "発火します" in get("2_5").solution(u=0).ja
    assert "発火しません" in get("2_5b").solution(u=-0.5).ja


def test_a_third_number_of_one_is_told_as_the_exponent_or_as_exp_alone() -> None:
    assert diagnose(get("2_5"), [1, 0, 1]).slips == ("exponent_for_the_power", "exponential_only")
