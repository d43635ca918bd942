"""Splits: every row on one side, every class on both."""

import numpy as np
import pytest

from course_lib.errors import SettingError
from course_lib.splitting import stratified_split

LABELS = np.repeat([0, 1, 2], [20, 10, 5])


def split(labels=LABELS, seed=0, **settings):
    return stratified_split(np.asarray(labels), np.random.default_rng(seed), **settings)


def test_every_row_is_on_one_side():
    train, held_out = split()
    assert sorted([*train, *held_out]) == list(range(35))


def test_each_class_gives_its_share():
    train, held_out = split()
    # 30 % of 20, 10 and 5 rows: 6, 3, and 1.5, which is rounded up
    assert np.bincount(LABELS[held_out]).tolist() == [6, 3, 2]
    assert np.bincount(LABELS[train]).tolist() == [14, 7, 3]


def test_the_share_can_be_chosen():
    assert np.bincount(LABELS[split(held_out=0.6)[1]]).tolist() == [12, 6, 3]


def test_rows_come_in_random_order():
    for side in split():
        assert not np.all(np.diff(LABELS[side]) >= 0)
        assert side.tolist() != sorted(side)


def test_the_seed_decides():
    assert split(seed=1)[1].tolist() == split(seed=1)[1].tolist()
    assert sorted(split(seed=1)[1]) != sorted(split(seed=2)[1])


def test_every_row_is_held_out_some_time():
    assert {row for seed in range(40) for row in split(seed=seed)[1]} == set(range(35))


def test_the_labels_need_not_be_sorted_or_without_gaps():
    labels = [5, 2, 5, 2, 5, 2, 5, 2]
    _, held_out = split(labels, held_out=0.5)
    assert sorted(np.array(labels)[held_out]) == [2, 2, 5, 5]


def test_a_class_of_one_row_stays_in_training():
    train, held_out = split([0, 0, 0, 0, 1], held_out=0.9)
    assert 4 in train
    assert len(train) == 2
    assert len(held_out) == 3


@pytest.mark.parametrize("share", [0, 1, -0.2, 30])
def test_a_share_lies_between_nothing_and_all(share):
    with pytest.raises(SettingError, match=f"held_out is {share}, expected a share between 0 and 1"):
        split(held_out=share)


def test_a_split_that_holds_nothing_out_is_refused():
    with pytest.raises(SettingError, match=r"held_out is 0\.1 of 3 rows.*try 0\.5"):
        split([0, 1, 2], held_out=0.1)


def test_a_label_is_a_whole_number_from_0_up():
    with pytest.raises(SettingError, match=r"^labels holds -1, expected class numbers from 0"):
        split([0, -1, 0, -1])


def test_a_list_of_labels_will_do_and_an_empty_one_will_not():
    train, rest = stratified_split([0, 1, 0, 1], np.random.default_rng(0), 0.5)
    assert sorted([*train, *rest]) == [0, 1, 2, 3]
    with pytest.raises(SettingError, match=r"^labels is empty, expected the class of at least two rows\.$"):
        stratified_split([], np.random.default_rng(0))
