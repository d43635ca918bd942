"""8_1 worked by hand: 2 -1 4 / 3 5 -2 / -3 1 6, the kernel 2 -3 / 1 4, the bias -6."""

from collections.abc import Callable

import numpy as np
import pytest

from autograde.diagnose import diagnose
from autograde.exercise import Slip
from autograde.exercises import get
from autograde.exercises.lesson_12.one_convolution import EXERCISE
from course_lib.language import LANGUAGES


@pytest.mark.parametrize(
    ("name", "values"),
    [
        # 4 + 3 + 3 + 20 - 6, -2 - 12 + 5 - 8 - 6, 6 - 15 - 3 + 4 - 6, 10 + 6 + 1 + 24 - 6
        ("reference", [24, -23, -14, 35]),
        ("kernel_turned_round", [2, -25, 22, 21]),
        ("kernel_transposed", [8, -27, 18, 23]),
        ("kernel_upside_down", [-17, 25, 8, -25]),
        ("matrix_product_in_the_window", [9, 0, 24, 8]),
        ("averaged", [1.5, -10.25, -8, 4.25]),
        ("bias_forgotten", [30, -17, -8, 41]),
        ("bias_subtracted", [36, -11, -2, 47]),
        ("bias_with_every_product", [6, -41, -32, 17]),
        ("windows_side_by_side", [24]),
        ("padded_all_around", [2, -8, 9, -2, 0, 24, -23, 0, -27, -14, 35, -4, 3, -15, -22, 6]),
        ("padded_to_the_size_of_the_image", [24, -23, 0, -14, 35, -4, -15, -22, 6]),
        ("result_transposed", [24, -14, -23, 35]),
        ("relu_applied", [24, 0, 0, 35]),
        ("largest_of_the_window", [5, 5, 5, 6]),
        ("upper_row_of_the_kernel_only", [1, -20, -15, 10]),
    ],
)
def test_8_1_gives(gives: Callable[..., list[float]], name: str, values: list[float]) -> None:
    assert gives("8_1", name) == values


@pytest.mark.parametrize("slip", EXERCISE.slips, ids=lambda slip: slip.name)
def test_every_slip_is_told_by_its_own_name_in_both_languages(slip: Slip) -> None:
    verdict = diagnose(EXERCISE, np.asarray(slip.rule(**EXERCISE.inputs)).tolist())
    assert verdict.slips == (slip.name,)
    assert all(slip.message[language] in verdict.messages[0][language] for language in LANGUAGES)


@pytest.mark.parametrize("answer", [[[24, -23], [-14, 35]], (24, -23, -14, 35), np.array([[24.0, -23], [-14, 35]])])
def test_a_table_passes_and_so_does_a_row(answer: object) -> None:
    assert diagnose(EXERCISE, answer).status == "passed"


def test_neither_the_hints_nor_a_message_hold_a_result() -> None:
    texts = [*EXERCISE.hints(**EXERCISE.inputs), *(slip.message for slip in EXERCISE.slips)]
    for text in texts:
        assert not any(result in text[language] for result in ("24", "23", "14", "35") for language in LANGUAGES)


def test_the_exercise_is_the_one_of_the_course() -> None:
    assert get("8_1") is EXERCISE
