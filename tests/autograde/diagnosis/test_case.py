"""What a structural remark looks at."""

import numpy as np

from autograde.diagnosis.answers import Values
from autograde.diagnosis.case import Case


def case(values: list[float], right: list[float], **more: object) -> Case:
    return Case(Values(np.array(values), (len(values),)), np.array(right), **more)  # type: ignore[arg-type]


def test_places_are_called_by_their_names() -> None:
    assert case([1, 2], [0, 0], names=("f", "g")).places(np.array([False, True])) == ["`g`"]


def test_places_without_names_are_numbered_as_in_python() -> None:
    assert case([1, 2], [0, 0]).places(np.array([True, True])) == ["`[0]`", "`[1]`"]


def test_a_long_list_of_places_is_cut() -> None:
    assert len(case([1] * 20, [0] * 20).places(np.full(20, True))) == 13


def test_values_agree_when_they_would_be_right() -> None:
    assert case([0, 0], [1, 2]).agrees(np.array([1.0, 2.0]))
