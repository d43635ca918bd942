"""Which language wins: the reader's, the environment's, the notebook's, English."""

import pytest

from course_lib.errors import LanguageError
from course_lib.language import LANGUAGES, Text, current_language, set_language, set_notebook_language


@pytest.fixture(autouse=True)
def _nothing_chosen(monkeypatch):
    monkeypatch.delenv("COURSE_LANGUAGE", raising=False)
    set_language(None)
    set_notebook_language(None)
    yield
    set_language(None)
    set_notebook_language(None)


def test_the_course_is_written_in_two_languages():
    assert LANGUAGES == ("en", "ja")


def test_english_if_nobody_says_otherwise():
    assert current_language() == "en"


def test_the_notebook_says_its_language():
    set_notebook_language("ja")
    assert current_language() == "ja"


def test_the_environment_outranks_the_notebook(monkeypatch):
    set_notebook_language("ja")
    monkeypatch.setenv("COURSE_LANGUAGE", "en")
    assert current_language() == "en"


def test_the_reader_outranks_the_environment(monkeypatch):
    monkeypatch.setenv("COURSE_LANGUAGE", "en")
    set_language("ja")
    assert current_language() == "ja"


def test_none_takes_the_readers_choice_back():
    set_notebook_language("ja")
    set_language("en")
    set_language(None)
    assert current_language() == "ja"


def test_an_unknown_language_in_the_environment_is_passed_over(monkeypatch):
    monkeypatch.setenv("COURSE_LANGUAGE", "klingon")
    set_notebook_language("ja")
    assert current_language() == "ja"


@pytest.mark.parametrize("choose", [set_language, set_notebook_language])
def test_an_unknown_language_is_refused_and_changes_nothing(choose):
    choose("ja")
    with pytest.raises(LanguageError, match='`language` is \'fr\', expected "en" or "ja"'):
        choose("fr")
    assert current_language() == "ja"


def test_text_gives_the_original_of_a_language():
    text = Text(en="weight", ja="重み")
    assert (text["en"], text["ja"]) == ("weight", "重み")
