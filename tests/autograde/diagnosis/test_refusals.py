"""The sentences for answers that cannot be compared."""

from typing import get_args

from autograde.diagnosis.refusals import FOUND, Problem, expected, keys_wrong


def test_every_problem_has_a_sentence_in_both_languages() -> None:
    assert set(FOUND) == set(get_args(Problem))
    assert all(text.en and text.ja and text.en != text.ja for text in FOUND.values())


def test_one_number_is_asked_for_without_a_name() -> None:
    assert expected((), 1).en == "Expected: one number."


def test_several_numbers_are_asked_for_in_their_order() -> None:
    assert "f, g" in expected(("f", "g"), 2).en
    assert "2個" in expected((), 2).ja


def test_wrong_keys_are_named_beside_the_right_ones() -> None:
    assert keys_wrong(("f", "g"), "`k`").en == "The names in your answer are `k`; in the exercise they are f, g."
