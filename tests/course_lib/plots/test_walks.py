import numpy as np
import pytest

from course_lib.landscapes import RAVINE, TWO_VALLEYS
from course_lib.plots.picture import new_axes
from course_lib.plots.walks import CEILING, FLOOR, STYLES, draw_map, walk_heights, walks, within

WALKS = {"SGD": np.array([[-2.0, 1.0], [-1.0, 0.5]]), "μ": np.array([[-2.0, 1.0], [0.5, -0.5], [0.0, 0.25]])}


def test_each_walk_has_a_map_of_its_own() -> None:
    axes = walks(RAVINE, WALKS).figure.axes
    assert [ax.lines[0].get_xydata().tolist() for ax in axes] == [walk.tolist() for walk in WALKS.values()]
    assert [ax.texts[-1].get_text() for ax in axes] == ["SGD", "μ"]


def test_a_ring_stands_at_the_start_and_a_large_marker_at_the_end() -> None:
    _, start, end = walks(RAVINE, WALKS).figure.axes[1].lines
    assert (start.get_xydata().tolist(), start.get_marker()) == ([[-2, 1]], "o")
    assert (end.get_xydata().tolist(), end.get_marker()) == ([[0, 0.25]], "s")


def test_line_marker_and_colour_all_differ() -> None:
    for looks in zip(*((style.colour, style.line, style.marker) for style in STYLES), strict=True):
        assert len(set(looks)) == 3


def test_maps_show_the_frame_of_the_landscape() -> None:
    ax = walks(RAVINE, WALKS).figure.axes[0]
    assert (ax.get_xlim(), ax.get_ylim()) == ((-3, 3), (-1.5, 1.5))
    assert (ax.get_xlabel(), ax.get_ylabel()) == ("$w_1$", "$w_2$")


def test_a_local_minimum_shows_by_lines_of_its_own() -> None:
    _, ax = new_axes(4, 3)
    _, lines = draw_map(ax, TWO_VALLEYS)
    assert {2.3, 2.45, 2.6} <= set(lines.levels)


def test_the_lowest_line_lies_deep_in_the_valley() -> None:
    _, ax = new_axes(4, 3)
    _, lines = draw_map(ax, RAVINE)
    assert lines.levels[[0, -1]].tolist() == [0.02, 5]  # the corners are at 0.9 + 4.5 = 5.4


def test_heights_stand_against_the_steps() -> None:
    curves = walk_heights(RAVINE, WALKS).figure.axes[0].lines
    # 0.1 * 4 + 2 = 2.4; 0.1 + 0.5 = 0.6; 0.025 + 0.5 = 0.525; 2/16 = 0.125
    assert curves[0].get_xydata().tolist() == [[0, pytest.approx(2.4)], [1, pytest.approx(0.6)]]
    assert curves[1].get_ydata() == pytest.approx([2.4, 0.525, 0.125])
    assert [curve.get_label() for curve in curves] == ["SGD", "μ"]


def test_heights_beyond_the_axis_are_drawn_at_its_ends() -> None:
    assert within(np.array([0.0, 1.0, 1e9])).tolist() == [FLOOR, 1, CEILING]


def test_the_alt_text_tells_where_each_walk_ends() -> None:
    alt = walks(RAVINE, WALKS).alt
    assert "2 maps of the same landscape of L over w1 and w2" in alt.en
    assert "SGD: from w1 = −2.00, w2 = 1.00 in 1 step to w1 = −1.00, w2 = 0.50, where L = 0.6." in alt.en
    assert "μ は w1 = −2.00、w2 = 1.00 から 2歩で w1 = 0.00、w2 = 0.25 に着き、そこでは L = 0.125 です。" in alt.ja


def test_the_alt_text_of_the_heights_tells_first_and_last() -> None:
    alt = walk_heights(RAVINE, WALKS).alt
    assert "for k from 0 to 2" in alt.en
    assert "μ goes from 2.4 to 0.125." in alt.en
    assert "SGD は 2.4 から 0.6 になります。" in alt.ja
