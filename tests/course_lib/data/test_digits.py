"""Handwritten digits as UCI describes them, and as pictures."""

import numpy as np
import pytest

from course_lib.data.digits import digits, to_images
from course_lib.errors import ShapeError


def test_the_number_of_pictures_of_each_digit() -> None:
    # the numbers of the test set at UCI
    assert digits().class_counts.tolist() == [178, 182, 177, 183, 181, 182, 181, 179, 174, 180]


def test_a_pixel_counts_the_black_dots_of_a_block_of_16() -> None:
    X = digits().X
    assert X.shape == (1797, 64)
    assert np.unique(X).tolist() == list(range(17))


def test_every_pixel_and_every_class_has_a_name_in_both_languages() -> None:
    data = digits()
    assert len(data.features) == 64
    assert (data.features[8].en, data.features[63].ja) == ("row 2 column 1", "8行8列")
    assert [name.en for name in data.classes] == [name.ja for name in data.classes] == list("0123456789")
    assert "scikit-learn" in data.licence


def test_the_second_picture_is_a_one() -> None:
    data = digits()
    picture = to_images(data.X)[1, 0]
    assert data.labels[1] == 1
    # an upright stroke in the middle: the two outer columns on either side are nearly empty
    assert picture[:, 3:5].mean() > 0.8
    assert picture[:, [0, 1, 6, 7]].mean() < 0.1


def test_pixels_follow_each_other_row_by_row_from_paper_to_full_ink() -> None:
    X = np.arange(128.0).reshape(2, 64)
    images = to_images(X)
    assert images.shape == (2, 1, 8, 8)
    np.testing.assert_array_equal(images[1, 0, 2, :3], [80 / 16, 81 / 16, 82 / 16])
    assert (to_images(digits().X).min(), to_images(digits().X).max()) == (0, 1)


@pytest.mark.parametrize("shape", [(64,), (2, 63), (2, 8, 8)])
def test_what_is_no_row_of_64_pixels_is_refused(shape: tuple[int, ...]) -> None:
    with pytest.raises(ShapeError, match=r"`X` has shape .*expected \(n, 64\)"):
        to_images(np.zeros(shape))
