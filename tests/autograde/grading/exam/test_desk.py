"""The desk: whose a name is, and what a test finds there."""

import warnings
from collections.abc import Iterator
from typing import Any

import numpy as np
import pytest

from autograde.grading.exam.desk import Desk
from autograde.grading.exam.paper import Cell
from autograde.sandbox.student.shell import Shell, make_shell


@pytest.fixture(name="shell", scope="module")
def _one_shell() -> Shell:
    with warnings.catch_warnings(action="ignore"):  # IPython's own, of its settings
        return make_shell()


class Sitting:
    """A desk, and a student who is a dict."""

    def __init__(self, shell: Shell) -> None:
        self.student: dict[str, Any] = {}
        self.asked: list[str] = []
        self.desk = Desk(shell, self._fetch)
        self.names = shell.user_ns

    def _fetch(self, name: str) -> Any:
        self.asked.append(name)
        if name not in self.student:
            raise NameError(name)
        value = self.student[name]
        if isinstance(value, Exception):
            raise value
        return value

    def course(self, source: str) -> None:
        self.desk.pass_by(Cell("course", source))

    def answer(self, *asks: str, imports: str = "", asked_imports: str = "") -> None:
        self.desk.pass_by(Cell("student", "", asks=frozenset(asks), imports=imports, asked_imports=asked_imports))

    def fails(self, source: str) -> str:
        """The type of the error with which a test ends, "" if it holds."""
        error = self.desk.test(Cell("test", source, 1.0)).error
        return "" if error is None else str(error["type"])


@pytest.fixture(name="sitting")
def _sitting(shell: Shell) -> Iterator[Sitting]:
    before = dict(shell.user_ns)
    yield Sitting(shell)
    shell.user_ns.clear()
    shell.user_ns.update(before)


class Cheat:
    """What a student puts in the place of the course's names: all is well."""

    def __getattr__(self, name: str) -> "Cheat":
        return self

    def __call__(self, *_: Any, **__: Any) -> bool:
        return True


def test_what_a_locked_cell_defines_is_never_fetched(sitting: Sitting) -> None:
    sitting.student = {"np": Cheat(), "check": Cheat(), "f": lambda: 1}
    sitting.course("import numpy as np\ndef check(value):\n    assert np.allclose(value, 2)")
    assert sitting.fails("check(f())") == "AssertionError"
    assert sitting.asked == ["f"]


@pytest.mark.parametrize("name", ["abs", "print", "isinstance", "AssertionError", "len", "display", "get_ipython"])
def test_what_python_has_built_in_is_never_fetched(sitting: Sitting, name: str) -> None:
    sitting.student = {name: Cheat()}
    assert sitting.fails(name) == ""
    assert sitting.asked == []


def test_a_magic_in_a_test_is_the_examiners_own(sitting: Sitting) -> None:
    sitting.student = {"get_ipython": Cheat(), "f": lambda: 1}
    assert sitting.fails("%%time\nassert f() == 2") == "AssertionError"
    assert sitting.fails("%time x = f()\nassert x == 1") == ""


def test_a_built_in_name_that_is_asked_for_is_the_students(sitting: Sitting) -> None:
    sitting.student = {"sum": lambda values: 0}
    sitting.answer("sum")
    assert sitting.fails("assert sum([1, 2]) == 3") == "AssertionError"


def test_what_an_earlier_test_defined_is_not_the_students(sitting: Sitting) -> None:
    sitting.student = {"same": Cheat(), "f": lambda: 1}
    assert sitting.fails("def same(a, b):\n    assert a == b\nsame(f(), 1)") == ""
    assert sitting.fails("same(f(), 2)") == "AssertionError"


def test_what_is_asked_for_later_is_the_students_again(sitting: Sitting) -> None:
    sitting.student = {"x": 5}
    assert sitting.fails("x = 3\nassert x == 3") == ""
    sitting.answer("x")
    assert sitting.fails("assert x == 5") == ""


def test_what_a_test_defined_does_not_stand_in_for_an_answer_that_is_missing(sitting: Sitting) -> None:
    assert sitting.fails("answer = 42") == ""
    sitting.answer("answer")
    assert sitting.fails("assert answer == 42") == "NameError"


def test_a_students_value_does_not_stay_on_the_desk(sitting: Sitting) -> None:
    sitting.student = {"x": 1}
    assert sitting.fails("assert x == 1") == ""
    assert "x" not in sitting.names
    sitting.student = {"x": 2}
    assert sitting.fails("assert x == 2") == ""


def test_a_tests_own_variable_is_kept_for_the_next(sitting: Sitting) -> None:
    sitting.student = {"f": lambda: [1], "result": "another"}
    assert sitting.fails("result = f()\nfor item in result:\n    assert item == 1") == ""
    assert sitting.fails("assert result == [1] and item == 1") == ""


