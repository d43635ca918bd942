"""What a data set says of itself, and that nobody changes it by accident."""

from dataclasses import replace

import numpy as np
import pytest

from course_lib.data.data_set import DataSet
from course_lib.language import Text, set_language


@pytest.fixture
def fruit() -> DataSet:
    return DataSet(
        name="fruit",
        title=Text(en="Fruit", ja="果物"),
        X=np.array([[1.0, 2.0], [3.0, 4.0], [5.0, 6.0]]),
        labels=np.array([2, 0, 2]),
        features=(Text(en="weight", ja="重さ"), Text(en="width", ja="幅")),
        classes=tuple(Text(en=en, ja=ja) for en, ja in (("apple", "りんご"), ("fig", "いちじく"), ("plum", "すもも"))),
        source=Text(en="a basket", ja="かご"),
        licence="CC0",
    )


def test_a_class_without_rows_counts_too(fruit: DataSet) -> None:
    assert fruit.n_classes == 3
    assert fruit.class_counts.tolist() == [1, 0, 2]


@pytest.mark.parametrize("name", ["X", "labels"])
def test_its_arrays_cannot_be_changed(fruit: DataSet, name: str) -> None:
    with pytest.raises(ValueError, match="read-only"):
        getattr(fruit, name)[0] = 9


def test_classes_have_no_order_unless_said(fruit: DataSet) -> None:
    assert not fruit.ordered


def test_it_says_what_it_holds(fruit: DataSet) -> None:
    assert repr(fruit).splitlines() == [
        "Fruit: 3 rows, 2 features, 3 classes",
        "features: weight, width",
        "classes: apple (1), fig (0), plum (2)",
        "source: a basket",
        "licence: CC0",
    ]


def test_of_many_features_it_names_the_first_two_and_the_last(fruit: DataSet) -> None:
    names = tuple(Text(en=f"pixel {k}", ja=f"画素{k}") for k in range(1, 22))
    assert repr(replace(fruit, features=names)).splitlines()[1] == "features: pixel 1, pixel 2, ..., pixel 21"
    assert repr(replace(fruit, features=names[:20])).splitlines()[1].count("pixel") == 20


def test_it_says_so_in_japanese(fruit: DataSet) -> None:
    set_language("ja")
    try:
        said = repr(fruit).splitlines()
    finally:
        set_language(None)
    assert said[0] == "果物：3行、特徴量2個、クラス3個"
    assert said[2] == "クラス：りんご（1行）、いちじく（0行）、すもも（2行）"
