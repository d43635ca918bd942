"""The sentences for functions that cannot be compared."""

from collections.abc import Callable
from typing import get_args

from autograde.diagnosis import faults
from autograde.diagnosis.outputs import Misfit
from autograde.exercise import FunctionExercise
from course_lib.language import Text

Make = Callable[..., FunctionExercise]


def test_every_sentence_exists_in_both_languages() -> None:
    sentences = [*faults.MISFITS.values(), *(text for text in vars(faults).values() if isinstance(text, Text))]
    assert len(sentences) >= 15
    assert all(text.en and text.ja and text.en != text.ja for text in sentences)


def test_every_misfit_has_a_sentence_but_those_that_need_details() -> None:
    assert set(get_args(Misfit)) - set(faults.MISFITS) == {"object", "count"}


def test_too_few_and_too_many_results_are_told_apart(function: Make) -> None:
    exercise = function(returns=("w", "b"))
    assert "returns 1 of the 2 values" in faults.wrong_number_of_results(exercise, "1").en
    assert "returns 3 values, expected 2: `return w, b`" in faults.wrong_number_of_results(exercise, "3").en


def test_the_right_way_to_hand_a_function_over_is_shown(function: Make) -> None:
    for text in (faults.not_a_function(function(), "float"), faults.name_in_quotes(function())):
        assert '`check("t_2", area)`' in text.en
        assert '`check("t_2", area)`' in text.ja


def test_parameters_are_shown_beside_those_of_the_text(function: Make) -> None:
    assert "takes `(a)`; it is called as `area(a, b)`" in faults.wrong_arity(function(), "(a)").en
    assert "`area(a, b)`" in faults.no_parameters(function()).ja
    assert "(b, a), in another order than `area(a, b)`" in faults.other_order(function(), "b, a").en


def test_a_type_and_an_exception_are_named() -> None:
    assert "`dict`" in faults.wrong_type("dict").en
    assert "`NameError`" in faults.raises("NameError").ja


def test_a_part_of_several_is_handed_over_with_the_others(function: Make) -> None:
    part = function(together=("area", "total"))
    assert '`check("t_2", [area, total])`' in faults.not_a_function(part, "float").en
    assert '`check("t_2", area)`' in faults.not_a_function(function(), "float").en
