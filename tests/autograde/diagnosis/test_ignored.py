"""Parameters that a function does not use."""

from collections.abc import Callable
from typing import Any

import numpy as np
import pytest

from autograde.diagnosis.ignored import ignored
from autograde.diagnosis.trial import run
from autograde.exercise import FunctionExercise
from autograde.formula import Formula

Make = Callable[..., FunctionExercise]
OUTSIDE = np.array([1.0, 2.0, 3.0])


def said(exercise: FunctionExercise, answer: Any) -> str:
    text = ignored(run(exercise, answer, np.random.default_rng(1), True))
    return text.en if text else ""


@pytest.mark.parametrize(
    ("answer", "words"),
    [
        (lambda a, b: 3 * a, "does not change with `b`"),
        (lambda a, b: b + 0.5, "does not change with `a`"),
        (lambda a, b: 0.5, "same result whatever it is given"),
        (lambda a, b: OUTSIDE, "same result whatever it is given"),
    ],
)
def test_what_does_not_matter_is_named(function: Make, answer: Any, words: str) -> None:
    assert words in said(function(), answer)


@pytest.mark.parametrize(
    "answer", [lambda a, b: a - b, lambda a, b: np.sum(a) * np.sum(b), lambda a, b: None, lambda a, b: float(a - b)]
)
def test_what_changes_with_every_parameter_is_not(function: Make, answer: Any) -> None:
    assert said(function(), answer) == ""


@pytest.mark.parametrize(
    "answer",
    [
        lambda a, b: np.sign(a) * b,
        lambda a, b: a + (np.abs(b) > 0),
        lambda a, b: b + (a / np.abs(a) if np.any(a) else a),
    ],
    ids=["its sign", "whether it is 0", "its direction"],
)
def test_a_parameter_of_which_only_one_feature_matters_is_used(function: Make, answer: Any) -> None:
    assert said(function(), answer) == ""


def test_a_parameter_that_does_not_matter_to_the_reference_may_be_left_alone(function: Make) -> None:
    exercise = function(reference=lambda a, b: np.sign(a) * b, slips=())
    assert said(exercise, lambda a, b: 2 * b) == ""


def test_a_parameter_that_matters_once_is_used(function: Make) -> None:
    exercise = function(probes=lambda rng: [(1.0, 2.0), (2.0, 3.0)])
    assert said(exercise, lambda a, b: a + b if a > 1.5 else a) == ""


def test_several_are_listed_in_both_languages(function: Make) -> None:
    three = function(
        parameters=("x", "w", "b"),
        reference=lambda x, w, b: x * w + b,
        slips=(),
        probes=lambda rng: [(1.0, 2.0, 3.0), (2.0, 3.0, 4.0)],
    )
    text = ignored(run(three, lambda x, w, b: x, np.random.default_rng(1), True))
    assert text is not None
    assert "does not change with `w` or `b`." in text.en
    assert "`w`、`b` を変えても" in text.ja


def test_a_parameter_that_is_a_function_is_used_or_not(function: Make) -> None:
    square = Formula("lambda x: x ** 2", lambda x: x**2)
    exercise = function(
        parameters=("f", "x"), reference=lambda f, x: f(x), slips=(), probes=lambda rng: [(square, 2.0), (square, 3.0)]
    )
    assert "does not change with `f`" in said(exercise, lambda f, x: x + 1)
    assert said(exercise, lambda f, x: 2 * f(x)) == ""


def test_words_are_left_as_they_are(function: Make) -> None:
    exercise = function(
        reference=lambda n, name: n * len(name), slips=(), probes=lambda rng: [(2.0, "tanh"), (3.0, "relu")]
    )
    assert "`a`" in said(exercise, lambda n, name: len(name))
    assert said(exercise, lambda n, name: n) == ""
