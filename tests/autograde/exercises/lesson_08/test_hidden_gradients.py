"""4_2: the literals of 4_2 are those of the list of misconceptions, those of 4_2b worked by hand.

In 4_2b y - t = (0.2, -0.65, 0.45), and the columns of the weights are (-2, 2, -3), (3, -2, 2), (1, -2, 1).
"""

from collections.abc import Callable

import numpy as np
import pytest

from autograde.diagnose import diagnose
from autograde.exercises import get


@pytest.mark.parametrize(
    ("name", "values"),
    [
        ("reference", [2.48937414, 2.44736407, 0.80178467]),
        ("weights_transposed", [1.645579, 1.561559, 0.801785]),
        ("signs_turned", [-2.489374, -2.447364, -0.801785]),
        ("through_the_activation_already", [0, 2.447364, 0.801785]),
    ],
)
def test_4_2_gives(gives: Callable[..., list[float]], name: str, values: list[float]) -> None:
    assert gives("4_2", name) == pytest.approx(values, abs=1e-6)


@pytest.mark.parametrize(
    ("name", "values"),
    [
        ("reference", [-3.05, 2.8, 1.95]),
        ("weights_transposed", [-1.9, 0.8, -1.45]),
        ("signs_turned", [3.05, -2.8, -1.95]),
        ("through_the_activation_already", [-3.05, 0, 1.95]),
        ("gradients_forgotten", [-3, 3, 0]),
        ("weights_forgotten", [1.3, 1.3, 1.3]),
        ("one_edge_each", [-0.4, 1.3, 0.45]),
        ("not_added_up", [-0.4, -1.3, -1.35, 0.6, 1.3, 0.9, 0.2, 1.3, 0.45]),
        ("not_added_up_row_by_row", [-0.4, 0.6, 0.2, -1.3, 1.3, 1.3, -1.35, 0.9, 0.45]),
        ("averaged", [-1.0166667, 0.9333333, 0.65]),
        ("from_the_outputs", [-1.05, 0.8, -0.05]),
        ("from_the_derivative_in_the_outputs", [-5.7142857, 5.7142857, 5.7142857]),
        ("from_the_target_only", [-1.3, 1.3, 1.3]),
        ("from_absolute_gradients", [-0.45, 0.2, -0.65]),
        ("absolute_weights", [0.45, 0.2, -0.65]),
        ("all_added_up", [1.7]),
    ],
)
def test_4_2b_gives(gives: Callable[..., list[float]], name: str, values: list[float]) -> None:
    assert gives("4_2b", name) == pytest.approx(values, abs=1e-6)


def test_in_the_companion_every_place_tells_of_transposed_weights(gives: Callable[..., list[float]]) -> None:
    right, wrong = gives("4_2b", "reference"), gives("4_2b", "weights_transposed")
    assert all(abs(a - b) > 1 for a, b in zip(right, wrong, strict=True))


def test_who_goes_on_rightly_from_another_first_gradient_is_told_so() -> None:
    # (1, 0, 0) sends back the weights of f
    verdict = diagnose(get("4_2"), [-1, 1, -2], earlier={"4_1": np.array([1.0, 0, 0])})
    assert "4_1" in verdict.messages[0].en
    assert verdict.status == "incorrect"


def test_the_literal_reading_that_passed_before_is_explained_and_not_called_wrong() -> None:
    # -8.756936 times the weights of f
    verdict = diagnose(get("4_2"), [8.756936, -8.756936, 17.513872], earlier={"4_1": np.array([-8.756936, 0, 0])})
    assert verdict.slips == ("from_the_derivative_in_the_outputs",)
    assert "softmax" in verdict.messages[0].en


def test_the_third_hint_works_one_of_the_three_out() -> None:
    exercise = get("4_2b")
    assert "dc = (-2)*0.2 + 2*(-0.65) + (-3)*0.45" in exercise.hints(**exercise.given)[2].en
    assert "-3.05" not in exercise.hints(**exercise.given)[2].en


def test_the_solution_has_a_line_for_each_neuron() -> None:
    exercise = get("4_2b")
    assert "dd = 3*0.2 + (-2)*(-0.65) + 2*0.45 = 2.8" in exercise.solution(**exercise.given).ja
