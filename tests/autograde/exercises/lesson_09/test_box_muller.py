"""5_1: what people write, judged on the probes."""

import math
from typing import Any

import numpy as np
import pytest

from autograde.diagnose import diagnose
from autograde.exercises import get


@pytest.mark.parametrize(
    "answer",
    [
        lambda u1, u2: np.sqrt(-2 * np.log(u1)) * np.cos(2 * np.pi * u2),
        lambda u1, u2: np.sqrt(2 * np.log(1 / u1)) * np.cos(math.tau * u2),
        lambda u1, u2: np.sqrt(-np.log(u1**2)) * np.cos(np.radians(360 * u2)),
        np.vectorize(lambda u1, u2: math.sqrt(-2 * math.log(u1)) * math.cos(2 * math.pi * u2)),
    ],
)
def test_the_ways_to_write_it_pass(answer: Any) -> None:
    assert diagnose(get("5_1"), answer).status == "passed"


def test_the_sine_branch_passes_and_is_explained() -> None:
    verdict = diagnose(get("5_1"), lambda u1, u2: np.sqrt(-2 * np.log(u1)) * np.sin(2 * np.pi * u2))
    assert (verdict.status, verdict.points, verdict.slips) == ("passed", 2, ("sine_branch",))


def test_what_fits_no_slip_is_judged_by_its_distribution() -> None:
    verdict = diagnose(get("5_1"), lambda u1, u2: np.sqrt(-2 * np.log(u1)) * np.cos(np.pi * (u1 + u2)))
    assert verdict.slips == ()
    assert "skewness" in verdict.messages[0].en


def test_random_numbers_of_ones_own_are_no_answer() -> None:
    verdict = diagnose(get("5_1"), lambda u1, u2: np.random.default_rng().normal(size=np.shape(u1)))
    assert "two different results" in verdict.messages[0].en


def test_only_what_is_right_for_another_u_or_twice_right_earns_half() -> None:
    half = {slip.name for slip in get("5_1").slips if slip.credit == 0.5}
    assert half == {
        "both_branches",
        "uniforms_exchanged",
        "one_minus_inside",
        "uniforms_exchanged_sine",
        "one_minus_inside_sine",
    }
