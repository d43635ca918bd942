"""Prose in both languages, each in its own script, with words for images."""

from collections.abc import Callable

import pytest

from autograde.lessons.checks.prose import check_prose
from autograde.lessons.source import Lesson

JAPANESE = '# %% [markdown] lang="ja"\n# 数が1つあります。\n\n'
ENGLISH = '# %% [markdown] lang="en"\n# Here is a number.\n\n'
NO_JAPANESE = 'no Japanese after this English: a cell `[markdown] lang="ja"` comes next.'
NO_ENGLISH = 'no English before this Japanese: a cell `[markdown] lang="en"` stands there.'
NO_WORDS = "image without a text alternative: say in words what it shows."
IMAGE = "![A circle with one arrow into it](neuron.png)"


def _told(lesson: Lesson) -> list[tuple[int, str]]:
    return [(problem.line, problem.cause) for problem in check_prose(lesson)]


def test_the_example_is_in_order(example: Lesson) -> None:
    assert _told(example) == []


def test_english_without_japanese_is_told(spoiled: Callable[[str, str], Lesson]) -> None:
    assert _told(spoiled(JAPANESE, "")) == [(13, NO_JAPANESE)]


def test_japanese_without_english_is_told(spoiled: Callable[[str, str], Lesson]) -> None:
    assert _told(spoiled(ENGLISH, "")) == [(13, NO_ENGLISH)]


def test_english_comes_first(spoiled: Callable[[str, str], Lesson]) -> None:
    lesson = spoiled(ENGLISH + JAPANESE, JAPANESE + ENGLISH)
    assert _told(lesson) == [(13, NO_ENGLISH), (16, NO_JAPANESE)]


def test_code_does_not_stand_between_the_two(spoiled: Callable[[str, str], Lesson]) -> None:
    lesson = spoiled(JAPANESE, "# %%\n1 + 1\n\n" + JAPANESE)
    assert _told(lesson) == [(13, NO_JAPANESE), (19, NO_ENGLISH)]


def test_the_last_prose_needs_its_twin_too(spoiled: Callable[[str, str], Lesson]) -> None:
    lesson = spoiled('# %% [markdown] lang="ja"\n# これで終わりです。\n', "")
    assert _told(lesson) == [(46, NO_JAPANESE)]


@pytest.mark.parametrize(("tag", "shown"), [(' lang="fr"', "'fr'"), ("", "None")])
def test_a_language_of_no_notebook_is_told(spoiled: Callable[[str, str], Lesson], tag: str, shown: str) -> None:
    lesson = spoiled(JAPANESE, JAPANESE + f"# %% [markdown]{tag}\n# Voilà.\n\n")
    assert _told(lesson) == [(19, f'prose with lang={shown}, expected lang="en" or lang="ja".')]


@pytest.mark.parametrize("words", ["ニューロン", "重み", "、", "\u3000", "（see"])
def test_japanese_in_english_prose_is_told(spoiled: Callable[[str, str], Lesson], words: str) -> None:
    ((line, cause),) = _told(spoiled("That was all.", f"That was\n# {words} all."))
    assert line == 48
    assert cause.startswith("Japanese characters in English prose")


def test_typographic_signs_are_english(spoiled: Callable[[str, str], Lesson]) -> None:
    assert _told(spoiled("That was all.", "“That” – it’s θ = −1 × 2 … → all.")) == []


def test_japanese_prose_without_a_japanese_character_is_told(spoiled: Callable[[str, str], Lesson]) -> None:
    ((line, cause),) = _told(spoiled("これで終わりです。", "That was all."))
    assert line == 49
    assert cause.startswith("no Japanese character in Japanese prose")


def test_the_word_for_recursion_is_told(spoiled: Callable[[str, str], Lesson]) -> None:
    assert _told(spoiled("これで終わりです。", "これは再帰です。")) == [
        (50, "再帰 means recursion: regression is 回帰.")
    ]


@pytest.mark.parametrize(
    "image",
    [
        "![](neuron.png)",
        "![ ](neuron.png)",
        "![][figure]",
        '<img src="neuron.png">',
        '<img src="neuron.png" alt="">',
        "<img alt=' ' src='neuron.png'/>",
        '<IMG\n# src="neuron.png">',
        '<img data-alt="x" src="neuron.png">',
    ],
)
def test_an_image_without_words_is_told(spoiled: Callable[[str, str], Lesson], image: str) -> None:
    assert _told(spoiled(IMAGE, image)) == [(4, NO_WORDS)]


@pytest.mark.parametrize(
    "image",
    [
        "[![A badge](b.svg)](https://example.org)",
        '<img src="neuron.png" alt="a circle">',
        "<img alt='a circle' src='neuron.png'>",
        "Wow! [A link](neuron.png)",
    ],
)
def test_an_image_with_words_is_in_order(spoiled: Callable[[str, str], Lesson], image: str) -> None:
    assert _told(spoiled(IMAGE, image)) == []
