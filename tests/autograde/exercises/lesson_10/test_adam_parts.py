import numpy as np
import pytest

from autograde.exercises.lesson_10.adam_parts import RIGHT, Parts, correction, mean, quotient, square


def test_parts_by_hand() -> None:
    assert mean(np.array(2.0), np.array(6.0), 0.75) == 3
    assert correction(0.5, 3) == 0.875
    assert square(np.array(-3.0)) == 9
    assert quotient(np.array(6.0), np.array(4.0), 1.0) == 2


def test_the_right_parts_make_the_step_of_the_paper() -> None:
    # m = 2, v = 4; corrected 4 and 16; the step 3 * 4 / (4 + 2)
    assert RIGHT(10.0, 4.0, 0.0, 0.0, 1, 3.0, 0.5, 0.75, 2.0) == (8, 2, 4)  # type: ignore[arg-type]


def test_an_exchanged_part_shows_in_the_step() -> None:
    step = Parts(square=abs).step()
    # v = 0.25 * 4 = 1, corrected 4: the step 3 * 4 / (2 + 2)
    assert step(10.0, 4.0, 0.0, 0.0, 1, 3.0, 0.5, 0.75, 2.0) == (pytest.approx(7), 2, 1)  # type: ignore[arg-type]
