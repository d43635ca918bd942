"""Every wrong way from the gates on, by hand.

One unit, x = h = 0, the old c is 1.5. z = (ln 3, ln 4, ln 1.5, atanh 0.5) is the bias alone: sigma of these is
i = 0.75, f = 0.8, o = 0.6, and tanh of the last is g = 0.5. So right would be c = 1.2 + 0.375 = 1.575.
"""

from math import atanh, log, tanh

import numpy as np
import pytest

from autograde.diagnose import diagnose
from autograde.exercises.lesson_12.lstm_cell_slips import SLIPS
from autograde.exercises.lesson_12.lstm_step import EXERCISE
from course_lib.activations import sigmoid

ZERO, W0 = np.zeros((1, 1)), np.zeros((1, 4))
KNOWN = (ZERO, ZERO, np.array([[1.5]]), W0, W0, np.array([log(3), log(4), log(1.5), atanh(0.5)]))


def seen(o: float, c: float) -> list[float]:
    """h and c."""
    return [o * tanh(c), c]


@pytest.mark.parametrize(
    ("slip", "expected"),
    [
        ("nothing_forgotten", seen(0.6, 1.875)),
        ("candidate_without_gate", seen(0.6, 1.7)),
        ("old_cell_left_out", seen(0.6, 0.375)),
        ("nothing_written", seen(0.6, 1.2)),
        ("forgets_by_f", seen(0.6, 0.675)),
        ("written_by_what_was_forgotten", seen(0.6, 1.3)),
        ("subtracted", seen(0.6, 0.825)),
        ("multiplied", seen(0.6, 0.45)),
        ("share_of_the_sum", seen(0.6, 1.5)),
        ("output_not_squashed", [0.945, 1.575]),
        ("sigmoid_for_tanh", [0.6 * float(sigmoid(1.575)), 1.575]),
        ("old_cell_shown", [0.6 * tanh(1.5), 1.575]),
        ("output_gate_forgotten", [tanh(1.575), 1.575]),
        ("candidate_shown", [0.3, 1.575]),
        ("gate_inside", [tanh(0.945), 1.575]),
        ("squashed_cell_returned", [0.6 * tanh(1.575), tanh(1.575)]),
        ("old_cell_returned", [0.6 * tanh(1.575), 1.5]),
        ("old_state_returned", [0, 1.575]),
        ("swapped", seen(0.6, 1.575)[::-1]),
    ],
)
def test_slips_with_known_gates(gives, slip: str, expected: list[float]) -> None:
    assert gives("8_2", slip, *KNOWN) == pytest.approx(expected, rel=1e-12)


@pytest.mark.parametrize("slip", SLIPS, ids=lambda slip: slip.name)
def test_every_slip_is_told(slip) -> None:
    verdict = diagnose(EXERCISE, slip.rule)
    assert verdict.slips == (slip.name,)
    assert verdict.messages[0] == slip.message


def test_a_right_cell_earns_half() -> None:
    half = {slip.name for slip in SLIPS if slip.credit == 0.5}
    assert half == {
        "output_not_squashed", "sigmoid_for_tanh", "old_cell_shown", "output_gate_forgotten", "candidate_shown",
        "gate_inside", "squashed_cell_returned", "swapped",
    }  # fmt: skip
