"""Faults in texts, each on a text that has only this one."""

from collections.abc import Callable

import pytest

from autograde.exercise import Slip, ValueExercise
from autograde.exercises import get
from autograde.lint_texts import problems, text_problems, texts
from course_lib.language import Text


@pytest.mark.parametrize(
    ("en", "ja", "problem"),
    [
        ("", "足します。", "a language is missing"),
        ("Add.", " ", "a language is missing"),
        ("x + w", "x + w", "English and Japanese are the same"),
        ("Add.", "Add them.", "the Japanese text holds no Japanese"),
        ("足します。", "引きます。", "the English text holds Japanese"),
        ("Regression.", "再帰です。", "再帰 (recursion) stands where 回帰 (regression) is meant"),
        ("Add.", "足します.", "half-width punctuation in Japanese: す."),
        ("Add.", "和,積です。", "half-width punctuation in Japanese: 和,"),
        ("Add.", "和(積)です。", "half-width punctuation in Japanese: 和("),
        ("Add.", "f(x)です。", "half-width punctuation in Japanese: )で"),
        ("Just add.", "足します。", "the word 'Just'"),
        ("You simply add.", "足します。", "the word 'simply'"),
    ],
)
def test_each_fault_is_named(en: str, ja: str, problem: str) -> None:
    assert list(text_problems(Text(en=en, ja=ja))) == [problem]


@pytest.mark.parametrize(
    "ja",
    [
        "u = f(x) です。",
        "max(0, u)、つまり大きいほうです。",
        "`f(x)`です。",
        "コード：\n```\nf(x)です\n```\n",
        "（和）です！",
    ],
)
def test_formulas_and_code_are_no_prose(ja: str) -> None:
    assert list(text_problems(Text(en="Adjust it.", ja=ja))) == []


def faulty(value, *slips: Slip):
    right = Text(en="fine", ja="よい。")
    return value(title=right, slips=slips, hints=lambda **_: (right, right, right), solution=lambda **_: right)


def test_a_name_may_stand_once(value: Callable[..., ValueExercise]) -> None:
    twin = Slip("added", lambda x, theta: 1, Text(en="a", ja="あ"))
    assert problems(faulty(value, twin, twin)) == ["two slips are called added"]


def test_names_are_in_snake_case(value: Callable[..., ValueExercise]) -> None:
    odd = Slip("Added twice", lambda x, theta: 1, Text(en="a", ja="あ"))
    assert problems(faulty(value, odd)) == ["slip 'Added twice' is not named in snake case"]


def test_credit_lies_between_none_and_all(value: Callable[..., ValueExercise]) -> None:
    odd = Slip("added", lambda x, theta: 1, Text(en="a", ja="あ"), credit=1.5)
    assert problems(faulty(value, odd)) == ["slip added has credit 1.5, expected 0 to 1"]


@pytest.mark.parametrize("words", ["It is 2.5.", "u = 2.5, then", "2.50 would do"])
def test_a_message_must_not_show_the_right_number(value: Callable[..., ValueExercise], words: str) -> None:
    telling = Slip("added", lambda x, theta: 1, Text(en=words, ja="あ"))
    shows = [line for line in problems(faulty(value, telling)) if "right number" in line]
    assert shows == (["slip added shows the right number 2.5"] if "2.50" not in words else [])


def test_other_numbers_may_be_shown(value: Callable[..., ValueExercise]) -> None:
    fine = Slip("added", lambda x, theta: 1, Text(en="x is 5, -2.5, 12.5 or 2.53", ja="あ"))
    assert problems(faulty(value, fine)) == []


def test_texts_are_title_messages_hints_and_solution() -> None:
    places = [where for where, _ in texts(get("0_1"))]
    assert places[0] == "title"
    assert places[-4:] == ["hint 1", "hint 2", "hint 3", "solution"]
    assert len(places) == 5 + len(get("0_1").slips)
