"""Losses in place, with columns for examples."""

import numpy as np
import pytest

from course_lib.errors import SettingError
from course_lib.fast.heads import gradient
from course_lib.losses import LOSSES


def gradient_of(loss: str, Y, T, scale: float):
    Y, T = np.array(Y, float, order="C"), np.array(T, float, order="C")
    dY = np.empty_like(Y)
    for call in gradient(loss, Y, T, np.array(scale), dY):
        call()
    return dY


def test_every_loss_has_its_gradient():
    Y, T = np.random.default_rng(0).random((4, 3)), np.random.default_rng(1).random((4, 3))
    for name, loss in LOSSES.items():
        T = T / T.sum(axis=1, keepdims=True)
        np.testing.assert_allclose(gradient_of(name, Y.T, T.T, 1 / 4).T, loss.gradient(Y, T), rtol=1e-14)


@pytest.mark.parametrize("name", LOSSES)
def test_no_call_goes_by_way_of_double_precision(name):
    Y, T, scale, dY = (np.ones(shape, np.float32) for shape in ((3, 4), (3, 4), (), (3, 4)))
    arrays = [one for call in gradient(name, Y, T, scale, dY) for one in (*call.args, *call.keywords.values())]
    assert {array.dtype for array in arrays if isinstance(array, np.ndarray)} == {np.dtype(np.float32)}


def test_squared_error_by_hand():
    np.testing.assert_array_equal(gradient_of("squared_error", [[3, 0]], [[1, 1]], 0.5), [[1, -0.5]])


def test_softmax_by_hand():
    # softmax of (ln 3, 0) is (3/4, 1/4)
    np.testing.assert_allclose(
        gradient_of("softmax_cross_entropy", [[np.log(3)], [0]], [[0], [1]], 2.0), [[1.5], [-1.5]], rtol=1e-15
    )


def test_softmax_does_not_overflow():
    np.testing.assert_array_equal(gradient_of("softmax_cross_entropy", [[2000], [0]], [[0], [1]], 1.0), [[1], [-1]])


def test_a_probability_of_0_leaves_the_gradient_finite():
    assert np.isfinite(gradient_of("cross_entropy", [[0.0]], [[1.0]], 1e-3)).all()


def test_a_negative_probability_is_refused():
    with pytest.raises(SettingError, match=r"`Y` holds -0\.5, expected probabilities"):
        gradient_of("cross_entropy", [[-0.5]], [[1]], 1.0)
