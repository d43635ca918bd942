"""The terms of a submission."""

from dataclasses import FrozenInstanceError, replace

import pytest

from autograde.grading.exam.terms import Terms
from autograde.sandbox.isolation.limits import Limits


def test_no_file_lies_in_the_folder_unless_it_is_named() -> None:
    assert Terms("strict", Limits()).files == ()


def test_terms_are_changed_by_new_ones_only() -> None:
    terms = Terms("strict", Limits())
    assert replace(terms, files=[("a", b"1")]).rung == "strict"
    with pytest.raises(FrozenInstanceError):
        terms.rung = "trusted"  # type: ignore[misc]
