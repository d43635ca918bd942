"""Reading a row of letters: "C A F", "cafd", ["C", "A"], "Ｃ→Ａ", "1. C 2. A", or the lines themselves, written out.

What is read is a plain tuple of capital letters, never an object of the student's.
"""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from unicodedata import normalize

from autograde.diagnosis.guard import Raised, attempt
from autograde.diagnosis.sizes import holds_more_than
from autograde.exercise import Line
from autograde.prose import quote
from course_lib.language import Text

MOST_PARTS = 1_000
LONGEST = 10_000
BETWEEN = re.compile(r"[\s,;.:、。・/|>→\-()\[\]{}'\"`]+")
NUMBERING = re.compile(r"(?<!\w)\d+[.:)]?\s*(?=[^\W\d])")
NOTHING = ("", "...", "…", "?")

UNTOUCHED = Text(
    en="Nothing is here yet. Write the letters of the lines, in the order in which they run.",
    ja="まだ答えがありません。行の文字を、実行する順に書いてください。",
)
NO_LETTERS = Text(
    en="Your answer cannot be read as letters of lines.",
    ja="答えを行の文字として読めません。",
)
IN_A_SET = Text(
    en="Your answer is a set, written with `{ }`. A set has no order. Use a text or a list.",
    ja="答えが集合 `{ }` になっています。集合には順番がありません。文字列かリストにしてください。",
)


@dataclass(frozen=True)
class Unread:
    """An answer that is no row of letters.

    Attributes:
        attempted: whether anything was written.
        message: what to tell.
    """

    attempted: bool
    message: Text


class _UnreadError(Exception):
    def __init__(self, unread: Unread) -> None:
        self.unread = unread


def read_letters(answer: object, lines: Mapping[str, Line]) -> tuple[str, ...] | Unread:
    """The letters in `answer`; never raises."""
    found = attempt(lambda: tuple(_letters(answer, lines)))
    if not isinstance(found, Raised):
        return found.value or Unread(False, UNTOUCHED)
    refused = found.exception
    return refused.unread if isinstance(refused, _UnreadError) else Unread(True, NO_LETTERS)


def _letters(answer: object, lines: Mapping[str, Line]) -> Iterator[str]:
    if holds_more_than(answer, MOST_PARTS):
        raise _UnreadError(Unread(True, NO_LETTERS))
    if hasattr(type(answer), "tolist"):
        answer = answer.tolist()  # type: ignore[attr-defined]
    for part in _parts(answer):
        for row in part.splitlines():
            yield from _in_row(row, lines)


def _parts(answer: object) -> Iterator[str]:
    if answer is ...:
        return
    if isinstance(answer, str):
        text = str(answer)
        if len(text) > LONGEST:
            raise _UnreadError(Unread(True, NO_LETTERS))
        if text.strip() not in NOTHING:
            yield normalize("NFKC", text)
    elif isinstance(answer, (list, tuple)):
        for part in answer:
            yield from _parts(part)
    else:
        raise _UnreadError(Unread(True, IN_A_SET if isinstance(answer, (set, frozenset)) else NO_LETTERS))


def _in_row(row: str, lines: Mapping[str, Line]) -> Iterator[str]:
    row = NUMBERING.sub("", row)
    bare = "".join(row.split())
    written = next((letter for letter, line in lines.items() if "".join(line.code.split()) == bare), None)
    if written is not None:
        yield written
        return
    for letter in BETWEEN.sub("", row).upper():
        if letter not in lines:
            raise _UnreadError(Unread(True, _unknown(letter, lines)))
        yield letter


def _unknown(letter: str, lines: Mapping[str, Line]) -> Text:
    first, *_, last = lines
    return Text(
        en=f"No line has the letter {quote(letter)}. The lines are {first} to {last}.",
        ja=f"{quote(letter)} という文字の行はありません。行は {first} から {last} までです。",
    )
