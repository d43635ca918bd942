"""What the sums of the rows say of a network."""

from typing import Any

import numpy as np
import pytest

from autograde.diagnose import diagnose
from autograde.exercises import get
from autograde.exercises.lesson_07.row_sums import row_sums
from course_lib.activations import relu, softmax
from course_lib.types import Array


def said(*tables: Any) -> str | None:
    found = row_sums([], [(np.array(table),) for table in tables])
    return found and found.en


@pytest.mark.parametrize(
    ("table", "words"),
    [
        ([[0.5, 0.25], [0.5, 0.5]], "do not sum to 1"),
        ([[1.5, -0.5], [0.5, 0.5]], "hold negative numbers"),
        ([[0.25, 0.75], [0.5, 0.5]], "look before softmax"),
    ],
)
def test_sums_and_signs_show_where_to_look(table: Any, words: str) -> None:
    assert words in (said([[0.25, 0.75]], table) or "")


def test_without_rows_there_is_nothing_to_say() -> None:
    assert said([[0.5, 0.5]], [0.5, 0.5]) is None


def scores_divided(X: Array, W1: Array, b1: Array, W2: Array, b2: Array) -> Array:
    Z = relu(X @ W1 + b1) @ W2 + b2
    return Z / Z.sum(axis=1, keepdims=True)


@pytest.mark.parametrize(
    ("forward", "words"),
    [
        (lambda X, W1, b1, W2, b2: np.exp(relu(X @ W1 + b1) @ W2 + b2), "do not sum to 1"),
        (scores_divided, "hold negative numbers"),
        (lambda X, W1, b1, W2, b2: softmax(np.abs(X @ W1 + b1) @ W2 + b2), "look before softmax"),
    ],
    ids=["no division", "no exp", "no ReLU"],
)
def test_what_is_no_slip_is_told_by_its_rows(forward: Any, words: str) -> None:
    verdict = diagnose(get("3_9"), forward)
    assert verdict.slips == ()
    assert words in verdict.messages[0].en
