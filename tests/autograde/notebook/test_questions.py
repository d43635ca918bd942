"""The warm-up."""

from typing import Any

import numpy as np
import pytest

from autograde.exercises.warm_ups import Question
from autograde.notebook import questions
from autograde.notebook.questions import warm_up
from autograde.notebook.session import SESSION
from course_lib.language import Text, set_language


@pytest.fixture(autouse=True)
def _lesson(monkeypatch: pytest.MonkeyPatch, value: Any) -> None:
    asked = Question(
        prompt=lambda x, theta: Text(en=f"u of {x} and {theta}?", ja=f"{x} と {theta} の u は？"),
        draw=lambda rng: {"x": int(rng.integers(10, 10**9)), "theta": 3},
        exercise=value(),
    )
    monkeypatch.setattr(questions, "WARM_UPS", {"00_tiny": (asked, asked, asked)})


def right_answers() -> list[int]:
    return [numbers["x"] - numbers["theta"] for numbers in SESSION.drawn["00_tiny"]]


def test_three_questions_are_shown_with_fresh_numbers_each_time() -> None:
    one, two = repr(warm_up("00_tiny")), repr(warm_up("00_tiny"))
    assert one.count("and 3?") == 3
    assert one != two


def test_answers_are_checked_against_the_numbers_last_shown() -> None:
    warm_up("00_tiny")
    first, second, third = right_answers()
    statuses = [card.status for card in warm_up("00_tiny", first, second + 6, ...).cards]
    assert statuses == ["passed", "incorrect", "not attempted"]
    assert "you added" in repr(warm_up("00_tiny", first, second + 6, third))


def test_answers_to_numbers_that_were_never_shown_show_the_questions_and_say_so() -> None:
    asked, said = warm_up("00_tiny", 1, 2, 3).cards
    assert asked.status == "questions"
    assert "were not checked" in said.text()


@pytest.mark.parametrize("gather", [list, tuple])
def test_a_list_of_three_answers_will_do(gather: Any) -> None:
    warm_up("00_tiny")
    assert [card.status for card in warm_up("00_tiny", gather(right_answers())).cards] == ["passed"] * 3


class Unending(list[Any]):
    def __iter__(self) -> Any:
        raise SystemExit


def test_a_list_that_cannot_be_read_is_no_three_answers() -> None:
    warm_up("00_tiny")
    assert "1 came" in repr(warm_up("00_tiny", Unending()))


def test_another_number_of_answers_is_told() -> None:
    warm_up("00_tiny")
    assert "1 came" in repr(warm_up("00_tiny", 3))


def test_an_unknown_lesson_names_the_nearest() -> None:
    assert '"00_tiny"' in repr(warm_up("00_tin"))
    assert warm_up(np.nan).cards[0].status == "error"  # type: ignore[arg-type]


def test_nothing_is_graded_or_recorded() -> None:
    warm_up("00_tiny")
    assert all(card.max_points == 0 for card in warm_up("00_tiny", *right_answers()).cards)
    assert SESSION.record.standings() == {}


def test_it_speaks_japanese_and_html() -> None:
    set_language("ja")
    assert "の u は？" in warm_up("00_tiny")._repr_html_()
