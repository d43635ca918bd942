import numpy as np
import pytest

from course_lib.errors import SettingError, ShapeError
from course_lib.plots.convolution_window import CELL, Sliding, convolution_window, draw_sliding, sheet_size
from course_lib.plots.diagram import new_sheet
from course_lib.plots.palette import QUIET

IMAGE = [[2, -1, 4, 0], [3, 5, -2, 1], [-3, 1, 6, 2]]
KERNEL = [[2, -3], [1, 4]]


def shown(k, **settings):
    sliding = Sliding.of(IMAGE, KERNEL, -6, **settings)
    _, ax = new_sheet(*sheet_size(sliding))
    drawn = draw_sliding(ax, sliding)
    drawn.show(sliding, k)
    return drawn


def place(frame, corner):
    """Row and column of the cell in which a frame begins."""
    x, y = frame.get_xy()
    return round((corner[1] - y - frame.get_height()) / CELL, 6), round((x - corner[0]) / CELL, 6)


def test_the_numbers_up_to_window_k_are_there_and_no_more():
    # 24 and -23 as in exercise 8_1; then 8 - 0 - 2 + 4 - 6
    assert [text.get_text() for text in shown(3).numbers] == ["$24$", "$−23$", "$4$", "", "", ""]


@pytest.mark.parametrize(("k", "window", "z"), [(1, (0, 0), (0, 0)), (3, (0, 2), (0, 2)), (4, (1, 0), (1, 0))])
def test_the_frames_lie_on_the_window_and_on_its_number(k, window, z):
    drawn = shown(k)
    assert place(drawn.frame, drawn.corner) == window
    assert place(drawn.frame_of_z, drawn.corner_of_z) == z
    assert (drawn.frame.get_width(), drawn.frame.get_height()) == (2 * CELL, 2 * CELL)


def test_with_a_stride_the_window_jumps_and_its_number_does_not():
    drawn = shown(5, stride=2, padding=1)
    assert place(drawn.frame, drawn.corner) == (2, 2)
    assert place(drawn.frame_of_z, drawn.corner_of_z) == (1, 1)


def test_before_the_first_window_nothing_is_framed_or_known():
    drawn = shown(0)
    assert not drawn.frame.get_visible()
    assert not drawn.frame_of_z.get_visible()
    assert {text.get_text() for text in drawn.numbers} == {""}


def test_a_window_holds_what_lies_under_it():
    sliding = Sliding.of(IMAGE, KERNEL, 0, stride=2, padding=1)
    np.testing.assert_array_equal(sliding.window(2), [[0, 0], [-1, 4]])


def test_padding_is_pale():
    (ax,) = convolution_window(IMAGE, KERNEL, padding=1).figure.axes
    pale = np.array([text.get_color() == QUIET for text in ax.texts[: 5 * 6]]).reshape(5, 6)
    inside = np.zeros((5, 6), dtype=bool)
    inside[1:4, 1:5] = True
    np.testing.assert_array_equal(pale, ~inside)


def test_the_alt_text_tells_the_tables_the_window_and_the_sum():
    alt = convolution_window(IMAGE, KERNEL, -6, k=2).alt
    assert "A table X of 3 by 4, row by row 2, −1, 4, 0 / 3, 5, −2, 1" in alt.en
    assert "known so far: 24, −23. Window 2 of 6 is framed, rows 1 to 2 and columns 2 to 3" in alt.en
    assert "(−1)·2 + 4·(−3) + 5·1 + (−2)·4 + (−6) = −23" in alt.ja
    assert "6個のうち2番目の窓（X の1行目から2行目、2列目から3列目）" in alt.ja


def test_what_does_not_fit_is_refused():
    with pytest.raises(SettingError, match="k is 7, expected 0 to 6: so many windows fit"):
        convolution_window(IMAGE, KERNEL, k=7)
    with pytest.raises(SettingError, match="at most 10 rows and columns"):
        convolution_window(np.ones((9, 5)), KERNEL, padding=1)
    with pytest.raises(ShapeError, match=r"`kernel` has shape \(2,\)"):
        convolution_window(IMAGE, KERNEL[0])
