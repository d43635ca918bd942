"""0_1 at x = 2, w = 1.5, b = -1, where u = 2: sigma(2) = 0.880797; the other literals are worked by hand likewise."""

from collections.abc import Callable

import numpy as np
import pytest

from autograde.exercises.lesson_01.forward_slips import SLIPS


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("reference", 0.880797),
        ("sigmoid_forgotten", 2),
        ("bias_subtracted", 0.982014),  # sigma(4)
        ("minus_on_the_first_term_only", 0.982014),
        ("minus_in_exp_forgotten", 0.119203),  # sigma(-2)
        ("brackets_around_the_denominator_missing", 1.135335),  # 1 + exp(-2)
        ("exponential_only", 0.135335),
        ("minus_in_the_denominator", 1.156518),  # 1 / 0.864665
        ("base_ten", 0.990099),  # 1 / 1.01
        ("bias_forgotten", 0.952574),  # sigma(3)
        ("bias_added_after_the_sigmoid", -0.047426),  # sigma(3) - 1
        ("bias_outside_of_exp", 20.085537),  # 1 / exp(-3)
        ("weight_multiplies_the_bias", 0.622459),  # sigma(0.5)
        ("bias_weighted_too", 0.817574),  # sigma(1.5)
        ("weight_and_bias_swapped", 0.377541),  # sigma(-0.5)
        ("all_added", 0.924142),  # sigma(2.5)
        ("tanh_instead", 0.964028),
        ("step_instead", 1),
        ("relu_instead", 2),
    ],
)
def test_0_1_gives(gives: Callable[..., list[float]], name: str, value: float) -> None:
    assert gives("0_1", name, 2.0, 1.5, -1.0) == pytest.approx([value], abs=1e-6)


def test_every_slip_is_elementwise() -> None:
    x = np.array([0.5, -1.0, 2.0])
    assert {np.shape(slip.rule(x, 1.5, -1.0)) for slip in SLIPS} == {(3,)}


def test_stopping_at_u_earns_half() -> None:
    assert [slip.name for slip in SLIPS if slip.credit] == ["sigmoid_forgotten"]
