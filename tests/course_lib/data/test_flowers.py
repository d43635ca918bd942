"""Iris as Fisher published it."""

import numpy as np

from course_lib.data.flowers import iris


def test_fifty_flowers_of_each_species() -> None:
    assert iris().X.shape == (150, 4)
    assert iris().class_counts.tolist() == [50, 50, 50]
    assert [name.en for name in iris().classes] == ["setosa", "versicolor", "virginica"]


def test_the_first_flower_of_each_species() -> None:
    data = iris()
    np.testing.assert_array_equal(
        data.X[[0, 50, 100]], [[5.1, 3.5, 1.4, 0.2], [7.0, 3.2, 4.7, 1.4], [6.3, 3.3, 6.0, 2.5]]
    )
    assert data.labels[[0, 50, 100]].tolist() == [0, 1, 2]


def test_the_two_rows_that_are_wrong_at_uci_are_right() -> None:
    # UCI's own notes: sample 35 should end in 0.2, sample 38 should read 4.9, 3.6, 1.4, 0.1
    np.testing.assert_array_equal(iris().X[[34, 37]], [[4.9, 3.1, 1.5, 0.2], [4.9, 3.6, 1.4, 0.1]])


def test_every_column_has_a_name_in_both_languages() -> None:
    assert len(iris().features) == 4
    assert [name.en for name in iris().features][2] == "petal length (cm)"
    assert [name.ja for name in iris().features][2] == "花弁の長さ（cm）"
