"""4_5: literals of the list of misconceptions, or worked by hand with theta = (-2, 1, -5) and x = (0, 1, 2)."""

from collections.abc import Callable

import numpy as np
import pytest

from autograde.diagnose import diagnose
from autograde.exercises import get

F, G, H = 0.885805, 0.843795, 0.042010


@pytest.mark.parametrize(
    ("name", "values"),
    [
        ("reference", [F, -G, -H, -F, G, H]),
        ("threshold_as_bias", [-F, G, H, -F, G, H]),
        ("bias_as_threshold", [F, -G, -H, F, -G, -H]),
        ("thresholds_and_biases_exchanged", [-F, G, H, F, -G, -H]),
        ("three_thresholds_only", [F, -G, -H]),
        ("three_biases_only", [-F, G, H]),
        ("multiplied_by_the_inputs", [0, -G, -0.084020, 0, G, 0.084020]),
        ("multiplied_by_the_thresholds", [-1.771610, -G, 0.210050, 1.771610, G, -0.210050]),
        ("gradients_left_out", [-1, -1, -1, 1, 1, 1]),
        ("constants_vanish", [0, 0, 0, 0, 0, 0]),
        ("target_forgotten", [-0.114195, -G, -H, 0.114195, G, H]),
        ("from_the_derivative_in_the_outputs", [8.756936, 0, 0, -8.756936, 0, 0]),
        ("absolute_gradients", [-F, -G, -H, F, G, H]),
        ("already_subtracted", [-2.885805, 1.843795, -4.957990, 2.885805, -1.843795, 4.957990]),
    ],
)
def test_4_5_gives(gives: Callable[..., list[float]], name: str, values: list[float]) -> None:
    assert gives("4_5", name) == pytest.approx(values, abs=2e-6)


def test_values_may_be_given_by_name() -> None:
    names = ("db_f", "db_g", "db_h", "dtheta_f", "dtheta_g", "dtheta_h")
    assert diagnose(get("4_5"), dict(zip(names, (-F, G, H, F, -G, -H), strict=True))).status == "passed"


def test_who_knows_one_of_the_two_signs_earns_half() -> None:
    assert diagnose(get("4_5"), [-F, G, H, -F, G, H]).points == 0.5


def test_who_goes_on_rightly_from_another_first_gradient_is_told_so() -> None:
    verdict = diagnose(get("4_5"), [-3, -2, -1, 3, 2, 1], earlier={"4_1": np.array([3.0, 2, 1])})
    assert "4_1" in verdict.messages[0].en


def test_no_answer_is_a_negative_zero(gives: Callable[..., list[float]]) -> None:
    assert str(gives("4_5", "multiplied_by_the_inputs")[0]) == "0.0"


def test_the_solution_gives_both_rows() -> None:
    exercise = get("4_5")
    text = exercise.solution(**exercise.given)
    assert "b: -0.8858, 0.8438, 0.042" in text.en
    assert "θ: 0.8858, -0.8438, -0.042" in text.ja
