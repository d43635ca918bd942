"""What can be wrong with the texts of an exercise, in words: missing, untranslated, or against the house rules."""

import re
from collections.abc import Iterator

import numpy as np

from autograde.exercise import Exercise, ValueExercise
from autograde.exercises.wording import number
from course_lib.language import Text

JAPANESE = re.compile(r"[\u3040-\u30ff\u4e00-\u9fff]")
"""Kana or kanji."""
HALF_WIDTH = re.compile(rf"{JAPANESE.pattern}[,.!?:;()]|[,.!?:;()]{JAPANESE.pattern}")
BELITTLING = re.compile(r"\b(simply|just|obvious|obviously|easy|easily|careless|carelessly)\b", re.IGNORECASE)
SNAKE_CASE = re.compile(r"[a-z][a-z0-9_]*")
FENCED = re.compile(r"```.*?```", re.DOTALL)
CODE = re.compile(r"`[^`]*`")


def problems(exercise: Exercise) -> list[str]:
    """One line for each problem."""
    return [
        *_name_problems(exercise),
        *(f"{where}: {problem}" for where, text in texts(exercise) for problem in text_problems(text)),
        *(f"slip {name} shows the right number {shown}" for name, shown in _shown(exercise)),
    ]


def texts(exercise: Exercise) -> Iterator[tuple[str, Text]]:
    """All texts of the exercise, each with the place where it stands."""
    yield "title", exercise.title
    for slip in exercise.slips:
        yield f"slip {slip.name}", slip.message
    for place, hint in enumerate(exercise.hints(**exercise.given), start=1):
        yield f"hint {place}", hint
    yield "solution", exercise.solution(**exercise.given)


def text_problems(text: Text) -> Iterator[str]:
    """What is wrong with one text."""
    japanese = CODE.sub("x", FENCED.sub("", text.ja))
    if not text.en.strip() or not text.ja.strip():
        yield "a language is missing"
    elif text.en == text.ja:
        yield "English and Japanese are the same"
    elif not JAPANESE.search(text.ja):
        yield "the Japanese text holds no Japanese"
    if JAPANESE.search(text.en):
        yield "the English text holds Japanese"
    if "再帰" in text.ja:
        yield "再帰 (recursion) stands where 回帰 (regression) is meant"
    if found := HALF_WIDTH.search(japanese):
        yield f"half-width punctuation in Japanese: {found.group()}"
    if found := BELITTLING.search(text.en):
        yield f"the word {found.group()!r}"


def _name_problems(exercise: Exercise) -> Iterator[str]:
    names = [slip.name for slip in exercise.slips]
    for name in sorted({name for name in names if names.count(name) > 1}):
        yield f"two slips are called {name}"
    for slip in exercise.slips:
        if not SNAKE_CASE.fullmatch(slip.name):
            yield f"slip {slip.name!r} is not named in snake case"
        if not 0 <= slip.credit <= 1:
            yield f"slip {slip.name} has credit {slip.credit}, expected 0 to 1"


def _shown(exercise: Exercise) -> Iterator[tuple[str, str]]:
    """Slips whose message holds a right number; 0 and 1 occur in every text."""
    if not isinstance(exercise, ValueExercise):
        return
    right = np.ravel(exercise.reference(**exercise.inputs))
    tellable = [number(float(value), digits) for value in right for digits in (2, 3, 4) if value not in (0, 1)]
    for slip in exercise.slips:
        for shown in dict.fromkeys(tellable):
            pattern = rf"(?<![\w.-]){re.escape(shown)}(?![\w]|\.\d)"
            if re.search(pattern, slip.message.en) or re.search(pattern, slip.message.ja):
                yield slip.name, shown
