"""All warm-ups: fresh, nice numbers, at which every slip shows."""

from dataclasses import replace
from itertools import combinations

import numpy as np
import pytest

from autograde.exercises.lesson_names import LESSONS
from autograde.exercises.warm_ups import WARM_UPS, Question
from autograde.lint import defects

QUESTIONS = [question for questions in WARM_UPS.values() for question in questions]
every_question = pytest.mark.parametrize("question", QUESTIONS, ids=lambda question: question.exercise.id)


def drawn(question, rounds=200):
    return [question.draw(np.random.default_rng(seed)) for seed in range(rounds)]


def test_lessons_open_with_three_questions_each() -> None:
    assert list(WARM_UPS) == sorted(WARM_UPS, key=LESSONS.index)
    assert {len(questions) for questions in WARM_UPS.values()} == {3}


def test_ids_are_unique() -> None:
    assert len({question.exercise.id for question in QUESTIONS}) == len(QUESTIONS)


@every_question
def test_numbers_are_fresh(question: Question) -> None:
    assert len({str(inputs) for inputs in drawn(question)}) >= 7


@every_question
def test_at_least_two_slips(question: Question) -> None:
    assert len(question.exercise.slips) >= 2


@every_question
def test_every_slip_shows_at_all_numbers(question: Question) -> None:
    exercise = question.exercise
    for inputs in drawn(question):
        values = [exercise.reference(**inputs), *(slip.rule(**inputs) for slip in exercise.slips)]
        assert min(abs(a - b) for a, b in combinations(values, 2)) > 1e-3, inputs


@every_question
def test_the_lint_finds_nothing_at_any_numbers(question: Question) -> None:
    fresh = {str(inputs): replace(question.exercise, inputs=inputs) for inputs in drawn(question)}
    assert defects(fresh.values()) == []


@every_question
def test_the_answer_has_at_most_four_decimals(question: Question) -> None:
    for inputs in drawn(question):
        value = question.exercise.reference(**inputs)
        assert round(value, 4) == pytest.approx(value, abs=1e-12)


@every_question
def test_the_prompt_shows_the_numbers_in_both_languages(question: Question) -> None:
    prompts = {str(inputs): question.prompt(**inputs) for inputs in drawn(question)}
    assert len({prompt.en for prompt in prompts.values()}) == len(prompts)
    assert len({prompt.ja for prompt in prompts.values()}) == len(prompts)


@every_question
def test_the_prompt_asks(question: Question) -> None:
    prompt = question.prompt(**question.exercise.inputs)
    assert prompt.en.endswith("?")
    assert prompt.ja.endswith("か。")


@every_question
def test_the_solution_ends_with_the_answer(question: Question) -> None:
    for inputs in drawn(question, 20):
        shown = float(question.exercise.solution(**inputs).en.split("=")[-1])
        assert shown == pytest.approx(question.exercise.reference(**inputs))
