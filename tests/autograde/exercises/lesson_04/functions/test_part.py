import numpy as np
import pytest

from autograde.exercise import Arguments, Probes
from autograde.exercises.lesson_04.functions.part import smooth, with_zero


def entries(probes: list[Arguments]) -> np.ndarray:
    return np.concatenate([np.ravel(u) for (u,) in probes])


@pytest.mark.parametrize("probes", [smooth, with_zero])
@pytest.mark.parametrize("seed", range(20))
def test_probes_stay_where_nothing_overflows(probes: Probes, seed: int) -> None:
    assert np.max(np.abs(entries(list(probes(np.random.default_rng(seed)))))) <= 2.6


@pytest.mark.parametrize("seed", range(20))
def test_every_array_has_an_entry_between_one_half_and_one(seed: int) -> None:
    arrays = [u for (u,) in with_zero(np.random.default_rng(seed)) if isinstance(u, np.ndarray)]
    assert all(np.any((u > 0.5) & (u < 1)) for u in arrays)


def test_zero_comes_as_a_number_in_a_row_and_in_a_table() -> None:
    probes = with_zero(np.random.default_rng(3))
    assert sorted(np.ndim(u) for (u,) in probes if np.any(np.asarray(u) == 0)) == [0, 1, 2]


def test_smooth_probes_leave_zero_out() -> None:
    assert 0 not in entries(smooth(np.random.default_rng(3)))
