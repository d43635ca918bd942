from typing import Any

import numpy as np
import pytest

from autograde.diagnose import diagnose
from autograde.exercises import get
from autograde.exercises.lesson_08.numeric_gradient import EXERCISE, probes


def test_by_hand() -> None:
    # x0^3 x1 at (3, 5) with h = 2: (625 - 5) / 4 and (189 - 81) / 4
    assert EXERCISE.reference(lambda x: x[0] ** 3 * x[1], np.array([3.0, 5]), 2.0).tolist() == [155, 27]


def test_probes_are_a_row_a_table_and_whole_numbers() -> None:
    drawn = probes(np.random.default_rng(3))
    assert [(x.shape, x.dtype.kind) for _, x, _ in drawn] == [((4,), "f"), ((2, 3), "f"), ((3,), "i")]


def test_what_is_shown_of_a_probe_is_what_was_called() -> None:
    for f, x, h in probes(np.random.default_rng(3)):
        assert f.source.startswith("lambda x: ")
        assert np.array_equal(x, np.round(x, 2))
        assert h == round(h, 2)


@pytest.mark.parametrize("seed", range(50))
def test_steps_are_so_large_that_the_exact_gradient_does_not_agree(seed: int) -> None:
    pairs = [[EXERCISE.reference(f, x, step) for step in (h, 1e-5)] for f, x, h in probes(np.random.default_rng(seed))]
    assert any(np.max(np.abs(large - small)) > 2e-3 * np.max(np.abs(large)) for large, small in pairs)


def test_whoever_changes_x_and_puts_it_back_passes() -> None:
    def restores(f: Any, x: Any, h: float) -> Any:
        x, gradient = x.astype(float), np.zeros(x.shape)
        for index in np.ndindex(x.shape):
            before = x[index]
            x[index] = before + h
            above = f(x)
            x[index] = before - h
            gradient[index] = (above - f(x)) / (2 * h)
            x[index] = before
        return gradient

    assert diagnose(EXERCISE, restores).status == "passed"


def test_a_change_of_the_callers_x_is_told() -> None:
    def shifts(f: Any, x: Any, h: float) -> Any:
        gradient = EXERCISE.reference(f, x, h)
        x[...] = x + 1
        return gradient

    verdict = diagnose(EXERCISE, shifts)
    assert (verdict.status, verdict.points) == ("incorrect", 1)
    assert "changes an array" in verdict.messages[0].en


def test_a_function_that_ignores_f_is_told() -> None:
    verdict = diagnose(EXERCISE, lambda f, x, h: 3 * x**2 + h**2)
    assert "does not change with `f`" in verdict.messages[0].en


def test_the_call_is_shown_as_python_to_copy() -> None:
    verdict = diagnose(EXERCISE, lambda f, x, h: 3 * x**2 + h**2)
    assert "`numeric_gradient(lambda x: 0." in verdict.messages[1].en


def test_an_f_that_gets_too_much_stops_in_the_students_line() -> None:
    verdict = diagnose(EXERCISE, lambda f, x, h: f(x, h))
    assert "takes 1 positional argument but 2 were given" in verdict.messages[1].en
    assert "f(x, h)" in verdict.messages[2].en


def test_the_exercise_is_the_one_of_the_course() -> None:
    assert get("4_7") is EXERCISE
