"""All exercises of the course, as `autograde.exercises` hands them out."""

import re
from typing import Any

import numpy as np
import pytest

from autograde.errors import UnknownExercise
from autograde.exercise import FunctionExercise, SeveralFunctions, ValueExercise
from autograde.exercises import EXERCISES, LESSONS, get, nearest
from autograde.formula import Formula

IDS = [exercise.id for exercise in EXERCISES]
FUNCTIONS = [exercise for exercise in EXERCISES if isinstance(exercise, FunctionExercise)]
PARTS = [part for exercise in EXERCISES if isinstance(exercise, SeveralFunctions) for part in exercise.parts]
VALUES = [exercise for exercise in EXERCISES if isinstance(exercise, ValueExercise)]
ARTICLE = ["1_1", "1_2", "2_1", "2_2", "2_3", "2_4", "2_5", "3_1", "3_2", "3_3", "4_1"]


def test_the_ids_in_the_order_of_the_lessons() -> None:
    assert " ".join(IDS) == (
        "0_1 0_2 0_3 0_4 0_5 0_6 1_1 1_1b 1_2 1_2b 2_1 2_1b 2_2 2_2b 2_3 2_3b 2_4 2_4b 2_5 2_5b 2_6 "
        "3_1 3_1b 3_1c 3_2 3_2b 3_7 3_3 3_3b 3_4 3_5 3_6 3_8 3_9 "
        "4_1 4_1b 4_2 4_2b 4_3 4_3b 4_4 4_4b 4_5 4_6 4_7 4_8 "
        "5_1 5_2 5_3 5_3b 6_1 6_4 6_4b 6_2 6_3 7_1 7_2 "
        "8_1 8_1b 8_2b 8_2 8_3"
    )


def test_every_exercise_of_the_article_has_a_companion() -> None:
    assert {f"{name}b" for name in ARTICLE} <= set(IDS)


def test_lessons_follow_their_order() -> None:
    places = [LESSONS.index(exercise.lesson) for exercise in EXERCISES]
    assert places == sorted(places)


def test_functions_are_worth_more_than_values() -> None:
    points = [2, 2, 2, 2, 2, 3, 2, 2, 2, 2, 3, 2, 2, 2, 2, 2, 2, 4, 3, 2, 3]
    assert [exercise.points for exercise in FUNCTIONS] == points
    points = "".join(str(exercise.points) for exercise in FUNCTIONS)
    assert points == "222223222232222224323"
    assert {exercise.points for exercise in VALUES} == {1}


def test_signatures_are_those_of_the_text() -> None:
    signatures = {exercise.id: f"{exercise.function}({', '.join(exercise.parameters)})" for exercise in FUNCTIONS}
    assert signatures == {
        "0_1": "forward(x, w, b)",
        "0_2": "error(y, t)",
        "0_3": "delta(y, t)",
        "0_4": "weight_gradient(x, y, t)",
        "0_5": "bias_gradient(y, t)",
        "0_6": "train_epoch(x, t, w, b, eta)",
        "3_7": "layer(X, W, b)",
        "3_4": "softmax(u)",
        "3_5": "squared_error(y, t)",
        "3_6": "cross_entropy(y, t)",
        "3_9": "forward(X, W1, b1, W2, b2)",
        "4_6": "dense_backward(dZ, X, W)",
        "4_7": "numeric_gradient(f, x, h)",
        "5_1": "box_muller(u1, u2)",
        "5_2": "init_std(n, activation)",
        "6_1": "sgd_step(w, g, eta)",
        "6_2": "momentum_step(w, g, v, eta, mu)",
        "6_3": "adam_step(w, g, m, v, t, eta, beta1, beta2, eps)",
        "7_1": "training_step(X, T, W1, b1, W2, b2, eta)",
        "8_1b": "convolve(image, kernel, bias)",
        "8_2": "lstm_step(x, h, c, W, U, b)",
    }


def test_get_finds_by_id() -> None:
    assert get("2_3b").id == "2_3b"


@pytest.mark.parametrize(("unknown", "meant"), [("1-1", "1_1"), ("3_3c", "3_3"), ("4_1c", "4_1")])
def test_an_unknown_id_names_the_nearest(unknown: Any, meant: str) -> None:
    with pytest.raises(UnknownExercise, match=meant):
        get(unknown)


@pytest.mark.parametrize("unknown", [None, 11, ["1_1"], {}])
def test_what_is_no_id_is_unknown_too(unknown: Any) -> None:
    with pytest.raises(UnknownExercise):
        get(unknown)


def test_nearest_gives_the_first_when_nothing_is_near() -> None:
    assert nearest("qqqqqq") == ("0_1", "0_2", "0_3")


@pytest.mark.parametrize("exercise", [*FUNCTIONS, *PARTS], ids=lambda exercise: exercise.function)
def test_people_go_wrong_in_at_least_six_ways(exercise: Any) -> None:
    assert len(exercise.slips) >= 6


@pytest.mark.parametrize("exercise", [*FUNCTIONS, *PARTS], ids=lambda exercise: exercise.function)
def test_probes_hold_python_floats_first_and_plain_arrays_after(exercise: Any) -> None:
    probes = exercise.probes(np.random.default_rng(5))
    kinds = [any(isinstance(argument, np.ndarray) for argument in probe) for probe in probes]
    assert kinds == sorted(kinds)
    for argument in (argument for probe in probes for argument in probe):
        assert type(argument) in (float, int, str, Formula) or argument.dtype in (np.float64, np.int64)


@pytest.mark.parametrize("exercise", [*FUNCTIONS, *PARTS], ids=lambda exercise: exercise.function)
def test_probes_depend_on_the_generator_alone(exercise: Any) -> None:
    first, again, other = (
        np.concatenate([np.ravel(argument) for argument in exercise.probes(np.random.default_rng(seed))[0]])
        for seed in (1, 1, 2)
    )
    assert np.array_equal(first, again)
    assert not np.array_equal(first, other)


@pytest.mark.parametrize("exercise", [*FUNCTIONS, *PARTS], ids=lambda exercise: exercise.function)
def test_both_languages_show_the_same_code(exercise: Any) -> None:
    blocks = [
        re.findall(r"```\n(.*?)```", text, re.DOTALL) for text in (exercise.solution().en, exercise.solution().ja)
    ]
    assert blocks[0] == blocks[1] != []


def test_no_slip_message_is_used_for_two_slips_that_differ() -> None:
    for exercise in EXERCISES:
        messages = {slip.message.en for slip in exercise.slips}
        # The three of one-hot, the three units of the income and the two displaced targets share theirs.
        assert len(exercise.slips) - len(messages) <= 4


def test_every_exercise_knows_six_wrong_ways_or_more() -> None:
    parts = [part for exercise in EXERCISES for part in getattr(exercise, "parts", (exercise,))]
    assert [part.title for part in parts if len(part.slips) < 6] == []
