"""Diagnosing values."""

from collections.abc import Callable
from dataclasses import replace
from typing import Any

import numpy as np
import pytest

from autograde.diagnosis.finding import Finding
from autograde.diagnosis.values import diagnose_values, reference_values, slip_values
from autograde.exercise import Exercise, Follows, ValueExercise

Make = Callable[..., ValueExercise]


def find(exercise: ValueExercise, answer: object, **earlier: float) -> Finding:
    return diagnose_values(exercise, answer, {name: np.array([given]) for name, given in earlier.items()}, {})


def test_the_reference_passes(value: Make) -> None:
    assert find(value(), 2.5).status == "passed"
    assert find(value(), 2.5).credit == 1


def test_a_slip_is_named_and_told(value: Make) -> None:
    found = find(value(), 7.5)
    assert (found.status, found.slips, found.credit) == ("incorrect", ("added",), 0)
    assert found.messages[0].en == "you added"


def test_slips_of_the_same_value_are_both_told_and_the_best_credit_counts(value: Make) -> None:
    found = find(value(), 5)
    assert found.slips == ("ignored", "doubled")
    assert found.credit == 0.5
    assert ["you ignored" in message.en for message in found.messages] == [False, True, False]


def test_a_slip_with_full_credit_passes_and_is_explained(value: Make) -> None:
    found = find(value(), -500)
    assert (found.status, found.slips, found.messages[0].en) == ("passed", ("other_reading",), "another reading")


def test_a_slip_is_recognised_from_two_digits(value: Make) -> None:
    found = find(value(), 12)
    assert found.slips == ("exponential",)
    assert "two digits" in found.messages[-1].en


def test_two_right_digits_earn_half(shares: Make) -> None:
    found = find(shares(), [0.11, 0.84, 0.04])
    assert (found.status, found.credit, found.slips) == ("incorrect", 0.5, ())
    assert "4 decimals" in found.messages[0].en


def test_of_two_close_targets_the_nearer_is_meant(value: Make) -> None:
    slip = replace(value().slips[0], rule=lambda x, theta: 0.11423)
    close = value(reference=lambda x, theta: 0.11419, slips=(slip,))
    assert find(close, 0.1142).status == "passed"
    assert find(close, 0.11422).slips == ("added",)


def test_the_tightest_match_wins(value: Make) -> None:
    close = value(reference=lambda x, theta: 0.99331, slips=value(reference=None).slips[:0])
    assert find(close, 0.9933).status == "passed"
    near = value(reference=lambda x, theta: 0.9933)
    assert find(near, 0.99).credit == 0.5


@pytest.mark.parametrize("answer", [..., [...], "", [1, ..., 2]])
def test_an_untouched_answer_is_not_wrong(shares: Make, answer: Any) -> None:
    assert find(shares(), answer).status == "not attempted"


@pytest.mark.parametrize("answer", [None, True, 1j, np.nan, "x", {1}, abs])
def test_what_cannot_be_read_is_an_error(shares: Make, answer: Any) -> None:
    assert find(shares(), answer).status == "error"


def test_a_right_step_from_a_wrong_answer_is_told(following: ValueExercise) -> None:
    found = find(following, 3.25, t_1=3.25)
    assert found.status == "incorrect"
    assert "Your step here is right" in found.messages[0].en
    assert "t_1" in found.messages[0].en


def test_a_right_step_is_told_before_a_slip_of_the_same_value(following: ValueExercise) -> None:
    found = find(following, 7.5, t_1=7.5)
    assert found.slips == ("added",)
    assert [message.en[:9] for message in found.messages] == ["Your step"]


def test_a_wrong_step_from_a_wrong_answer_is_no_right_step(following: ValueExercise) -> None:
    assert "Your step" not in find(following, 3.3, t_1=3.25).messages[0].en


@pytest.mark.parametrize("rule", [lambda u: np.maximum(0, u), lambda u: u - np.zeros(3)])
def test_an_earlier_answer_of_another_length_is_not_gone_on_with(following: ValueExercise, rule: Any) -> None:
    exercise = replace(following, follows=Follows("t_1", rule))
    found = diagnose_values(exercise, [1, 0, 0, 4], {"t_1": np.array([1.0, -2, -2, 4])}, {})
    assert "holds 4 values" in found.messages[0].en


def test_an_answer_that_fits_nothing_gets_a_remark(shares: Make) -> None:
    assert "exchanged" in find(shares(), [0.8438, 0.1142, 0.0420]).messages[0].en


def test_values_come_in_the_shape_of_the_reference_and_slips_flat(shares: Make) -> None:
    square: Exercise = shares(reference=lambda u: np.ones((2, 2)))
    assert isinstance(square, ValueExercise)
    assert reference_values(square).shape == (2, 2)
    assert slip_values(square, square.slips[0]).tolist() == [-1, 1, -2]
