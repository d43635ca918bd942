import numpy as np

from autograde.diagnose import diagnose
from autograde.exercises import get
from autograde.exercises.lesson_08.dense_backward import EXERCISE, SHAPES, probes
from course_lib.gradcheck import numeric_gradient


def test_the_reference_is_the_slope_of_a_loss() -> None:
    # sum(C * (X W + b)) has the gradient C in Z
    C, X, W = probes(np.random.default_rng(4))[1]
    dW, db, dX = EXERCISE.reference(C, X, W)
    assert np.allclose(dW, numeric_gradient(lambda w: float(np.sum(C * (X @ w))), W), atol=1e-6)
    assert np.allclose(db, numeric_gradient(lambda b: float(np.sum(C * (X @ W + b))), np.zeros(2)), atol=1e-6)
    assert np.allclose(dX, numeric_gradient(lambda x: float(np.sum(C * (x @ W))), X), atol=1e-6)


def test_probes_have_the_shapes_that_tell_slips_apart() -> None:
    drawn = probes(np.random.default_rng(3))
    assert [(dZ.shape, X.shape, W.shape) for dZ, X, W in drawn] == [((n, k), (n, d), (d, k)) for n, d, k in SHAPES]
    assert {n == d for n, d, _ in SHAPES} == {d == k for _, d, k in SHAPES} == {True, False}


def test_two_results_of_three_are_counted() -> None:
    verdict = diagnose(EXERCISE, lambda dZ, X, W: (X.T @ dZ, dZ.sum(axis=0)))
    assert "2 of the 3 values" in verdict.messages[0].en


def test_a_change_in_place_is_told() -> None:
    def changes(dZ: np.ndarray, X: np.ndarray, W: np.ndarray) -> tuple[np.ndarray, ...]:
        results = X.T @ dZ, dZ.sum(axis=0), dZ @ W.T
        W -= 0.1 * results[0]
        return results

    verdict = diagnose(EXERCISE, changes)
    assert (verdict.status, verdict.points) == ("incorrect", 1)


def test_what_is_right_but_for_its_order_shape_or_sign_earns_half() -> None:
    assert {slip.name for slip in EXERCISE.slips if slip.credit == 0.5} == {
        "weight_gradient_transposed",
        "bias_gradient_kept_as_a_row",
        "bias_gradient_with_the_sign_of_a_threshold",
        "input_gradient_transposed",
        "input_gradient_masked",
        "results_in_another_order",
        "signs_turned",
    }


def test_the_exercise_is_the_one_of_the_course() -> None:
    assert get("4_6") is EXERCISE
