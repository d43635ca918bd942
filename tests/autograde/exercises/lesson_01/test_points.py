import numpy as np
import pytest

from autograde.exercises.lesson_01.points import (
    away_from_zero,
    inputs,
    outputs_and_targets,
    pairs,
    spread_inputs,
    triples,
    whole_inputs,
)

SEEDS = range(100)
every_seed = pytest.mark.parametrize("seed", SEEDS)
SHAPES = [(), (), (), (4,), (5,), (2, 3), (50,)]


@every_seed
def test_numbers_keep_away_from_zero_and_from_large_values(seed: int) -> None:
    assert 0.3 <= abs(away_from_zero(np.random.default_rng(seed))) <= 1.8
    sizes = np.abs(inputs(np.random.default_rng(seed), 7))
    assert 0.3 <= np.min(sizes) <= np.max(sizes) <= 1.8


def test_both_signs_occur() -> None:
    assert set(np.sign(inputs(np.random.default_rng(0), 50))) == {-1, 1}


@every_seed
def test_whole_inputs_are_whole_numbers_in_type_too(seed: int) -> None:
    x = whole_inputs(np.random.default_rng(seed), 5)
    assert x.dtype.kind == "i"
    assert len(set(x.tolist())) == 5
    assert 0 not in x


@every_seed
def test_spread_inputs_reach_far_to_both_sides_and_hold_one_zero(seed: int) -> None:
    x = spread_inputs(np.random.default_rng(seed))
    assert (len(x), np.count_nonzero(x == 0)) == (50, 1)
    assert -3 <= x[0] < -1.9 < 1.9 < x[-1] <= 3


@every_seed
def test_outputs_and_targets_lie_inside_and_apart(seed: int) -> None:
    y, t = outputs_and_targets(np.random.default_rng(seed), 7)
    assert np.all((y > 0.05) & (y < 0.95) & (t > 0.04) & (t < 0.96))
    assert np.min(np.abs(y - t)) >= 0.15 - 1e-12


def test_gaps_alternate_between_up_and_down() -> None:
    y, t = outputs_and_targets(np.random.default_rng(1), 4)
    assert np.sign(t - y).tolist() == [-1, 1, -1, 1]


def test_pairs_begin_with_plain_numbers_and_end_with_arrays() -> None:
    drawn = pairs(np.random.default_rng(2))
    assert [type(y) for y, _ in drawn] == [float] * 3 + [np.ndarray] * 4
    assert [np.shape(y) for y, _ in drawn] == [np.shape(t) for _, t in drawn] == SHAPES


@every_seed
def test_one_pair_of_numbers_has_a_gap_near_nine_tenths(seed: int) -> None:
    gaps = [abs(y - t) for y, t in pairs(np.random.default_rng(seed))[:3]]
    assert max(gaps) == pytest.approx(0.9, abs=0.05)


def test_wide_gaps_go_up_and_down() -> None:
    wide = [pairs(np.random.default_rng(seed))[2] for seed in range(20)]
    assert {np.sign(t - y) for y, t in wide} == {-1, 1}


@every_seed
def test_one_array_of_targets_holds_whole_numbers(seed: int) -> None:
    kinds = [t.dtype.kind for _, t in pairs(np.random.default_rng(seed))[3:]]
    assert kinds == ["f", "i", "f", "f"]


def test_triples_have_an_input_for_each_output() -> None:
    drawn = triples(np.random.default_rng(3))
    assert [np.shape(x) for x, _, _ in drawn] == [np.shape(y) for _, y, _ in drawn] == SHAPES


def test_inputs_of_triples_are_whole_numbers_once_and_zero_once() -> None:
    arrays = [x for x, _, _ in triples(np.random.default_rng(3))[3:]]
    assert [x.dtype.kind for x in arrays] == ["f", "i", "f", "f"]
    assert [np.count_nonzero(x == 0) for x in arrays] == [0, 0, 0, 1]


def test_the_same_state_gives_the_same_points() -> None:
    first, second = (inputs(np.random.default_rng(4), 5) for _ in range(2))
    assert np.array_equal(first, second)
