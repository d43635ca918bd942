import pytest

from course_lib.plots.layer_gradients import layer_gradients

SIZES = ([1e-6, 1e-3, 1.0], [0.7, 0.8, 0.9])


def test_the_sizes_stand_above_the_numbers_of_their_layers():
    ax = layer_gradients(*SIZES).figure.axes[0]
    assert [line.get_xydata().tolist() for line in ax.lines] == [
        [[1, 1e-6], [2, 1e-3], [3, 1]],
        [[1, 0.7], [2, 0.8], [3, 0.9]],
    ]
    assert ax.get_xticks().tolist() == [1, 2, 3]


def test_the_axis_is_logarithmic():
    assert layer_gradients(*SIZES).figure.axes[0].get_yscale() == "log"


def test_lines_differ_in_marker_and_in_style():
    lines = layer_gradients(*SIZES, [1, 1, 1], [2, 2, 2]).figure.axes[0].lines
    assert len({line.get_marker() for line in lines}) == len({line.get_linestyle() for line in lines}) == 4


@pytest.mark.parametrize(("language", "words"), [("en", "Line 2: 0.7, 0.8, 0.9."), ("ja", "2本目の線は 0.7、0.8、0.9")])
def test_the_alt_text_tells_every_line(language, words):
    assert words in layer_gradients(*SIZES).alt[language]
