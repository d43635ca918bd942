"""How much an object holds."""

from collections.abc import Iterator
from itertools import count
from typing import Any

import numpy as np
import pytest

from autograde.diagnosis.sizes import holds_more_than


class Endless(list[Any]):
    def __iter__(self) -> Iterator[Any]:
        return count()


def shared(depth: int) -> list[Any]:
    """2 to the power of `depth` numbers in few bytes."""
    return [shared(0)] * 2 if depth == 1 else [0] if depth == 0 else [shared(depth - 1)] * 2


@pytest.mark.parametrize(
    "thing",
    [
        [0] * 101,
        [[0] * 60] * 2,
        [[]] * 101,
        [np.zeros(0)] * 101,
        range(10**12),
        Endless(),
        [Endless()],
        np.zeros(101),
        np.broadcast_to(0.0, (10**9,)),
        [np.broadcast_to(0.0, (10**9,))],
        shared(60),
    ],
    ids=range(11),
)
def test_too_much_is_told_at_once(thing: Any) -> None:
    assert holds_more_than(thing, 100)


@pytest.mark.parametrize("thing", [0, "x" * 500, [], [0] * 99, [[0] * 48] * 2, np.zeros(100), None])
def test_little_is_not_too_much(thing: Any) -> None:
    assert not holds_more_than(thing, 100)


def test_a_list_in_itself_is_nested_too_deeply() -> None:
    endless: list[Any] = []
    endless.append(endless)
    with pytest.raises(RecursionError):
        holds_more_than(endless, 10**6)
