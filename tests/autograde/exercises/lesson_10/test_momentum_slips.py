import pytest

from autograde.diagnose import diagnose
from autograde.exercises.lesson_10.momentum_slips import SLIPS
from autograde.exercises.lesson_10.momentum_step import EXERCISE


def test_the_right_step(gives) -> None:
    # v = 0.5 * 2 - 0.25 * 8 = -1, w = 10 - 1
    assert gives("6_2", "reference", 10.0, 8.0, 2.0, 0.25, 0.5) == [9, -1]


@pytest.mark.parametrize(
    ("slip", "expected"),
    [
        ("velocity_points_uphill", [7, 3]),  # 1 + 2
        ("learning_rate_in_the_step", [7.75, 9]),  # 1 + 8; 10 - 9/4
        ("mean_of_gradients", [8.75, 5]),  # 1 + 4; 10 - 5/4
        ("share_of_the_gradient", [10, 0]),  # 1 - 0.5 * 2
        ("nesterov", [7.5, -1]),  # 10 - 0.5 - 2
        ("uphill", [13, 3]),
        ("velocity_subtracted", [11, -1]),
        ("old_velocity_used", [12, -1]),
        ("velocity_not_returned", [9, 2]),
        ("weight_not_moved", [10, -1]),
        ("nothing_moved", [10, 2]),
        ("momentum_forgotten", [8, -2]),
        ("momentum_without_friction", [10, 0]),  # 2 - 2
        ("learning_rate_forgotten", [3, -7]),  # 1 - 8
        ("learning_rate_times_all", [8.25, -1.75]),  # (1 - 8)/4
        ("mu_times_all", [10, 0]),  # (2 - 2)/2
        ("eta_and_mu_exchanged", [6.5, -3.5]),  # 0.5 - 4
        ("gradient_counted_twice", [7, -1]),
        ("weight_replaced", [-1, -1]),
        ("swapped", [-1, 9]),
    ],
)
def test_slips_by_hand(gives, slip: str, expected: list[float]) -> None:
    assert gives("6_2", slip, 10.0, 8.0, 2.0, 0.25, 0.5) == expected


@pytest.mark.parametrize("slip", SLIPS, ids=lambda slip: slip.name)
def test_every_slip_is_told(slip) -> None:
    assert diagnose(EXERCISE, slip.rule).slips == (slip.name,)


def test_the_convention_of_pytorch_walks_through_the_same_places(gives) -> None:
    ours, theirs = [3.0, 0.0], [3.0, 0.0]
    for g in (2.0, -1.0, 0.5):
        ours = gives("6_2", "reference", ours[0], g, ours[1], 0.1, 0.9)
        theirs = gives("6_2", "learning_rate_in_the_step", theirs[0], g, theirs[1], 0.1, 0.9)
        assert theirs[0] == pytest.approx(ours[0])
        assert theirs[1] == pytest.approx(-ours[1] / 0.1)


@pytest.mark.parametrize(
    "name", ["velocity_points_uphill", "learning_rate_in_the_step", "mean_of_gradients", "share_of_the_gradient"]
)
def test_other_conventions_earn_half(name: str) -> None:
    slip = next(slip for slip in SLIPS if slip.name == name)
    assert slip.credit == 0.5
    assert "text" in slip.message.en or "convention" in slip.message.en
