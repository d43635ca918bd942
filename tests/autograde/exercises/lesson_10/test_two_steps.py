import pytest

from autograde.diagnose import diagnose
from autograde.exercises.lesson_10.two_steps import EXERCISES, twice

FIRST, COMPANION = EXERCISES


@pytest.mark.parametrize(
    ("slip", "expected"),
    [
        ("reference", [2, -1.2]),  # -0.8, 3.2; then -0.56 - 0.64
        ("one_step_only", [3.2, -0.8]),
        ("gradient_kept", [1.84, -1.36]),  # -0.56 - 0.8
        ("momentum_forgotten", [2.56, -0.64]),
        ("no_friction", [1.76, -1.44]),  # -0.8 - 0.64
        ("uphill", [6.32, 1.52]),  # 0.8, 4.8; then 0.56 + 0.96
        ("velocity_subtracted", [6.32, -1.52]),  # -0.8, 4.8; then -0.56 - 0.96
        ("factor_two_missing", [2.96, -0.64]),  # -0.4, 3.6; then -0.28 - 0.36
        ("old_velocity_used", [3.2, -1.36]),  # 4, -0.8; then 3.2, -0.56 - 0.8
        ("mu_times_all", [2.5664, -0.8736]),  # -0.56, 3.44; then 0.7 * (-0.56 - 0.688)
        ("swapped", [-1.2, 2]),
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
    assert "After the first step v = -0.8 and w = 3.2." in FIRST.hints(**FIRST.inputs)[2].en
    assert "v = 0.8*1.6 - 0.2*(-2.8) = 1.84、w = -1.4 + 1.84 = 0.44" in COMPANION.solution(**COMPANION.inputs).ja
