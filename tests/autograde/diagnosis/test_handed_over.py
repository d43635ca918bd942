"""Looking at what was handed over as a function."""

from collections.abc import Callable
from functools import partial
from typing import Any

import numpy as np
import pytest

from autograde.diagnosis.handed_over import fits, look, parameters, signature
from autograde.exercise import FunctionExercise

Make = Callable[..., FunctionExercise]


@pytest.mark.parametrize(
    ("answer", "status", "words"),
    [
        (..., "not attempted", "no function here yet"),
        (lambda a, b: ..., "not attempted", "as it was handed out"),
        (2.5, "error", "type `float`"),
        (None, "error", "type `NoneType`"),
        ("area", "error", "Leave out the quotes"),
        (lambda a: a, "error", "takes `(a)`"),
        (lambda a, b, c=1, *, d: a, "error", "takes `(a, b, c=1, *, d)`"),
        (lambda: 1, "error", "takes no parameters; it is called as `area(a, b)`"),
        (dict, "error", "Make an object of it first"),
        (type("Area", (), {"__init__": lambda self, a, b: None}), "error", "Make an object of it first"),
    ],
)
def test_what_cannot_be_called_as_asked_is_refused(function: Make, answer: Any, status: str, words: str) -> None:
    found = look(function(), answer)
    assert found is not None
    assert found.status == status
    assert words in found.messages[0].en


class Area:
    def method(self, a: float, b: float) -> float:
        return a * b

    def __call__(self, a: float, b: float) -> float:
        return a * b


@pytest.mark.parametrize(
    "answer",
    [
        lambda a, b: a * b,
        lambda *sides: sides[0] * sides[1],
        lambda a, b, c=1: a * b,
        partial(lambda c, a, b: a * b, 1),
        Area(),
        Area().method,
        np.vectorize(lambda a, b: a * b),
        np.multiply,
        max,
    ],
)
def test_whatever_can_be_called_with_the_arguments_is_let_through(function: Make, answer: Any) -> None:
    assert look(function(), answer) is None


def test_parameters_are_read_by_name() -> None:
    assert parameters(lambda a, b: a) == ("a", "b")
    assert parameters(3) is None


def test_parameters_are_written_without_their_types() -> None:
    def typed(a: float, *more: int, b: str = "x") -> float:
        return a

    assert signature(typed) == "(a, *more, b='x')"
    assert signature(3) is None


def test_a_keyword_only_parameter_does_not_fit() -> None:
    def keyword(a: float, *, b: float) -> float:
        return a * b

    assert not fits(keyword, 2)


class ClassElsewhere:
    def __told__(self) -> dict[str, object]:
        return {"type": "type", "class": True}

    def __call__(self, a: float, b: float) -> float:
        return a * b


def test_a_class_in_another_process_is_refused_as_one_here_is(function: Make) -> None:
    found = look(function(), ClassElsewhere())
    assert found is not None
    assert "Make an object of it first" in found.messages[0].en
