"""The lint of scored exercises, on 7_2 with one thing changed at a time."""

from dataclasses import replace
from typing import Any

import numpy as np
import pytest

from autograde.exercises import get
from autograde.lint import lint
from autograde.lint_scored import unrecognised
from autograde.scored_exercise import ScoredExercise


@pytest.fixture
def exercise() -> ScoredExercise:
    """7_2 with a single slip, so that little has to be trained."""
    whole: Any = get("7_2")
    return replace(whole, slips=tuple(slip for slip in whole.slips if slip.name == "one_class_for_all"))


def test_a_tidy_exercise_gives_no_note(exercise: ScoredExercise) -> None:
    assert lint(exercise) == ()


def test_a_reference_that_does_not_pass_is_a_defect(exercise: ScoredExercise) -> None:
    poor = replace(exercise, reference=exercise.slips[0].rule)
    assert list(unrecognised(poor)) == ["reference is told as incorrect one_class_for_all in 3 of 3 rounds"]


def test_a_slip_that_passes_is_a_defect(exercise: ScoredExercise) -> None:
    good = replace(exercise.slips[0], rule=exercise.reference)
    assert list(unrecognised(replace(exercise, slips=(good,)))) == [
        "one_class_for_all is told as passed in 3 of 3 rounds"
    ]


def test_a_slip_without_its_sign_is_a_defect(exercise: ScoredExercise) -> None:
    silent = replace(exercise.slips[0], shows=lambda evidence: False)
    (note,) = lint(replace(exercise, slips=(silent,)))
    assert (note.kind, note.text) == ("defect", "one_class_for_all is told as incorrect in 3 of 3 rounds")


def test_texts_are_looked_at_too(exercise: ScoredExercise) -> None:
    rude = replace(exercise.slips[0], message=replace(exercise.title, en="You should simply train it."))
    assert any("simply" in note.text for note in lint(replace(exercise, slips=(rude,))))


def test_every_round_has_tasks_of_its_own(exercise: ScoredExercise) -> None:
    seen: list[bytes] = []

    def spying(rng: np.random.Generator) -> Any:
        tasks = exercise.tasks(rng)
        seen.append(tasks[0].X_test.tobytes())
        return tasks

    list(unrecognised(replace(exercise, slips=(), tasks=spying)))
    assert len(set(seen)) == 3
