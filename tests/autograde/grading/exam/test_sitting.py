"""One submission sits the exam."""

from collections.abc import Callable

import pytest

from autograde.grading.exam.office import Office
from autograde.grading.exam.paper import Cell
from autograde.grading.exam.result import Result
from autograde.grading.exam.terms import Terms
from autograde.sandbox.isolation.limits import Limits

Sit = Callable[..., list[Result]]


@pytest.fixture(name="sit")
def _sit(office: Office) -> Sit:
    def sit(*cells: Cell, limits: Limits | None = None, files: tuple[tuple[str, bytes], ...] = ()) -> list[Result]:
        patient = Limits(cell_seconds=60, call_seconds=60)
        return office.examine(cells, Terms("confined", limits or patient, files))

    return sit


def _student(source: str, *asks: str, quiet: bool = False) -> Cell:
    return Cell("student", source, asks=frozenset(asks), quiet=quiet)


def _test(source: str, points: float = 1.0) -> Cell:
    return Cell("test", source, points)


def _text(result: Result) -> str:
    return "".join(output.get("text", "") for output in result.outputs)


def test_each_cell_has_its_result(sit: Sit) -> None:
    results = sit(
        Cell("text", ""), _student("x = 2\nprint('hello')", "x"), _test("assert x == 2"), _test("assert x == 3", 5.0)
    )
    assert [result.points for result in results] == [None, None, 1.0, 0.0]
    assert _text(results[1]) == "hello\n"
    assert results[3].error["type"] == "AssertionError"


def test_a_test_is_taken_where_it_stands(sit: Sit) -> None:
    results = sit(
        _student("f = lambda: 1", "f"),
        _test("assert f() == 1"),
        _student("f = lambda: 2", "f"),
        _test("assert f() == 2"),
    )
    assert [result.points for result in results] == [None, 1.0, None, 1.0]


def test_each_test_finds_what_the_names_stood_for_at_its_place(sit: Sit) -> None:
    results = sit(
        _student("a = [1]\nk = 2\nf = lambda x: k * x", "a", "k", "f"),
        _test("assert a == [1]"),
        _test("assert f(3) == 6"),
        _student("a.append(2)\nk = 10"),
        _test("assert a == [1, 2]"),
        _test("assert f(3) == 30"),
    )
    assert [result.points for result in results if result.points is not None] == [1.0] * 4


def test_what_a_test_leaves_in_an_object_the_next_finds(sit: Sit) -> None:
    results = sit(
        _student("seen = []\ndef f(x):\n    seen.append(x)", "seen", "f"),
        _test("f(1)"),
        _test("f(2)"),
        _test("assert seen == [1, 2]"),
        _student("seen.clear()"),
        _test("assert seen == []"),
    )
    assert [result.points for result in results if result.points is not None] == [1.0] * 4


def test_a_setting_further_down_is_none_for_the_tests_before(sit: Sit) -> None:
    results = sit(
        Cell("course", "import numpy as np"),
        _student("def f(x):\n    return np.log(x)", "f"),
        _test("assert f(0.0) == -float('inf')"),
        _student("np.seterr(all='raise')"),
    )
    assert results[2].points == 1.0


def test_a_process_that_ends_further_down_is_none_for_the_tests_before(sit: Sit) -> None:
    results = sit(
        _student("f = lambda: 1", "f"),
        _test("assert f() == 1"),
        _student("f = lambda: 2", "f"),
        _student("import os\nos._exit(0)"),
        _test("assert f() == 2"),
    )
    assert [result.points for result in results if result.points is not None] == [1.0, 1.0]


def test_an_error_in_one_cell_costs_no_other(sit: Sit) -> None:
    results = sit(_student("1 / 0"), _student("y = ("), _student("x = 2", "x"), _test("assert x == 2"))
    assert [result.error and result.error["type"] for result in results] == [
        "ZeroDivisionError",
        "SyntaxError",
        None,
        None,
    ]
    assert results[3].points == 1.0


def test_a_process_that_ends_is_replaced_and_has_run_the_cells_before(sit: Sit) -> None:
    results = sit(
        _student("x = 2", "x"),
        _student("import os\nos._exit(0)"),
        _student("def die():\n    import os\n    os._exit(0)\ny = x + 1", "die", "y"),
        _test("die()"),
        _test("assert (x, y) == (2, 3)"),
    )
    assert results[1].trouble is not None
    assert [results[3].points, results[4].points] == [0.0, 1.0]


def test_processes_that_end_all_the_time_cost_the_rest_of_the_points_but_no_other_cell(sit: Sit) -> None:
    deadly = "def die():\n    import os\n    os._exit(0)"
    results = sit(_student(deadly, "die"), *[_test("die()")] * 8, _test("assert 1 == 1"))
    assert [result.points for result in results[1:]] == [*[0.0] * 8, 1.0]


