"""What the usual exceptions mean."""

import math
from collections.abc import Callable
from typing import Any

import numpy as np
import pytest

from autograde.diagnosis.exceptions import MEANINGS, meaning
from autograde.diagnosis.guard import Raised, attempt
from course_lib import losses
from course_lib.layers import Dense
from course_lib.network import Network

NUMBER, ARRAY = np.float64(0.5), np.array([0.5, 1.5])
NARROW = Network([Dense(np.ones((3, 2)), np.zeros(2))], "squared_error")
y: Any = 0.5


def explained(action: Callable[[], Any], on_numbers: bool = False) -> str:
    raised = attempt(action)
    assert isinstance(raised, Raised)
    text = meaning(raised.exception, on_numbers)
    assert text is None or text.ja
    return text.en if text else ""


def unfinished(x: float) -> None:
    x * 2


def helper(y: float, t: float) -> float:
    return y - t


def too_early() -> Any:
    total += 1  # type: ignore[has-type]  # noqa: F821
    return [total]


def endless() -> Any:
    return endless()


@pytest.mark.parametrize(
    ("action", "words"),
    [
        (lambda: y ^ 2, "written `**`"),
        (lambda: NUMBER ^ 2, "written `**`"),
        (lambda: ARRAY ^ 2, "written `**`"),
        (lambda: y(1 - y), "needs its `*`"),
        (lambda: NUMBER(1 - y), "needs its `*`"),
        (lambda: ARRAY(1 - y), "needs its `*`"),
        (lambda: math.exp(ARRAY), "`np.exp` takes numbers and arrays"),
        (lambda: float(ARRAY), "`np.exp` takes numbers and arrays"),
        (lambda: exp(y), "write `np.exp`"),  # type: ignore[name-defined]  # noqa: F821
        (lambda: numpy.exp(y), "called `np`"),  # type: ignore[name-defined]  # noqa: F821
        (lambda: forwrad(y), "name `forwrad` is not known"),  # type: ignore[name-defined]  # noqa: F821
        (lambda: NARROW.forward(np.ones((5, 4))), "do not fit each other"),
        (lambda: losses.softmax_cross_entropy(np.ones((5, 3)), np.ones((5, 4))), "do not fit each other"),
        (lambda: np.ones((2, 2)) @ np.asarray(y), "one side is a single number, or still `...`"),
        (too_early, "`total` is used before it has a value"),
        (lambda: unfinished(y) * y, "does it end with `return`"),  # type: ignore[func-returns-value]
        (lambda: y - helper, "not `delta`"),
        (lambda: y * abs, "not `delta`"),  # type: ignore[operator]
        (lambda: helper(y), "too few values"),  # type: ignore[call-arg]
        (lambda: helper(y, y, y), "too few values"),  # type: ignore[call-arg]
        (lambda: 1 if ARRAY > 0 else 0, "`np.where`"),
        (lambda: ARRAY + np.ones(3), "different lengths"),
        (lambda: np.ones((2, 3)) @ np.ones((2, 3)), "as many columns"),
        (lambda: np.dot(np.ones((2, 3)), np.ones((2, 3))), "as many columns"),
        (lambda: ARRAY[2], "goes past the end"),
        (lambda: [1][1], "goes past the end"),
        (endless, "calls itself"),
        (lambda: list(y), "like a list"),
        (lambda: y[0], "like a list"),
        (lambda: len(y), "like a list"),
        (lambda: NUMBER[0], "like a list"),
        (lambda: list(np.array(y)), "like a list"),
        (lambda: len(np.array(y)), "like a list"),
    ],
)
def test_a_usual_exception_is_explained(action: Callable[[], Any], words: str) -> None:
    assert words in explained(action)


def test_a_loop_over_a_number_is_told_that_numbers_come_too() -> None:
    assert "single numbers too" in explained(lambda: list(y), on_numbers=True)
    assert "single numbers too" not in explained(lambda: list(y), on_numbers=False)


def test_other_exceptions_are_left_to_python() -> None:
    assert explained(lambda: 1 / 0) == explained(lambda: {}["a"]) == ""


def test_every_meaning_exists_in_both_languages() -> None:
    assert all(text.en and text.ja and text.en != text.ja for _, text in MEANINGS)
