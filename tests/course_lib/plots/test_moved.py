import numpy as np
import pytest
from matplotlib.patches import FancyArrowPatch

from course_lib.plots.moved import landing_places, moved_corners
from course_lib.plots.picture import Picture

OR_AND_NOT_BOTH = (((1, 1), (-1, -1)), (0.5, -1.5))


@pytest.fixture
def picture() -> Picture:
    return moved_corners(*OR_AND_NOT_BOTH, (1, 1), 1.5)


def test_or_and_not_both_move_the_corners() -> None:
    assert landing_places(*OR_AND_NOT_BOTH).tolist() == [[0, 1], [1, 1], [1, 1], [1, 0]]


def test_corners_that_land_on_one_place_share_its_circle(picture: Picture) -> None:
    texts = [{text.get_text(): text.get_position() for text in ax.texts} for ax in picture.figure.axes]
    assert {"$1$", "$2$", "$3$", "$4$", "$p$", "$q$"} <= set(texts[0])
    assert {text: at for text, at in texts[1].items() if text} == {"$1$": (0, 1), "$2,3$": (1, 1), "$4$": (1, 0)}


def test_a_corner_is_filled_where_y_is_one(picture: Picture) -> None:
    left = picture.figure.axes[0]
    circles = [line for line in left.lines if line.get_marker() == "o"]
    filled = [
        np.asarray(line.get_xydata()).ravel().tolist() for line in circles if line.get_markerfacecolor() != "#FFFFFF"
    ]
    assert filled == [[0, 1], [1, 0]]


def test_the_arrows_point_to_the_sides_that_fire(picture: Picture) -> None:
    arrows = [patch for patch in picture.figure.axes[0].patches if isinstance(patch, FancyArrowPatch)]
    ends = [np.array(patch._posA_posB) for patch in arrows]  # type: ignore[attr-defined]
    assert [np.sign(end - start).tolist() for start, end in ends] == [[1, 1], [-1, -1]]


def test_the_words_tell_where_each_corner_lands(picture: Picture) -> None:
    assert "(0, 0) lands on (0, 1), y = 0; (0, 1) lands on (1, 1), y = 1" in picture.alt.en
    assert "(1, 1) は (1, 0) へ移って y = 0" in picture.alt.ja
