import numpy as np
import pytest

from course_lib.errors import SettingError, ShapeError
from course_lib.plots.feature_maps import feature_maps

IMAGE = np.eye(4)
KERNELS = np.array([[[1.0, -0.25], [0, 2]], [[3, 0], [0, -1]]])
MAPS = np.array([[[0.0, 1, 2], [0, 0, 0], [0, 0, 0]], [[0, 0, 0], [0, 8, 0], [0, 0, 0]]])


def test_image_and_maps_are_shown_on_their_scales():
    (ax,) = feature_maps(IMAGE, KERNELS, MAPS).figure.axes
    assert [image.get_array().tolist() for image in ax.images] == [IMAGE.tolist(), MAPS[0].tolist(), MAPS[1].tolist()]
    assert [image.get_clim() for image in ax.images] == [(0, 1), (0, 8), (0, 8)]


def test_kernels_stand_above_their_maps_with_their_numbers():
    (ax,) = feature_maps(IMAGE, KERNELS, MAPS).figure.axes
    numbers = [text for text in ax.texts if text.get_text() in ("$−0.25$", "$−1$")]
    for text, image in zip(numbers, ax.images[1:], strict=True):
        left, right, _, top = image.get_extent()
        assert left < text.get_position()[0] < right
        assert text.get_position()[1] > top


def test_numbers_of_kernels_have_at_most_two_decimals():
    (ax,) = feature_maps(IMAGE, [[[0.0064, -1.234]]], MAPS[:1]).figure.axes
    assert [text.get_text() for text in ax.texts if "W" not in text.get_text()][1:3] == ["$0.01$", "$−1.2$"]


def test_the_alt_text_tells_the_largest_number_of_each_map():
    alt = feature_maps(IMAGE, KERNELS, MAPS).alt
    assert "map 1: 2, row 1, column 3; map 2: 8, row 2, column 2." in alt.en
    assert "1番目は1行3列の2、2番目は2行2列の8です。" in alt.ja


def test_maps_of_zeros_are_white():
    (ax,) = feature_maps(IMAGE, KERNELS, MAPS * 0).figure.axes
    assert ax.images[1].get_clim() == (0, 1)


def test_what_does_not_fit_is_refused():
    with pytest.raises(SettingError, match=r"maps holds -2, expected 0 or more: did you mean `relu\(maps\)`"):
        feature_maps(IMAGE, KERNELS, MAPS - 2)
    with pytest.raises(SettingError, match="there are 2 kernels and 1 maps"):
        feature_maps(IMAGE, KERNELS, MAPS[:1])
    with pytest.raises(SettingError, match="there are 7 kernels and 7 maps, expected 1 to 6"):
        feature_maps(IMAGE, np.ones((7, 2, 2)), np.ones((7, 3, 3)))
    with pytest.raises(ShapeError, match=r"`image` has shape \(1, 4, 4\), expected \(height, width\)"):
        feature_maps(IMAGE[np.newaxis], KERNELS, MAPS)
