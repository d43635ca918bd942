from typing import Any

import numpy as np
import pytest

from autograde.diagnosis.letters import Unread, read_letters
from autograde.exercise import Line

LINES = {
    "A": Line("u = x @ w + b", "u", ("x", "w", "b"), lambda x, w, b: x @ w + b),
    "B": Line("y = relu(u)", "y", ("u",), abs),
    "C": Line("b = -theta", "b", ("theta",), lambda theta: -theta),
}


@pytest.mark.parametrize(
    "answer",
    [
        "C A B",
        "cab",
        " c, a, b ",
        "C→A→B",
        "C > A > B",
        "c-a-b",
        "C\nA\nB\n",
        "(C, A, B)",
        "['C', 'A', 'B']",
        "Ｃ、Ａ、Ｂ",
        "ｃ　ａ　ｂ",
        "C・A・B。",
        "1. C\n2. A\n3. B",
        "1C 2A 3B",
        "1) b = -theta\n2) A\n3) B",
        ["C", "A", "B"],
        ("c", "a", "b"),
        ["CA", "B"],
        [["C"], ["A", "B"]],
        np.array(["C", "A", "B"]),
        np.array(["C", "A", "B"], dtype=object),
        np.str_("C A B"),
    ],
)
def test_what_a_person_would_type_is_read(answer: Any) -> None:
    assert read_letters(answer, LINES) == ("C", "A", "B")


@pytest.mark.parametrize("answer", ["b = -theta\nu = x @ w + b\ny = relu(u)", ["b=-theta", "u = x@w+b", "y=relu( u )"]])
def test_the_lines_themselves_are_read_too(answer: Any) -> None:
    assert read_letters(answer, LINES) == ("C", "A", "B")


def test_a_letter_may_stand_twice() -> None:
    assert read_letters("A A", LINES) == ("A", "A")


@pytest.mark.parametrize("answer", [..., "", "  ", "...", "…", "?", [], [...], ["", ""], ()])
def test_nothing_yet_is_no_attempt(answer: Any) -> None:
    found = read_letters(answer, LINES)
    assert isinstance(found, Unread)
    assert not found.attempted


@pytest.mark.parametrize(("answer", "shown"), [("C A D", "`D`"), ("1 2 3", "`1`"), ("C A い", "`い`")])
def test_a_letter_without_a_line_is_named(answer: str, shown: str) -> None:
    found = read_letters(answer, LINES)
    assert isinstance(found, Unread)
    assert found.attempted
    assert shown in found.message.en
    assert shown in found.message.ja
    assert "A to C" in found.message.en


def test_a_set_has_no_order() -> None:
    found = read_letters({"A", "B"}, LINES)
    assert isinstance(found, Unread)
    assert "no order" in found.message.en


class Hostile:
    def tolist(self) -> Any:
        raise SystemExit


@pytest.mark.parametrize(
    "answer", [None, 3, [3, 1, 2], {"A": 1}, True, b"A", print, object(), Hostile(), "A" * 20_000, ["A"] * 2_000]
)
def test_what_is_no_letters_is_refused_and_never_raises(answer: Any) -> None:
    found = read_letters(answer, LINES)
    assert isinstance(found, Unread)
    assert found.attempted


def test_a_list_that_holds_itself_is_refused() -> None:
    endless: list[Any] = ["A"]
    endless.append(endless)
    assert isinstance(read_letters(endless, LINES), Unread)
