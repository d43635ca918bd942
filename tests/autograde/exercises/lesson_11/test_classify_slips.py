"""Each slip of 7_2 is told by its own name, in both languages, on tasks that the lint has not seen."""

import numpy as np
import pytest

from autograde.diagnose import diagnose
from autograde.exercises import get
from autograde.exercises.lesson_11.classify_slips import FORM_SLIPS, LEARNING_SLIPS, SLIPS
from autograde.scored_exercise import ScoredSlip
from course_lib.language import LANGUAGES


@pytest.mark.parametrize("slip", SLIPS, ids=lambda slip: slip.name)
@pytest.mark.parametrize("seed", [None, 91, 92])
def test_every_slip_is_told_by_its_own_name_in_both_languages(slip: ScoredSlip, seed: int | None) -> None:
    verdict = diagnose(get("7_2"), slip.rule, rng=seed if seed is None else np.random.default_rng(seed))
    assert (verdict.status, verdict.slips) == ("incorrect", (slip.name,))
    assert all(verdict.messages[0][language] == slip.message[language] for language in LANGUAGES)


def test_a_wrong_form_earns_half_or_nothing() -> None:
    earned = {slip.name: diagnose(get("7_2"), slip.rule).points for slip in FORM_SLIPS}
    assert earned == {
        "one_hot_returned": 2,
        "shares_returned": 2,
        "pre_activations_returned": 2,
        "largest_down_the_columns": 0,
        "training_rows_classified": 0,
        "largest_share_instead_of_its_place": 0,
        "classes_counted_from_one": 2,
    }


def test_the_form_of_nothing_learned_earns_nothing() -> None:
    verdict = diagnose(
        get("7_2"), lambda X, T, X_test, seed: np.tile([0.5, *[0.1] * 9][: T.shape[1]], (len(X_test), 1))
    )
    assert (verdict.slips, verdict.points) == (("pre_activations_returned",), 0)


def test_learning_slips_earn_what_they_reach() -> None:
    for slip in LEARNING_SLIPS:
        assert slip.credit == 0
        assert diagnose(get("7_2"), slip.rule).points < 4


def test_an_exercise_has_more_than_six_slips() -> None:
    assert len(SLIPS) == 15
