import numpy as np
import pytest

from course_lib.plots.gradients_in_time import MARKERS, gradients_in_time

SIZES = ([1e-6, 1e-3, 1.0], [0.7, 0.8, 0.9])


def test_the_sizes_stand_above_their_steps() -> None:
    ax = gradients_in_time(*SIZES).figure.axes[0]
    assert [line.get_xydata().tolist() for line in ax.lines] == [
        [[1, 1e-6], [2, 1e-3], [3, 1]],
        [[1, 0.7], [2, 0.8], [3, 0.9]],
    ]
    assert ax.get_yscale() == "log"


def test_lines_differ_in_marker_and_in_style() -> None:
    lines = gradients_in_time(*SIZES, [1, 1, 1], [2, 2, 2]).figure.axes[0].lines
    assert len({line.get_marker() for line in lines}) == len({line.get_linestyle() for line in lines}) == 4


def test_a_long_line_has_few_markers_and_a_short_one_all() -> None:
    def every(steps: int) -> int:
        return gradients_in_time(np.ones(steps)).figure.axes[0].lines[0].get_markevery()

    assert every(3) == 1
    assert 100 / every(100) == MARKERS


@pytest.mark.parametrize(
    ("language", "words"),
    [
        ("en", "Line 2: from 0.9 at step 3, the last, to 0.7 at step 1."),
        ("ja", "2本目の線は、最後のステップ3での 0.9 から、ステップ1での 0.7 まで変わります。"),
    ],
)
def test_the_alt_text_tells_the_ends_of_every_line(language, words) -> None:
    assert words in gradients_in_time(*SIZES).alt[language]
