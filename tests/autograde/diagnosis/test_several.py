"""Several functions at once, on two tiny ones: area(a, b) = a * b worth 2, and total(a, b) = a + b worth 1."""

from collections.abc import Callable
from dataclasses import replace
from typing import Any

import numpy as np
import pytest

from autograde.diagnosis.finding import Finding
from autograde.diagnosis.several import diagnose_several
from autograde.exercise import FunctionExercise, SeveralFunctions, Slip
from autograde.exercises.together import together
from course_lib.language import Text

Make = Callable[..., FunctionExercise]


def area(a: Any, b: Any) -> Any:
    return a * b


def total(a: Any, b: Any) -> Any:
    return a + b


def stub(a: Any, b: Any) -> Any: ...


@pytest.fixture
def both(function: Make) -> SeveralFunctions:
    second = replace(function(), function="total", reference=total, slips=(), points=1)
    return together("t_9", Text(en="Both", ja="両方"), (function(), second))


def find(exercise: SeveralFunctions, answer: object) -> Finding:
    return diagnose_several(exercise, answer, np.random.default_rng(5), True)


@pytest.mark.parametrize(
    "answer",
    [[area, total], (area, total), {"total": total, "area": area}, [total, area]],
    ids=["a list", "a tuple", "a dict", "another order"],  # the names of functions hold addresses
)
def test_all_right_however_they_are_handed_over(both: SeveralFunctions, answer: Any) -> None:
    found = find(both, answer)
    assert (found.status, found.credit) == ("passed", 1)
    assert len(found.messages) == 1


def test_without_names_the_order_of_the_text_counts(both: SeveralFunctions) -> None:
    assert find(both, [lambda a, b: a * b, lambda a, b: a + b]).status == "passed"


def test_points_are_shared_out_by_function(both: SeveralFunctions) -> None:
    assert find(both, [area, lambda a, b: a]).credit == pytest.approx(2 / 3)
    assert find(both, [lambda a, b: b, total]).credit == pytest.approx(1 / 3)


def test_a_slip_carries_the_name_of_its_function(both: SeveralFunctions) -> None:
    found = find(both, [lambda a, b: np.sum(a * b), total])
    assert found.slips == ("area.total",)
    assert found.messages[1].en == "`area`: you summed"
    assert found.messages[1].ja.startswith("`area`：")


def test_the_card_first_says_which_are_right_wrong_and_missing(both: SeveralFunctions) -> None:
    found = find(both, [lambda a, b: a, stub])
    assert found.status == "incorrect"
    assert found.messages[0].en == "Not yet: `area`. Still to write: `total`."
    assert find(both, [stub, total]).messages[0].ja == "合っているのは `total` です。まだ書いていないのは `area` です。"


def test_a_function_that_is_missing_by_name_is_still_to_write(both: SeveralFunctions) -> None:
    found = find(both, {"total": total})
    assert (found.status, found.credit) == ("incorrect", pytest.approx(1 / 3))
    assert find(both, [total]).messages == found.messages


@pytest.mark.parametrize("answer", [..., [stub, stub], [..., ...], {"area": ...}])
def test_untouched_is_not_attempted(both: SeveralFunctions, answer: Any) -> None:
    found = find(both, answer)
    assert (found.status, found.credit) == ("not attempted", 0)
    assert len(found.messages) == 1


@pytest.mark.parametrize("answer", [None, 3, "area", area, [], [abs], [abs, abs, abs], {"volume": area}])
def test_what_cannot_be_told_apart_is_refused_with_the_line_to_write(both: SeveralFunctions, answer: Any) -> None:
    found = find(both, answer)
    assert (found.status, found.credit) == ("error", 0)
    assert '`check("t_9", [area, total])`' in found.messages[0].en
    assert '`check("t_9", [area, total])`' in found.messages[0].ja


def test_a_value_in_the_place_of_a_function_names_the_whole_line(both: SeveralFunctions) -> None:
    found = find(both, [area, 3.0])
    assert found.status == "incorrect"
    assert '`check("t_9", [area, total])`' in found.messages[1].en


def test_only_faults_make_an_error(both: SeveralFunctions) -> None:
    assert find(both, [1, 2]).status == "error"
    assert find(both, [1, stub]).status == "error"


def test_the_probes_of_one_do_not_depend_on_the_other(both: SeveralFunctions) -> None:
    shown = [find(both, [first, lambda a, b: a - 2 * b]).messages[-1] for first in (area, stub)]
    assert shown[0] == shown[1]


def test_a_hostile_list_is_refused(both: SeveralFunctions) -> None:
    class Hostile(list[Any]):
        def __iter__(self) -> Any:
            raise SystemExit

    assert find(both, Hostile([area, total])).status == "error"


def difference(a: Any, b: Any) -> Any:
    return a - b


@pytest.fixture
def planted(function: Make) -> SeveralFunctions:
    """Both are handed out as a - b."""
    bug = Slip("as_planted", difference, Text(en="still there", ja="まだあります"), planted=True)
    first, second = function(slips=(bug,)), function(slips=(bug,), function="total", reference=total, points=1)
    return together("t_9", Text(en="Both", ja="両方"), (first, second))


def test_all_bugs_as_they_were_planted_are_not_attempted(planted: SeveralFunctions) -> None:
    found = find(planted, [difference, lambda a, b: -b + a])
    assert (found.status, found.credit) == ("not attempted", 0)
    assert found.slips == ("area.as_planted", "total.as_planted")
    assert [message.en[:45] for message in found.messages] == ["Every function still holds the bug that was p"]


def test_one_bug_mended_is_an_attempt_and_the_other_is_told(planted: SeveralFunctions) -> None:
    found = find(planted, [area, difference])
    assert (found.status, found.credit) == ("incorrect", pytest.approx(2 / 3))
    assert found.messages[0].en == "Right: `area`. Still as planted: `total`."
    assert found.messages[0].ja == "合っているのは `area` です。仕込まれたバグがまだ残っているのは `total` です。"
    assert found.messages[1].en == "`total`: still there"


def test_a_planted_bug_is_not_counted_as_still_to_write(planted: SeveralFunctions) -> None:
    assert find(planted, [stub, difference]).messages[0].en == "Still as planted: `total`. Still to write: `area`."
