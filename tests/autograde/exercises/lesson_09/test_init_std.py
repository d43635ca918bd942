"""5_2: what people write, and the layers on which it is judged."""

from typing import Any

import numpy as np
import pytest

from autograde.diagnose import diagnose
from autograde.exercises import get
from autograde.exercises.lesson_09.init_std import probes


@pytest.mark.parametrize(
    "answer",
    [
        lambda n, activation: np.sqrt(2 / n) if activation == "relu" else 1 / np.sqrt(n),
        lambda n, activation: ({"sigmoid": 1, "tanh": 1, "relu": 2}[activation] / n) ** 0.5,
        lambda n, activation: n**-0.5 * (2**0.5 if activation == "relu" else 1),
    ],
)
def test_the_ways_to_write_it_pass(answer: Any) -> None:
    assert diagnose(get("5_2"), answer).status == "passed"


@pytest.mark.parametrize("seed", range(50))
def test_every_name_comes_twice_with_inputs_that_hide_no_slip(seed: int) -> None:
    drawn = probes(np.random.default_rng(seed))
    assert sorted(name for _, name in drawn) == ["relu", "relu", "sigmoid", "sigmoid", "tanh", "tanh"]
    assert len({n for n, _ in drawn}) == 6
    assert min(n for n, _ in drawn) > 4


def test_a_name_that_is_spelled_otherwise_leaves_relu_without_its_two() -> None:
    verdict = diagnose(get("5_2"), lambda n, activation: np.sqrt((2 if activation == "ReLU" else 1) / n))
    assert verdict.slips == ("one_for_all",)


def test_a_call_is_shown_with_its_name() -> None:
    verdict = diagnose(get("5_2"), lambda n, activation: 1 / (n + 1))
    assert '"sigmoid")' in verdict.messages[-1].en


def test_a_number_of_inputs_that_does_not_matter_is_named() -> None:
    verdict = diagnose(get("5_2"), lambda n, activation: 0.01)
    assert "does not change with `n`" in verdict.messages[0].en
