import numpy as np
import pytest

from autograde.diagnose import diagnose
from autograde.exercises.lesson_10.sgd_step import EXERCISE, SLIPS, probes


def test_values_by_hand(gives) -> None:
    assert gives("6_1", "reference", 5.0, 10.0, 0.1) == [4]
    np.testing.assert_allclose(EXERCISE.reference(np.array([3.0, -1.0]), np.array([2.0, -4.0]), 0.25), [2.5, 0])


@pytest.mark.parametrize(
    ("slip", "expected"),
    [
        ("uphill", [4.0, 1.0]),
        ("not_moved", [3.0, 2.0]),
        ("step_only", [-1.0, 1.0]),
        ("learning_rate_forgotten", [1.0, 4.0]),
        ("divided_by_the_learning_rate", [-1.0, 6.0]),
        ("learning_rate_times_all", [0.5, 2.0]),
        ("learning_rate_subtracted", [0.5, 3.5]),
        ("sign_of_the_gradient_only", [2.5, 2.5]),
        ("absolute_gradient", [2.0, 1.0]),
        ("weight_and_gradient_exchanged", [0.5, -3.0]),
        ("multiplied_by_the_weight", [0.0, 4.0]),
        ("gradients_summed", [3.0, 2.0]),
        ("gradients_averaged", [3.0, 2.0]),
    ],
)
def test_slips_by_hand(gives, slip: str, expected: list[float]) -> None:
    # w = (3, 2), g = (2, -2), eta = 0.5
    assert gives("6_1", slip, np.array([3.0, 2.0]), np.array([2.0, -2.0]), 0.5) == expected


def test_summed_and_averaged_differ_where_gradients_do_not_cancel(gives) -> None:
    w, g = np.array([3.0, 2.0]), np.array([2.0, 4.0])
    assert gives("6_1", "gradients_summed", w, g, 0.5) == [0, -1]
    assert gives("6_1", "gradients_averaged", w, g, 0.5) == [1.5, 0.5]


@pytest.mark.parametrize("slip", SLIPS, ids=lambda slip: slip.name)
def test_every_slip_is_told(slip) -> None:
    assert diagnose(EXERCISE, slip.rule).slips == (slip.name,)


def test_overwriting_the_weights_is_noticed() -> None:
    def sgd_step(w, g, eta):
        w -= eta * g
        return w

    verdict = diagnose(EXERCISE, sgd_step)
    assert (verdict.status, verdict.slips) == ("incorrect", ())


def test_probes_hold_numbers_arrays_and_a_gradient_of_zero() -> None:
    drawn = probes(np.random.default_rng(0))
    assert [np.shape(w) for w, _, _ in drawn] == [(), (), (), (3,), (2, 3), (2,)]
    assert 0 in drawn[-1][1]
