"""Structural remarks on functions."""

from typing import Any

import numpy as np
import pytest

from autograde.diagnosis.patterns import pattern, wrong_shape

TARGETS = [(np.array(1.0),), (np.array(-3.0),), (np.array([2.0, 5.0]),)]
PAIRS = [(np.array(1.0), np.array(2.0)), (np.array(3.0), np.array(5.0))]


def said(change: Any) -> str | None:
    found = pattern([(np.asarray(change(target)),) for (target,) in TARGETS], TARGETS, ())
    return found and found.text.en


@pytest.mark.parametrize(
    ("change", "words"),
    [
        (lambda y: -y, "the sign is flipped"),
        (lambda y: 2 * y, "2 times"),
        (lambda y: y / 2, "1/2 times"),
        (lambda y: -y / 3, "-1/3 times"),
        (lambda y: 1.7 * y, "1.7 times"),
        (lambda y: y + 1, "off by the same amount"),
        (lambda y: np.sum(y), "expected one for each entry"),
        (lambda y: [y] if y.ndim == 0 else y, "expected one number"),
        (lambda y: y.reshape(-1, 1) if y.ndim else y, "another shape"),
    ],
)
def test_what_holds_on_every_probe_is_told(change: Any, words: str) -> None:
    assert words in (said(change) or "")


@pytest.mark.parametrize("change", [lambda y: y**2, lambda y: np.abs(y), lambda y: y * np.nan])
def test_what_has_no_structure_has_no_remark(change: Any) -> None:
    assert said(change) is None


def test_of_two_results_the_right_one_is_named() -> None:
    outputs = [(first, second**2) for first, second in PAIRS]
    found = pattern(outputs, PAIRS, ("w", "b"))
    assert found is not None
    assert found.text.en == "`w` is right on every input. Look at `b`."


def test_a_remark_on_one_output_says_which() -> None:
    outputs = [(np.array(1.0),), (np.array(-3.0),), (np.array(7.0),)]
    assert pattern(outputs, TARGETS, ()) == wrong_shape(outputs, TARGETS, ())
    assert (found := wrong_shape(outputs, TARGETS, ())) is not None
    assert found.at == 2
    whole = pattern([(-target,) for (target,) in TARGETS], TARGETS, ())
    assert whole is not None
    assert whole.at is None


@pytest.mark.parametrize(
    ("wrong", "words", "ja"),
    [
        ({1}, "`m` and `v` are right on every input. Look at `w`.", "`m`、`v` はどの入力でも"),
        ({1, 3}, "`m` is right on every input. Look at `w` and `v`.", "`w`、`v` を見直して"),
    ],
)
def test_of_three_results_the_right_ones_are_named(wrong: set[int], words: str, ja: str) -> None:
    targets = [(np.array(1.0), np.array(2.0), np.array(4.0)), (np.array(3.0), np.array(5.0), np.array(-7.0))]
    outputs = [tuple(y**2 + 0.5 if n in wrong else y for n, y in enumerate(row, start=1)) for row in targets]
    found = pattern(outputs, targets, ("w", "m", "v"))
    assert found is not None
    assert words in found.text.en
    assert ja in found.text.ja


def test_of_several_results_the_one_of_another_shape_is_named() -> None:
    outputs = [(first, np.array([second, second])) for first, second in PAIRS]
    found = wrong_shape(outputs, PAIRS, ("w", "b"))
    assert found is not None
    assert found.text.en.startswith("`b` comes back as a list or an array; expected one number.")
    boxed = wrong_shape([(first, np.array([second])) for first, second in PAIRS], PAIRS, ("w", "b"))
    assert boxed is not None
    assert "Leave out its brackets" in boxed.text.en


@pytest.mark.parametrize(
    ("shape", "words"),
    [
        ((), "`dW` comes back as one number; expected an array."),
        ((3, 2), "Rows and columns of `dW` are exchanged."),
        ((3,), "`dW` comes back in another shape than the one asked for."),
    ],
)
def test_of_several_results_the_array_of_another_shape_is_named(shape: tuple[int, ...], words: str) -> None:
    right = np.zeros(4), np.zeros((2, 3))
    found = wrong_shape([(right[0], np.zeros(shape))], [right], ("db", "dW"))
    assert found is not None
    assert found.text.en.startswith(words)


def test_of_several_results_a_row_of_another_length_is_not_compared_with_the_input() -> None:
    found = wrong_shape([(np.zeros(4), np.zeros(3))], [(np.zeros(4), np.zeros(2))], ("dW", "db"))
    assert found is not None
    assert "input" not in found.text.en


@pytest.mark.parametrize(
    ("shape", "words"), [((3, 2), "Rows and columns of the result are exchanged"), ((1, 3), "Print its `.shape`")]
)
def test_a_matrix_of_another_shape_is_asked_for_its_shape(shape: tuple[int, int], words: str) -> None:
    found = wrong_shape([(np.zeros(shape),)], [(np.zeros((2, 3)),)], ())
    assert found is not None
    assert words in found.text.en


def test_three_right_results_of_four_are_listed() -> None:
    targets = [tuple(np.array(float(n * k)) for n in (1, 2, 4, 7)) for k in (1, -3)]
    found = pattern([(*row[:3], row[3] ** 2 + 0.5) for row in targets], targets, ("a", "b", "c", "d"))
    assert found is not None
    assert found.text.en == "`a`, `b` and `c` are right on every input. Look at `d`."
