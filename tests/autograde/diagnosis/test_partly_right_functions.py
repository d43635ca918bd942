"""Diagnosing a function that is right for one kind of input alone, or nearly right for all."""

from collections.abc import Callable
from typing import Any

import numpy as np
import pytest

from autograde.diagnosis.finding import Finding
from autograde.diagnosis.functions import diagnose_function
from autograde.exercise import FunctionExercise

Make = Callable[..., FunctionExercise]


def find(exercise: FunctionExercise, answer: object) -> Finding:
    return diagnose_function(exercise, answer, np.random.default_rng(1), True)


def words(found: Finding) -> str:
    return " ".join(message.en for message in found.messages)


def test_right_on_numbers_but_not_on_arrays_earns_half(function: Make) -> None:
    found = find(function(), lambda a, b: float(a) * float(b))
    assert (found.status, found.credit) == ("incorrect", 0.5)
    assert "for arrays it is not yet" in words(found)
    assert "`TypeError`" in words(found)


def test_a_slip_of_a_function_for_numbers_only_is_named_beside_the_failure(function: Make) -> None:
    found = find(function(), lambda a, b: float(a) + float(b))
    assert found.slips == ("sum", "also_sum")
    assert found.credit == 0.25
    assert "`TypeError`" in words(found)


def test_a_change_of_the_input_that_makes_arrays_wrong_is_told(function: Make) -> None:
    def spoils(a: Any, b: Any) -> Any:
        product = a
        product *= b
        return product * b / b if np.ndim(a) == 0 else product * b / b + a - a / 2

    found = find(function(), spoils)
    assert "for arrays it is not yet. The function changes an array" in words(found)
    assert "none of the usual slips" not in words(found)
    assert found.credit == 0.25


def test_for_arrays_alone_is_treated_as_for_numbers_alone(function: Make) -> None:
    found = find(function(), lambda a, b: [one * other for one, other in zip(a, b, strict=True)])
    assert (found.status, found.credit) == ("incorrect", 0.5)
    assert "for single numbers it is not yet" in words(found)
    assert "works for a number and for an array" in words(found)


def test_a_slip_of_a_function_for_arrays_only_is_named_beside_the_failure(function: Make) -> None:
    found = find(function(), lambda a, b: [one + other for one, other in zip(a, b, strict=True)])
    assert (found.status, found.slips, found.credit) == ("incorrect", ("sum", "also_sum"), 0.25)


def test_the_call_shown_is_the_one_that_the_sentence_speaks_of(function: Make) -> None:
    found = find(function(slips=()), lambda a, b: np.mean(a + b))
    assert "Given an array, the function returns one number" in words(found)
    assert "area(np.array([" in words(found)


def test_the_first_call_of_a_wrong_shape_is_shown(function: Make) -> None:
    one, other = np.array([1.0, 2.0]), np.array([3.0, 4.0])
    exercise = function(slips=(), probes=lambda rng: [(1.5, 2.5), (one, other), (other, one)])
    found = find(exercise, lambda a, b: np.sum(a) if np.ndim(a) and a[0] == 1 else a * b)
    assert "`area(np.array([1, 2]), np.array([3, 4]))`" in words(found)


def test_the_first_wrong_call_is_shown(function: Make) -> None:
    exercise = function(slips=(), probes=lambda rng: [(1.5, 2.5), (2.0, 3.0), (4.0, 5.0)])
    assert "`area(2, 3)`" in words(find(exercise, lambda a, b: a + 2 * b if a == 2 else a * b))


def test_a_slip_on_numbers_is_named_beside_a_wrong_shape(function: Make) -> None:
    found = find(function(), lambda a, b: np.mean(a + b))
    assert found.slips == ("sum", "also_sum")
    assert "one for each entry" in words(found)


@pytest.mark.parametrize(
    "answer",
    [lambda a, b: np.round(a * b, 3), lambda a, b: 1.002 * a * b, lambda a, b: np.where(np.ndim(a), 0.999, 1) * a * b],
)
def test_what_is_right_but_for_its_later_digits_is_told(function: Make, answer: Any) -> None:
    found = find(function(), answer)
    assert (found.status, found.credit) == ("incorrect", 0.5)
    assert found.messages[0].en.startswith("Nearly right")
    assert "is right; for" not in words(found)


def test_a_result_off_by_half_a_thousandth_is_not_right(function: Make) -> None:
    assert find(function(), lambda a, b: 1.0005 * a * b).status == "incorrect"


def test_an_ignored_parameter_is_named_where_the_result_is_nearly_right(function: Make) -> None:
    exercise = function(reference=lambda a, b: a + 2e-3 * b, slips=())
    found = find(exercise, lambda a, b: a + 0.0)
    assert "does not change with `b`" in words(found)
    assert found.credit == 0.5


def test_what_is_off_by_a_tenth_is_not_nearly_right(function: Make) -> None:
    assert "Nearly" not in words(find(function(), lambda a, b: 1.1 * a * b))


def none_for_positive(rule: Any) -> Any:
    """`rule`, but NaN wherever the largest a is above 0."""
    return lambda a, b: np.asarray(rule(a, b)) * (np.nan if np.max(a) > 0 else 1.0)


def on_rows(function: Make, answer: Any, above: int) -> Finding:
    """Judged on four rows, of which so many hold a positive a."""
    rows = [(np.array([-1.0, sign]), np.array([3.0, 4.0])) for sign in np.repeat([2.0, -2.0], [above, 4 - above])]
    return find(function(probes=lambda rng: rows), answer)


def test_right_wherever_it_gives_numbers_earns_half(function: Make) -> None:
    found = on_rows(function, none_for_positive(lambda a, b: a * b), above=2)
    assert (found.status, found.credit) == ("incorrect", 0.5)
    assert words(found).startswith("Where your function gives numbers, they are right.")
    assert "NaN" in words(found)


def test_a_slip_shows_where_there_are_numbers_at_half_its_credit(function: Make) -> None:
    found = on_rows(function, none_for_positive(lambda a, b: a + b), above=2)
    assert (found.slips, found.credit) == (("sum", "also_sum"), 0.25)
    assert "NaN" in words(found)


def test_numbers_on_fewer_than_half_of_the_probes_say_nothing(function: Make) -> None:
    found = on_rows(function, none_for_positive(lambda a, b: a * b), above=3)
    assert (found.status, found.credit) == ("error", 0)
