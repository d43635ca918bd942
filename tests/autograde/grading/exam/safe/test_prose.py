"""Tests for autograde.grading.exam.safe.prose."""

import pytest
from nbconvert.filters.markdown_mistune import IPythonRenderer, MarkdownWithMath

from autograde.grading.exam.safe.prose import MOST_CHARACTERS, prose_cell, prose_html

PIXEL = "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg=="


def _as_nbconvert_shows(source: str) -> str:
    return MarkdownWithMath(renderer=IPythonRenderer(escape=False, attachments={})).render(source)


@pytest.mark.parametrize(
    ("source", "html"),
    [
        ("**a**", "<p><strong>a</strong></p>"),
        ("# a", "<h1>a</h1>"),
        ("- a\n- b", "<ul>\n<li>a</li>\n<li>b</li>\n</ul>"),
        ("`a < b`", "<p><code>a &lt; b</code></p>"),
        ("a<br>b", "<p>a<br>b</p>"),
        ("<script>a</script>b", "b"),
        ("[a](javascript:b)", '<p><a rel="noopener noreferrer">a</a></p>'),
        ("![a](https://b.example)", '<p><img alt="a"></p>'),
    ],
)
def test_markdown_becomes_what_it_shows(source: str, html: str) -> None:
    assert prose_html(source).strip() == html


@pytest.mark.parametrize(
    "formula", ["$x_1 + y_1$", "$$a_b * c * d_e$$", r"\begin{align*}a_1 &= b_1 \\ c_1 &= d_1\end{align*}"]
)
def test_a_formula_is_no_markdown(formula: str) -> None:
    assert prose_html(formula).strip() == f"<p>{formula.replace('&', '&amp;')}</p>"


def test_a_dollar_in_code_begins_no_formula() -> None:
    assert "<strong>c</strong>" in prose_html("`a$` **c** `$b`")


@pytest.mark.parametrize(
    "source",
    [
        "a\n\nb",
        "```\na\n\n    <b>\n\n[x](y)\n```",
        "<div>\n\n*a*\n\n</div>",
        "$a$\n\n$$b\n\n\nc$$",
        "| a |\n|-|\n| b |",
        "a\r\n\r\nb",
    ],
)
def test_a_cell_is_one_block_that_nbconvert_leaves_alone(source: str) -> None:
    cell = prose_cell(source)
    assert cell.splitlines() == [cell]
    assert _as_nbconvert_shows(cell).strip() == cell


def test_an_attachment_is_shown() -> None:
    cell = prose_cell("![a](attachment:b%20c.png) ![d](attachment:e)", {"b%20c.png": {"image/png": PIXEL}})
    assert cell == f'<div><p><img src="data:image/png;base64,{PIXEL}" alt="a"> <img alt="d"></p></div>'


def test_what_would_take_long_is_shown_as_it_was_typed() -> None:
    assert prose_html("a" * MOST_CHARACTERS).startswith("<p>a")
    assert prose_html("a" * (MOST_CHARACTERS + 1)).startswith("<pre>a")
    assert "<script" not in prose_cell("<script>" * MOST_CHARACTERS)


def test_marks_of_formulas_cannot_be_forged() -> None:
    assert prose_html("\ue0007\ue001 $a$").strip() == "<p>7 $a$</p>"
