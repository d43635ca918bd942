"""What a notebook calls."""

import math
import subprocess
import sys
from pathlib import Path
from typing import Any

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from autograde.exercise import Exercise, WrittenFunction
from autograde.exercises import EXERCISES
from autograde.notebook import front
from autograde.notebook.front import check, hint, progress, solution
from autograde.notebook.record import Record
from course_lib.language import set_language


def sigmoid_neuron(x: Any, w: Any, b: Any) -> Any:
    return 1 / (1 + np.exp(-(x * w + b)))


def for_numbers(x: float, w: float, b: float) -> float:
    return 1 / (1 + math.exp(-(x * w + b)))


@pytest.mark.parametrize("answer", [-1, "ー１", [-1.0], np.array([[-1]]), {"u": -1}])
def test_the_right_value_passes_in_any_dress(answer: Any) -> None:
    assert check("1_1", answer).status == "passed"


def test_a_slip_is_named() -> None:
    assert "threshold_added" in check("1_1", 3).slips


def test_a_function_is_passed_itself() -> None:
    assert check("0_1", sigmoid_neuron).points == check("0_1", sigmoid_neuron).max_points
    assert check("0_1", for_numbers).points == check("0_1", for_numbers).max_points / 2
    assert check("0_1", sigmoid_neuron(1.0, 2.0, 3.0)).status == "error"


def test_an_untouched_answer_is_not_attempted() -> None:
    assert check("1_1", ...).status == check("1_1").status == check("0_1", ...).status == "not attempted"


def test_several_values_may_stand_one_after_the_other() -> None:
    assert check("3_1", 0, 0, 0).status == "passed"


def test_an_unknown_exercise_is_an_error_that_names_the_nearest() -> None:
    verdict = check("1_1x", 3)
    assert verdict.status == "error"
    assert '"1_1"' in repr(verdict)


def _breaks(*_: object, **__: object) -> None:
    raise RuntimeError("broken")


def test_a_verdict_that_cannot_be_remembered_is_shown_all_the_same(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(Record, "note", _breaks)
    assert check("1_1", -1).status == "passed"


def test_a_checker_that_breaks_still_gives_a_card(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(front, "diagnose", _breaks)
    verdict = check("1_1", -1)
    assert verdict.status == "error"
    assert "says nothing about the answer" in verdict._repr_html_()


def test_a_checker_that_breaks_says_so_in_the_readers_language(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(front, "diagnose", _breaks)
    set_language("ja")
    assert check("1_1", -1).language == "ja"


@pytest.mark.parametrize("thing", ["\ud800", "f=\ud800", {"\ud800": 1}])
def test_half_a_character_is_shown_in_a_way_that_can_be_sent(thing: Any) -> None:
    def says(*_: Any) -> Any:
        raise ValueError(thing)

    for verdict in (check("1_1", thing), check("0_1", says), check("3_1", thing), check(thing, 1)):
        assert verdict._repr_html_().encode()


def test_the_first_check_of_a_notebook_has_nothing_left_to_import() -> None:
    code = """
import sys
import numpy as np
from autograde import check
before = set(sys.modules)
for exercise, answer in (("1_1", 3), ("0_1", lambda x, w, b: 1 / (1 + np.exp(-(x * w - b))))):
    check(exercise, answer)
new = set(sys.modules) - before
print(sorted(name for name in new if name.startswith(("numpy", "autograde", "course_lib"))))
"""
    ran = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert ran.stdout == "[]\n"


def test_the_card_is_the_same_in_html_and_text() -> None:
    verdict = check("1_1", 3)
    assert all(word in verdict._repr_html_() and word in repr(verdict) for word in ("Not yet", "1_1", "You added"))


def test_the_language_is_the_readers_choice() -> None:
    set_language("ja")
    assert "できました" in repr(check("1_1", -1))


def test_a_wrong_value_carried_on_rightly_is_told() -> None:
    check("1_1", 3)
    assert "Your step here is right" in repr(check("2_1", 1))


def test_a_value_that_was_put_right_is_not_blamed() -> None:
    check("1_1", 3)
    check("1_1", -1)
    assert "Your step here is right" not in repr(check("2_1", 1))


def test_each_call_gives_the_next_of_three_hints_and_then_the_last_again() -> None:
    shown = [repr(hint("1_1")) for _ in range(4)]
    assert len(set(shown)) == 3
    assert shown[2] == shown[3]
    assert ["solution(" in card for card in shown] == [False, False, True, True]


def test_the_solution_opens_after_an_attempt() -> None:
    assert "after your first attempt" in repr(solution("1_1"))
    check("1_1", ...)
    assert "after your first attempt" in repr(solution("1_1"))
    check("1_1", 100)
    assert "after your first attempt" not in repr(solution("1_1"))


@pytest.mark.parametrize("show", [hint, solution])
def test_an_unknown_exercise_has_no_hint_and_no_solution(show: Any) -> None:
    assert show("1_1x").status == "error"
    assert show(None).status == "error"


def test_progress_survives_a_restart(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setenv("COURSE_PROGRESS", str(tmp_path / "p.json"))
    check("1_1", -1)
    monkeypatch.setenv("COURSE_PROGRESS", "off")
    assert "✓ 1_1" not in repr(progress())
    monkeypatch.setenv("COURSE_PROGRESS", str(tmp_path / "p.json"))
    assert "✓ 1_1" in repr(progress())


@pytest.mark.parametrize("exercise", EXERCISES, ids=lambda exercise: exercise.id)
def test_every_exercise_has_a_card_for_right_open_and_unreadable(exercise: Exercise) -> None:
    inputs = exercise.given
    right = exercise.reference if isinstance(exercise, WrittenFunction) else exercise.reference(**inputs)
    statuses = [check(exercise.id, answer).status for answer in (right, ..., None)]
    assert statuses == ["passed", "not attempted", "error"]
    assert hint(exercise.id)._repr_html_()
    assert solution(exercise.id)._repr_html_()


odd = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.complex_numbers() | st.text() | st.just(...),
    lambda inner: st.lists(inner) | st.dictionaries(st.text(), inner) | st.tuples(inner),
    max_leaves=6,
)


@settings(deadline=None, max_examples=60)
@given(odd, odd)
def test_whatever_is_passed_gives_a_card(exercise_id: Any, answer: Any) -> None:
    for verdict in (
        check(exercise_id, answer),
        check("3_3", answer),
        check("0_1", answer),
        check("0_1", lambda *_: answer),
    ):
        assert verdict._repr_html_().startswith("<div")
        assert "stumbled" not in repr(verdict)
