"""What is returned wrongly: right would be w = 8, m = 2, v = 4, with m_hat = 4 and v_hat = 16."""

import pytest

from autograde.exercises.lesson_10.adam_state_slips import SLIPS

START = (10.0, 4.0, 0.0, 0.0, 1, 3.0, 0.5, 0.75, 2.0)


@pytest.mark.parametrize(
    ("slip", "expected"),
    [
        ("uphill", [12, 2, 4]),
        ("step_only", [-2, 2, 4]),
        ("corrected_means_returned", [8, 4, 16]),
        ("skipped_at_zero", [8, 2, 4]),
        ("weight_not_moved", [10, 2, 4]),
        ("means_not_returned", [8, 0, 0]),
        ("means_start_again", [8, 2, 4]),
        ("learning_rate_forgotten", [10 - 4 / 6, 2, 4]),
        ("means_swapped", [8, 4, 2]),
    ],
)
def test_slips_by_hand(gives, slip: str, expected: list[float]) -> None:
    assert gives("6_3", slip, *START) == pytest.approx(expected)


def test_skipping_shows_at_a_gradient_of_zero(gives) -> None:
    still = (10.0, 0.0, 4.0, 16.0, 2, 3.0, 0.5, 0.75, 2.0)
    assert gives("6_3", "skipped_at_zero", *still) == [10, 4, 16]
    assert gives("6_3", "reference", *still)[1:] == [2, 12]


def test_starting_again_shows_in_a_later_step(gives) -> None:
    later = (10.0, 4.0, 6.0, 8.0, 2, 3.0, 0.5, 0.75, 2.0)
    assert gives("6_3", "means_start_again", *later)[1:] == [2, 4]
    assert gives("6_3", "reference", *later)[1:] == [5, 10]


def test_what_is_nearly_right_earns_half() -> None:
    half = {slip.name for slip in SLIPS if slip.credit == 0.5}
    assert half == {"uphill", "corrected_means_returned", "skipped_at_zero", "means_swapped"}
