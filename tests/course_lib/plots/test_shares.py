import numpy as np
import pytest

from course_lib.plots.shares import softmax_bars


def heights(u):
    return [[bar.get_height() for bar in ax.patches] for ax in softmax_bars(u).figure.axes]


def test_the_three_groups_are_u_its_powers_and_the_shares() -> None:
    u, powers, y = heights(np.log([1.0, 2.0, 5.0]))
    assert u == pytest.approx([0, 0.693147, 1.609438], abs=1e-6)
    assert powers == pytest.approx([1, 2, 5])
    assert y == pytest.approx([0.125, 0.25, 0.625])


def test_every_bar_has_its_name_and_its_value() -> None:
    left, middle, right = softmax_bars([3, 0, -1]).figure.axes
    assert [label.get_text() for label in middle.get_xticklabels()] == ["$e^{u_1}$", "$e^{u_2}$", "$e^{u_3}$"]
    assert [text.get_text() for text in left.texts] == ["$3$", "$0$", "$−1$"]
    assert [text.get_text() for text in right.texts] == ["$0.936$", "$0.0466$", "$0.0171$"]


def test_the_value_of_a_negative_bar_stands_below_it() -> None:
    left = softmax_bars([3, 0, -1]).figure.axes[0]
    assert [text.get_va() for text in left.texts] == ["bottom", "bottom", "top"]
    assert left.get_ylim()[0] < -1


@pytest.mark.parametrize("u", [[3, 0, -1], [0, 0], [-2, -1, -2, -1]])
def test_shares_are_drawn_on_the_scale_from_0_to_1(u) -> None:
    right = softmax_bars(u).figure.axes[2]
    assert right.get_ylim()[0] == 0
    assert right.get_yticks().tolist() == [0, 0.25, 0.5, 0.75, 1]


def test_the_alt_text_holds_all_three_rows() -> None:
    alt = softmax_bars([3, 0, -1]).alt
    assert "u: 3, 0, −1." in alt.en
    assert alt.en.endswith("The shares y, which sum to 1: 0.936, 0.0466, 0.0171.")
    assert "e^u は 20.1、1、0.368、" in alt.ja
