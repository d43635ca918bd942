import numpy as np
import pytest
from matplotlib.lines import Line2D

from course_lib.plots.activation_curves import activation, activations, branches
from course_lib.plots.shapes import SHAPES


def at(curve: Line2D, u: float) -> float:
    return float(np.interp(u, *curve.get_data()))


def markers(lines: list[Line2D]) -> list[tuple[float, str]]:
    return [(line.get_ydata()[0], line.get_markerfacecolor()) for line in lines if line.get_marker() == "o"]


def test_function_and_slope_stand_side_by_side() -> None:
    left, right = activation("tanh").figure.axes
    assert at(left.lines[0], 0.5) == pytest.approx(0.4621, abs=1e-3)
    assert at(right.lines[0], 0.5) == pytest.approx(0.7864, abs=1e-3)
    assert (left.get_xlabel(), right.get_ylabel()) == ("$u$", "$f'$")


def test_the_point_shows_height_and_slope() -> None:
    left, right = activation("relu", 1.5).figure.axes
    assert left.lines[-1].get_xydata().tolist() == [[1.5, 1.5]]
    assert right.lines[-1].get_xydata().tolist() == [[1.5, 1]]
    (u0, y0), (u1, y1) = left.lines[-2].get_xydata()
    assert (y1 - y0) / (u1 - u0) == pytest.approx(1)


def test_at_the_jump_there_is_a_point_but_no_slope() -> None:
    left, right = activation("step", 0).figure.axes
    assert left.lines[-1].get_xydata().tolist() == [[0, 1]]
    assert [line.get_xdata() for line in right.lines[-2:]] == [[], []]
    assert left.lines[-2].get_xdata() == []


def test_the_filled_dot_is_on_the_curve() -> None:
    left, right = activation("step").figure.axes
    assert markers(list(left.lines)) == [(0.0, "#FFFFFF"), (1.0, "#0072B2")]
    assert markers(list(right.lines)) == [(0.0, "#FFFFFF")]


def test_a_broken_curve_has_a_gap_at_zero() -> None:
    u, y = branches(SHAPES["step"].f, True)
    gap = int(np.flatnonzero(np.isnan(y))[0])
    assert (y[gap - 1], y[gap + 1]) == (0, 1)
    assert u[gap + 1] == pytest.approx(0, abs=1e-6)
    assert not np.isnan(branches(SHAPES["tanh"].f, False)[1]).any()


def test_all_four_stand_above_their_slopes_on_one_scale() -> None:
    axes = activations().figure.axes
    assert [ax.get_title() for ax in axes[:4]] == ["$H$", r"$\sigma$", r"$\tanh$", r"$\mathrm{ReLU}$"]
    assert {ax.get_ylim() for ax in axes[:4]} == {(-1.25, 2.25)}
    assert [at(ax.lines[0], 1.0) for ax in axes[4:]] == pytest.approx([0, 0.1966, 0.42, 1], abs=1e-3)


def test_the_slope_differs_in_line_style() -> None:
    left, right = activation("sigmoid").figure.axes
    assert (left.lines[0].get_linestyle(), right.lines[0].get_linestyle()) == ("-", "-.")


def test_the_alt_text_tells_value_and_slope() -> None:
    assert "At u = 0 the value is 0.5 and the slope 0.25." in activation("sigmoid", 0).alt.en
    assert "u = 0 での値は 0.5、傾きは 0.25 です。" in activation("sigmoid", 0).alt.ja
    assert activation("step", 0).alt.en.endswith("and there is no slope.")
    assert activation("step", 0).alt.ja.endswith("傾きはありません。")
