"""The step of Adam on the numbers of the paper's settings, and what the probes let through."""

import math

import numpy as np
import pytest

from autograde.diagnose import diagnose
from autograde.exercises.lesson_10.adam_step import EXERCISE, PAPER, probes


def test_two_steps_with_the_settings_of_the_paper(gives) -> None:
    w, m, v = gives("6_3", "reference", 0.0, 0.5, 0.0, 0.0, 1, *PAPER)
    assert (w, m, v) == pytest.approx((-0.00099999998, 0.05, 0.00025), rel=1e-9)
    w, m, v = gives("6_3", "reference", w, -0.2, m, v, 2, *PAPER)
    assert (w, m, v) == pytest.approx((-0.00134560582, 0.025, 0.00028975), rel=1e-8)


def test_the_first_step_has_the_length_eta(gives) -> None:
    for g in (1000.0, 0.5, -3.0):
        assert gives("6_3", "reference", 2.0, g, 0.0, 0.0, 1, *PAPER)[0] == pytest.approx(2 - math.copysign(0.001, g))


@pytest.mark.parametrize("seed", range(20))
def test_probes_are_steps_1_2_3_and_10_of_walks_that_go_on(seed: int) -> None:
    drawn = probes(np.random.default_rng(seed))
    steps = [*drawn[:8], *drawn[10:]]
    assert [probe[4] for probe in steps] == [1, 2, 3, 10] * 3
    for first, second, third in (steps[i : i + 3] for i in (0, 4, 8)):
        assert np.all(np.asarray(first[2:4]) == 0)
        for before, after in ((first, second), (second, third)):
            moved = EXERCISE.reference(*before)
            np.testing.assert_allclose(moved, [after[0], after[2], after[3]], rtol=1e-12)


def test_the_numbers_end_with_a_gradient_of_zero_and_a_tiny_one() -> None:
    still, tiny = probes(np.random.default_rng(0))[8:10]
    assert (still[1], tiny[1], tiny[4:]) == (0, 1e-6, (1, 0.001, 0.9, 0.999, 1e-8))


def test_who_skips_a_gradient_of_zero_by_an_if_is_told_for_numbers_and_arrays() -> None:
    def adam_step(w, g, m, v, t, eta, beta1, beta2, eps):
        if g == 0:
            return w, m, v
        return EXERCISE.reference(w, g, m, v, t, eta, beta1, beta2, eps)

    verdict = diagnose(EXERCISE, adam_step)
    assert verdict.slips == ("skipped_at_zero",)
    assert len(verdict.messages) > 1


def test_a_student_with_other_brackets_passes() -> None:
    def adam_step(w, g, m, v, t, eta, beta1, beta2, eps):
        m = m + (1 - beta1) * (g - m)
        v = v + (1 - beta2) * (np.square(g) - v)
        rate = eta / (1 - pow(beta1, t))
        return w - rate * m / (eps + (v / (1 - pow(beta2, t))) ** 0.5), m, v

    assert diagnose(EXERCISE, adam_step).status == "passed"


def test_the_article_program_fails() -> None:
    def adam_step(w, g, m, v, t, eta, beta1, beta2, eps):
        moved = EXERCISE.reference(w, g, m, v, t, eta, beta1, beta2, eps)
        return tuple(np.where(np.asarray(g) == 0, old, new) for old, new in zip((w, m, v), moved, strict=True))

    assert diagnose(EXERCISE, adam_step).slips == ("skipped_at_zero",)


def test_overwriting_the_means_is_noticed() -> None:
    def adam_step(w, g, m, v, t, eta, beta1, beta2, eps):
        m *= beta1
        m += (1 - beta1) * g
        v = beta2 * v + (1 - beta2) * g**2
        return w - eta * (m / (1 - beta1**t)) / (np.sqrt(v / (1 - beta2**t)) + eps), m, v

    assert diagnose(EXERCISE, adam_step).status == "incorrect"
