"""Every wrong way up to the gates, by hand.

One unit, x = h = 0, the old c is 1.5. z = (ln 3, ln 4, ln 1.5, atanh 0.5) is the bias alone: sigma of these is
i = 0.75, f = 0.8, o = 0.6, and tanh of the last is g = 0.5. So right would be c = 1.2 + 0.375 = 1.575.
"""

from math import atanh, log, tanh

import numpy as np
import pytest

from autograde.diagnose import diagnose
from autograde.exercises.lesson_12.lstm_gate_slips import SLIPS
from autograde.exercises.lesson_12.lstm_step import EXERCISE

ZERO, W0 = np.zeros((1, 1)), np.zeros((1, 4))
KNOWN = (ZERO, ZERO, np.array([[1.5]]), W0, W0, np.array([log(3), log(4), log(1.5), atanh(0.5)]))


def seen(o: float, c: float) -> list[float]:
    """h and c."""
    return [o * tanh(c), c]


@pytest.mark.parametrize(
    ("slip", "expected"),
    [
        ("reference", seen(0.6, 1.575)),
        ("bias_forgotten", seen(0.5, 0.75)),
        ("bias_twice", seen(9 / 13, 1.5 * 16 / 17 + 0.9 * 0.8)),  # odds 9, 16, 2.25; tanh(2 atanh 0.5) = 0.8
        ("bias_subtracted", seen(0.4, 1.5 * 0.2 - 0.25 * 0.5)),
        ("tanh_everywhere", seen(5 / 13, 1.5 * 15 / 17 + 0.8 * 0.5)),  # tanh(ln a) = (a^2 - 1) / (a^2 + 1)
        ("sigmoid_everywhere", seen(0.6, 1.2 + 0.75 * 3**0.5 / (1 + 3**0.5))),  # e^atanh(0.5) = sqrt(3)
        ("activations_exchanged", seen(5 / 13, 1.5 * 15 / 17 + 0.8 * 3**0.5 / (1 + 3**0.5))),
        ("candidate_not_squashed", seen(0.6, 1.2 + 0.75 * atanh(0.5))),
        ("gates_not_squashed", seen(log(1.5), 1.5 * log(4) + 0.5 * log(3))),
        ("input_and_forget_exchanged", seen(0.6, 1.5 * 0.75 + 0.8 * 0.5)),
        ("input_and_output_exchanged", seen(0.75, 1.5 * 0.8 + 0.6 * 0.5)),
        ("forget_and_output_exchanged", seen(0.8, 1.5 * 0.6 + 0.75 * 0.5)),
        ("candidate_third", seen(3**0.5 / (1 + 3**0.5), 1.2 + 0.75 * 5 / 13)),
        ("candidate_second", seen(3**0.5 / (1 + 3**0.5), 1.5 * 0.6 + 0.75 * 15 / 17)),
        ("candidate_first", seen(3**0.5 / (1 + 3**0.5), 1.5 * 0.6 + 0.8 * 0.8)),
        ("forget_first", seen(3**0.5 / (1 + 3**0.5), 1.5 * 0.75 + 0.8 * 5 / 13)),
    ],
)
def test_slips_with_known_gates(gives, slip: str, expected: list[float]) -> None:
    assert gives("8_2", slip, *KNOWN) == pytest.approx(expected, rel=1e-12)


@pytest.mark.parametrize("slip", SLIPS, ids=lambda slip: slip.name)
def test_every_slip_is_told(slip) -> None:
    verdict = diagnose(EXERCISE, slip.rule)
    assert verdict.slips == (slip.name,)
    assert verdict.messages[0] == slip.message


@pytest.mark.parametrize(
    ("slip", "open_share"),
    [
        ("reference", 1 / (1 + 4**-2)),  # 4 to the power 0.5 + 3 * 0.5
        ("state_forgotten", 1 / (1 + 4**-0.5)),
        ("input_forgotten", 1 / (1 + 4**-1.5)),
        ("cell_for_state", 1 / (1 + 4**-3.5)),
    ],
)
def test_what_z_is_made_of(gives, slip: str, open_share: float) -> None:
    # Only the forget gate has weights: ln 4 for x = 0.5 and 3 ln 4 for h = 0.5; c is 1, g is 0.
    W = np.array([[0.0, log(4), 0.0, 0.0]])
    half = np.full((1, 1), 0.5)
    h, c = gives("8_2", slip, half, half, np.ones((1, 1)), W, 3 * W, np.zeros(4))
    assert (h, c) == pytest.approx(seen(0.5, open_share))


def test_exchanged_weights_show_where_x_and_h_differ(gives) -> None:
    W = np.array([[0.0, log(4), 0.0, 0.0]])
    c = gives("8_2", "weights_exchanged", np.ones((1, 1)), ZERO, np.ones((1, 1)), W, 3 * W, np.zeros(4))[1]
    assert c == pytest.approx(64 / 65)


def test_every_fourth_column_of_two_units(gives) -> None:
    # i of both units from places 0 and 4, f from 1 and 5, and so on: the right z of two units alike, wrongly woven.
    woven = np.repeat(KNOWN[-1], 2).reshape(4, 2).T.ravel()
    values = gives("8_2", "every_fourth_column", ZERO, np.zeros((1, 2)), np.full((1, 2), 1.5), np.zeros((1, 8)),
                   np.zeros((2, 8)), woven)  # fmt: skip
    assert values == pytest.approx([0.6 * tanh(1.575)] * 2 + [1.575] * 2)


def test_the_orders_of_other_programs_earn_half() -> None:
    half = {slip.name for slip in SLIPS if slip.credit == 0.5}
    assert half == {"candidate_first", "candidate_second", "candidate_third", "forget_first"}
