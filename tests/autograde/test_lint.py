"""The lint, on tiny exercises with known faults and on the exercises of the course."""

import re
from dataclasses import replace
from typing import Any

import numpy as np
import pytest

from autograde.exercise import Exercise, Slip
from autograde.exercises import EXERCISES, get
from autograde.exercises.together import together
from autograde.exercises.warm_ups import WARM_UPS, Question
from autograde.lint import Note, defects, lint, outputs, report
from course_lib.language import Text


def told(words: str) -> Text:
    return Text(en=words, ja="こうです。")


def slip(name: str, rule, credit: float = 0.0) -> Slip:
    return Slip(name, rule, told(f"you did {name}"), credit)


@pytest.fixture
def tidy(value):
    """u = x - theta with x = 5, theta = 2.5, without faults."""
    return value(
        title=told("Tiny"),
        slips=(slip("added", lambda x, theta: x + theta),),
        hints=lambda **_: (told("one"), told("two"), told("three")),
        solution=lambda **_: told("worked"),
    )


@pytest.fixture
def tidy_function(function):
    return function(
        title=told("Tiny"),
        slips=(slip("sum", lambda a, b: a + b),),
        hints=lambda: (told("one"), told("two"), told("three")),
        solution=lambda: told("worked"),
    )


def with_slips(exercise: Exercise, *slips: Slip) -> Exercise:
    return replace(exercise, slips=(*exercise.slips, *slips))


@pytest.mark.parametrize("exercise", EXERCISES, ids=lambda exercise: exercise.id)
def test_the_course_has_no_defect(exercise: Any) -> None:
    assert defects([exercise]) == []


@pytest.mark.parametrize("question", [question for three in WARM_UPS.values() for question in three])
def test_the_warm_ups_have_no_defect(question: Question) -> None:
    assert defects([question.exercise]) == []


def test_a_tidy_exercise_gives_no_note(tidy: Any, tidy_function: Any) -> None:
    assert lint(tidy) == lint(tidy_function) == ()


def test_a_slip_that_passes_is_a_defect(tidy: Any) -> None:
    faulty = with_slips(tidy, slip("same", lambda x, theta: -(theta - x)))
    assert lint(faulty) == (Note("t_1", "defect", "slip same gives what the reference gives"),)


def test_right_to_four_digits_passes_too(tidy: Any) -> None:
    faulty = with_slips(tidy, slip("nearly", lambda x, theta: 2.5001))
    assert defects([faulty]) == ["t_1: slip nearly gives what the reference gives"]


def test_a_slip_with_full_credit_may_pass(tidy: Any) -> None:
    assert lint(with_slips(tidy, slip("same", lambda x, theta: x - theta, credit=1.0))) == ()


def test_slips_with_the_same_value_are_one_tie(tidy: Any) -> None:
    tied = with_slips(tidy, slip("more", lambda x, theta: theta + x), slip("third", lambda x, theta: 7.5))
    assert lint(tied) == (Note("t_1", "tie", "added = more = third"),)


def test_numbers_that_differ_in_count_are_no_tie(tidy: Any) -> None:
    assert lint(with_slips(tidy, slip("listed", lambda x, theta: [x + theta, x + theta]))) == ()


def test_functions_that_always_agree_are_a_tie(tidy_function: Any) -> None:
    tied = with_slips(tidy_function, slip("turned", lambda a, b: b + a))
    assert lint(tied) == (Note("t_2", "tie", "sum = turned"),)


def test_functions_that_agree_now_and_then_are_reported(tidy_function: Any) -> None:
    # The plain a lie between 1 and 2, so in some rounds both are above 1.2.
    now_and_then = slip("sometimes", lambda a, b: np.where(np.max(a) > 1.2, a * b, a - b))
    (note,) = lint(with_slips(tidy_function, now_and_then))
    assert note.kind == "defect"
    assert re.fullmatch(r"slip sometimes gives what the reference gives in [1-4]\d of 50 rounds of probes", note.text)


def test_outputs_of_a_function_are_fifty_rounds_in_a_row(tidy_function: Any) -> None:
    rows = outputs(tidy_function, tidy_function.reference)
    assert len(rows) == 50
    assert [output and output[0].shape for output in rows[0]] == [(), (), (4,), (3,)]


def test_what_would_pass_is_what_the_checker_lets_pass(tidy: Any, tidy_function: Any) -> None:
    # Two values agree to four decimals; a function to a ten-thousandth.
    near = slip("near", lambda x, theta: 1 / 30 + 4e-5)
    thirtieth = replace(tidy, reference=lambda x, theta: 1 / 30)
    assert [note.kind for note in lint(with_slips(thirtieth, near))] == ["defect"]
    assert lint(with_slips(replace(thirtieth, decimals=None), near)) == ()
    assert [note.kind for note in lint(with_slips(tidy_function, slip("near", lambda a, b: a * b * 1.00009)))] == [
        "defect"
    ]
    assert lint(with_slips(tidy_function, slip("near", lambda a, b: a * b * 1.0005))) == ()


def test_one_number_for_an_array_of_it_is_told_as_the_checker_tells_it(tidy_function: Any) -> None:
    ones = with_slips(tidy_function, slip("one", lambda a, b: 1.0), slip("ones", lambda a, b: np.ones_like(a)))
    assert lint(ones) == (Note("t_2", "tie", "one = ones"),)


def test_an_exercise_of_no_known_kind_is_refused(tidy: Any) -> None:
    plain = Exercise(
        id="x",
        lesson="00_tiny",
        title=told("x"),
        points=1,
        reference=tidy.reference,
        slips=(),
        hints=tidy.hints,
        solution=tidy.solution,
    )
    with pytest.raises(TypeError, match="expected a ValueExercise"):
        outputs(plain, plain.reference)


def test_the_report_has_a_line_for_each_exercise_and_each_note(tidy: Any, tidy_function: Any) -> None:
    tied = with_slips(tidy, slip("more", lambda x, theta: theta + x))
    assert report([tied, tidy_function]).splitlines() == [
        "t_1  2 slips",
        "  tie: added = more",
        "t_2  1 slips, all told apart",
    ]


def test_the_known_ties_of_1_1() -> None:
    ties = {note.text for note in lint(next(e for e in EXERCISES if e.id == "1_1"))}
    assert ties == {
        "threshold_added = one_negative_2 = one_negative_3",
        "threshold_ignored = subtracted_the_wrong_way_round",
    }


def test_a_slip_that_stops_where_shapes_do_not_fit_is_told_apart(tidy_function: Any) -> None:
    def stops_where_a_is_long(a: Any, b: Any) -> Any:
        if np.size(a) > 3:
            raise ValueError("shapes do not fit")
        return a * b

    assert lint(with_slips(tidy_function, slip("stops", stops_where_a_is_long))) == ()


def test_several_functions_are_judged_one_by_one(tidy_function: Any) -> None:
    poor = replace(with_slips(tidy_function, slip("same", lambda a, b: a * b)), function="poor")
    both = together("t_9", told("Both"), (tidy_function, poor))
    assert lint(both) == (Note("t_9", "defect", "poor: slip same gives what the reference gives"),)


def test_lines_in_order_are_judged_by_what_they_make() -> None:
    exercise = get("3_8")
    assert lint(exercise) == ()
    moved = Slip("bias_one_line_later", lambda: "KHCFAJ", exercise.slips[0].message)
    (note,) = lint(replace(exercise, slips=(*exercise.slips, moved)))
    assert note.text == "slip bias_one_line_later gives what the reference gives"
