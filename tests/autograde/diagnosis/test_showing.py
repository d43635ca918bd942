"""How a call is written."""

from collections.abc import Callable

import numpy as np

from autograde.diagnosis.showing import show_call, show_output, show_signature
from autograde.exercise import FunctionExercise
from autograde.formula import Formula


def test_a_call_is_python_to_copy(function: Callable[..., FunctionExercise]) -> None:
    assert show_call(function(), (0.5, np.array([1.0, 2.25]))) == "`area(0.5, np.array([1, 2.25]))`"


def test_floats_are_cut_to_four_digits(function: Callable[..., FunctionExercise]) -> None:
    assert show_call(function(), (1 / 3,)) == "`area(0.3333)`"


def test_a_long_array_is_cut() -> None:
    assert show_output((np.arange(9.0),)) == "`[0, 1, 2, 3, 4, 5, 6, 7, ...]`"


def test_several_results_stand_side_by_side() -> None:
    assert show_output((np.array(1.0), np.array([[2.0]]))) == "`1, [[2]]`"


def test_text_stands_in_quotes(function: Callable[..., FunctionExercise]) -> None:
    assert show_call(function(), (9, "relu")) == '`area(9, "relu")`'


def test_a_signature_names_the_parameters(function: Callable[..., FunctionExercise]) -> None:
    assert show_signature(function()) == "`area(a, b)`"


def test_a_function_that_is_handed_over_is_shown_as_it_is_written(function: Callable[..., FunctionExercise]) -> None:
    square = Formula("lambda x: x ** 2", lambda x: x**2)
    assert show_call(function(), (square, 0.5)) == "`area(lambda x: x ** 2, 0.5)`"
