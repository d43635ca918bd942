"""7_1 where it can be worked by hand: X = (2), W1 = (1), b1 = 0, W2 = (1, 0), b2 = (0, 0), T = (0, 1), eta = 1.

Z1 = 2, Z2 = (2, 0), Y = (0.880797, 0.119203), dZ2 = (0.880797, -0.880797), dW2 = 2 dZ2, dA1 = 0.880797.
"""

from collections.abc import Callable

import numpy as np
import pytest

from autograde.diagnose import diagnose
from autograde.exercise import Slip
from autograde.exercises import get
from autograde.exercises.lesson_11 import activation_slips, step_slips, update_slips
from course_lib.language import LANGUAGES

Y = 1 / (1 + np.exp(-2))
ONE = (
    np.array([[2.0]]),
    np.array([[0.0, 1.0]]),
    np.ones((1, 1)),
    np.zeros(1),
    np.array([[1.0, 0.0]]),
    np.zeros(2),
    1.0,
)


@pytest.mark.parametrize(
    ("name", "values"),
    [
        # W1, b1, W2, b2
        ("reference", [1 - 2 * Y, -Y, 1 - 2 * Y, 2 * Y, -Y, Y]),
        ("divided_by_all_entries", [1 - Y, -Y / 2, 1 - Y, Y, -Y / 2, Y / 2]),
        ("derivative_in_the_outputs", [1, 0, 1, 2 / (1 - Y), 0, 1 / (1 - Y)]),
        ("divided_by_the_classes", [1 - Y, -Y / 2, 1 - Y, Y, -Y / 2, Y / 2]),  # one row, two classes
        ("softmax_forgotten", [-3, -2, -3, 2, -2, 1]),
        ("softmax_down_the_columns", [-1, -1, -1, 0, -1, 0]),
        ("output_and_target_exchanged", [1 + 2 * Y, Y, 1 + 2 * Y, -2 * Y, Y, -Y]),
        # the new W2 is (1 - 2Y, 2Y), so dA1 = Y (1 - 2Y) - 2Y^2 = Y - 4Y^2
        ("hidden_gradient_through_the_new_weights", [1 - 2 * (Y - 4 * Y**2), -(Y - 4 * Y**2), 1 - 2 * Y, 2 * Y, -Y, Y]),
    ],
)
def test_7_1_gives(gives: Callable[..., list[float]], name: str, values: list[float]) -> None:
    exercise = get("7_1")
    rule = exercise.reference if name == "reference" else next(s.rule for s in exercise.slips if s.name == name)
    assert np.concatenate([np.ravel(part) for part in rule(*ONE)]).tolist() == pytest.approx(values)


def test_two_equal_rows_show_the_missing_n() -> None:
    twice = (np.tile(ONE[0], (2, 1)), np.tile(ONE[1], (2, 1)), *ONE[2:])
    W1, _, W2, b2 = next(s.rule for s in step_slips.SLIPS if s.name == "not_divided_by_n")(*twice)
    assert [W1.item(), *W2.ravel(), *b2] == pytest.approx([1 - 4 * Y, 1 - 4 * Y, 4 * Y, -2 * Y, 2 * Y])


def test_biases_that_are_left_out_forward_move_from_where_they_stand() -> None:
    rule = next(s.rule for s in step_slips.SLIPS if s.name == "biases_forgotten_on_the_way_forward")
    W1, b1, W2, b2 = rule(*ONE[:3], np.array([5.0]), ONE[4], np.array([7.0, 3.0]), 1.0)
    assert [W1.item(), b1.item(), *W2.ravel(), *b2] == pytest.approx([1 - 2 * Y, 5 - Y, 1 - 2 * Y, 2 * Y, 7 - Y, 3 + Y])


@pytest.mark.parametrize("name", ["inputs_in_the_place_of_the_hidden_layer", "slope_of_relu_at_the_inputs"])
def test_where_shapes_do_not_fit_numpy_stops(name: str) -> None:
    rule = next(slip.rule for slip in step_slips.SLIPS if slip.name == name)
    with pytest.raises(ValueError, match=r"broadcast|shape"):
        rule(np.ones((2, 3)), np.eye(2), np.ones((3, 4)), np.zeros(4), np.ones((4, 2)), np.zeros(2), 0.1)


@pytest.mark.parametrize(
    "slip", [*step_slips.SLIPS, *activation_slips.SLIPS, *update_slips.SLIPS], ids=lambda slip: slip.name
)
def test_every_slip_is_told_in_both_languages(slip: Slip) -> None:
    for rng in (None, np.random.default_rng(8)):
        verdict = diagnose(get("7_1"), lambda *given: slip.rule(*given), rng=rng)
        twins = {"output_and_target_exchanged", "update_with_plus"}
        assert set(verdict.slips) == (twins if slip.name in twins else {slip.name})
        assert all(any(slip.message[lang] in said[lang] for said in verdict.messages) for lang in LANGUAGES)
