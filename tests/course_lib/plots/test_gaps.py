import numpy as np
from matplotlib.collections import LineCollection

from course_lib.plots.gaps import gap_segments, residuals

X, T, Y = np.array([1.0, 2.0, 3.0]), np.array([0.5, 0.9, 0.1]), np.array([0.25, 0.5, 0.2])


def test_a_segment_runs_from_the_output_to_the_target() -> None:
    assert gap_segments(X, T, Y).tolist() == [
        [[1, 0.25], [1, 0.5]],
        [[2, 0.5], [2, 0.9]],
        [[3, 0.2], [3, 0.1]],
    ]


def test_the_picture_holds_gaps_points_and_curve() -> None:
    (ax,) = residuals(X, T, Y).figure.axes
    (gaps,) = (item for item in ax.collections if isinstance(item, LineCollection))
    assert len(gaps.get_segments()) == 3
    assert [list(line.get_ydata()) for line in ax.lines] == [[0.25, 0.5, 0.2], [0.5, 0.9, 0.1]]


def test_the_alt_text_counts_the_sides_and_names_the_widest_gap() -> None:
    alt = residuals(X, T, Y).alt
    assert "3 targets t (2 above the curve, 1 below). The widest gap is t − y = 0.4, at x = 2." in alt.en
    assert "上の正解が2個、下の正解が1個です。いちばん大きなずれは x = 2 での t − y = 0.4 です。" in alt.ja


def test_the_widest_gap_can_be_one_below_the_curve() -> None:
    assert "t − y = −0.25, at x = 1" in residuals(X, np.array([0.0, 0.5, 0.1]), Y).alt.en
