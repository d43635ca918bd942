"""4_6 worked by hand: dZ = ((1, 2), (3, -1)), X = ((2, 0), (1, 4)), W = ((1, 3), (-2, 5))."""

from typing import Any

import numpy as np
import pytest

from autograde.diagnose import diagnose
from autograde.exercise import Slip
from autograde.exercises import get
from autograde.exercises.lesson_08.dense_backward_slips import SLIPS
from course_lib.language import LANGUAGES

DZ, X, W = np.array([[1.0, 2], [3, -1]]), np.array([[2.0, 0], [1, 4]]), np.array([[1.0, 3], [-2, 5]])
DW, DB, DX = [5, 3, 12, -4], [4, 1], [7, 8, 0, -11]


def given_by(name: str) -> list[list[float]]:
    exercise = get("4_6")
    rules = {slip.name: slip.rule for slip in exercise.slips} | {"reference": exercise.reference}
    return [np.ravel(part).tolist() for part in rules[name](DZ, X, W)]


@pytest.mark.parametrize(
    ("name", "values"),
    [
        ("reference", [DW, DB, DX]),
        ("weight_gradient_transposed", [[5, 12, 3, -4], DB, DX]),
        ("weight_gradient_averaged", [[2.5, 1.5, 6, -2], DB, DX]),
        ("weight_gradient_of_the_first_row", [[2, 4, 0, 0], DB, DX]),
        ("weight_gradient_elementwise", [[2, 0, 3, -4], DB, DX]),
        ("bias_gradient_averaged", [DW, [2, 0.5], DX]),
        ("bias_gradient_over_the_neurons", [DW, [3, 2], DX]),
        ("bias_gradient_one_number", [DW, [5], DX]),
        ("bias_gradient_not_added_up", [DW, [1, 2, 3, -1], DX]),
        ("bias_gradient_kept_as_a_row", [DW, DB, DX]),
        ("bias_gradient_with_the_sign_of_a_threshold", [DW, [-4, -1], DX]),
        ("weights_not_transposed", [DW, DB, [-3, 13, 5, 4]]),
        ("input_gradient_transposed", [DW, DB, [7, 0, 8, -11]]),
        ("input_gradient_averaged", [DW, DB, [3.5, 4, 0, -5.5]]),
        ("input_gradient_masked", [DW, DB, [7, 0, 0, -11]]),
        ("weights_and_biases_averaged", [[2.5, 1.5, 6, -2], [2, 0.5], DX]),
        ("all_averaged", [[2.5, 1.5, 6, -2], [2, 0.5], [3.5, 4, 0, -5.5]]),
        ("results_in_another_order", [DX, DW, DB]),
        ("signs_turned", [[-5, -3, -12, 4], [-4, -1], [-7, -8, 0, 11]]),
    ],
)
def test_4_6_gives(name: str, values: list[list[float]]) -> None:
    assert given_by(name) == values


@pytest.mark.parametrize("slip", SLIPS, ids=lambda slip: slip.name)
def test_every_slip_is_told_by_its_own_name_in_both_languages(slip: Slip) -> None:
    for rng in (None, np.random.default_rng(8)):
        verdict = diagnose(get("4_6"), lambda dZ, X, W: slip.rule(dZ, X, W), rng=rng)
        assert verdict.slips == (slip.name,)
        assert all(slip.message[language] in verdict.messages[0][language] for language in LANGUAGES)


def test_weights_not_turned_over_stop_where_the_shapes_do_not_fit() -> None:
    wrong: Any = next(slip for slip in SLIPS if slip.name == "weights_not_transposed")
    with pytest.raises(ValueError, match="matmul"):
        wrong.rule(np.ones((4, 2)), np.ones((4, 3)), np.ones((3, 2)))
