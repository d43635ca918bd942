"""Arguments that the student's code changed in place."""

from typing import Any

import numpy as np
import pytest

from autograde.sandbox.errors import Unreadable
from autograde.sandbox.examiner.change import change


def changed(old: Any, new: Any) -> Any:
    change((old,), {}, 0, new)
    return old


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ([1, 2, 3], [3, 2]),
        ([1], [1, [2]]),
        ([], ["a"]),
        ({"a": 1, "b": 2}, {"b": 3, "c": 4}),
        ({1, 2}, {2, 3}),
        ([{"a": [1]}], [{"a": [1, 2]}]),
    ],
)
def test_what_can_change_becomes_what_it_is_there(old: Any, new: Any) -> None:
    assert changed(old, new) == new


def test_the_order_of_a_dict_is_that_of_the_students_side() -> None:
    assert list(changed({"a": 1, "b": 2}, {"b": 2, "a": 1})) == ["b", "a"]


def test_an_array_changes_its_numbers_and_its_shape() -> None:
    np.testing.assert_array_equal(changed(np.zeros(4), np.array([[1.0, 2.0], [3.0, 4.0]])), [[1, 2], [3, 4]])


def test_other_names_for_what_is_inside_see_the_change() -> None:
    weights, row = np.zeros(2), [1]
    change((), {"all": {"W": weights, "rows": (row, 5)}}, "all", {"W": np.ones(2), "rows": ([1, 2], 5)})
    assert weights.tolist() == [1, 1]
    assert row == [1, 2]


def test_a_slice_of_an_array_changes_the_array() -> None:
    whole = np.zeros(4)
    change((whole[1:3],), {}, 0, np.ones(2))
    assert whole.tolist() == [0, 1, 1, 0]


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ([1], (1,)),
        ([1], 5),
        ({"a": 1}, [1]),
        ({1}, {1: 1}),
        (np.zeros(2), [1, 2]),
        (np.zeros(2), np.zeros(2, int)),
        (np.zeros(4)[1:3], np.zeros(3)),
        (np.broadcast_to(1.0, 2), np.zeros(2)),
        ((1,), (2,)),
        (([1],), ([1], 2)),
        (3, 4),
        ("a", "b"),
    ],
)
def test_what_cannot_become_that_is_refused(old: Any, new: Any) -> None:
    with pytest.raises(Unreadable, match="another thing"):
        change((old,), {}, 0, new)


@pytest.mark.parametrize("place", [2, -1, True, "b", None, 0.0, (0,)])
def test_an_argument_that_was_not_given_is_refused(place: Any) -> None:
    with pytest.raises(Unreadable, match="not given"):
        change(([1], [1]), {"a": [1]}, place, [2])
