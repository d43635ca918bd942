"""8_1b worked by hand: 1 2 3 / 4 5 6, the kernel 2 -1, the bias 10; and its slips on other probes."""

from typing import Any

import numpy as np
import pytest

from autograde.diagnose import diagnose
from autograde.exercise import Slip
from autograde.exercises import get
from autograde.exercises.lesson_12.convolve import EXERCISE, SHAPES, probes
from course_lib.language import LANGUAGES

IMAGE, KERNEL, BIAS = np.array([[1.0, 2, 3], [4, 5, 6]]), np.array([[2.0, -1]]), 10.0
RULES = {slip.name: slip.rule for slip in EXERCISE.slips} | {"reference": EXERCISE.reference}


@pytest.mark.parametrize(
    ("name", "values"),
    [
        ("reference", [[10, 11], [13, 14]]),
        ("last_windows_left_out", [[10]]),
        ("places_exchanged", [[10, 13], [11, 14]]),
        ("first_window_only", 10),
        ("result_in_one_row", [10, 11, 13, 14]),
        ("bias_with_every_product", [[20, 21], [23, 24]]),
        ("kernel_turned_round", [[13, 14], [16, 17]]),
        ("windows_side_by_side", [[10], [13]]),
    ],
)
def test_8_1b_gives(name: str, values: Any) -> None:
    assert np.asarray(RULES[name](IMAGE, KERNEL, BIAS)).tolist() == values


@pytest.mark.parametrize("slip", EXERCISE.slips, ids=lambda slip: slip.name)
def test_every_slip_is_told_by_its_own_name_in_both_languages(slip: Slip) -> None:
    for rng in (None, np.random.default_rng(8)):
        verdict = diagnose(EXERCISE, lambda image, kernel, bias: slip.rule(image, kernel, bias), rng=rng)
        assert verdict.slips == (slip.name,)
        assert all(slip.message[language] in verdict.messages[0][language] for language in LANGUAGES)


def test_probes_have_the_shapes_that_tell_slips_apart() -> None:
    drawn = probes(np.random.default_rng(3))
    assert [(image.shape, kernel.shape) for image, kernel, _ in drawn] == list(SHAPES)
    assert {type(bias) for _, _, bias in drawn} == {float}


def test_a_list_of_lists_passes() -> None:
    assert diagnose(EXERCISE, lambda *given: EXERCISE.reference(*given).tolist()).status == "passed"


def test_what_is_right_but_for_its_shape_or_one_step_earns_half() -> None:
    halves = {slip.name for slip in EXERCISE.slips if slip.credit == 0.5}
    assert halves == {"result_transposed", "relu_applied", "result_in_one_row"}


def test_the_exercise_is_the_one_of_the_course() -> None:
    assert get("8_1b") is EXERCISE
