"""What is shown once for everybody."""

from dataclasses import replace

import pytest

from autograde.grading.exam.demonstrations import (
    Demonstration,
    Demonstrations,
    course_paper,
    demonstrations,
    given_in,
    shown_by,
)
from autograde.grading.exam.paper import Cell, CourseCell, plain_key
from autograde.grading.exam.result import Result


def _plain(source: str) -> CourseCell:
    return CourseCell(source, code=True, solution=False, points=None, plain=True)


SETUP = CourseCell("import numpy as np\nfrom course_lib import plots", code=True, solution=False, points=None)
ANSWER = CourseCell("def f(x): ...", code=True, solution=True, points=None, asks=frozenset({"f"}))
TEST = CourseCell("check(f)\nseen = 1", code=True, solution=False, points=1.0)
SOURCES = (
    "speak('en')",
    "x = np.arange(3)\nplots.curve(x)",
    "plots.dots(x, h=0.1)",
    "y = f(x)",
    "plots.dots(y)",
    "seen",
    "print(x.sum())",
    "plots.dots(np.random.rand(3))",
    "plots.dots(plots.curve(x))",
)
COURSE = {
    "setup": SETUP,
    **{plain_key(source): _plain(source) for source in SOURCES[:3]},
    "answer": ANSWER,
    "test": TEST,
    **{plain_key(source): _plain(source) for source in SOURCES[3:]},
}
RESULTS = [Result(outputs=[{"n": index}]) for index in range(len(COURSE))]
SHOWN = shown_by(COURSE, RESULTS)


def _light(*cells: Cell) -> list[Cell]:
    return Demonstrations(demonstrations(COURSE), SHOWN).lighten(cells)


def _paper(**instead: str) -> list[Cell]:
    """The course's notebook, with other text in some cells."""
    return [
        replace(cell, source=instead[cell.source]) if cell.source in instead else cell for cell in course_paper(COURSE)
    ]


def _made_once(cells: list[Cell]) -> dict[str, str]:
    """The cells that are not shown again, and what of them runs."""
    light = _light(*cells)
    pairs = zip(cells, light, strict=True)
    return {cell.source: one.source if one.quiet else "" for cell, one in pairs if one is not cell}


WHOLE = {
    "speak('en')": "speak('en')",
    "x = np.arange(3)\nplots.curve(x)": "x = np.arange(3)",
    "plots.dots(x, h=0.1)": "",
    "print(x.sum())": "print(x.sum())",
    "plots.dots(np.random.rand(3))": "plots.dots(np.random.rand(3))",
    "plots.dots(plots.curve(x))": "",
}
"""What of each demonstration runs."""


def test_what_uses_only_the_courses_names_is_shown_once_and_pictures_rest() -> None:
    assert _made_once(_paper()) == WHOLE


@pytest.mark.parametrize(
    "shown",
    [
        "x",
        "3 * x + 1",
        "print(np.mean(x), f'{x}')",
        "round(float(neuron.forward(x, 1, 0)), 3)",
        "[abs(one) for one in x]",
    ],
)
def test_a_value_at_the_end_is_not_computed_again(shown: str) -> None:
    course = {"setup": SETUP, plain_key("a"): _plain(f"from course_lib import neuron\nx = np.arange(3)\n{shown}")}
    assert [one.rest for one in demonstrations(course).values()] == ["from course_lib import neuron\nx = np.arange(3)"]


@pytest.mark.parametrize(
    "kept",
    ["x.sort()", "np.random.rand(3)", "train(net, x)", "open('a')", "f(x)", "(y := 3)", "np.seterr(all='raise')"],
)
def test_what_may_leave_something_behind_runs(kept: str) -> None:
    course = {"setup": SETUP, plain_key("a"): _plain(f"from course_lib.training import train\nx = 1\n{kept}")}
    assert [one.rest.splitlines()[-1] for one in demonstrations(course).values()] == [kept]


