"""Moments of a notebook."""

from typing import Any

import numpy as np
import pytest

from autograde.sandbox.student.moments import Moments


def _names(source: str) -> dict[str, Any]:
    names: dict[str, Any] = {"__name__": "__main__", "np": np}
    exec(source, names)
    return names


def _keeps(source: str, *asked: str) -> bool:
    return Moments(_names(source)).keep(asked or ("f",))


STEADY = [
    "f = 3",
    "f = 'text'",
    "f = (1, 'a', None)",
    "f = np.float64(0.5)",
    "f = [1, 2]",
    "f = {'w': np.ones(3), 'b': [0.5]}",
    "f = np.ones((2, 2))",
    "f = np.exp",
    "f = max",
    "def f(x): return 2 * x",
    "f = lambda x: np.exp(-x)",
    "def g(x): return x\ndef f(x): return g(x) + 1",
    "def f(n): return 1 if n == 0 else f(n - 1)",
    "def make(k):\n    def inner(x): return k * x\n    return inner\nf = make(3)",
    "def f(x):\n    x[0] = 1\n    out = []\n    out.append(x)\n    return out",
    "PI = 3.14\ndef f(r): return PI * r * r",
]
MOVING = [
    "cache = {}\ndef f(x): return cache.setdefault(x, x)",
    "seen = []\ndef f(x): seen.append(x)",
    "w = np.ones(2)\ndef f(x): return w * x",
    "n = 0\ndef f(x):\n    global n\n    n += 1",
    "def f(x, seen=[]): return seen",
    "def make():\n    n = 0\n    def inner():\n        nonlocal n\n        n += 1\n    return inner\nf = make()",
    "def f(x): f.calls = x",
    "def f(x): return x\nf.calls = 0",
    "def f(): return np.random.rand()",
    "import random\nf = random.random",
    "class f: pass",
    "class Net: pass\nf = Net()",
    "class Net: pass\nnet = Net()\ndef f(): return net",
    "f = iter([1])",
    "f = (x for x in [1])",
    "f = np.random.default_rng(0)",
    "f = [object()]",
    "f = np.array([object()])",
    "f = list(range(20_000))",
    "from functools import lru_cache\n@lru_cache\ndef f(x): return x",
]


@pytest.mark.parametrize("source", STEADY)
def test_what_only_a_new_value_changes_may_be_asked_for_later(source: str) -> None:
    assert _keeps(source)


@pytest.mark.parametrize("source", MOVING)
def test_what_may_change_in_place_may_not(source: str) -> None:
    assert not _keeps(source)


def test_a_name_that_is_not_there_changes_nothing() -> None:
    assert _keeps("", "nothing")


def test_all_names_of_a_test_count() -> None:
    assert not _keeps("f = 1\ng = iter([])", "f", "g")


def test_names_stand_again_for_what_they_stood_for() -> None:
    names = _names("x = 1\ndef g(): return x\ndef f(): return g()")
    moments = Moments(names)
    assert moments.keep(["f"])
    exec("x = 2\ndef g(): return -x\nf = None\ny = 3", names)
    moments.keep([])
    moments.bring_back(0)
    assert names["f"]() == 1
    assert "y" not in names
    moments.bring_back(1)
    assert names["f"] is None
    assert names["y"] == 3


def test_plain_data_is_what_it_was() -> None:
    names = _names("a = [1, [2]]\nb = np.zeros(2)")
    moments = Moments(names)
    assert moments.keep(["a", "b"])
    exec("a[1].append(3)\nb += 1", names)
    moments.bring_back(0)
    assert names["a"] == [1, [2]]
    assert list(names["b"]) == [0, 0]
