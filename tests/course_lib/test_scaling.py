"""Standardisation by the training rows alone."""

import numpy as np
import pytest

from course_lib.errors import ShapeError
from course_lib.scaling import Standardizer

X = np.array([[1.0, 10.0, 7.0], [3.0, 10.0, 9.0], [5.0, 40.0, 2.0]])


def test_by_hand():
    scale = Standardizer.of(np.array([[1.0, 10.0], [3.0, 30.0]]))
    assert [scale.mean.tolist(), scale.deviation.tolist()] == [[2, 20], [1, 10]]
    np.testing.assert_array_equal(scale.apply(np.array([[4.0, 15.0]])), [[2, -0.5]])


def test_the_columns_get_mean_zero_and_deviation_one():
    Z = Standardizer.of(X).apply(X)
    np.testing.assert_allclose(Z.mean(axis=0), 0, atol=1e-15)
    np.testing.assert_allclose((Z**2).mean(axis=0), 1)


def test_other_rows_do_not_change_the_scale():
    scale = Standardizer.of(X)
    alone, together = scale.apply(X[:1]), scale.apply(np.vstack([X, 1000 * X]))[:1]
    np.testing.assert_array_equal(alone, together)


def test_a_column_that_never_changes_becomes_zero():
    Z = Standardizer.of(np.full((3, 1), 0.1)).apply(np.full((3, 1), 0.1))
    # Exactly: the mean of three times 0.1 is rounded to 0.10000000000000002, and is not taken.
    np.testing.assert_array_equal(Z, np.zeros((3, 1)))


def test_one_row_becomes_zero():
    np.testing.assert_array_equal(Standardizer.of(X[:1]).apply(X[:1]), np.zeros((1, 3)))


def test_the_rows_are_left_as_they_were():
    before = X.copy()
    Standardizer.of(X).apply(X)
    np.testing.assert_array_equal(X, before)


@pytest.mark.parametrize("rows", [np.ones(3), np.ones((3, 2)), np.ones((2, 4))])
def test_other_columns_are_refused(rows):
    with pytest.raises(ShapeError) as caught:
        Standardizer.of(X).apply(rows)
    assert str(caught.value) == (
        f"`X` has shape {rows.shape}, expected (n, 3): "
        "the mean and the deviation are those of that many columns. Give `X` 3 columns."
    )


def test_a_scale_needs_rows():
    with pytest.raises(ShapeError) as caught:
        Standardizer.of(np.empty((0, 3)))
    assert str(caught.value) == (
        "`X` has shape (0, 3), expected (n, d) with n of 1 or more: a mean needs a row. Give `X` at least one row."
    )
    with pytest.raises(ShapeError, match=r"^`X` has shape \(3,\), expected \(n, d\): each row of X is an example\. "):
        Standardizer.of(np.ones(3))


def test_the_deviation_of_a_column_that_never_changes_counts_as_one():
    scale = Standardizer.of(np.array([[1.0, 5.0, 2.0], [5.0, 5.0, 4.0]]))
    assert scale.deviation.tolist() == [2, 1, 1]
    # a held-out row may differ where the training rows do not
    assert scale.apply(np.array([[9.0, 8.0, 3.0]])).tolist() == [[3, 3, 0]]
