"""How the points are walked through; the single points are those of test_epochs."""

import numpy as np
import pytest

from autograde.diagnose import diagnose
from autograde.exercises import get
from autograde.exercises.lesson_02.walk_slips import SLIPS
from course_lib import neuron

BY_NAME = {slip.name: slip.rule for slip in SLIPS}
X, T = np.array([2.0, -1.0]), np.array([0.9, 0.2])  # delta = -0.1, 0.075 as long as w = b = 0


def test_swapped_and_change_only_earn_half() -> None:
    assert {slip.name for slip in SLIPS if slip.credit == 0.5} == {"weight_and_bias_swapped", "change_only"}


def test_without_an_update_w_and_b_come_back() -> None:
    assert BY_NAME["nothing_updated"](X, T, 0.3, -0.4, 1.0) == (0.3, -0.4)


def test_of_two_points_one_is_left_when_one_is_left_out() -> None:
    assert BY_NAME["first_point_left_out"](X, T, 0.0, 0.0, 1.0) == pytest.approx((0.075, -0.075))
    assert BY_NAME["last_point_left_out"](X, T, 0.0, 0.0, 1.0) == pytest.approx((0.2, 0.1))


def vectorised(x, t, w, b, eta):
    y = neuron.forward(x, w, b)
    return w - eta * neuron.weight_gradient(x, y, t), b - eta * neuron.bias_gradient(y, t)


def dots_left(x, t, w, b, eta):
    for _ in zip(x, t, strict=True):
        ...
    return w, b


def from_one(x, t, w, b, eta):
    return neuron.train_epoch(x[1:], t[1:], w, b, eta)


def first_seven(x, t, w, b, eta):
    return neuron.train_epoch(x[:7], t[:7], w, b, eta)


@pytest.mark.parametrize(
    ("function", "name"),
    [(vectorised, "all_points_at_once"), (dots_left, "nothing_updated"), (from_one, "first_point_left_out")],
)
def test_what_people_write_is_named(function, name: str) -> None:
    assert diagnose(get("0_6"), function).slips == (name,)


def test_the_first_seven_points_are_not_enough() -> None:
    assert diagnose(get("0_6"), first_seven).status == "incorrect"
