"""The pairs on which 5_1 is compared, and what is said of samples made from them."""

import numpy as np
import pytest

from autograde.exercises.lesson_09.uniforms import SAMPLE, normality, pairs

SEEDS = range(50)


def said(function, seed=0):
    probes = pairs(np.random.default_rng(seed))
    return normality(probes, [(np.asarray(function(u1, u2)),) for u1, u2 in probes])


def normal(u1, u2):
    return np.sqrt(-2 * np.log(u1)) * np.cos(2 * np.pi * u2)


@pytest.mark.parametrize("seed", SEEDS)
def test_no_uniform_number_is_zero_or_above_one(seed):
    for u1, u2 in pairs(np.random.default_rng(seed)):
        assert 0 < np.min(u1) <= np.max(u1) <= 1
        assert 0 < np.min(u2) <= np.max(u2) <= 1


@pytest.mark.parametrize("seed", SEEDS)
def test_single_angles_lie_in_all_four_quarters(seed):
    angles = [u2 for _, u2 in pairs(np.random.default_rng(seed))[:4]]
    assert sorted(int(4 * u2) for u2 in angles) == [0, 1, 2, 3]


def test_the_sample_is_even():
    u1, u2 = pairs(np.random.default_rng(1))[-1]
    assert u1.shape == u2.shape == (SAMPLE,)
    assert np.histogram(u1, 100, (0, 1))[0].tolist() == [SAMPLE // 100] * 100
    assert abs(np.corrcoef(u1, u2)[0, 1]) < 0.1


@pytest.mark.parametrize(
    ("function", "clue"),
    [
        (lambda u1, u2: normal(u1, u2) + 0.5, "do not balance"),
        (lambda u1, u2: 2 * normal(u1, u2), "the width is not"),
        (lambda u1, u2: (2 * np.log(u1)) ** 2 * np.cos(2 * np.pi * u2), "the width is not"),
        (lambda u1, u2: normal(u1, u1) - 0.056, "two different uniform numbers"),
        (lambda u1, u2: normal(u1, 1 - (u1 + u2) % 1), "These three fit"),
    ],
)
@pytest.mark.parametrize("seed", range(5))
def test_what_is_off_first_is_named(function, clue, seed):
    assert clue in said(function, seed).en


def test_mean_variance_and_skewness_are_told_in_both_languages():
    text = said(lambda u1, u2: np.where(u1 > 0.5, 3.0, 1.0))
    assert "mean 2, variance 1 and skewness 0;" in text.en
    assert "平均 2、分散 1、歪度 0 の数" in text.ja


def test_infinite_numbers_have_no_moments():
    assert said(lambda u1, u2: np.asarray(u1) / 0.0 if np.size(u1) < 0 else np.full(np.shape(u1), np.inf)) is None


def test_a_few_numbers_tell_nothing():
    assert normality([(0.5, 0.5)], [(np.array(0.1),)]) is None
