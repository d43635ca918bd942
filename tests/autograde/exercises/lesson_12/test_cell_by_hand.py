"""One step of a cell with i = 0.3, f = 0.9, o = 0.6, g = -0.7 and the old c = 1.5, worked by hand."""

from math import exp, tanh

import pytest

from autograde.diagnose import diagnose
from autograde.exercises.lesson_12.cell_by_hand import EXERCISE, SLIPS


@pytest.mark.parametrize(
    ("slip", "expected"),
    [
        ("reference", [0.6 * 8.7766804 / 10.7766804, 1.14]),  # 1.35 - 0.21, and e^2.28 = 9.7766804
        ("gates_exchanged", [0.6 * tanh(-0.18), -0.18]),  # 0.45 - 0.63
        ("forgets_by_f", [0.6 * tanh(-0.06), -0.06]),  # 0.15 - 0.21
        ("nothing_forgotten", [0.6 * tanh(1.29), 1.29]),
        ("candidate_without_gate", [0.6 * tanh(0.65), 0.65]),  # 1.35 - 0.7
        ("old_cell_left_out", [0.6 * tanh(-0.21), -0.21]),
        ("nothing_written", [0.6 * tanh(1.35), 1.35]),
        ("share_of_the_sum", [0.6 * tanh(1.161), 1.161]),  # 0.9 * 1.29
        ("candidate_squashed_again", [0.6 * tanh(1.35 - 0.3 * 0.6043678), 1.35 - 0.3 * 0.6043678]),
        ("cell_squashed", [0.6 * tanh(1.14), tanh(1.14)]),
        ("output_not_squashed", [0.684, 1.14]),
        ("output_gate_forgotten", [tanh(1.14), 1.14]),
        ("old_cell_shown", [0.6 * tanh(1.5), 1.14]),
        ("sigmoid_for_tanh", [0.6 / (1 + exp(-1.14)), 1.14]),
        ("gate_inside", [tanh(0.684), 1.14]),
        ("swapped", [1.14, 0.6 * tanh(1.14)]),
    ],
)
def test_slips_by_hand(gives, slip: str, expected: list[float]) -> None:
    assert gives("8_2b", slip) == pytest.approx(expected, abs=1e-6)


@pytest.mark.parametrize("slip", SLIPS, ids=lambda slip: slip.name)
def test_every_slip_is_told(slip) -> None:
    verdict = diagnose(EXERCISE, slip.rule(**EXERCISE.inputs))
    assert verdict.slips == (slip.name,)
    assert verdict.messages[0] == slip.message


def test_a_right_c_earns_half() -> None:
    half = {slip.name for slip in SLIPS if slip.credit == 0.5}
    right = {slip.name for slip in SLIPS if slip.rule(**EXERCISE.inputs)[1] == pytest.approx(1.14)}
    assert half == right | {"cell_squashed", "swapped"}


def test_four_decimals_by_name_are_enough() -> None:
    assert diagnose(EXERCISE, {"c": 1.14, "h": 0.4886}).status == "passed"


def test_hints_and_solution_hold_the_step() -> None:
    assert "c = 0.9*1.5 + 0.3*(-0.7). Then h = 0.6 * np.tanh(c)." in EXERCISE.hints(**EXERCISE.inputs)[2].en
    assert (
        "c = 0.9*1.5 + 0.3*(-0.7) = 1.14、次に h = 0.6*tanh(1.14) = 0.4886 です"
        in EXERCISE.solution(**EXERCISE.inputs).ja
    )