def test_a_test_that_never_ends_costs_itself(sit: Sit) -> None:
    short = Limits(cell_seconds=1, call_seconds=1)
    results = sit(_student("f = lambda: 1", "f"), _test("while f() == 1: pass"), _test("assert f() == 1"), limits=short)
    assert [result.points for result in results[1:]] == [0.0, 1.0]


def test_no_output_can_hold_what_a_test_passes(sit: Sit) -> None:
    results = sit(
        _student("seen = []\ndef f(x):\n    seen.append(x)\n    print(x)", "f"),
        _test("f('the hidden input')"),
        _student("print(seen)\nseen"),
        _test("f(1)\nassert False"),
    )
    assert _text(results[2]) == "[]\n"
    assert "the hidden input" not in repr([results[0], results[2], results[3]])


def test_a_quiet_cell_runs_and_shows_nothing(sit: Sit) -> None:
    results = sit(_student("x = 4\nx", "x", quiet=True), _test("assert x == 4"))
    assert results[0].outputs == []
    assert results[1].points == 1.0


def test_a_value_that_cannot_cross_costs_the_tests_that_use_it(sit: Sit) -> None:
    deep = "x = []\nfor _ in range(100): x = [x]"
    results = sit(_student(deep, "x"), _test("assert x"), _test("assert 1 + 1 == 2"))
    assert [result.points for result in results[1:]] == [0.0, 1.0]


def test_what_is_handed_in_with_the_notebook_lies_in_its_folder(sit: Sit) -> None:
    results = sit(
        _student("text = open('a.txt').read()", "text"), _test("assert text == 'hi'"), files=(("a.txt", b"hi"),)
    )
    assert results[1].points == 1.0


def test_a_student_cannot_reach_the_names_of_the_course(sit: Sit) -> None:
    cheat = "class Yes:\n    def __getattr__(self, name): return self\n    def __call__(self, *a, **k): return True\n"
    results = sit(
        Cell("course", "import numpy as np\ndef same(a, b):\n    assert np.allclose(a, b)"),
        _student(cheat + "np = same = abs = print = isinstance = get_ipython = Yes()\ndel same\nf = lambda: 1", "f"),
        _test("same(f(), 2)"),
        _test("assert abs(f() - 2) < 0.1"),
        _test("np.testing.assert_allclose(f(), 2)"),
        _test("%time assert f() == 2"),
    )
    assert [result.points for result in results[2:]] == [0.0] * 4


def test_an_error_after_a_hidden_test_tells_neither_message_nor_line_nor_a_name_of_its_own(sit: Sit) -> None:
    hidden = "### BEGIN HIDDEN TESTS\nf(7)\n### END HIDDEN TESTS"
    results = sit(
        _student("class Told7(ValueError): pass\ndef f(x):\n    raise Told7(x)\ndef g(x):\n    raise KeyError(x)"),
        _test("f(1)"),
        _test(hidden),
        _test("f(2)"),
        _test("g(2)"),
    )
    told = [(result.error["type"], result.error["message"], result.error["line"]) for result in results[1:]]
    assert told == [
        ("Told7", "1", "raise Told7(x)"),
        ("HiddenTest", "", ""),
        ("Exception", "", ""),
        ("KeyError", "", ""),
    ]


def test_arrays_of_text_are_compared_as_any_others(sit: Sit) -> None:
    results = sit(
        Cell("course", "import numpy as np"),
        _student("def f(names):\n    return np.where(names == 'a', 'yes', 'no')", "f"),
        _test("assert (f(np.array(['a', 'b'])) == np.array(['yes', 'no'])).all()"),
        _test("np.testing.assert_array_equal(f(np.array(['a', 'b'])), ['yes', 'yes'])"),
        _test("assert f(np.array([['b']])).shape == (1, 1)"),
    )
    assert [result.points for result in results[2:]] == [1.0, 0.0, 1.0]


def test_outputs_that_are_too_large_together_are_left_out_with_a_word(sit: Sit) -> None:
    large = (
        "from IPython.display import display\nfor k in range(3):\n    display({'text/plain': 'x' * 2**20}, raw=True)"
    )
    results = sit(*[_student(large) for _ in range(12)], _student("print('end')\ny = 2", "y"), _test("assert y == 2"))
    assert [len(result.outputs) for result in results[:12]] == [3] * 10 + [0] * 2
    assert {result.trouble for result in results[:10]} == {None}
    assert {result.trouble for result in results[10:13]} == {"outputs 32"}
    assert results[13].points == 1.0


def test_a_cell_that_is_too_long_is_not_run_and_says_so(sit: Sit) -> None:
    results = sit(_student("x = 1\n" + "#" * 300_000, "x"), _student("y = 2", "y"), _test("assert y == 2"))
    assert (results[0].trouble, results[0].outputs) == ("text 200000", [])
    assert results[2].points == 1.0
