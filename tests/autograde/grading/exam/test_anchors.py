"""By what a cell is known."""

import time

import pytest

from autograde.grading.exam.anchors import ANCHORS, is_as_handed_out
from autograde.grading.exam.paper import CourseCell
from autograde.grading.exam.reading import Handed

TEST = CourseCell(
    'check("1_1", f)\n### BEGIN HIDDEN TESTS\nx\n### END HIDDEN TESTS',
    code=True,
    solution=False,
    points=1.0,
    cell_id="c",
)
ANSWER = CourseCell("def f(): ...", code=True, solution=True, points=None, asks=frozenset({"f", "g"}))


def _fits(own: CourseCell, *handed: Handed) -> list[list[int]]:
    """What fits by each anchor."""
    return [anchor("1", own, handed, range(len(handed)), {}) for anchor in ANCHORS]


@pytest.mark.parametrize(
    ("cell", "anchor"),
    [
        (Handed(True, "pass", "1"), 0),
        (Handed(True, "pass", "", "c"), 1),
        (Handed(True, "print(1)\ncheck( '1_1', g)"), 2),
        (Handed(True, 'check("1_1",  f)\n'), 2),
    ],
)
def test_a_test_is_known_by(cell: Handed, anchor: int) -> None:
    assert _fits(TEST, cell)[anchor] == [0]


@pytest.mark.parametrize("source", ['check("1_1b", f)', 'hint("1_1")', '# check("1_1", f)', "check(1_1)"])
def test_another_call_is_another_test(source: str) -> None:
    assert not any(_fits(TEST, Handed(True, source)))


@pytest.mark.parametrize(
    "source",
    ["def f(x):\n  pass", "f = 3", "a, f = 1, 2", "f: int = 3", "class f:", "async def g(): (", "x = 1\nf = lambda: 1"],
)
def test_an_answer_is_known_by_what_it_defines(source: str) -> None:
    assert _fits(ANSWER, Handed(True, source))[4] == [0]


@pytest.mark.parametrize("source", ["f == 3", "f(3)", "    f = 3", "def ff(): pass", "x = f"])
def test_an_answer_is_not_known_by_what_it_uses(source: str) -> None:
    assert not any(_fits(ANSWER, Handed(True, source)))


def test_hidden_lines_do_not_count_for_what_was_handed_out() -> None:
    assert is_as_handed_out(Handed(True, 'check("1_1", f)'), TEST)
    assert not is_as_handed_out(Handed(True, 'check("1_1", g)'), TEST)


@pytest.mark.parametrize(
    "text", ["\n" * 500_000, "a" * 500_000, "a, " * 200_000, " " * 500_000, "a:" * 200_000, "f(" * 200_000]
)
def test_no_text_takes_long(text: str) -> None:
    start = time.process_time()
    _fits(TEST, Handed(True, text))
    _fits(ANSWER, Handed(True, text))
    assert time.process_time() - start < 5  # a pattern that goes back over and over takes minutes
