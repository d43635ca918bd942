"""3_4: what people write, judged on the probes."""

import math
from typing import Any

import numpy as np
import pytest

from autograde.diagnose import diagnose
from autograde.exercises import get
from autograde.verdict import Verdict


def judged(answer: Any) -> Verdict:
    return diagnose(get("3_4"), answer)


def shares(e: Any, axis: int | None = -1) -> Any:
    return e / np.sum(e, axis=axis, keepdims=axis is not None)


def in_a_loop(u: Any) -> Any:
    if np.ndim(u) > 1:
        return [in_a_loop(row) for row in u]
    total = sum(math.exp(value) for value in u)
    return [math.exp(value) / total for value in u]


@pytest.mark.parametrize(
    "answer",
    [
        lambda u: shares(np.exp(u - np.max(u, axis=-1, keepdims=True))),
        lambda u: shares(np.exp(u - np.max(u))),
        lambda u: shares(np.exp((u.T - u.T.max(axis=0)).T)).tolist(),
    ],
)
def test_any_shift_that_keeps_exponents_small_passes(answer: Any) -> None:
    assert judged(answer).status == "passed"


def test_without_a_shift_it_overflows_and_earns_half() -> None:
    verdict = judged(lambda u: shares(np.exp(u)))
    assert (verdict.slips, verdict.points) == (("overflows",), 1)


def test_overflow_by_exception_earns_half_too() -> None:
    verdict = judged(in_a_loop)
    assert (verdict.status, verdict.points) == ("incorrect", 1)
    assert "OverflowError" in " ".join(message.en for message in verdict.messages)


@pytest.mark.parametrize(
    ("answer", "slip", "points"),
    [
        (lambda u: shares(np.exp(u), axis=None), "shares_of_the_whole_array", 0.5),
        (lambda u: shares(np.exp(u), axis=0), "down_the_columns", 0.5),
        (lambda u: shares(np.exp(-u)), "minus_in_exp", 0),
        (lambda u: shares(10.0**u), "base_ten", 0),
    ],
)
def test_a_slip_is_told_beside_the_overflow(answer: Any, slip: str, points: float) -> None:
    verdict = judged(answer)
    assert (verdict.slips, verdict.points) == ((slip,), points)
    assert "NaN" in verdict.messages[1].en


def test_a_function_for_tables_alone_earns_half() -> None:
    verdict = judged(lambda u: shares(np.exp(u - u.max(axis=1, keepdims=True)), axis=1))
    assert (verdict.status, verdict.points) == ("incorrect", 1)


def test_half_of_the_probes_are_rows_and_half_are_tables_near_zero_and_far_away() -> None:
    probes = [u for (u,) in get("3_4").probes(np.random.default_rng(3))]
    assert sorted(u.ndim for u in probes) == [1] * 4 + [2] * 4
    assert [bool(np.abs(u).max() > 900) for u in probes] == [False] * 4 + [True] * 4
    assert all(np.ptp(u, axis=0).max() < 10 for u in probes if u.ndim == 2)
