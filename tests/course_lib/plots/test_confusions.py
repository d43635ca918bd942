import numpy as np
import pytest
from matplotlib.patches import Rectangle

from course_lib.errors import SettingError, ShapeError
from course_lib.plots.confusions import confusion_matrix

COUNTS = [[8, 2, 0], [1, 5, 4], [0, 0, 0]]


def test_every_cell_says_its_count() -> None:
    (ax,) = confusion_matrix(COUNTS).figure.axes
    cells = {text.get_position(): text.get_text() for text in ax.texts}
    assert cells == {(column, row): f"${COUNTS[row][column]}$" for row in range(3) for column in range(3)}


def test_a_cell_is_as_dark_as_its_share_of_the_row() -> None:
    (image,) = confusion_matrix(COUNTS).figure.axes[0].images
    np.testing.assert_allclose(image.get_array(), [[0.8, 0.2, 0], [0.1, 0.5, 0.4], [0, 0, 0]])


def test_the_diagonal_is_framed() -> None:
    frames = [patch for patch in confusion_matrix(COUNTS).figure.axes[0].patches if isinstance(patch, Rectangle)]
    assert [patch.get_center().tolist() for patch in frames] == [[0, 0], [1, 1], [2, 2]]


def test_rows_are_true_and_columns_predicted() -> None:
    (ax,) = confusion_matrix(COUNTS).figure.axes
    assert (ax.get_xlabel(), ax.get_ylabel()) == ("$y$", "$t$")
    assert ax.yaxis_inverted()


def test_classes_may_have_symbols_of_their_own() -> None:
    (ax,) = confusion_matrix(COUNTS, "567").figure.axes
    assert [tick.get_text() for tick in ax.get_xticklabels()] == ["$5$", "$6$", "$7$"]
    with pytest.raises(SettingError, match="labels holds 2 names, expected 3"):
        confusion_matrix(COUNTS, "56")


def test_the_alt_text_reads_the_rows() -> None:
    alt = confusion_matrix(COUNTS, "567").alt
    assert "13 of 20 are on the diagonal" in alt.en
    assert "True class 6: 5: 1, 6: 5, 7: 4." in alt.en
    assert "20個のうち13個が対角線上" in alt.ja
    assert "正解がクラス6の行は5: 1、6: 5、7: 4" in alt.ja


@pytest.mark.parametrize("counts", [[[1, 2]], [1, 2], []])
def test_a_table_that_is_not_square_is_refused(counts: list[int]) -> None:
    with pytest.raises(ShapeError, match="`counts` has shape"):
        confusion_matrix(counts)
