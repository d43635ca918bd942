"""4_1: the literals are those of the list of misconceptions, or worked by hand where marked."""

from collections.abc import Callable
from typing import Any

import numpy as np
import pytest

from autograde.diagnose import diagnose
from autograde.exercises import get


@pytest.mark.parametrize(
    ("name", "values"),
    [
        ("reference", [-0.88580480, 0.84379473, 0.04201007]),
        ("signs_turned", [0.88580480, -0.84379473, -0.04201007]),
        ("absolute_differences", [0.88580480, 0.84379473, 0.04201007]),
        ("target_forgotten", [0.114195, 0.843795, 0.042010]),
        ("derivative_in_the_outputs", [-8.756936, 0, 0]),
        ("target_entry_only", [-0.885805, 0, 0]),
        ("target_one_place_later", [0.114195, -0.156205, 0.042010]),
        ("target_one_place_earlier", [0.114195, 0.843795, -0.957990]),
        ("divided_by_the_number_of_neurons", [-0.295268, 0.281265, 0.014003]),
        ("slope_of_the_sigmoid_added", [-0.089603, 0.111217, 0.001691]),
        ("squared_error_through_the_softmax", [-0.171111, 0.195081, -0.023971]),
        ("cross_entropy", [2.169846]),
        ("winner_instead_of_the_probabilities", [-1, 1, 0]),
        ("squared_differences", [0.784650, 0.711990, 0.001765]),
        ("squared_error_of_each", [0.392325, 0.355995, 0.000882]),
        ("squared_error", [0.749202]),
    ],
)
def test_4_1_gives(gives: Callable[..., list[float]], name: str, values: list[float]) -> None:
    assert gives("4_1", name) == pytest.approx(values, abs=1e-6)


def test_4_1b_by_hand(gives: Callable[..., list[float]]) -> None:
    # (0.2, 0.35, 0.45) - (0, 1, 0)
    assert gives("4_1b", "reference") == pytest.approx([0.2, -0.65, 0.45])


def test_the_literal_reading_passes_and_is_explained() -> None:
    slip = get("4_1").slips[0]
    assert (slip.name, slip.credit) == ("derivative_in_the_outputs", 1.0)
    assert "softmax" in slip.message.en
    assert "ソフトマックス" in slip.message.ja


def test_the_literal_reading_has_no_negative_zero(gives: Callable[..., list[float]]) -> None:
    assert str(gives("4_1", "derivative_in_the_outputs")[1]) == "0.0"


OWN = np.array([0.5, 0.2, 0.3])


def test_who_goes_on_rightly_from_another_softmax_is_told_so() -> None:
    verdict = diagnose(get("4_1"), [-0.5, 0.2, 0.3], earlier={"3_3": OWN})
    assert "3_3" in verdict.messages[0].en
    assert "練習 3_3" in verdict.messages[0].ja


@pytest.mark.parametrize("own", [0.5, np.array([0.5, 0.5]), np.array([0.4, 0.3, 0.2, 0.1])])
def test_an_earlier_answer_of_another_length_leads_nowhere(own: Any) -> None:
    follows: Any = get("4_1")
    assert np.all(np.isnan(follows.follows.rule(own)))


@pytest.mark.parametrize("exercise_id", ["4_1", "4_1b"])
def test_the_third_hint_leaves_two_of_the_three_numbers(exercise_id: str) -> None:
    exercise = get(exercise_id)
    hints = exercise.hints(**exercise.inputs)
    shown = [value for value in np.array(exercise.inputs["y"]).round(4) if f"{value:g}" in hints[2].en]
    assert len(shown) == 1
    assert "- 1" in hints[2].ja
