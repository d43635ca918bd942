"""Generators and coroutines of the student's: their items and results cross one by one, when they are asked for."""

import asyncio
from collections.abc import Callable
from itertools import islice
from typing import Any

import pytest

from autograde.sandbox.examiner.session import Session

Begin = Callable[..., Session]

ENDLESS = """
def squares():
    n = 0
    while True:
        yield n * n
        n += 1
"""


def test_an_endless_generator_gives_what_is_asked_for(begin: Begin) -> None:
    squares = begin(ENDLESS).get("squares")
    assert list(islice(squares(), 4)) == [0, 1, 4, 9]
    generator = squares()
    assert (next(generator), next(generator)) == (0, 1)


def test_a_generator_ends(begin: Begin) -> None:
    generator = begin("g = (n for n in (1, 2))").get("g")
    assert list(generator) == [1, 2]
    assert next(generator, "the end") == "the end"


def test_what_a_generator_raises_is_raised(begin: Begin) -> None:
    generator = begin("def f():\n    yield 1\n    raise ValueError('no')\ng = f()").get("g")
    assert next(generator) == 1
    with pytest.raises(ValueError, match="no"):
        next(generator)


def test_a_coroutine_is_waited_for_there(begin: Begin) -> None:
    source = "import asyncio\nasync def double(x):\n    await asyncio.sleep(0)\n    return 2 * x"
    double = begin(source).get("double")

    async def twice() -> list[Any]:
        return [await double(2), await double(3)]

    assert asyncio.run(twice()) == [4, 6]


def test_a_list_is_no_generator_and_a_function_is_not_awaited(begin: Begin) -> None:
    function = begin("def f(): pass").get("f")
    assert not hasattr(type(function), "__next__")
    assert not hasattr(type(function), "__await__")