def test_a_name_inside_a_students_function_is_no_new_meaning() -> None:
    assert _made_once([*_paper(), Cell("student", "def g(a):\n    x = a\n    return x")]) == WHOLE


def test_what_uses_an_answer_or_a_tests_variable_is_shown_for_each() -> None:
    assert not {"y = f(x)", "plots.dots(y)", "seen"} & demonstrations(COURSE).keys()


@pytest.mark.parametrize(
    "name", ["x = 3", "for x in y: pass", "x[0] = 1", "x += 1", "a, x = 1, 2", "if (x := 3): pass"]
)
def test_a_name_that_the_student_gives_another_meaning_is_followed(name: str) -> None:
    made = _made_once([*_paper(), Cell("student", name)])
    assert set(made) == {"speak('en')", "plots.dots(np.random.rand(3))"}


def test_a_module_of_the_courses_that_the_student_hides_shows_what_it_then_shows() -> None:
    assert set(_made_once([*_paper(), Cell("student", "plots = None")])) == {"speak('en')"}


def test_a_changed_demonstration_is_followed() -> None:
    made = _made_once(_paper(**{"x = np.arange(3)\nplots.curve(x)": "x = np.arange(5)"}))
    assert set(made) == {"speak('en')", "plots.dots(np.random.rand(3))"}


def test_after_a_changed_cell_that_defines_nothing_all_is_shown_again() -> None:
    assert _made_once(_paper(**{"speak('en')": "speak('ja')"})) == {}


def test_a_missing_cell_at_the_end_changes_nothing_before_it() -> None:
    cells = [cell for cell in _paper() if cell.source != "print(x.sum())"]
    assert set(_made_once(cells)) == set(WHOLE) - {
        "print(x.sum())",
        "plots.dots(np.random.rand(3))",
        "plots.dots(plots.curve(x))",
    }


def test_what_stands_twice_is_no_demonstration() -> None:
    course = {"a": _plain("x = 1"), "b": _plain("x = 1"), "c": _plain("x")}
    assert demonstrations(course) == {}


def test_what_failed_when_the_course_ran_is_left_alone() -> None:
    found = {"x": Demonstration(frozenset(), frozenset(), rest="x")}
    failed = shown_by({"a": _plain("x")}, [Result(error={"type": "NameError"})])
    cell = Cell("student", "x")
    assert Demonstrations(found, failed).lighten([cell]) == [cell]


def test_a_locked_cell_and_a_test_run_as_ever() -> None:
    course = {"setup": SETUP, "test": TEST}
    assert demonstrations(course) == {}


def test_results_are_the_courses_for_what_was_not_shown_unless_it_failed() -> None:
    paper = [Cell("student", "x"), Cell("student", "y"), Cell("student", "z")]
    light = [replace(paper[0], quiet=True), replace(paper[1], quiet=True), paper[2]]
    shown = {"x": Result(outputs=[{"shown": "x"}]), "y": Result(outputs=[{"shown": "y"}])}
    failed, own = Result(trouble="time"), Result(outputs=[{"own": 1}])
    assert Demonstrations({}, shown).fill_in(paper, light, [Result(), failed, own]) == [shown["x"], failed, own]


def test_the_courses_paper_has_no_tests() -> None:
    assert {cell.kind for cell in course_paper(COURSE)} == {"course", "student", "text"}


@pytest.mark.parametrize(
    ("source", "given"),
    [
        ("def f(x, y=2):\n    return x", {"f"}),
        ("import numpy as np, os", {"numpy", "np", "os", "as"}),
        ("x.size = 2", {"x"}),
        ("x: int = 2", {"x"}),
        ("plots.dots(a, h=3", {"h"}),
        ("x = (1", {"x"}),
        ("with open(p) as file: pass", {"file"}),
        ("del a, b", {"a", "b"}),
        ("print(a)", set()),
    ],
)
def test_names_that_a_text_may_give_a_meaning_to(source: str, given: set[str]) -> None:
    assert given_in(source) >= given - {"as", "numpy"}
    assert not given_in(source) & {"print", "open", "return"}
