"""Structural remarks on functions."""

from typing import Any

import numpy as np
import pytest

from autograde.diagnosis.patterns import pattern

TARGETS = [(np.array(1.0),), (np.array(-3.0),), (np.array([2.0, 5.0]),)]
PAIRS = [(np.array(1.0), np.array(2.0)), (np.array(3.0), np.array(5.0))]


def said(change: Any) -> str | None:
    text = pattern([(np.asarray(change(target)),) for (target,) in TARGETS], TARGETS)
    return text and text.en


@pytest.mark.parametrize(
    ("change", "words"),
    [
        (lambda y: -y, "the sign is turned"),
        (lambda y: 2 * y, "2 times"),
        (lambda y: y / 2, "1/2 times"),
        (lambda y: -y / 3, "-1/3 times"),
        (lambda y: 1.7 * y, "1.7 times"),
        (lambda y: y + 1, "off by the same amount"),
        (lambda y: 0.5 + 0 * y, "same result whatever"),
        (lambda y: 0.5, "same result whatever"),
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
    text = pattern(outputs, PAIRS)
    assert text is not None
    assert "number 1 of 2 is right" in text.en
