"""A scored exercise as small as can be: the sign of one number decides the class, and a test may count the calls."""

import time
from collections.abc import Callable
from typing import Any

import numpy as np
import pytest

from autograde.diagnose import diagnose
from autograde.diagnosis import scored
from autograde.diagnosis.faults import CHANGES_INPUT
from autograde.scored_exercise import ScoredExercise, ScoredSlip, Task
from autograde.verdict import Verdict
from course_lib.language import Text


def text(words: str) -> Text:
    return Text(en=words, ja=words)


def draw(rng: np.random.Generator) -> tuple[Task, ...]:
    x = rng.uniform(1, 2, 20) * np.where(np.arange(20) % 2, -1.0, 1.0)
    X, true = x[:, None], (x > 0).astype(int)
    return (Task(text("Signs"), X[:10], np.eye(2)[true[:10]], X[10:], true[10:], 3),)


def right(X_train: Any, T_train: Any, X_test: Any, seed: Any) -> Any:
    return (X_test[:, 0] > 0).astype(int)


SLIPS = (
    ScoredSlip(
        "turned", lambda *a: right(*a) + 10, text("ten too many"), 0.5, shows=lambda e: e.passes(lambda c: c - 10),
        meant=lambda came: came - 10,
    ),
    ScoredSlip(
        "cured_by_doubling", lambda *a: right(*a) * 0, text("doubled it is right"),
        shows=lambda e: e.again(e.tasks[0]) is not None and bool(e.results[0].sum() == 0) and e.fits(),
    ),
)  # fmt: skip


@pytest.fixture
def judge() -> Callable[[object], Verdict]:
    exercise = ScoredExercise(
        id="t_7", lesson="00_tiny", title=text("Signs"), points=4, reference=right, slips=SLIPS,
        hints=lambda: (text("1"), text("2"), text("3")), solution=lambda: text("so"), function="classify",
        parameters=("X_train", "T_train", "X_test", "seed"), tasks=draw,
    )  # fmt: skip
    return lambda answer: diagnose(exercise, answer)


def test_a_good_function_passes_and_is_told_its_score(judge: Callable[[object], Verdict]) -> None:
    verdict = judge(right)
    assert (verdict.status, verdict.points) == ("passed", 4.0)
    assert "Signs: 100 %" in verdict.messages[1].en
    assert "50 %" in verdict.messages[1].en


def test_between_baseline_and_enough_there_are_points_in_proportion(judge: Callable[[object], Verdict]) -> None:
    def two_wrong(*given: Any) -> Any:
        classes = right(*given)
        classes[:2] = 1 - classes[:2]
        return classes

    # 80 % of ten rows; 50 % is the baseline, 83.3 % is enough: 0.3 / 0.3333 of 4 points
    assert judge(two_wrong).points == pytest.approx(3.6)


def test_a_wrong_form_earns_its_credit_of_what_it_means(judge: Callable[[object], Verdict]) -> None:
    verdict = judge(lambda *given: right(*given) + 10)
    assert (verdict.status, verdict.slips, verdict.points) == ("incorrect", ("turned",), 2.0)


def test_a_slip_may_call_the_function_again(judge: Callable[[object], Verdict]) -> None:
    assert judge(lambda *given: right(*given) * 0).slips == ("cured_by_doubling",)


def test_a_slow_function_is_not_called_again(
    judge: Callable[[object], Verdict], monkeypatch: pytest.MonkeyPatch
) -> None:
    clock = iter((0.0, 3.1))
    monkeypatch.setattr(scored.time, "monotonic", lambda: next(clock))
    assert time.monotonic is scored.time.monotonic
    verdict = judge(lambda *given: right(*given) * 0)
    assert (verdict.slips, verdict.points) == ((), 0.0)


@pytest.mark.parametrize("came", [np.zeros(3), np.zeros((10, 2)), 0, [[1] * 10]])
def test_another_shape_is_told_so(judge: Callable[[object], Verdict], came: Any) -> None:
    verdict = judge(lambda *given: came)
    assert verdict.status == "incorrect"
    assert verdict.points == 0
    assert "one class for each row" in verdict.messages[0].en


@pytest.mark.parametrize(
    ("answer", "status"),
    [
        (..., "not attempted"),
        (lambda X_train, T_train, X_test, seed: ..., "not attempted"),
        (lambda X_train, T_train, X_test: X_test, "error"),
        (lambda *given: [None] * 10, "error"),
        (lambda *given: np.full(10, np.nan), "error"),
        (lambda *given: given[0] @ given[1], "error"),
        ("classify", "error"),
        (np.zeros(10), "error"),
    ],
)
def test_what_cannot_be_scored(judge: Callable[[object], Verdict], answer: Any, status: str) -> None:
    verdict = judge(answer)
    assert (verdict.status, verdict.points) == (status, 0)


def test_a_function_that_changes_its_rows_earns_half(judge: Callable[[object], Verdict]) -> None:
    def changing(X_train: Any, T_train: Any, X_test: Any, seed: Any) -> Any:
        X_train -= X_train.mean(axis=0)
        return right(X_train, T_train, X_test, seed)

    verdict = judge(changing)
    assert (verdict.status, verdict.points) == ("incorrect", 2.0)
    assert CHANGES_INPUT in verdict.messages


def test_what_it_prints_is_kept_back(judge: Callable[[object], Verdict], capfd: pytest.CaptureFixture[str]) -> None:
    def chatty(*given: Any) -> Any:
        print(given)
        return right(*given)

    assert judge(chatty).status == "passed"
    assert capfd.readouterr() == ("", "")
