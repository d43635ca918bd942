"""The arrays on which relu_backward and tanh_backward are probed."""

import numpy as np
import pytest

from autograde.exercises.lesson_08.planted.part import SHAPES, outputs_and_gradients
from course_lib.activations import relu, tanh


@pytest.mark.parametrize("seed", range(20))
def test_every_pair_of_signs_occurs(seed: int) -> None:
    for dA, A in outputs_and_gradients(np.random.default_rng(seed), relu):
        assert {(bool(d > 0), bool(a > 0)) for d, a in zip(dA.ravel(), A.ravel(), strict=True)} == {
            (True, True),
            (True, False),
            (False, True),
            (False, False),
        }


def test_outputs_are_those_of_the_activation() -> None:
    drawn = outputs_and_gradients(np.random.default_rng(1), tanh)
    assert [(dA.shape, A.shape) for dA, A in drawn] == [(shape, shape) for shape in SHAPES]
    assert all(0.29 < abs(a) < 0.93 for _, A in drawn for a in A.ravel())  # tanh(0.3), tanh(1.6)
