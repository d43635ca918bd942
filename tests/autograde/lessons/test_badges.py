"""The first cell: badges with words, and the way to the other language."""

import pytest

from autograde.lessons.badges import badges
from autograde.lessons.repository import Repository
from course_lib.language import Language

HOME = Repository("ada", "neurons")


@pytest.mark.parametrize("language", ["en", "ja"])
def test_the_badges_open_the_notebook_of_the_same_language(language: Language) -> None:
    path = f"notebooks/{language}/01_one/01_one.ipynb"
    assert HOME.colab(path) in badges("01_one", language, HOME)
    assert HOME.binder(path) in badges("01_one", language, HOME)


def test_english_links_to_japanese() -> None:
    link = "[日本語版](https://github.com/ada/neurons/blob/main/notebooks/ja/01_one/01_one.ipynb)"
    assert link in badges("01_one", "en", HOME)


def test_japanese_links_to_english() -> None:
    link = "[English version](https://github.com/ada/neurons/blob/main/notebooks/en/01_one/01_one.ipynb)"
    assert link in badges("01_one", "ja", HOME)


def test_each_image_is_told_in_the_language_of_the_notebook() -> None:
    assert "![Open in Colab](" in badges("01_one", "en", HOME)
    assert "![Binderで開く](" in badges("01_one", "ja", HOME)


def test_dots_part_the_words_where_the_badges_cannot_be_loaded() -> None:
    assert [line.endswith(" ·") for line in badges("01_one", "en", HOME).split("\n")] == [True, True, False]
