"""4_4: the literals of 4_4 are those of the list of misconceptions, those of 4_4b worked by hand.

In 4_4b y - t = (0.2, -0.65, 0.45), and c, d, e sent (2, 0.5, 3).
"""

from collections.abc import Callable
from typing import Any

import numpy as np
import pytest

from autograde.diagnose import diagnose
from autograde.exercises import get


@pytest.mark.parametrize(
    ("name", "values"),
    [
        ("reference", [0, -0.885805, -1.771610, 0, 0.843795, 1.687589, 0, 0.042010, 0.084020]),
        (
            "pre_activations_sent",
            [0.885805, -0.885805, -1.771610, -0.843795, 0.843795, 1.687589, -0.042010, 0.042010, 0.084020],
        ),
    ],
)
def test_4_4_gives(gives: Callable[..., list[float]], name: str, values: list[float]) -> None:
    assert gives("4_4", name) == pytest.approx(values, abs=1e-6)


RIGHT = [0.4, 0.1, 0.6, -1.3, -0.325, -1.95, 0.9, 0.225, 1.35]


@pytest.mark.parametrize(
    ("name", "values"),
    [
        ("reference", RIGHT),
        ("rows_and_columns_exchanged", [0.4, -1.3, 0.9, 0.1, -0.325, 0.225, 0.6, -1.95, 1.35]),
        ("signs_turned", [-value for value in RIGHT]),
        ("multiplied_by_the_weights", [-0.4, 0.6, 0.2, -1.3, 1.3, 1.3, -1.35, 0.9, 0.45]),
        ("target_forgotten", [0.4, 0.1, 0.6, 0.7, 0.175, 1.05, 0.9, 0.225, 1.35]),
        ("from_the_derivative_in_the_outputs", [0, 0, 0, -5.714286, -1.428571, -8.571429, 0, 0, 0]),
        ("matching_pairs_only", [0.4, -0.325, 1.35]),
        ("same_for_every_input", [0.2, 0.2, 0.2, -0.65, -0.65, -0.65, 0.45, 0.45, 0.45]),
        ("same_for_every_neuron", [2, 0.5, 3, 2, 0.5, 3, 2, 0.5, 3]),
        ("added_instead_of_multiplied", [2.2, 0.7, 3.2, 1.35, -0.15, 2.35, 2.45, 0.95, 3.45]),
        ("absolute_gradients", [0.4, 0.1, 0.6, 1.3, 0.325, 1.95, 0.9, 0.225, 1.35]),
        ("already_subtracted", [-2.4, 2.9, 0.4, 3.3, -1.675, -0.05, -3.9, 1.775, -0.35]),
    ],
)
def test_4_4b_gives(gives: Callable[..., list[float]], name: str, values: list[float]) -> None:
    assert gives("4_4b", name) == pytest.approx(values, abs=1e-6)


@pytest.mark.parametrize(
    "answer",
    [
        RIGHT,
        np.reshape(RIGHT, (3, 3)),
        ((0.4, 0.1, 0.6), (-1.3, -0.325, -1.95), (0.9, 0.225, 1.35)),
        dict(zip(("f_c", "f_d", "f_e", "g_c", "g_d", "g_e", "h_c", "h_d", "h_e"), RIGHT, strict=True)),
    ],
    ids=["nine in a row", "a table", "rows", "by name"],
)
def test_nine_values_in_any_form(answer: Any) -> None:
    assert diagnose(get("4_4b"), answer).status == "passed"


def test_who_goes_on_rightly_from_another_first_gradient_is_told_so() -> None:
    verdict = diagnose(get("4_4b"), [6, 1.5, 9, 4, 1, 6, 2, 0.5, 3], earlier={"4_1b": np.array([3.0, 2, 1])})
    assert "4_1b" in verdict.messages[0].en


def test_the_third_hint_leaves_the_nine_products() -> None:
    exercise = get("4_4b")
    assert "the gradient is 0.45, and c, d, e sent 2, 0.5, 3" in exercise.hints(**exercise.given)[2].en
