import numpy as np
import pytest

from autograde.diagnose import diagnose
from autograde.exercises.lesson_10.momentum_step import EXERCISE, probes


def test_three_steps_of_the_lesson(gives) -> None:
    state = [5.0, 0.0]
    for expected in ([4, -1], [2.3, -1.7], [0.31, -1.99]):
        state = gives("6_2", "reference", state[0], 2 * state[0], state[1], 0.1, 0.9)
        assert state == pytest.approx(expected)


@pytest.mark.parametrize("seed", range(20))
def test_a_walk_begins_at_rest_and_goes_on_in_motion(seed: int) -> None:
    drawn = probes(np.random.default_rng(seed))
    assert drawn[0][2] == 0
    assert all(np.all(np.abs(v) > 0.1) for _, _, v, _, _ in drawn[1:-1])


def test_a_ball_rolls_on_where_it_is_flat() -> None:
    def stops_at_zero(w, g, v, eta, mu):
        v = np.where(np.equal(g, 0), 0, mu * v - eta * g)
        return w + v, v

    assert diagnose(EXERCISE, stops_at_zero).status == "incorrect"


def test_a_student_who_writes_it_out_passes() -> None:
    def momentum_step(w, g, v, eta, mu):
        speed = np.multiply(mu, v) + np.multiply(-eta, g)
        return [w + speed, speed]

    assert diagnose(EXERCISE, momentum_step).status == "passed"


def test_overwriting_the_velocity_is_noticed() -> None:
    def momentum_step(w, g, v, eta, mu):
        v *= mu
        v -= eta * g
        return w + v, v

    assert diagnose(EXERCISE, momentum_step).status == "incorrect"
