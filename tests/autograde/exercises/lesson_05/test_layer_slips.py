"""3_7 at numbers that can be worked by hand: XW = ((1, 4), (3, 8)) with X = ((1, 0), (1, 2)), W = ((1, 4), (1, 2))."""

from collections.abc import Callable

import numpy as np
import pytest

from autograde.diagnose import diagnose
from autograde.exercise import FunctionExercise, Slip
from autograde.exercises import get
from autograde.exercises.lesson_05.layer_slips import SLIPS
from course_lib.language import LANGUAGES

X, W, b = np.array([[1.0, 0], [1, 2]]), np.array([[1.0, 4], [1, 2]]), np.array([-3.0, 10])


@pytest.mark.parametrize(
    ("name", "values"),
    [
        ("reference", [-2, 14, 0, 18]),
        ("weights_transposed", [-2, 11, 6, 15]),  # X W.T = ((1, 1), (9, 5))
        ("examples_transposed", [-1, 16, -1, 14]),  # X.T W = ((2, 6), (2, 4))
        ("product_the_other_way_round", [2, 18, 0, 14]),  # W X = ((5, 8), (3, 4))
        ("examples_in_columns", [-2, 0, 14, 18]),
        ("elementwise_product", [-2, 10, -2, 14]),
        ("first_example_only", [-2, 14]),
        ("summed_over_the_examples", [-2, 32]),
        ("summed_over_the_neurons", [12, 18]),
        ("bias_subtracted", [4, -6, 6, -2]),
        ("bias_forgotten", [1, 4, 3, 8]),
        ("bias_twice", [-5, 24, -3, 28]),
        ("bias_once_per_input", [-5, 24, -3, 28]),
        ("bias_down_the_rows", [-2, 1, 13, 18]),
        ("relu_applied", [0, 14, 0, 18]),
        ("sigmoid_applied", [0.119203, 0.999999, 0.5, 1.0]),
        ("step_applied", [0, 1, 1, 1]),
    ],
)
def test_3_7_gives(gives: Callable[..., list[float]], name: str, values: list[float]) -> None:
    assert gives("3_7", name, X, W, b) == pytest.approx(values, abs=1e-6)


@pytest.mark.parametrize("slip", SLIPS, ids=lambda slip: slip.name)
def test_every_slip_is_told_by_its_own_name_in_both_languages(slip: Slip) -> None:
    exercise = get("3_7")
    assert isinstance(exercise, FunctionExercise)
    for rng in (None, np.random.default_rng(8)):
        verdict = diagnose(exercise, lambda X, W, b: slip.rule(X, W, b), rng=rng)
        assert verdict.slips == (slip.name,)
        assert all(slip.message[language] in verdict.messages[0][language] for language in LANGUAGES)


def test_the_bias_once_per_input_counts_inputs_and_not_examples(gives: Callable[..., list[float]]) -> None:
    # 1 + 4 = 5 twice, and the bias 10 for each of the two inputs
    assert gives("3_7", "bias_once_per_input", np.ones((3, 2)), W[:, :1] * [[1], [4]], b[1:]) == [25, 25, 25]


def test_a_transposed_w_stops_where_the_shapes_do_not_fit() -> None:
    wrong = next(slip for slip in SLIPS if slip.name == "weights_transposed")
    with pytest.raises(ValueError, match="matmul"):
        wrong.rule(X, np.ones((2, 3)), np.ones(3))
