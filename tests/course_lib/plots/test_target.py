import numpy as np

from course_lib.plots.target import target_curve
from course_lib.types import Array

X, T = np.array([-1.0, 0.0, 2.0]), np.array([0.1, 0.5, 0.8])


def test_targets_alone_are_one_line_of_hollow_points(curve: tuple[Array, Array]) -> None:
    (points,) = target_curve(*curve).figure.axes[0].lines
    assert points.get_linestyle() == "None"
    assert points.get_markerfacecolor() == "none"
    assert len(points.get_xdata()) == 50


def test_points_are_the_data_and_the_curve_is_y() -> None:
    y = np.array([0.2, 0.4, 0.7])
    points, curve = target_curve(X, T, y).figure.axes[0].lines
    assert (list(points.get_xdata()), list(points.get_ydata())) == ([-1, 0, 2], [0.1, 0.5, 0.8])
    assert (list(curve.get_xdata()), list(curve.get_ydata())) == ([-1, 0, 2], [0.2, 0.4, 0.7])
    assert (curve.get_linestyle(), curve.get_marker()) == ("-", "None")


def test_all_points_lie_inside_the_frame() -> None:
    ax = target_curve(X, T).figure.axes[0]
    assert ax.get_xlim()[0] < -1 < 2 < ax.get_xlim()[1]
    assert ax.get_ylim()[0] < 0 < 1 < ax.get_ylim()[1]


def test_one_point_alone_can_be_drawn() -> None:
    assert target_curve(X[:1], T[:1]).png().startswith(b"\x89PNG")


def test_the_alt_text_names_both_ends() -> None:
    alt = target_curve(X, T).alt
    assert alt.en == "3 target points t over x: from t = 0.1 at x = −1 to t = 0.8 at x = 2."
    assert "左端は x = −1 で t = 0.1、右端は x = 2 で t = 0.8 です。" in alt.ja


def test_the_alt_text_names_the_largest_distance() -> None:
    alt = target_curve(X, T, np.array([0.2, 0.5, 0.4])).alt
    assert "from 0.2 to 0.4; it is at most 0.4 away" in alt.en
    assert "0.2 から 0.4 まで続き、正解とのずれは最大で 0.4 です。" in alt.ja
