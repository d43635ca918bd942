import pytest

from course_lib.errors import SettingError
from course_lib.language import set_language
from course_lib.widgets.ordering import put_in_order

LINES = {"A": "y = relu(u)", "B": "u = x @ w + b", "C": "ok = a < b"}


def test_there_is_a_button_for_each_line() -> None:
    widget = put_in_order(LINES)
    assert [button.description for button in widget.buttons.values()] == [
        "A:  y = relu(u)", "B:  u = x @ w + b", "C:  ok = a < b"
    ]  # fmt: skip


def test_pressed_lines_make_the_program_in_their_order() -> None:
    widget = put_in_order(LINES)
    widget.buttons["B"].click()
    widget.buttons["A"].click()
    assert widget.chosen == "BA"
    assert "1  B  u = x @ w + b\n2  A  y = relu(u)" in widget.program.value
    assert '<code>"B A"</code>' in widget.program.value


def test_a_line_can_be_taken_once() -> None:
    widget = put_in_order(LINES)
    widget.buttons["B"].click()
    assert [button.disabled for button in widget.buttons.values()] == [False, True, False]


def test_lines_are_taken_back_one_by_one_or_all_at_once() -> None:
    widget = put_in_order(LINES)
    for letter in "CAB":
        widget.buttons[letter].click()
    widget.back.click()
    assert widget.chosen == "CA"
    assert not widget.buttons["B"].disabled
    widget.clear.click()
    assert widget.chosen == ""
    assert (widget.back.disabled, widget.clear.disabled) == (True, True)


def test_code_is_shown_as_it_is_written() -> None:
    widget = put_in_order(LINES)
    widget.buttons["C"].click()
    assert "ok = a &lt; b" in widget.program.value


def test_words_follow_the_language() -> None:
    try:
        set_language("ja")
        widget = put_in_order(LINES)
    finally:
        set_language(None)
    assert widget.buttons["A"].tooltip == "行 A を次に置く"
    assert "まだ行を選んでいません。" in widget.program.value
    assert "No line chosen yet." in put_in_order(LINES).program.value


def test_no_lines_are_refused() -> None:
    with pytest.raises(SettingError, match="expected one line at least"):
        put_in_order({})
