"""Names that code defines and uses."""

import time

import pytest

from autograde.grading.exam.names import MOST_CHARACTERS, altered_in, classes_in, imports_in, names_in, statements


@pytest.mark.parametrize(
    ("source", "defined"),
    [
        ("x = 1", {"x"}),
        ("x, (y, *z) = 1, (2, 3)", {"x", "y", "z"}),
        ("x: int = 1", {"x"}),
        ("x += 1", {"x"}),
        ("if (n := 3) > 2: pass", {"n"}),
        ("for i in range(3): j = i", {"i", "j"}),
        ("with open('a') as file: text = file.read()", {"file", "text"}),
        ("try:\n    a = 1\nexcept ValueError as error:\n    b = 2", {"a", "b", "error"}),
        ("import numpy as np, os.path", {"np", "os"}),
        ("from math import pi as p", {"p"}),
        ("from math import *", {"*"}),
        ("def f(a):\n    local = a", {"f"}),
        ("async def f(): pass", {"f"}),
        ("class A:\n    inside = 1", {"A"}),
        ("def f():\n    global n\n    n = 1", {"f", "n"}),
        ("squares = [i * i for i in range(3)]", {"squares"}),
        ("f = lambda a: a", {"f"}),
        ("match p:\n    case [a, b]: pass", {"a", "b"}),
        ("d['a'] = 1", set()),
        ("%matplotlib inline\nx = 1", {"x"}),
        ("!ls\nx = 1", {"x"}),
        ("%%time\nx = 1", {"x"}),
        ("%%capture said\nprint(1)", {"said"}),
    ],
)
def test_what_a_cell_defines(source: str, defined: set[str]) -> None:
    assert names_in(source).defined == defined


@pytest.mark.parametrize(
    ("source", "used"),
    [
        ("assert f(x) == y", {"f", "x", "y"}),
        ("x += 1", {"x"}),
        ("def f(a):\n    local = a + outer\n    return g(local)", {"outer", "g"}),
        ("[i for i in items]", {"items"}),
        ("lambda a: a + b", {"b"}),
        ("def f():\n    def g():\n        return deep\n    return g", {"deep"}),
        ("class A(Base):\n    def m(self):\n        return other", {"Base", "other"}),
        ("@decorate\ndef f(a=default): pass", {"decorate", "default"}),
        ("await fetch(4)", {"fetch"}),
        ("%time f(3)", {"f", "get_ipython"}),
        ("%%time\nassert f(3)", {"f", "get_ipython"}),
    ],
)
def test_what_a_cell_uses(source: str, used: set[str]) -> None:
    assert names_in(source).used == used


@pytest.mark.parametrize(
    ("source", "changed"),
    [
        ("d['a'] = 1", {"d"}),
        ("d['a']['b'] += 1", {"d"}),
        ("a.b.c = 1", {"a"}),
        ("del d['a']", {"d"}),
        ("items.append(1)", {"items"}),
        ("np.random.seed(0)", {"np"}),
        ("shuffle(items)", {"items"}),
        ("x = y", set()),
        ("def f(a):\n    a[0] = 1", set()),
    ],
)
def test_what_a_cell_may_change_without_assigning_it(source: str, changed: set[str]) -> None:
    assert names_in(source).changed == changed


def test_altering_is_storing_into_or_a_method_known_for_it() -> None:
    assert altered_in("a[0] = 1\nb.size = 2\nc.append(3)") == {"a", "b", "c"}
    assert altered_in("print(a)\nx = b.get(1)\nc.items()\ndef f(d):\n    d[0] = 1") == frozenset()


def test_imported_names_are_those_of_imports() -> None:
    assert names_in("import numpy as np\nx = 1").imported == {"np"}
    assert imports_in("import numpy as np\nx = 1\nfrom math import (\n    pi,\n)") == (
        "import numpy as np\nfrom math import (\n    pi,\n)"
    )


@pytest.mark.parametrize("source", ["def f(:", "x = '\x00'", "(" * 500 + ")" * 500, "x=1\n" * MOST_CHARACTERS])
def test_what_cannot_be_read_has_no_names(source: str) -> None:
    assert names_in(source).defined == frozenset()


def test_a_statement_keeps_its_text_with_comments_and_decorators() -> None:
    source = 'import math\n\n@cache\n@other(1)\ndef f(x):\n    """About f."""\n    # as it is\n    return x\n'
    assert [one.source for one in statements(source)] == [
        "import math",
        '@cache\n@other(1)\ndef f(x):\n    """About f."""\n    # as it is\n    return x',
    ]


def test_two_statements_of_a_line_are_two() -> None:
    assert [one.source for one in statements("a = 1; b = 'あ'; c = 3")] == ["a = 1", "b = 'あ'", "c = 3"]


def test_what_stands_under_a_condition_is_not_always_defined() -> None:
    assert [one.always for one in statements("a = 1\nif a:\n    b = 2")] == [True, False]


def test_classes_are_known_from_functions_and_from_what_stands_inside() -> None:
    assert classes_in("class A:\n    class B: pass\ndef f(): pass\nC = A") == {"A"}


@pytest.mark.parametrize(
    "source", ["x\n" * 20_000, "a = %pwd\n" * 600, "!ls\n" * 20_000, "x?\n" * 5_000, "(" * 50_000, "a" + ".b" * 50_000]
)
def test_no_cell_takes_long_to_look_into(source: str) -> None:
    began = time.process_time()
    statements(source)
    assert time.process_time() - began < 10  # to split the source anew for each statement takes minutes


def test_more_magics_than_ipython_follows_are_a_cell_that_cannot_be_read() -> None:
    assert statements("a = %pwd\n" * 600) == ()
    assert len(statements("a = %pwd\n" * 9)) == 9


def test_a_prompt_that_was_copied_along_is_none_of_the_code() -> None:
    assert names_in("In [1]: x = 2").defined == {"x"}


def test_a_statement_is_written_as_it_stands_between_others() -> None:
    source = "a = 'é'; b = (1,\n  'ü')  # why\r\n@f\ndef g():\n    return 2"
    assert [one.source for one in statements(source)] == ["a = 'é'", "b = (1,\n  'ü')", "@f\ndef g():\n    return 2"]
