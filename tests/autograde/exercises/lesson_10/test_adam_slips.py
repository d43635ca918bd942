"""What each wrong formula gives in the first or second step, with the paper's settings unless they hide it."""

import math

import pytest

from autograde.diagnose import diagnose
from autograde.exercises.lesson_10.adam_slips import SLIPS
from autograde.exercises.lesson_10.adam_step import EXERCISE, PAPER

NAMES = [slip.name for slip in SLIPS]


def first(gives, name: str, g: float = 0.5) -> list[float]:
    return gives("6_3", name, 0.0, g, 0.0, 0.0, 1, *PAPER)


def second(gives, name: str) -> float:
    w, m, v = first(gives, name)
    return gives("6_3", name, w, -0.2, m, v, 2, *PAPER)[0]


def large(gives, name: str) -> list[float]:
    """With numbers for paper: right would be m = 2, v = 4, m_hat = 4, v_hat = 16, w = 10 - 3 * 4 / (4 + 2) = 8."""
    return gives("6_3", name, 10.0, 4.0, 0.0, 0.0, 1, 3.0, 0.5, 0.75, 2.0)


@pytest.mark.parametrize(
    ("slip", "expected"),
    [
        ("no_bias_correction", -0.00316227566),
        ("root_forgotten", -0.00199999992),
        ("power_forgotten", -0.00099999998),
        ("mean_not_corrected", -0.000099999998),
        ("square_mean_not_corrected", -0.0316227566),
    ],
)
def test_the_first_step_of_the_paper(gives, slip: str, expected: float) -> None:
    assert first(gives, slip)[0] == pytest.approx(expected, rel=1e-8)


def test_the_power_shows_in_the_second_step_only(gives) -> None:
    assert second(gives, "power_forgotten") == pytest.approx(-0.00146443855, abs=5e-12)
    assert second(gives, "reference") == pytest.approx(-0.00134560582, abs=5e-12)


def test_epsilon_shows_at_a_tiny_gradient(gives) -> None:
    assert first(gives, "reference", 1e-6)[0] == pytest.approx(-9.90099e-4, rel=1e-6)
    assert first(gives, "epsilon_inside_the_root", 1e-6)[0] == pytest.approx(-9.9995e-6, rel=1e-5)
    assert first(gives, "epsilon_forgotten", 1e-6)[0] == pytest.approx(-0.001)


@pytest.mark.parametrize(
    ("slip", "expected"),
    [
        ("epsilon_inside_the_root", [10 - 12 / math.sqrt(18), 2, 4]),
        ("epsilon_forgotten", [7, 2, 4]),
        ("epsilon_outside_the_fraction", [1, 2, 4]),  # 3 * (1 + 2)
        ("brackets_forgotten", [9, 2, 4]),  # 10 - 3 + 2
        ("epsilon_before_the_correction", [8.5, 2, 4]),  # 3 sqrt(0.25) / 0.5 * 2 / (2 + 2)
        ("multiplied_by_the_correction", [9, 2, 4]),  # m_hat = 1, v_hat = 1
        ("betas_swapped", [8, 1, 8]),
        ("square_forgotten", [7, 2, 1]),  # v_hat = 4
        ("absolute_instead_of_square", [7, 2, 1]),
        ("share_of_the_new_forgotten", [10 - 24 / 10, 4, 16]),  # 8 / (8 + 2)
        ("shares_exchanged", [10 - 12 / (math.sqrt(48) + 2), 2, 12]),
        ("time_one_too_large", [10 - 8 / (math.sqrt(64 / 7) + 2), 2, 4]),  # m_hat = 8/3
    ],
)
def test_slips_by_hand(gives, slip: str, expected: list[float]) -> None:
    assert large(gives, slip) == pytest.approx(expected)


def test_times_instead_of_power_in_the_second_step(gives) -> None:
    # 1 - 0.25 * 2 = 0.5 for both: m = 4, v = 16 become 8 and 32
    w = gives("6_3", "times_instead_of_power", 10.0, 0.0, 16.0, 64.0, 2, 1.0, 0.25, 0.25, 0.0)[0]
    assert w == pytest.approx(10 - 8 / math.sqrt(32))


def test_the_power_of_the_whole_in_the_second_step(gives) -> None:
    # (1 - 0.25)^2 = 9/16 for both: m = 4, v = 16 become 64/9 and 256/9, and the step 64/9 / (16/3) = 4/3
    w = gives("6_3", "power_of_the_whole", 10.0, 0.0, 16.0, 64.0, 2, 1.0, 0.25, 0.25, 0.0)[0]
    assert w == pytest.approx(10 - 4 / 3)


def test_one_too_small_a_time_divides_by_zero_at_first(gives) -> None:
    with pytest.raises(ZeroDivisionError):
        first(gives, "time_one_too_small")
    w = gives("6_3", "time_one_too_small", 10.0, 0.0, 8.0, 32.0, 2, 1.0, 0.5, 0.5, 0.0)[0]
    assert w == pytest.approx(10 - 8 / math.sqrt(32))  # m = 4, v = 16, both divided by 0.5


@pytest.mark.parametrize("slip", SLIPS, ids=NAMES)
def test_every_slip_is_told(slip) -> None:
    assert diagnose(EXERCISE, slip.rule).slips == (slip.name,)


def test_an_eta_from_outside_the_function_is_noticed() -> None:
    def adam_step(w, g, m, v, t, eta, beta1, beta2, eps):
        return EXERCISE.reference(w, g, m, v, t, 0.001, beta1, beta2, eps)

    verdict = diagnose(EXERCISE, adam_step)
    assert (verdict.status, verdict.slips) == ("incorrect", ())
    assert "does not change with `eta`" in verdict.messages[0].en
