"""Checks of the prose: both languages in turn, each in its own script, and words for every image."""

import re
from collections.abc import Iterator

from autograde.lessons.problem import Problem
from autograde.lessons.source import Cell, Lesson
from course_lib.language import LANGUAGES

# Hiragana, katakana, kanji, Japanese punctuation and full-width forms.
_JAPANESE = re.compile(r"[\u3000-\u303f\u3040-\u30ff\u3400-\u9fff\uff01-\uff9f]")
_MARKDOWN_IMAGE = re.compile(r"!\[(?P<alt>[^\]]*)\]\s*[\(\[]")
_HTML_IMAGE = re.compile(r"<img\b(?P<attributes>[^>]*)>", re.IGNORECASE)
_ALT = re.compile(r"""(?<![\w-])alt\s*=\s*("\s*[^"\s]|'\s*[^'\s]|[^"'\s>])""", re.IGNORECASE)
# The wrong word for regression, which is written 回帰.
_RECURSION = "再帰"


def check_prose(lesson: Lesson) -> Iterator[Problem]:
    """Every prose cell."""
    yield from _alternation(lesson)
    for cell in lesson.of_kind("prose"):
        yield from _script(lesson, cell)
        yield from _images(lesson, cell)


def _alternation(lesson: Lesson) -> Iterator[Problem]:
    open_cell: Cell | None = None
    for cell in (*lesson.cells, None):
        language = cell.language if cell and cell.kind == "prose" else None
        if open_cell and language != "ja":
            yield lesson.problem(
                open_cell.line, 'no Japanese after this English: a cell `[markdown] lang="ja"` comes next.'
            )
        if cell and language == "ja" and not open_cell:
            yield lesson.problem(
                cell.line, 'no English before this Japanese: a cell `[markdown] lang="en"` stands there.'
            )
        if cell and cell.kind == "prose" and language not in LANGUAGES:
            yield lesson.problem(cell.line, f'prose with lang={language!r}, expected lang="en" or lang="ja".')
        open_cell = cell if language == "en" else None


def _script(lesson: Lesson, cell: Cell) -> Iterator[Problem]:
    japanese = [number for number, line in cell.lines() if _JAPANESE.search(line)]
    if cell.language == "en" and japanese:
        yield lesson.problem(japanese[0], "Japanese characters in English prose: rewrite it, or correct `lang`.")
    if cell.language == "ja" and not japanese:
        yield lesson.problem(cell.line, "no Japanese character in Japanese prose: rewrite it, or correct `lang`.")
    for number, line in cell.lines():
        if cell.language == "ja" and _RECURSION in line:
            yield lesson.problem(number, f"{_RECURSION} means recursion: regression is 回帰.")


def _images(lesson: Lesson, cell: Cell) -> Iterator[Problem]:
    found = [(image, image["alt"].strip()) for image in _MARKDOWN_IMAGE.finditer(cell.text)]
    found += [(image, _ALT.search(image["attributes"])) for image in _HTML_IMAGE.finditer(cell.text)]
    for image, words in found:
        if not words:
            line = cell.body + cell.text.count("\n", 0, image.start())
            yield lesson.problem(line, "image without a text alternative: say in words what it shows.")
