"""Words by which things may be named."""

import pytest

from autograde.sandbox.examiner.vocabulary import ANY, Vocabulary

HANDED = Vocabulary(["class Wrong(Exception):\n    pass", "raise Wrong(x_1)"])


@pytest.mark.parametrize("said", ["Wrong", "ValueError", "", "function", "<lambda>"])
def test_what_was_handed_in_and_python_s_own_may_be_shown(said: str) -> None:
    assert HANDED.name(said) == said


@pytest.mark.parametrize(
    "said", ["Heard_7", "7.3819", "Wrong7", "raise Wrong(x_1, 7)", "Wrong Wrong", "Wrong\n", "Wrong.x_1"]
)
def test_what_was_made_up_is_not(said: str) -> None:
    assert HANDED.name(said) == ""


def test_a_line_is_one_that_was_handed_in() -> None:
    assert HANDED.line("  raise Wrong(x_1)") == "  raise Wrong(x_1)"
    assert [HANDED.line(said) for said in ("Wrong Wrong", "raise", "raise Wrong(x_1) raise")] == ["", "", ""]
    assert ANY.line("7 3 8") == "7 3 8"


def test_an_error_keeps_its_message_and_loses_made_up_names() -> None:
    said = {"type": "Heard7", "message": "7 is wrong", "line": "raise Heard7", "bases": ["ValueError"]}
    assert HANDED.error(said) == {"type": "", "message": "7 is wrong", "line": "", "bases": ["ValueError"]}


def test_a_message_about_a_made_up_variable_is_left_out() -> None:
    assert HANDED.error({"message": "name 'heard7' is not defined"}) == {"message": ""}
    assert HANDED.error({"message": "name 'x_1' is not defined"}) == {"message": "name 'x_1' is not defined"}
    assert HANDED.error({"message": "local variable 'heard7' referenced"}) == {"message": ""}


@pytest.mark.parametrize("said", [None, 7, [], {"type": 7, "line": None, "message": []}])
def test_what_is_no_error_stays_as_it_is(said: object) -> None:
    assert HANDED.error(said) == said


def test_without_sources_every_word_may_be_shown() -> None:
    assert ANY.name("Heard7") == "Heard7"
