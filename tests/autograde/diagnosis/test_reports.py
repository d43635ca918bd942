"""Telling what one call did."""

from collections.abc import Callable
from typing import Any

import numpy as np
import pytest

from autograde.diagnosis.calls import call
from autograde.diagnosis.reports import detail, fault, is_unfinished, last_line
from autograde.exercise import FunctionExercise
from autograde.formula import Formula
from course_lib import layers

Make = Callable[..., FunctionExercise]
GIVEN = (1.25, 3.5)


def stops(a: float, b: float) -> float:
    raise ValueError(f"secret {a}")


def unfinished(a: float, b: float) -> Any:
    u: Any = ...
    return u + a


def gives_up(a: float, b: float) -> float:
    if a > 0:
        raise NotImplementedError
    return a


def half_a_product(a: float, b: float) -> Any:
    weights: Any = np.ones((2, 2))
    return weights @ ...


@pytest.mark.parametrize("answer", [unfinished, gives_up, lambda a, b: np.exp(...), lambda a, b: ..., half_a_product])
def test_dots_met_on_the_way_mean_unfinished(answer: Any) -> None:
    assert is_unfinished(call(answer, GIVEN, ()))


def a_number_in_a_product(a: float, b: float) -> Any:
    return np.ones((2, 2))[..., 0] @ np.asarray(b)


def test_a_product_with_a_number_is_not_unfinished() -> None:
    assert not is_unfinished(call(a_number_in_a_product, GIVEN, ()))


def test_other_ends_are_not_unfinished() -> None:
    assert not any(is_unfinished(call(answer, GIVEN, ())) for answer in (stops, lambda a, b: a, lambda a, b: None))


@pytest.mark.parametrize(
    ("answer", "words"),
    [
        (stops, "stops with `ValueError`"),
        (lambda a, b: None, "returns `None`"),
        (lambda a, b: print(a), "prints its result"),
        (lambda a, b: np.nan, "holds NaN"),
        (lambda a, b: [1, np.inf], "holds infinity"),
        (lambda a, b: "1", "returns text"),
        (lambda a, b: abs, "returns a function"),
        (lambda a, b: {}, "type `dict`"),
    ],
)
def test_a_fault_has_its_sentence(function: Make, answer: Any, words: str) -> None:
    text = fault(function(), call(answer, GIVEN, ()))
    assert text is not None
    assert words in text.en


def test_a_result_that_can_be_compared_is_no_fault(function: Make) -> None:
    assert fault(function(), call(lambda a, b: a, GIVEN, ())) is None


def test_the_detail_shows_the_call_and_what_came(function: Make) -> None:
    (text,) = detail(function(), call(lambda a, b: a + b, GIVEN, ()), reveal=True)
    assert text.en == "Seen with `area(1.25, 3.5)`, which gives `4.75`."


def test_the_detail_of_an_exception_shows_its_words_and_its_line(function: Make) -> None:
    words = [text.en for text in detail(function(), call(stops, GIVEN, ()), reveal=True)]
    assert "`secret 1.25`" in words[0]
    assert "raise ValueError" in words[1]


def test_nothing_of_a_hidden_input_is_shown(function: Make) -> None:
    for answer in (stops, lambda a, b: a + b, lambda a, b: print(a)):
        assert not any(
            "1.25" in text.en + text.ja for text in detail(function(), call(answer, GIVEN, ()), reveal=False)
        )


def hands_on(a: Any, b: Any) -> Any:
    return Formula("int", int)("no number")


def test_the_line_is_the_students_where_a_function_that_was_handed_over_stops(function: Make) -> None:
    words = [text.en for text in detail(function(), call(hands_on, GIVEN, ()), reveal=False)]
    assert "return Formula" in words[0]


def test_the_line_is_the_students_where_the_course_library_stops(function: Make) -> None:
    words = [text.en for text in detail(function(), call(narrow_rows, GIVEN, ()), reveal=False)]
    assert "return layers.dense_forward" in words[0]


def narrow_rows(a: float, b: float) -> Any:
    return layers.dense_forward(np.ones((2, 3)), np.ones((2, 3)), np.ones(3))


def test_no_line_of_ours_is_shown(function: Make) -> None:
    assert detail(function(), call(Formula("pow", pow), (0.0, -1.0), ()), reveal=False) == ()


def test_what_was_raised_in_another_process_brings_its_line() -> None:
    raised = ValueError()
    assert last_line(raised) is None
    raised.student_line = "return a / 0"  # type: ignore[attr-defined]
    assert last_line(raised) == "return a / 0"
    raised.student_line = ""  # type: ignore[attr-defined]
    assert last_line(raised) is None
