"""The little markup of messages."""

from autograde.prose import blocks, inline, quote, to_html


def test_markup_in_a_text_stays_text() -> None:
    for text in ("<b>", "`<b>`", "    <b>", "```\n<b>\n```", "`<b>"):
        assert "<b>" not in to_html(text)
        assert "&lt;b&gt;" in to_html(text)
    assert "&lt;b&gt;" in inline("`<b>`")


def test_backticks_make_code() -> None:
    assert ">y</code> is" in inline("`y` is")


def test_a_lonely_backtick_is_itself() -> None:
    assert inline("a ` b") == "a ` b"


def test_an_indented_block_is_code() -> None:
    assert blocks("So:\n\n    def f(x):\n        return x\n\nDone.") == [
        (False, "So:"),
        (True, "def f(x):\n    return x"),
        (False, "Done."),
    ]


def test_a_fenced_block_keeps_its_lines() -> None:
    assert blocks("```python\na = 1\n\nb = `2`\n```") == [(True, "a = 1\n\nb = `2`")]


def test_lines_of_a_paragraph_stay_lines() -> None:
    assert "one<br>two" in to_html("one\ntwo")


def test_half_a_character_can_be_sent_to_a_browser() -> None:
    assert quote("a\ud800b") == "`a?b`"


def test_a_quotation_is_short_and_on_one_line() -> None:
    assert quote("a\n b") == "`a b`"
    assert len(quote("x" * 500)) == 122
