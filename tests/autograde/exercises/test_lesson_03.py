"""1_1 and 1_2: the literals are those of the list of misconceptions, or worked by hand where marked."""

from collections.abc import Callable

import pytest

from autograde.exercises import get


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("reference", -1),
        ("threshold_added", 3),
        ("one_negative_2", 3),
        ("one_negative_3", 3),
        ("threshold_ignored", 1),
        ("subtracted_the_wrong_way_round", 1),
        ("threshold_once_per_input", -7),
        ("two_negatives_4", -9),
        ("products_as_absolute_values", 7),
        ("last_product_left_out", -5),
        ("averaged", -1.75),
        ("added_instead_of_multiplied", -2),  # 0 + 0 - 2
        ("sigmoid_applied", 0.26894142),  # the sigmoid of -1
    ],
)
def test_1_1_gives(gives: Callable[..., list[float]], name: str, value: float) -> None:
    assert gives("1_1", name) == pytest.approx([value])


def test_products_not_summed_are_four_numbers(gives: Callable[..., list[float]]) -> None:
    assert gives("1_1", "products_not_summed") == [1, -2, -2, 4]


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("reference", 1),
        ("threshold_added", -7),
        ("threshold_ignored", -3),
        ("subtracted_the_wrong_way_round", -1),
        ("threshold_once_per_input", 13),
    ],
)
def test_1_1b_gives(gives: Callable[..., list[float]], name: str, value: float) -> None:
    assert gives("1_1b", name) == [value]


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("reference", 5),
        ("threshold_added", -1),
        ("threshold_ignored", 2),
        ("subtracted_the_wrong_way_round", -5),
        ("two_negatives_2", 1),
        ("one_negative_4", 13),
        ("threshold_of_another_exercise", 0),
        ("threshold_once_per_input", 14),
    ],
)
def test_1_2_gives(gives: Callable[..., list[float]], name: str, value: float) -> None:
    assert gives("1_2", name) == [value]


def test_1_2b_is_minus_two_by_hand(gives: Callable[..., list[float]]) -> None:
    # -6 + 2 - 3 + 2 = -5, and -5 - (-3) = -2
    assert gives("1_2b", "reference") == [-2]


def test_1_2b_takes_the_threshold_of_1_1b(gives: Callable[..., list[float]]) -> None:
    # -5 - (-4)
    assert gives("1_2b", "threshold_of_another_exercise") == [-1]


def test_a_negative_threshold_is_explained_by_two_minus_signs() -> None:
    added = {exercise: get(exercise).slips[0].message.en for exercise in ("1_1", "1_2")}
    assert "two minus signs" not in added["1_1"]
    assert "two minus signs" in added["1_2"]


def test_the_third_hint_leaves_the_last_subtraction() -> None:
    exercise = get("1_2")
    assert exercise.hints(**exercise.inputs)[2].en.endswith("What is 2 - (-3)?")


def test_the_solution_ends_with_u() -> None:
    exercise = get("1_1")
    solution = exercise.solution(**exercise.inputs)
    assert solution.en.endswith("1 - 2 = -1.")
    assert solution.ja.endswith("1 - 2 = -1 です。")