def test_what_a_test_defines_only_perhaps_is_fetched_too(sitting: Sitting) -> None:
    sitting.student = {"y": 5}
    assert sitting.fails("if 1 > 2:\n    y = 1\nassert y == 5") == ""


def test_a_test_may_add_to_what_the_student_has(sitting: Sitting) -> None:
    sitting.student = {"x": 1}
    assert sitting.fails("x += 1\nassert x == 2") == ""


def test_a_locked_helper_finds_the_students_function_in_every_test(sitting: Sitting) -> None:
    sitting.student = {"step": lambda x: x + 1}
    sitting.course("def twice(x):\n    return step(step(x))")
    assert sitting.fails("assert twice(1) == 3") == ""
    assert sitting.fails("assert twice(2) == 4") == ""


def test_a_helper_of_an_earlier_test_finds_the_students_function_as_it_is_now(sitting: Sitting) -> None:
    sitting.student = {"f": lambda: 1}
    assert sitting.fails("def call():\n    return f()\nassert call() == 1") == ""
    sitting.student = {"f": lambda: 2}
    assert sitting.fails("assert call() == 2") == ""


def test_locked_statements_run_in_their_order_with_what_alters_a_value(sitting: Sitting) -> None:
    sitting.course("table = {}\ntable['a'] = 1\nother = 1 / 0")
    sitting.course("table.update(b=2)\nsize = len(table)")
    assert sitting.fails("assert size == 2 and table == {'a': 1, 'b': 2}") == ""


def test_only_what_a_test_needs_is_run_and_once(sitting: Sitting) -> None:
    sitting.course("calls = []\ndef mark():\n    calls.append(1)\n    return 3\nx = mark()\nunused = 1 / 0")
    assert sitting.fails("assert x == 3") == ""
    assert sitting.fails("assert x == 3 and len(calls) == 1") == ""


def test_a_locked_value_made_with_the_students_function(sitting: Sitting) -> None:
    sitting.student = {"f": lambda: 7}
    sitting.course("value = f() + 1")
    assert sitting.fails("assert value == 8") == ""


def test_a_locked_star_import_gives_the_courses_names(sitting: Sitting) -> None:
    sitting.student = {"isclose": Cheat(), "sqrt": Cheat(), "f": lambda: 3.0}
    sitting.course("from math import *")
    assert sitting.fails("assert isclose(f(), sqrt(16))") == "AssertionError"


def test_what_the_student_is_asked_for_is_not_taken_from_a_star_import(sitting: Sitting) -> None:
    sitting.student = {"sqrt": lambda x: 0}
    sitting.course("from math import *")
    sitting.answer("sqrt")
    assert sitting.fails("assert isclose(sqrt(4), 2)") == "AssertionError"


def test_what_the_course_imports_in_a_cell_that_may_be_edited_is_the_courses(sitting: Sitting) -> None:
    sitting.student = {"np": Cheat(), "f": lambda: 1}
    sitting.answer("np", "f", imports="import numpy as np")
    assert sitting.fails("np.testing.assert_allclose(f(), 2)") == "AssertionError"


def test_an_import_that_is_asked_for_has_to_be_made_and_is_then_the_courses(sitting: Sitting) -> None:
    sitting.answer("np", asked_imports="import numpy as np")
    assert sitting.fails("assert np.pi > 3") == "NameError"
    sitting.student = {"np": Cheat()}
    for _ in range(2):
        assert sitting.fails("assert np.allclose(1, 2)") == "AssertionError"
    assert sitting.names["np"] is np


def test_deleting_a_name_of_the_course_gives_the_student_nothing(sitting: Sitting) -> None:
    sitting.student = {"check": Cheat()}
    sitting.course("def check():\n    assert False")
    assert sitting.fails("check()\ndel check") == "AssertionError"
    assert sitting.fails("del check") == ""
    assert sitting.fails("check()") == "NameError"


def test_a_value_that_cannot_be_had_is_an_error_of_that_test_only(sitting: Sitting) -> None:
    sitting.student = {"x": ValueError("too large"), "y": 1}
    with pytest.raises(ValueError, match="too large"):
        sitting.fails("x")
    assert sitting.fails("assert y == 1") == ""


def test_a_test_that_does_not_parse_is_an_error(sitting: Sitting) -> None:
    assert sitting.fails("assert (") == "SyntaxError"


def test_the_value_of_the_last_line_comes_back(sitting: Sitting) -> None:
    assert sitting.desk.test(Cell("test", "2 * 0.75", 1.0)).value == 1.5
