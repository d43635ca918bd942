"""Slips of 4_7 worked by hand with f = x0^3 x1 at (3, 5), unless another f is named; the reference gives (155, 27)."""

from collections.abc import Callable
from typing import Any

import numpy as np
import pytest

from autograde.diagnose import diagnose
from autograde.exercise import Slip
from autograde.exercises import get
from autograde.exercises.lesson_08.numeric_gradient_slips import SLIPS
from course_lib.language import LANGUAGES


def f(x: Any) -> Any:
    return x[0] ** 3 * x[1]


@pytest.mark.parametrize(
    ("name", "values"),
    [
        ("all_entries_together", [218]),  # (5^3 7 - 1^3 3) / 4
        ("first_entry_only", [155, 0]),
        ("last_entry_only", [27]),
        ("added_up", [182]),
        ("copies_forgotten", [0, 0]),
        ("entry_replaced", [20, 27]),  # (2^3 5 + 2^3 5) / 4, (3^3 2 + 3^3 2) / 4
        ("not_restored", [155, 1]),  # from (1, 5) on: (7 - 3) / 4
    ],
)
def test_4_7_gives(gives: Callable[..., list[float]], name: str, values: list[float]) -> None:
    assert gives("4_7", name, f, np.array([3.0, 5]), 2.0) == values


@pytest.mark.parametrize(
    ("name", "h", "values"),
    [
        ("shifts_cut_to_whole_numbers", 0.3, [95 / 0.6, 45]),  # (3^3 5 - 2^3 5) / 0.6, (3^3 5 - 3^3 4) / 0.6
        ("shifts_and_slopes_cut_to_whole_numbers", 0.3, [158, 45]),
        ("not_restored_in_place", 0.3, [95 / 0.6, 8 / 0.6]),  # from (2, 5) on
        ("not_restored_like_x", 0.3, [158, 13]),
        ("slopes_cut_to_whole_numbers", 0.5, [136, 27]),  # 136.25
    ],
)
def test_on_whole_numbers_4_7_gives(
    gives: Callable[..., list[float]], name: str, h: float, values: list[float]
) -> None:
    assert gives("4_7", name, f, np.array([3, 5]), h) == pytest.approx(values)


def test_a_row_together_moves_the_sum_twice_as_far(gives: Callable[..., list[float]]) -> None:
    # (12^2 - 8^2) / 2
    assert gives("4_7", "rows_together", lambda x: np.sum(x) ** 2, np.array([[1.0, 2], [3, 4]]), 1.0) == [40] * 4


def test_an_entry_alone_does_not_know_the_others(gives: Callable[..., list[float]]) -> None:
    # (5^2 - 1^2) / 4 and (7^2 - 3^2) / 4
    assert gives("4_7", "entry_alone", lambda x: np.sum(x) ** 2, np.array([3.0, 5]), 2.0) == [6, 10]


def test_flattened_is_a_row() -> None:
    flattened = next(slip.rule for slip in SLIPS if slip.name == "flattened")
    assert flattened(np.sum, np.ones((2, 3)), 0.5).tolist() == [1] * 6


@pytest.mark.parametrize("slip", SLIPS, ids=lambda slip: slip.name)
def test_no_rule_changes_x(slip: Slip) -> None:
    x = np.array([3, 5])
    slip.rule(lambda x: np.sum(x**3), x, 0.5)
    assert x.tolist() == [3, 5]


@pytest.mark.parametrize("slip", SLIPS, ids=lambda slip: slip.name)
def test_every_slip_is_told_by_its_own_name_in_both_languages(slip: Slip) -> None:
    for rng in (None, np.random.default_rng(8)):
        verdict = diagnose(get("4_7"), lambda f, x, h: slip.rule(f, x, h), rng=rng)
        assert verdict.slips == (slip.name,)
        assert all(slip.message[language] in verdict.messages[0][language] for language in LANGUAGES)


def test_two_names_for_one_array_are_no_copies() -> None:
    def aliased(f: Any, x: Any, h: float) -> Any:
        gradient = np.zeros(x.shape)
        for index in np.ndindex(x.shape):
            above = below = x
            above[index] += h
            below[index] -= h
            gradient[index] = (f(above) - f(below)) / (2 * h)
        return gradient

    assert diagnose(get("4_7"), aliased).slips == ("copies_forgotten",)


def test_whoever_works_on_the_callers_x_is_told_of_that_too() -> None:
    def in_place(f: Any, x: Any, h: float) -> Any:
        gradient = np.zeros(x.shape)
        for index in np.ndindex(x.shape):
            x[index] += h
            above = f(x)
            x[index] -= 2 * h
            gradient[index] = (above - f(x)) / (2 * h)
        return gradient

    verdict = diagnose(get("4_7"), in_place)
    assert verdict.slips == ("not_restored_in_place",)
    assert "changes an array" in verdict.messages[1].en
