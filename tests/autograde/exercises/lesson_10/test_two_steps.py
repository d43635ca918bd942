import pytest

from autograde.diagnose import diagnose
from autograde.exercises.lesson_10.two_steps import EXERCISES, twice

FIRST, COMPANION = EXERCISES


@pytest.mark.parametrize(
    ("slip", "expected"),
    [
        ("reference", [2.3, -1.7]),
        ("one_step_only", [4, -1]),
        ("gradient_kept", [2.1, -1.9]),  # -0.9 - 1
        ("momentum_forgotten", [3.2, -0.8]),
        ("no_friction", [2.2, -1.8]),  # -1 - 0.8
        ("uphill", [8.1, 2.1]),  # 1; then 0.9 + 1.2
        ("velocity_subtracted", [8.1, -2.1]),  # -1, 6; then -0.9 - 1.2
        ("factor_two_missing", [3.6, -0.9]),  # -0.5, 4.5; then -0.45 - 0.45
        ("old_velocity_used", [4, -1.9]),  # 5, -1; then 4, -0.9 - 1
        ("mu_times_all", [2.552, -1.548]),  # -0.9, 4.1; then 0.9 * (-0.9 - 0.82)
        ("swapped", [-1.7, 2.3]),
    ],
)
def test_the_first_by_hand(gives, slip: str, expected: list[float]) -> None:
    assert gives("6_4", slip) == pytest.approx(expected)


@pytest.mark.parametrize(
    ("slip", "expected"),
    [
        ("reference", [0.44, 1.84]),  # 1.6, -1.4; then 1.28 + 0.56
        ("one_step_only", [-1.4, 1.6]),
        ("velocity_starts_at_zero", [-0.12, 1.68]),  # 1.2, -1.8; then 0.96 + 0.72
        ("momentum_forgotten", [-1.08, 0.72]),
        ("no_friction", [0.92, 2.22]),  # 1.7, -1.3; then 1.7 + 0.52
    ],
)
def test_the_companion_by_hand(gives, slip: str, expected: list[float]) -> None:
    assert gives("6_4b", slip) == pytest.approx(expected)


@pytest.mark.parametrize("exercise", EXERCISES, ids=["6_4", "6_4b"])
def test_every_slip_is_told(exercise) -> None:
    for slip in exercise.slips:
        assert diagnose(exercise, slip.rule(**exercise.inputs)).slips == (slip.name,)


def test_a_ball_that_starts_at_rest_has_no_start_to_forget() -> None:
    assert {slip.name for slip in COMPANION.slips} - {slip.name for slip in FIRST.slips} == {"velocity_starts_at_zero"}


def test_twice_goes_on_from_the_first_step() -> None:
    assert twice(lambda w, v, eta, mu: (w + v, v * mu))(1.0, 4.0, 0.0, 0.5) == (7, 1)


def test_hints_and_solution_hold_the_steps() -> None:
    assert "After the first step v = -1 and w = 4." in FIRST.hints(**FIRST.inputs)[2].en
    assert "v = 0.8*1.6 - 0.2*(-2.8) = 1.84、w = -1.4 + 1.84 = 0.44" in COMPANION.solution(**COMPANION.inputs).ja
