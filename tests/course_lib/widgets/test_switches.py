import pytest

from course_lib.widgets.switches import switch


def test_the_value_is_the_place_of_the_button_that_is_pressed() -> None:
    buttons = switch("f", ("H", "σ", "tanh"), value=2)
    assert (buttons.label, buttons.value) == ("tanh", 2)
    buttons.value = 0
    assert buttons.label == "H"


def test_the_symbol_stands_beside_the_buttons() -> None:
    buttons = switch("t", "01")
    assert (buttons.description, buttons.layout.display, buttons.layout.flex_flow) == ("t", "flex", "row")


def test_the_buttons_are_as_wide_as_the_longest_label_needs() -> None:
    assert switch("x", "01").style.button_width < switch("f", ("H", "tanh")).style.button_width == "62px"


def test_a_place_beyond_the_buttons_is_refused() -> None:
    with pytest.raises(Exception, match="Invalid selection"):
        switch("t", "01", value=2)


def test_no_label_is_the_bare_number_of_its_place_for_the_browser_would_never_unlock_the_button() -> None:
    assert [label for label, _ in switch("x", "01").options] == ["0\u2009", "1\u2009"]
    assert [label for label, _ in switch("x", "10").options] == ["1", "0"]
