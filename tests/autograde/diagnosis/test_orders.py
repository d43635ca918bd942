"""Judged on exercise 3_8, whose six lines H K C F A J have the twins B E G L I D."""

from itertools import permutations
from typing import Any

import pytest

from autograde.diagnose import diagnose
from autograde.diagnosis.orders import diagnose_order, wrong_lines
from autograde.exercise import OrderExercise
from autograde.exercises import get

FOUND = get("3_8")
assert isinstance(FOUND, OrderExercise)
PROGRAM: OrderExercise = FOUND


def said(answer: Any) -> str:
    return " ".join(message.en for message in diagnose_order(PROGRAM, answer).messages)


@pytest.mark.parametrize("order", ["HKCFAJ", "KHCFAJ", "KCHFAJ", "k c h f a j", list("HKCFAJ")])
def test_every_order_that_runs_rightly_passes(order: Any) -> None:
    assert diagnose_order(PROGRAM, order).status == "passed"


def test_no_other_order_of_the_six_lines_passes() -> None:
    right = {"".join(order) for order in permutations("HKCFAJ") if diagnose_order(PROGRAM, order).status == "passed"}
    assert right == {"HKCFAJ", "KHCFAJ", "KCHFAJ"}


@pytest.mark.parametrize("slip", PROGRAM.slips, ids=lambda slip: slip.name)
def test_every_slip_is_told_alone_with_its_credit(slip: Any) -> None:
    found = diagnose_order(PROGRAM, slip.rule())
    assert (found.slips, found.credit, found.messages) == ((slip.name,), slip.credit, (slip.message,))


def test_a_wrong_line_is_told_wherever_the_free_line_stands() -> None:
    assert diagnose_order(PROGRAM, "KBCFAJ").slips == ("threshold_as_bias",)
    assert diagnose_order(PROGRAM, "KBCFAJ").credit == 0.5


def test_a_wrong_line_in_a_wrong_order_earns_nothing() -> None:
    found = diagnose_order(PROGRAM, "KCFBAJ")
    assert (found.slips, found.credit) == (("threshold_as_bias",), 0.0)


def test_two_wrong_lines_are_both_told_and_earn_nothing() -> None:
    found = diagnose_order(PROGRAM, "BKCFAD")
    assert (found.slips, found.credit) == (("threshold_as_bias", "largest_of_each_column"), 0.0)
    assert len(found.messages) == 2


def test_who_stops_as_a_slip_does_is_told_of_it() -> None:
    assert diagnose_order(PROGRAM, "KCFAHJ").slips == ("bias_after_its_use",)
    assert diagnose_order(PROGRAM, "JHKCFA").slips == ("answer_before_the_shares",)


def test_a_line_too_many_halves_the_points() -> None:
    for order in ("HHKCFAJ", "BHKCFAJ"):
        assert diagnose_order(PROGRAM, order).credit == 0.5
        assert "does not need" in said(order)


def test_a_missing_name_is_told_with_its_line() -> None:
    assert said("A").startswith("Your line 1, A, uses `Z3`, which is not there yet.")
    assert "`Z3`" in diagnose_order(PROGRAM, "A").messages[0].ja


def test_what_is_never_made_is_named() -> None:
    assert "no line of yours makes `Y`, `answer`" in said("HK")


def test_what_is_no_row_of_letters_is_an_error_with_what_was_expected() -> None:
    for answer in (3, [1, 2], {"A"}, "C A Z", None):
        assert diagnose_order(PROGRAM, answer).status == "error"
        assert "Expected" in said(answer)


def test_dots_are_no_attempt() -> None:
    found = diagnose_order(PROGRAM, ...)
    assert (found.status, found.credit) == ("not attempted", 0.0)


def test_wrong_lines_are_those_that_the_reference_does_without() -> None:
    found = {slip.name: wrong_lines(PROGRAM, slip) for slip in PROGRAM.slips}
    assert found["threshold_as_bias"] == {"B"}
    assert found["back_to_front"] == set()


def test_diagnose_hands_such_answers_on() -> None:
    verdict = diagnose(PROGRAM, "H K C F A J")
    assert (verdict.status, verdict.points, verdict.max_points) == ("passed", 2.0, 2.0)
