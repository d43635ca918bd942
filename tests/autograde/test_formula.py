"""Functions that know how they are written."""

from copy import deepcopy

import numpy as np
import pytest

from autograde.formula import Formula

SQUARES = Formula("lambda x: np.sum(x ** 2)", lambda x: np.sum(x**2))


def test_a_formula_computes_what_it_says() -> None:
    assert SQUARES(np.array([3.0, 4.0])) == 25


def test_two_formulas_written_alike_are_equal() -> None:
    assert Formula("lambda x: x", lambda x: x) == Formula("lambda x: x", lambda y: y)
    assert Formula("lambda x: x", abs) != Formula("lambda x: -x", abs)


def test_a_copy_computes_too() -> None:
    assert deepcopy(SQUARES)(np.array([2.0])) == 4


def test_too_many_arguments_are_counted_as_they_were_given() -> None:
    with pytest.raises(TypeError, match="takes 1 positional argument but 2 were given"):
        SQUARES(1, 2)
