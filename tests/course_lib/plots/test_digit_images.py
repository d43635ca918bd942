import numpy as np
import pytest
from matplotlib.patches import Rectangle

from course_lib.errors import SettingError, ShapeError
from course_lib.plots.digit_images import digit_images
from course_lib.plots.palette import ERROR

IMAGES = np.random.default_rng(0).random((12, 1, 4, 3))
LABELS = list(range(12))


def test_every_image_is_shown_with_paper_white_and_ink_dark():
    (ax,) = digit_images(IMAGES, LABELS).figure.axes
    assert len(ax.images) == 12
    np.testing.assert_array_equal(ax.images[7].get_array(), IMAGES[7, 0])
    shade = ax.images[7].to_rgba(np.array([[0.0, 1.0]]))
    assert (shade[0, 0, :3] == 1).all()
    assert shade[0, 1, :3].max() < 0.2


def test_ten_stand_side_by_side_and_the_next_below():
    (ax,) = digit_images(IMAGES, LABELS).figure.axes
    corners = [(image.get_extent()[0], image.get_extent()[3]) for image in ax.images]
    assert corners[0][1] == corners[9][1] > corners[10][1]
    assert corners[0][0] == corners[10][0] < corners[1][0]


def test_below_each_stands_its_class_and_what_was_predicted():
    (ax,) = digit_images(IMAGES[:2], [3, 5], [3, 8]).figure.axes
    assert [text.get_text() for text in ax.texts] == ["$t = 3$", "$y = 3$", "$t = 5$", "$y = 8$"]


def test_a_wrong_prediction_is_framed():
    (ax,) = digit_images(IMAGES[:2], [3, 5], [3, 8]).figure.axes
    frames = [patch for patch in ax.patches if isinstance(patch, Rectangle) and patch.get_edgecolor() == _rgba(ERROR)]
    left, right = ax.images[1].get_extent()[:2]
    assert [(frame.get_x() < left, frame.get_x() + frame.get_width() > right) for frame in frames] == [(True, True)]


def test_the_alt_text_names_classes_and_mistakes():
    alt = digit_images(IMAGES[:3], [3, 5, 1], [3, 8, 7]).alt
    assert "their classes are 3, 5, 1. Predicted wrongly and framed: 5 taken for 8, 1 taken for 7." in alt.en
    assert alt.ja.endswith("外れて枠で囲まれているのは、5を8としたもの、1を7としたものです。")
    assert digit_images(IMAGES[:1], [3], [3]).alt.en.endswith("All are predicted rightly.")


def test_what_does_not_fit_is_refused():
    with pytest.raises(ShapeError, match=r"`images` has shape \(12, 4, 3\).*`to_images\(X\)`"):
        digit_images(IMAGES[:, 0], LABELS)
    with pytest.raises(SettingError, match="images holds 0 images, expected 1 to 30"):
        digit_images(IMAGES[:0], [])
    with pytest.raises(SettingError, match="predicted holds 1 classes, expected 12"):
        digit_images(IMAGES, LABELS, [3])


def _rgba(colour):
    return Rectangle((0, 0), 1, 1, edgecolor=colour).get_edgecolor()
