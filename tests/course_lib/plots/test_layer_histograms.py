import numpy as np
import pytest

from course_lib.plots.layer_histograms import EDGES, layer_histograms, shares

LAYERS = [np.array([[0.0, 0.0], [1.0, -1.0]]), np.array([0.5, 0.5]), np.array([-7.0, 9.0])]


def heights(layers):
    return [ax.patches[0].get_data().values for ax in layer_histograms(layers).figure.axes if ax.get_visible()]


def test_zero_minus_one_and_one_have_a_bar_of_their_own_around_them():
    found = shares(LAYERS[0])
    middles = (EDGES[:-1] + EDGES[1:]) / 2
    assert middles[found > 0] == pytest.approx([-1, 0, 1])
    assert found[found > 0] == pytest.approx([0.25, 0.5, 0.25])


def test_what_lies_farther_out_is_in_the_outermost_bars():
    found = shares(LAYERS[2])
    assert (found[0], found[-1], found[1:-1].sum()) == (0.5, 0.5, 0)


def test_one_histogram_for_each_layer_in_order():
    assert [values.max() for values in heights(LAYERS)] == [0.5, 1, 0.5]


@pytest.mark.parametrize(("count", "axes"), [(1, 1), (5, 5), (7, 10), (10, 10)])
def test_five_in_a_row_and_no_empty_axes_to_be_seen(count, axes):
    found = layer_histograms([LAYERS[0]] * count).figure.axes
    assert len(found) == axes
    assert [ax.get_visible() for ax in found] == [True] * count + [False] * (axes - count)


def test_the_number_of_the_layer_stands_in_its_corner():
    assert [ax.texts[0].get_text() for ax in layer_histograms(LAYERS).figure.axes] == ["$1$", "$2$", "$3$"]


def test_the_alt_text_tells_the_deviations():
    assert layer_histograms(LAYERS).alt.en.endswith("from the first layer to the last: 0.71, 0, 8.")
    assert "0.71、0、8" in layer_histograms(LAYERS).alt.ja
