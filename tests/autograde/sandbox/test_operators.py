"""Operators that reach a thing on the student's side."""

import operator

import pytest

from autograde.sandbox.operators import BINARY, UNARY, method


@pytest.mark.parametrize(("name", "special"), [("add", "__add__"), ("and_", "__and__"), ("neg", "__neg__")])
def test_an_operator_has_a_method(name: str, special: str) -> None:
    assert method(name) == special


def test_a_swapped_operator_has_its_own() -> None:
    assert method("or_", swapped=True) == "__ror__"


@pytest.mark.parametrize("name", [*UNARY, *BINARY])
def test_every_name_is_one_of_pythons_operators(name: str) -> None:
    assert callable(getattr(operator, name))


@pytest.mark.parametrize("name", ["eq", "ne", "lt", "le", "gt", "ge", "contains", "index", "abs"])
def test_nothing_that_compares_or_makes_a_number_is_among_them(name: str) -> None:
    assert name not in (*UNARY, *BINARY)
