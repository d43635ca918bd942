"""5_1 at u1 = 0.3, u2 = 0.1: -2 ln 0.3 = 2.407946, the distance 1.551756, the cosine 0.809017, the sine 0.587785."""

from collections.abc import Callable

import numpy as np
import pytest

from autograde.exercises import get
from course_lib.moments import moments

Gives = Callable[..., list[float]]


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("reference", 1.25539669),
        ("sine_branch", 0.91209908),
        ("base_ten", 0.827319),
        ("base_two", 1.507885),
        ("root_forgotten", 1.948069),
        ("turn_forgotten", 1.544003),
        ("turn_forgotten_sine", 0.154917),
        ("half_a_turn", 1.475808),
        ("half_a_turn_sine", 0.479519),
        ("degrees", -0.198568),
        ("one_uniform_twice", -0.479519),
        ("second_uniform_twice", 1.736123),
        ("uniforms_exchanged", -0.663140),
        ("one_minus_inside", 0.683296),
        ("uniforms_exchanged_sine", 2.040935),  # sqrt(4.605170) sin 108°
        ("one_minus_inside_sine", 0.496443),  # sqrt(0.713350) sin 36°
        ("two_forgotten", 0.887700),
        ("two_outside_the_root", 1.775399),
        ("root_over_all", 1.395733),
        ("distance_only", 1.551756),
    ],
)
def test_5_1_gives(gives: Gives, name: str, value: float) -> None:
    assert gives("5_1", name, 0.3, 0.1) == pytest.approx([value], abs=2e-6)


def test_both_branches_are_a_pair(gives: Gives) -> None:
    assert gives("5_1", "both_branches", 0.3, 0.1) == pytest.approx([1.25539669, 0.91209908])


def test_no_root_of_a_negative_number(gives: Gives) -> None:
    assert np.isnan(gives("5_1", "minus_forgotten", 0.3, 0.1)).all()
    assert np.isnan(gives("5_1", "root_over_all", 0.3, 0.4)).all()


@pytest.mark.parametrize(("name", "skewness"), [("reference", 0), ("one_uniform_twice", 1), ("sine_branch", 0)])
def test_only_one_uniform_twice_is_skewed(gives: Gives, name: str, skewness: float) -> None:
    rng = np.random.default_rng(7)
    mean, variance, found = moments(np.array(gives("5_1", name, 1 - rng.random(50_000), rng.random(50_000))))
    assert (mean, variance) == (pytest.approx(0, abs=0.1), pytest.approx(1, abs=0.15))
    assert found == pytest.approx(skewness, abs=0.1)


def test_there_is_a_slip_for_each_row() -> None:
    assert len(get("5_1").slips) == 21
