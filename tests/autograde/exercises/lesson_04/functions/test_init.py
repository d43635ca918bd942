"""Exercise 2_6 as a whole: who passes, and what is said of those who do not."""

import warnings
from collections.abc import Callable
from math import exp
from typing import Any

import numpy as np
import pytest

from autograde.diagnose import diagnose
from autograde.exercise import Slip
from autograde.exercises.lesson_04.functions import EXERCISE
from course_lib.language import LANGUAGES

RIGHT = EXERCISE.reference()
NAMES = ("step", "sigmoid", "tanh", "relu", "sigmoid_prime", "tanh_prime", "relu_prime")


def with_function(name: str, function: Callable[[Any], Any]) -> list[Any]:
    return [function if other == name else right for other, right in zip(NAMES, RIGHT, strict=True)]


def in_loops(f: Callable[[float], float]) -> Callable[[Any], Any]:
    return lambda u: f(float(u)) if np.ndim(u) == 0 else [in_loops(f)(one) for one in u]


def in_float32(f: Callable[[Any], Any]) -> Callable[[Any], Any]:
    return lambda u: f(np.asarray(u, dtype=np.float32))


def warning_sigmoid(u: Any) -> Any:
    warnings.warn("overflow encountered in exp", RuntimeWarning, stacklevel=2)
    return 1 / (1 + np.exp(-u))


def test_the_seven_functions_in_the_order_of_the_text() -> None:
    assert tuple(part.function for part in EXERCISE.parts) == NAMES
    assert EXERCISE.points == 7


def test_loops_pass() -> None:
    loops = [
        in_loops(lambda u: 1 if u >= 0 else 0),
        in_loops(lambda u: 1 / (1 + exp(-u))),
        in_loops(lambda u: (exp(u) - exp(-u)) / (exp(u) + exp(-u))),
        in_loops(lambda u: u if u > 0 else 0),
        in_loops(lambda u: exp(-u) / (1 + exp(-u)) ** 2),
        in_loops(lambda u: 4 / (exp(u) + exp(-u)) ** 2),
        in_loops(lambda u: 1 if u > 0 else 0),
    ]
    assert diagnose(EXERCISE, loops).status == "passed"


@pytest.mark.parametrize("seed", range(10))
def test_float32_passes(seed: int) -> None:
    single = [
        in_float32(f)
        for f in (
            RIGHT[0],
            lambda u: 1 / (1 + np.exp(-u)),
            np.tanh,
            lambda u: np.maximum(u, 0),
            lambda u: np.exp(-u) / (1 + np.exp(-u)) ** 2,
            lambda u: 1 - np.tanh(u) ** 2,
            RIGHT[6],
        )
    ]
    assert diagnose(EXERCISE, single, rng=np.random.default_rng(seed)).status == "passed"


def test_a_warning_does_not_hurt() -> None:
    assert diagnose(EXERCISE, with_function("sigmoid", warning_sigmoid)).status == "passed"


@pytest.mark.parametrize("slip", EXERCISE.slips, ids=lambda slip: slip.name)
def test_every_slip_is_recognised_and_costs_one_function(slip: Slip) -> None:
    verdict = diagnose(EXERCISE, slip.rule())
    assert verdict.slips == (slip.name,)
    assert verdict.points == pytest.approx(6.5 if slip.name.endswith(("at_zero", "tie_does_not_fire")) else 6)
    assert any(slip.message[language] == text[language] for language in LANGUAGES for text in verdict.messages)


def test_a_tie_the_other_way_round_earns_half_of_its_point() -> None:
    verdict = diagnose(EXERCISE, with_function("relu_prime", lambda u: np.where(np.asarray(u) >= 0, 1, 0)))
    assert (verdict.points, verdict.slips) == (6.5, ("relu_prime.one_at_zero",))


def test_an_if_for_numbers_only_is_told_by_its_name() -> None:
    def step(u: Any) -> int:
        if u >= 0:
            return 1
        return 0

    verdict = diagnose(EXERCISE, with_function("step", step))
    assert verdict.points == 6.5
    assert verdict.messages[1].en.startswith("`step`: For single numbers your function is right")


def test_no_input_is_shown_in_a_hidden_test() -> None:
    verdict = diagnose(EXERCISE, [lambda u: u + 0.123] * 7, rng=np.random.default_rng(1), reveal=False)
    assert not any("Seen with" in message.en for message in verdict.messages)
