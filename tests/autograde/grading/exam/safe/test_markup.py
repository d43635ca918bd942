"""Tests for autograde.grading.exam.safe.markup."""

import time

import pytest

from autograde.card import Card
from autograde.grading.exam.safe.markup import MOST_DEPTH, MOST_TAGS, formula_html, safe_formulas, safe_html

PIXEL = "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg=="


@pytest.mark.parametrize(
    "html",
    [
        "<b>x</b>",
        "<h1>x</h1>",
        '<table border="1" class="dataframe"><tbody><tr><th>a</th><td>1</td></tr></tbody></table>',
        f'<img alt="a point" width="3" src="data:image/png;base64,{PIXEL}">',
        '<div lang="ja" role="status" style="color:red">回帰</div>',
        "<ruby>閾値<rt>いきち</rt></ruby>",
    ],
)
def test_what_shows_something_stays_as_it_is(html: str) -> None:
    assert safe_html(html) == html


def test_a_card_keeps_its_look() -> None:
    card = Card("1_1", "Fire", "incorrect", 0.5, 1.0, ("Look at `u`.\n\n```\nu = 1\n```",), "en").html()
    clean = safe_html(card)
    assert clean is not None
    assert clean.count("style=") == card.count("style=")
    for look in (
        "border-left:5px solid",
        "float:right",
        "Menlo",
        "white-space:pre",
        'role="status"',
        'aria-hidden="true"',
    ):
        assert look in clean


@pytest.mark.parametrize(
    ("html", "left"),
    [
        ("a<script>b</script>", "a"),
        ("<svg><g>a</g></svg>b", "b"),
        ("<iframe srcdoc='a'></iframe>b", "b"),
        ("<b onclick='a()'>b</b>", "<b>b</b>"),
        ("<b id='a' class='score' name='c'>b</b>", "<b>b</b>"),
        ("<img alt='a' src='https://b.example/c.png'>", '<img alt="a">'),
        ("<img alt='a' src='data:image/png;base64,AAAA'>", '<img alt="a">'),
        ("<img alt='a' src='data:text/html;base64,AAAA'>", '<img alt="a">'),
        ("<form action='a'><input value='b'>c</form>", "c"),
        ("<!-- a -->b", "b"),
    ],
)
def test_what_runs_or_fetches_goes(html: str, left: str) -> None:
    assert safe_html(html) == left


@pytest.mark.parametrize(
    "address", ["javascript:a()", "data:text/html,a", "/formgrader/api", "vbscript:a", " java\tscript:a"]
)
def test_only_links_to_other_pages_are_followed(address: str) -> None:
    assert safe_html(f'<a href="{address}">b</a>') == '<a rel="noopener noreferrer">b</a>'


def test_a_link_to_a_page_stays() -> None:
    assert 'href="https://numpy.org/"' in (safe_html('<a href="https://numpy.org/">a</a>') or "")


@pytest.mark.parametrize(
    "style",
    [
        "position:fixed",
        "margin-top:-90px",
        "background:url(//a.example)",
        "color:\\72 ed",
        "z-index:9",
        "margin:0 -9px",
    ],
)
def test_nothing_covers_the_page_or_fetches_by_style(style: str) -> None:
    assert safe_html(f'<b style="{style}">a</b>') in ("<b>a</b>", '<b style="">a</b>')


def test_each_picture_stays_in_its_place() -> None:
    other = PIXEL[:-12] + "AAAA"
    html = "".join(f'<img alt="{text}" src="data:image/png;base64,{text}">' for text in (PIXEL, other, PIXEL))
    assert safe_html(html) == html


def test_a_stand_in_for_a_picture_that_is_not_there_is_none() -> None:
    assert safe_html("<img alt='a' src='data:picture,7'>") == '<img alt="a" src="">'
    assert safe_html("<img alt='a' src='data:picture,7 onerror=b'>") == '<img alt="a">'


def test_formulas_stay() -> None:
    assert safe_formulas(r"$\frac{1}{2} \le \hat{y} \left( \text{a} \right)$") == (
        r"$\frac{1}{2} \le \hat{y} \left( \text{a} \right)$"
    )


@pytest.mark.parametrize(
    "command", ["href", "require", "style", "class", "cssId", "def", "newcommand", "let", "htmlData"]
)
def test_commands_that_do_more_than_show_are_none(command: str) -> None:
    assert f"\\{command}" not in safe_formulas(rf"$\{command}{{a}}{{b}}$")
    assert f"\\{command}" not in (safe_html(rf"$&#92;{command}{{a}}$") or "")


def test_a_formula_is_text() -> None:
    assert formula_html("$a < b$") == "<div>$a &lt; b$</div>"


def test_what_takes_for_ever_is_not_read() -> None:
    began = time.process_time()
    assert safe_html("<div>" * 1_000_000) is None
    assert time.process_time() - began < 5
    assert safe_html("<b>a</b>" * (MOST_TAGS // 2)) is not None


def test_what_is_nested_too_deep_is_not_shown() -> None:
    assert safe_html("<div>" * MOST_DEPTH + "a") is not None
    assert safe_html("<div>" * (MOST_DEPTH + 1) + "a") is None
    assert safe_html("<br><img alt=''>" * MOST_DEPTH) is not None
