import numpy as np

from course_lib.plots.sliding_words import describe_sliding, working

X, W = np.array([[1.0, -2], [0.5, 4]]), np.array([[3.0], [-1]])
Z = np.array([[2.5, -10]])


def test_negative_factors_stand_in_brackets():
    assert working(X[:, 1:], W, 0.0) == "(−2)·3 + 4·(−1) + 0 = −10"


def test_before_the_first_window_the_result_is_empty():
    words = describe_sliding(X, W, 0.0, Z, 0, (0, 0))
    assert words.en.endswith("a table Z of 1 by 2, which is empty.")
    assert words.ja.endswith("結果の Z は1行2列で、まだ空です。")


def test_rows_and_columns_are_counted_from_one():
    words = describe_sliding(X, W, 0.0, Z, 2, (0, 1))
    assert "Window 2 of 2 is framed, rows 1 to 2 and columns 2 to 2 of X" in words.en
    assert "ここまでの値は2.5、−10です" in words.ja
