"""What the gradient check says about each way of being wrong."""

import numpy as np
import pytest

from course_lib.comparison import Comparison
from course_lib.gradient_faults import DIAGNOSES, describe_fault

N = np.array([[0.3, -1.2, 0.7], [2.5, 0.4, -0.9]])
SQUARE = np.array([[1.0, 2.0], [3.0, 5.0]])


def fault(given, numeric=N, n_examples=None):
    return describe_fault(Comparison("W1", np.array(given), np.array(numeric), 1e-6, 1e-10, n_examples))


def altered(*places, by=0.1):
    given = N.copy()
    for place in places:
        given[place] += by
    return given


def test_a_right_gradient_has_no_fault():
    assert fault(N * (1 + 1e-7)) is None


FAULTS = {
    "sign": (
        -N,
        "`dW1` is exactly -1 times the numeric one: a sign. Is it y - t, or t - y?",
        "ちょうど -1 倍です。符号が逆",
    ),
    "two": (
        2 * N,
        "`dW1` is exactly 2 times the numeric one: a factor: is a 1/2 missing?",
        "ちょうど 2 倍です。1/2 が抜けて",
    ),
    "half": (
        N / 2,
        "exactly 1/2 times the numeric one: a factor: is there a 1/2 too many?",
        "ちょうど 1/2 倍です。1/2 が余分",
    ),
    "three": (
        3 * N,
        "exactly 3 times the numeric one: a factor: one too many, or one missing?",
        "3 倍です。余分な係数",
    ),
    "sign and factor": (
        -2 * N,
        "exactly -2 times the numeric one: a sign, and a factor: is a 1/2",
        "-2 倍です。符号も逆です。1/2",
    ),
    "odd factor": (
        0.731 * N,
        "`dW1` is 0.731 times the numeric one in every entry: a factor",
        "どの成分も数値微分の 0.731 倍",
    ),
    "turned": (
        N.T,
        "`dW1` has shape (3, 2), expected (2, 3), and is right once transposed: did you mean `dW1.T`?",
        "転置する",
    ),
    "shape": (
        N[:1],
        "`dW1` has shape (1, 3), expected (2, 3): a gradient has the shape of its parameter.",
        "パラメーターの形",
    ),
    "nan": (N * np.nan, "`dW1` holds nan or inf", "nan か inf"),
    "zero": (0 * N, "`dW1` is 0 in every entry, yet the loss changes with W1", "すべて0ですが"),
    "signs": (np.abs(N), "has the right sizes, but the wrong sign at [0, 1], [1, 2].", "[0, 1], [1, 2] の符号が逆"),
    "order": (N[::-1], "`dW1` holds the right numbers in another order", "並ぶ順番が違います"),
    "offset": (N - 0.25, "`dW1` is the numeric one plus -0.25 in every entry", "数値微分に -0.25 を足した値"),
    "row": (
        altered((1, 0), (1, 1), (1, 2)),
        "`dW1` is off in row 1 only (counted from 0); the rest agrees.",
        "1 行目",
    ),
    "column": (altered((0, 2), (1, 2)), "`dW1` is off in column 2 only (counted from 0)", "2 列目"),
    "entry": (
        altered((0, 2)),
        "Entries off: 1 of 6. The worst is `dW1[0, 2]`: 0.8, the numeric one 0.7.",
        "6個のうち1個",
    ),
    "entries": (altered((0, 0), (1, 2)), "Entries off: 2 of 6. The worst is", "6個のうち2個"),
}


@pytest.mark.parametrize("name", FAULTS)
def test_a_fault_is_recognised_in_both_languages(name):
    given, en, ja = FAULTS[name]
    text = fault(given)
    assert en in text.en
    assert ja in text.ja


def test_every_diagnosis_has_its_say():
    assert len({text.en for given, _, _ in FAULTS.values() if (text := fault(given))}) == len(FAULTS) > len(DIAGNOSES)


def test_a_square_gradient_can_be_turned_without_a_change_of_shape():
    text = fault(SQUARE.T, SQUARE)
    assert text.en == "`dW1` is the numeric one transposed: did you mean `dW1.T`?"
    assert text.ja == "`dW1` は数値微分の転置になっています。`dW1.T` ではありませんか？"


def test_a_loss_that_is_no_number_nearby():
    text = fault(N, N * np.nan)
    assert text.en == "The loss is nan or inf close to this W1: repair the loss first."
    assert "まず損失の計算を" in text.ja


def test_a_parameter_that_the_loss_does_not_see():
    text = fault(N, np.zeros_like(N))
    assert "`dW1` is not 0, yet the loss does not change with W1" in text.en
    assert "W1 を動かしても損失は変わりません" in text.ja


@pytest.mark.parametrize(
    ("factor", "cause"),
    [
        (5, "exactly 5 times the numeric one: a factor: is the division by the number of examples missing?"),
        (1 / 5, "exactly 1/5 times the numeric one: a factor: is it divided by the number of examples twice?"),
    ],
)
def test_the_number_of_examples_is_recognised(factor, cause):
    assert cause in fault(factor * N, n_examples=5).en


def test_two_causes_of_one_factor_are_both_named():
    text = fault(2 * N, n_examples=2)
    assert text.en.endswith("a factor: is the division by the number of examples missing? Or is a 1/2 missing?")
    assert text.ja.endswith("例の個数で割る計算が抜けていませんか。または、1/2 が抜けていませんか。")


def test_one_number_is_not_called_a_factor_without_reason():
    assert fault([0.731], [1.0]).en == "Entries off: 1 of 1. The worst is `dW1[0]`: 0.731, the numeric one 1."


def test_one_number_can_have_the_wrong_sign():
    assert "exactly -1 times" in fault([-0.3], [0.3]).en


def test_a_vanishing_gradient_is_no_factor():
    assert "Entries off" in fault([1e-310, 0.0], [1.0, 2.0]).en


@pytest.mark.parametrize("size", [1e-170, 5e-324, 1e150])
def test_a_factor_is_told_whatever_the_size(size):
    c = Comparison("W1", 2 * size * np.array([1.0, 1.0]), size * np.array([1.0, 1.0]), 1e-6, 0.0)
    assert "exactly 2 times" in describe_fault(c).en


def test_a_factor_beyond_all_numbers_is_none():
    c = Comparison("W1", np.array([1e300, 1.0]), np.array([1e-170, 1e-170]), 1e-6, 0.0)
    assert "Entries off" in describe_fault(c).en


def test_a_single_number_has_no_index():
    assert fault(0.731, 1.0).en == "Entries off: 1 of 1. The worst is `dW1`: 0.731, the numeric one 1."


def test_half_a_row_is_not_a_row():
    assert "Entries off: 2 of 6" in fault(altered((1, 0), (1, 1))).en


def test_a_vector_has_no_row():
    assert "Entries off: 1 of 3" in fault([1.0, 2.0, 4.0], [1.0, 2.0, 3.0]).en


def test_the_worst_entry_is_off():
    # the small entry is off; the large one is within its tolerance and further away in numbers
    assert "`dW1[1]`" in fault([1e6 + 0.5, 0.1], [1e6, 0.2]).en


def test_a_factor_shows_in_two_entries():
    assert "0.731 times the numeric one in every entry" in fault([0.731, 1.462], [1.0, 2.0]).en


def test_the_only_row_is_not_the_one_wrong_row():
    assert "Entries off: 3 of 3" in fault(np.add(N[:1], [0.1, 0.2, 0.4]), N[:1]).en
