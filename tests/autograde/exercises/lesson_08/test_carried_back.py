"""From which earlier answers one goes on."""

from typing import Any

import numpy as np
import pytest

from autograde.exercises.lesson_08.carried_back import going_on

Y, T = (0.2, 0.35, 0.45), (0, 1, 0)
FOLLOWS = going_on("4_1b", lambda own: 10 * own, Y, T)


def test_another_answer_of_three_numbers_is_gone_on_with() -> None:
    assert FOLLOWS.rule(np.array([1.0, 2, 3])).tolist() == [10, 20, 30]


@pytest.mark.parametrize(
    "own", [0.5, [0.5, 0.5], [0.2, -0.65, 0.45], [0.2, -0.6503, 0.45], [0, -2.857143, 0], [0, -2.8571, 0]]
)
def test_what_passed_or_does_not_fit_leads_nowhere(own: Any) -> None:
    assert np.isnan(FOLLOWS.rule(own if isinstance(own, float) else np.array(own))).all()
