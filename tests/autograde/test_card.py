"""A card, as HTML and as text."""

from html.parser import HTMLParser
from typing import get_args

import pytest

from autograde.card import LOOKS, Card, Kind
from course_lib.language import LANGUAGES, Language


def card(
    kind: Kind = "incorrect", language: Language = "en", words: str = "Look at the `sign`.", most: float = 2
) -> Card:
    return Card("1_1", "The sum", kind, 0.5, most, (words,), language)


def _luminance(colour: str) -> float:
    parts = [int(colour[place : place + 2], 16) / 255 for place in (1, 3, 5)]
    linear = [part / 12.92 if part <= 0.03928 else ((part + 0.055) / 1.055) ** 2.4 for part in parts]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


def _contrast(one: str, other: str) -> float:
    light, dark = sorted((_luminance(one), _luminance(other)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


@pytest.mark.parametrize("kind", get_args(Kind))
@pytest.mark.parametrize("language", LANGUAGES)
def test_a_kind_is_told_by_symbol_and_word_in_both_forms(kind: Kind, language: Language) -> None:
    look = LOOKS[kind]
    for shown in (card(kind, language).html(), card(kind, language).text()):
        assert look.symbol in shown
        assert look.word[language] in shown


@pytest.mark.parametrize("kind", get_args(Kind))
@pytest.mark.parametrize("background", ["#ffffff", "#111111"])
def test_the_colour_of_a_kind_stands_out_on_light_and_dark(kind: Kind, background: str) -> None:
    assert _contrast(LOOKS[kind].colour, background) >= 3


@pytest.mark.parametrize("kind", ["passed", "incorrect", "not attempted", "error"])
def test_the_four_statuses_differ_in_symbol_word_and_colour(kind: Kind) -> None:
    others = [look for name, look in LOOKS.items() if name != kind and name not in ("hint", "questions", "solution")]
    mine = LOOKS[kind]
    assert all(mine.symbol != look.symbol and mine.word != look.word and mine.colour != look.colour for look in others)


def test_points_are_shown_in_the_language() -> None:
    assert "0.5 of 2 points" in card().text()
    assert "2点中0.5点" in card(language="ja").html()


def test_one_point_is_no_plural() -> None:
    assert "0.5 of 1 point\n" in card(most=1).text()


def test_no_points_are_shown_where_there_are_none() -> None:
    assert "points" not in card(most=0).text()


def test_the_language_is_marked_and_a_screen_reader_is_told() -> None:
    assert card(language="ja").html().startswith('<div lang="ja" role="status"')


def test_nothing_of_a_student_becomes_markup() -> None:
    shown = Card("<b>", "<i>", "error", 0, 0, ("<script>x</script>",), "en").html()
    assert not any(tag in shown for tag in ("<b>", "<i>", "<script"))


def test_the_html_is_closed_and_uses_inline_styles_alone() -> None:
    open_tags: list[str] = []

    class Reader(HTMLParser):
        def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
            assert tag not in ("style", "script", "link")
            assert "class" not in dict(attrs)
            open_tags.append(tag)

        def handle_endtag(self, tag: str) -> None:
            assert open_tags.pop() == tag

    Reader().feed(card(words="A.\n\n    x = 1\n\n`b`").html())
    assert open_tags == []


def test_a_card_shows_itself() -> None:
    assert repr(card()) == card().text()
    assert card()._repr_html_() == card().html()
