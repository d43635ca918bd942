"""Finding what a student names."""

import sys
from typing import Any

import pytest

from autograde.exercise import Exercise
from autograde.notebook.lookup import as_name, find_exercise, find_name
from course_lib.language import Text


@pytest.mark.parametrize("name", ["1_1", " 1_1 ", "１＿１"])
def test_an_exercise_is_found_by_its_number(name: str) -> None:
    exercise = find_exercise(name)
    assert isinstance(exercise, Exercise)
    assert exercise.id == "1_1"


def test_the_nearest_numbers_are_named() -> None:
    message = find_exercise("1_1c")
    assert isinstance(message, Text)
    assert '`"1_1"`' in message.en
    assert '`"1_1"`' in message.ja


def test_a_number_without_quotes_is_told() -> None:
    message = find_exercise(1_1)
    assert isinstance(message, Text)
    assert "in quotes" in message.en
    assert '`"1_1"`' in message.en


class Hostile:
    def __getattribute__(self, name: str) -> Any:
        sys.exit(name)

    __str__ = __repr__ = __hash__ = __eq__ = __getattribute__  # type: ignore[assignment]


@pytest.mark.parametrize("thing", [None, 3.5, [], abs, "", "\n`<b>`", "x" * 9999])
def test_whatever_else_comes_gets_a_message(thing: Any) -> None:
    assert isinstance(find_exercise(thing), Text)


def test_a_hostile_thing_gets_a_message() -> None:
    assert isinstance(find_exercise(Hostile()), Text)


def test_a_name_that_cannot_be_said_is_empty() -> None:
    assert as_name(Hostile()) == ""


def test_an_empty_name_is_called_empty() -> None:
    for message in (find_exercise(" "), find_name("", ["02_learning"])):
        assert isinstance(message, Text)
        assert message.en.startswith("The name is empty. Write it in quotes, such as `")
        assert "``" not in message.en + message.ja


def test_half_a_character_in_a_name_can_be_shown() -> None:
    assert as_name("1\ud800") == "1?"


def test_a_name_is_found_or_the_nearest_is_told() -> None:
    assert find_name("02_learning", ["01_single_neuron", "02_learning"]) == "02_learning"
    message = find_name("2_lerning", ["01_single_neuron", "02_learning"])
    assert isinstance(message, Text)
    assert '`"02_learning"`' in message.en
