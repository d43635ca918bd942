"""Reading an answer."""

from decimal import Decimal
from fractions import Fraction
from typing import Any

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from autograde.diagnosis.answers import Refusal, Values, read

NAMES = ("f", "g", "h")


@pytest.mark.parametrize(
    "answer",
    [
        [1, 2, 3],
        (1, 2.0, 3),
        np.array([1, 2, 3]),
        np.array([[1], [2], [3]], dtype=np.float32),
        np.array(["1", "2", "3"]),
        range(1, 4),
        "1, 2, 3",
        ["1", np.float64(2), [np.array(3)]],
        [np.array([1, 2]), np.array([3])],
        (np.array([1.0, 2.0]), 3),
        {"h": 3, "f": 1, "g": 2},
        {"F": 1, "G": 2, "H": 3},
        {"∂f": 1, "∂h": 3, "∂g": 2},
        {"yf": 1, "yh": 3, "yg": 2},
        "f=1, h=3, g=2",
        [Fraction(1), Decimal(2), 3],
    ],
)
def test_three_numbers_are_read_from_what_a_person_would_type(answer: Any) -> None:
    values = read(answer, NAMES, 3)
    assert isinstance(values, Values)
    assert values.numbers.tolist() == [1, 2, 3]


def test_rows_that_are_arrays_make_a_table() -> None:
    values = read([np.array([1, 2, 3]), np.array([4, 5, 6])])
    assert isinstance(values, Values)
    assert values.shape == (2, 3)


@pytest.mark.parametrize("answer", [-1.5, "－１．５", "−1.5", [[-1.5]], np.float32(-1.5), {"u": -1.5}, Fraction(-3, 2)])
def test_one_number_is_read_with_or_without_wrapping(answer: Any) -> None:
    values = read(answer)
    assert isinstance(values, Values)
    assert values.numbers.tolist() == [-1.5]


@pytest.mark.parametrize(
    ("answer", "problem"),
    [
        (..., "nothing yet"),
        ([...], "nothing yet"),
        (np.array([..., ...]), "nothing yet"),
        ("...", "nothing yet"),
        ("", "nothing yet"),
        ([], "nothing yet"),
        ([1, ..., 3], "dots"),
        (None, "none"),
        ([1, None], "none"),
        (True, "boolean"),
        (np.array([True, False]), "boolean"),
        (np.bool_(True), "boolean"),
        (1 + 0j, "complex"),
        (np.array([1j]), "complex"),
        (float("nan"), "nan"),
        ("nan", "nan"),
        (np.array([0.0, np.inf]), "infinite"),
        (10**400, "infinite"),
        ("three", "text"),
        (abs, "function"),
        ({1, 2}, "set"),
        ([0] * 20_000, "too many"),
        (np.zeros(20_000), "too many"),
        (np.broadcast_to(0.0, (10**9,)), "too many"),
        ([[0] * 5000] * 3, "too many"),
        (np.ma.masked, "nan"),
        (np.ma.array([3, 4], mask=[True, False]), "nan"),
        ([np.ma.masked, 1], "nan"),
        (object(), "object"),
        ("1 - 2", "text"),
        (iter([1]), "one at a time"),
        (map(int, "123"), "one at a time"),
        ((number for number in (1, 2, 3)), "one at a time"),
        ({"f": 1}.values(), "one at a time"),
        ([map(int, "12")], "one at a time"),
        (b"1", "object"),
    ],
)
def test_what_is_no_number_is_refused_for_its_own_reason(answer: Any, problem: str) -> None:
    refusal = read(answer, NAMES, 3)
    assert isinstance(refusal, Refusal)
    assert refusal.problem == problem


def test_each_refusal_has_a_sentence_of_its_own_and_says_what_was_expected() -> None:
    answers: list[Any] = [..., [1, ...], None, True, 1j, np.nan, np.inf, "x y", abs, {1}, [0] * 20_000, object()]
    refusals = [read(answer, NAMES, 3) for answer in answers]
    assert len({refusal.messages[0].en for refusal in refusals if isinstance(refusal, Refusal)}) == len(answers)
    assert all("f, g, h" in refusal.messages[-1].en for refusal in refusals if isinstance(refusal, Refusal))


def test_a_calculation_as_text_is_told_to_leave_out_the_quotes() -> None:
    refusal = read("1*1 + (-1)*2")
    assert isinstance(refusal, Refusal)
    assert "Leave out the quotes" in refusal.messages[0].en


def test_other_names_than_those_of_the_text_are_named() -> None:
    refusal = read({"f": 1, "g": 2, "k": 3}, NAMES, 3)
    assert isinstance(refusal, Refusal)
    assert "`k`" in refusal.messages[0].en
    assert "f, g, h" in refusal.messages[0].en


def test_names_with_a_prefix_of_their_own_are_matched_exactly() -> None:
    values = read({"d": 2, "c": 1}, ("dc", "dd"), 2)
    assert isinstance(values, Values)
    assert values.numbers.tolist() == [1, 2]


def test_a_list_that_holds_itself_is_refused() -> None:
    endless: list[Any] = []
    endless.append(endless)
    assert isinstance(read(endless), Refusal)


odd = st.recursive(
    st.none()
    | st.booleans()
    | st.integers()
    | st.floats()
    | st.complex_numbers()
    | st.text()
    | st.binary()
    | st.just(...),
    lambda inner: st.lists(inner) | st.dictionaries(st.text() | st.integers(), inner) | st.tuples(inner, inner),
    max_leaves=8,
)


@settings(deadline=None, max_examples=200)
@given(odd)
def test_whatever_comes_is_read_or_refused(answer: Any) -> None:
    values = read(answer, NAMES, 3)
    assert isinstance(values, Refusal) or np.isfinite(values.numbers).all()


class IteratorElsewhere:
    def __told__(self) -> dict[str, object]:
        return {"type": "map", "one at a time": True}


def test_an_iterator_in_another_process_is_refused_as_one_here_is() -> None:
    found = read(IteratorElsewhere())
    assert isinstance(found, Refusal)
    assert found.problem == "one at a time"
