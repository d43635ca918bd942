from collections import Counter
from typing import Any

import pytest
from matplotlib.patches import Rectangle

from course_lib import plots
from course_lib.errors import SettingError
from course_lib.plots.cells import CELL


def _rectangles(n: int, d_in: int, d_out: int) -> list[Rectangle]:
    (ax,) = plots.layer_shapes(n, d_in, d_out).figure.axes
    return [patch for patch in ax.patches if isinstance(patch, Rectangle)]


def test_there_is_a_cell_for_every_number() -> None:
    cells = [patch for patch in _rectangles(8, 3, 2) if patch.get_fill()]
    assert len(cells) == 8 * 3 + 3 * 2 + 2 + 8 * 2


def test_a_row_a_column_a_bias_and_what_they_make_are_framed() -> None:
    frames = [patch for patch in _rectangles(8, 3, 2) if not patch.get_fill()]
    sizes = [(round(frame.get_height() / CELL), round(frame.get_width() / CELL)) for frame in frames]
    assert sizes == [(1, 3), (3, 1), (1, 1), (1, 1)]


def test_the_sizes_stand_beside_the_tables() -> None:
    (ax,) = plots.layer_shapes(8, 3, 2).figure.axes
    texts = Counter(text.get_text() for text in ax.texts)
    assert (texts["$8$"], texts["$3$"], texts["$2$"]) == (2, 2, 3)
    assert {"$X$", "$W$", "$b$", "$Z$", "@", "+", "="} <= set(texts)


def test_the_words_tell_the_shapes() -> None:
    alt = plots.layer_shapes(8, 3, 2).alt
    assert "X with 8 rows and 3 columns, @ W with 3 rows and 2 columns" in alt.en
    assert "Z は8行2列" in alt.ja


@pytest.mark.parametrize("sizes", [(0, 3, 2), (8, 13, 2), (8, 3, -1)])
def test_sizes_that_cannot_be_drawn_are_refused(sizes: Any) -> None:
    with pytest.raises(SettingError, match="expected 1 to 12"):
        plots.layer_shapes(*sizes)
