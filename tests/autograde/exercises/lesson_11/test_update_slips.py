"""7_1, biases and updates, beside the right step at the same numbers: what moves, what stays."""

import numpy as np
import pytest

from autograde.exercises.lesson_11.steps import training_step
from autograde.exercises.lesson_11.training_step import probes
from autograde.exercises.lesson_11.update_slips import SLIPS

GIVEN = probes(np.random.default_rng(12))[0]
OLD, ETA, ROWS = GIVEN[2:6], GIVEN[6], len(GIVEN[0])
RIGHT = training_step(*GIVEN)
MOVED = [new - old for new, old in zip(RIGHT, OLD, strict=True)]


def given_by(name: str):
    return next(slip.rule for slip in SLIPS if slip.name == name)(*GIVEN)


@pytest.mark.parametrize(
    ("name", "values"),
    [
        ("biases_never_moved", [RIGHT[0], OLD[1], RIGHT[2], OLD[3]]),
        ("only_the_last_layer", [OLD[0], OLD[1], RIGHT[2], RIGHT[3]]),
        ("only_the_first_layer", [RIGHT[0], RIGHT[1], OLD[2], OLD[3]]),
        ("update_with_plus", [old - moved for old, moved in zip(OLD, MOVED, strict=True)]),
        ("learning_rate_forgotten", [old + moved / ETA for old, moved in zip(OLD, MOVED, strict=True)]),
        ("gradients_returned", [-moved / ETA for moved in MOVED]),
        ("steps_instead_of_values", MOVED),
        ("weights_before_biases", [RIGHT[0], RIGHT[2], RIGHT[1], RIGHT[3]]),
        ("layers_exchanged", [RIGHT[2], RIGHT[3], RIGHT[0], RIGHT[1]]),
        (
            "bias_gradient_averaged_again",
            [RIGHT[0], OLD[1] + MOVED[1] / ROWS, RIGHT[2], OLD[3] + MOVED[3] / ROWS],
        ),
    ],
)
def test_what_moves(name: str, values: list[np.ndarray]) -> None:
    assert all(np.allclose(came, wanted) for came, wanted in zip(given_by(name), values, strict=True))


def test_a_bias_gradient_that_is_not_summed_makes_tables() -> None:
    assert [part.shape for part in given_by("bias_gradient_not_summed")] == [(3, 3), (4, 3), (3, 3), (4, 3)]
