"""Tests for autograde.grading.exam.words."""

from typing import Any

import pytest

from autograde.grading.exam.words import (
    SHORT,
    WORDS,
    SubmissionTime,
    both,
    in_language,
    in_words,
    language_of,
    limit_hit,
    limit_of,
    limit_on_card,
    notes,
)
from autograde.sandbox.errors import ChildGone, SandboxError, TimeLimit, TooMuch, Unreadable
from autograde.sandbox.isolation.limits import MEGABYTE, Limits
from course_lib.language import Text

LIMITS = Limits(
    memory_bytes=512 * MEGABYTE,
    disk_bytes=64 * MEGABYTE,
    open_files=7,
    threads=8,
    cell_seconds=30,
    call_seconds=2.5,
    submission_seconds=300,
)


@pytest.mark.parametrize(
    ("trouble", "limit"),
    [
        (TimeLimit("no answer in time"), "cell 30"),
        (SubmissionTime("it ran for too long"), "submission 300"),
        (ChildGone("the other side has closed"), "ended"),
        (TooMuch("a message"), "size"),
        (Unreadable("bytes"), "unclear"),
    ],
)
def test_what_ends_a_process_is_a_limit(trouble: SandboxError, limit: str) -> None:
    assert limit_hit(trouble, LIMITS) == limit


@pytest.mark.parametrize(
    ("name", "message", "limit"),
    [
        ("TooLong", "stopped after 30 seconds: is there a loop that never ends?", "cell 30"),
        ("TooLong", "stopped after 7.38 seconds", "cell 30"),
        ("MemoryError", "", "memory 512"),
        ("_ArrayMemoryError", "Unable to allocate 8 GiB", "memory 512"),
        ("OSError", "[Errno 28] No space left on device", "disk 64"),
        ("OSError", "[Errno 27] File too large", "disk 64"),
        ("OSError", "[Errno 24] Too many open files: 'a'", "files 7"),
        ("RuntimeError", "can't start new thread", "threads 8"),
        ("URLError", "<urlopen error [Errno 1] Operation not permitted>", "forbidden"),
        ("TimeoutError", "", None),
        ("ValueError", "MemoryError is a word", None),
        ("OSError", "[Errno 2] No such file or directory", None),
    ],
)
def test_an_error_of_a_cell_may_be_a_limit(name: str, message: str, limit: str | None) -> None:
    assert limit_of({"type": name, "message": message}, False, LIMITS) == limit


@pytest.mark.parametrize("name", ["TooLong", "TimeLimit", "TimeoutError"])
def test_in_a_test_it_is_the_call_that_ran_too_long(name: str) -> None:
    assert limit_of({"type": name, "message": ""}, True, LIMITS) == "call 2.5"


@pytest.mark.parametrize("error", [None, "MemoryError: ", {}, {"type": 3}, []])
def test_what_is_no_error_is_no_limit(error: Any) -> None:
    assert limit_of(error, True, LIMITS) is None


@pytest.mark.parametrize(
    ("text", "limit"),
    [
        ("The function stops with `MemoryError`.", "memory 512"),
        ("関数は `ChildGone` で止まります。", "ended"),
        ("The function stops with `ValueError`.", None),
        ("MemoryError", None),
    ],
)
def test_a_card_may_name_a_limit(text: str, limit: str | None) -> None:
    assert limit_on_card([{"output_type": "stream"}, {"data": {"text/plain": text}}], LIMITS) == limit


def test_a_limit_is_said_with_its_amount_in_the_notebooks_language() -> None:
    assert "more than 2.5 seconds" in in_words("call 2.5", "en")
    assert "2.5秒" in in_words("call 2.5", "ja")
    assert "more than" not in in_words("call 2.5", "ja")


def test_a_limit_is_said_in_both_where_the_language_is_not_known() -> None:
    assert in_words("disk 64", None) == f"{in_words('disk 64', 'en')}\n{in_words('disk 64', 'ja')}"


def test_every_kind_of_limit_has_words_and_a_note() -> None:
    assert WORDS.keys() == SHORT.keys()
    for kind in WORDS:
        assert "{}" not in in_words(f"{kind} 3", None)


def test_a_limit_of_another_kind_is_said_as_well() -> None:
    assert in_words("made up", "en") == "This could not be run to its end."


def test_notes_are_short_and_each_once() -> None:
    assert notes(["cell 3", None, "memory 5", "cell 9"]) == [
        "a cell ran too long / セルの時間切れ",
        "memory ran out / メモリー不足",
    ]
    assert notes([]) == []


@pytest.mark.parametrize(
    ("sources", "language"),
    [
        (["x = 1", 'set_notebook_language("ja")'], "ja"),
        (["set_notebook_language('en')", 'set_notebook_language("ja")'], "en"),
        (['set_notebook_language("fr")'], None),
        ([], None),
    ],
)
def test_a_notebook_says_its_language(sources: list[str], language: str | None) -> None:
    assert language_of(sources) == language


def test_a_cell_says_another_language_where_it_says_one() -> None:
    assert in_language("x = 'en'\nset_notebook_language( 'en' )", "ja") == "x = 'en'\nset_notebook_language( 'ja' )"
    assert in_language("speak('en')", "ja") == "speak('en')"


def test_both_is_one_after_the_other() -> None:
    assert both(Text(en="a", ja="b"), None) == "a\nb"
