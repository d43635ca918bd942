"""The literals are those of the list of misconceptions, whose y is rounded here to (0.93624, 0.04661, 0.01715)."""

import numpy as np
import pytest

from autograde.exercises.lesson_08.planted.cross_entropy import PART

Y, T = np.array([0.93624, 0.04661, 0.01715]), np.array([0, 1, 0])


@pytest.mark.parametrize(
    ("name", "value"),
    [("as_planted", 1.331496), ("multiplied_instead_of_mended", 0.578262), ("sign_forgotten", -3.065884)],
)
def test_a_slip_gives(name: str, value: float) -> None:
    assert next(slip.rule for slip in PART.slips if slip.name == name)(Y, T) == pytest.approx(value, abs=1e-4)


def test_the_mended_function_gives_the_natural_logarithm() -> None:
    assert PART.reference(Y, T) == pytest.approx(3.0658839, abs=1e-4)


def test_the_planted_bug_is_the_base_of_the_article_and_told_once() -> None:
    assert [slip.name for slip in PART.slips if slip.planted] == ["as_planted"]
    assert "base_ten" not in {slip.name for slip in PART.slips}
