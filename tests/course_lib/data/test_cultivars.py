"""Wine recognition as UCI describes it."""

import numpy as np

from course_lib.data.cultivars import wine_recognition


def test_the_number_of_wines_of_each_kind() -> None:
    assert wine_recognition().X.shape == (178, 13)
    assert wine_recognition().class_counts.tolist() == [59, 71, 48]


def test_the_range_of_alcohol_and_proline() -> None:
    X = wine_recognition().X[:, [0, 12]]
    np.testing.assert_allclose([X.min(axis=0), X.max(axis=0)], [[11.03, 278], [14.83, 1680]])


def test_every_column_has_a_name_in_both_languages() -> None:
    data = wine_recognition()
    assert len(data.features) == 13
    assert (data.features[0].en, data.features[12].ja) == ("alcohol", "プロリン")
    assert [name.ja for name in data.classes] == ["品種1", "品種2", "品種3"]
