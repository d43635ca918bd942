import numpy as np
import pytest
from matplotlib.figure import Figure

from course_lib.errors import SettingError, ShapeError
from course_lib.plots.class_marks import EDGE
from course_lib.plots.regions import CELLS, decision_regions, draw_regions
from course_lib.types import Array, ClassNumbers

POINTS = np.array([[0.0, 0.0], [1.0, 0.0], [0.0, 2.0], [1.0, 2.0]])
LABELS = np.array([0, 1, 0, 1])


def right_of(x: float):
    def classify(X: Array) -> ClassNumbers:
        return (X[:, 0] > x).astype(int)

    return classify


def test_every_class_has_its_mark_at_its_points() -> None:
    (ax,) = decision_regions(right_of(0.5), POINTS, LABELS).figure.axes
    zero, one, _rings = ax.lines
    assert zero.get_xydata().tolist() == [[0, 0], [0, 2]]
    assert one.get_xydata().tolist() == [[1, 0], [1, 2]]
    assert (zero.get_marker(), one.get_marker()) == ("o", "^")
    assert [text.get_text() for text in ax.get_legend().get_texts()] == ["$0$", "$1$"]


def test_nothing_is_ringed_where_all_is_right() -> None:
    rings = decision_regions(right_of(0.5), POINTS, LABELS).figure.axes[0].lines[-1]
    assert len(rings.get_xdata()) == 0


def test_a_point_in_a_foreign_region_has_a_ring() -> None:
    rings = decision_regions(lambda X: (X[:, 1] > 1).astype(int), POINTS, LABELS).figure.axes[0].lines[-1]
    assert rings.get_xydata().tolist() == [[1, 0], [0, 2]]


def test_the_plane_is_cut_where_the_classifier_says() -> None:
    # x_1 runs from -0.08 to 1.08; 0.25 is 33 / 116 of the way
    (image,) = decision_regions(right_of(0.25), POINTS, LABELS).figure.axes[0].images
    black = np.all(image.get_array() == EDGE, axis=2)
    assert set(np.flatnonzero(black.any(axis=0))) == {round(33 / 116 * CELLS) - 1}
    assert image.origin == "lower"
    assert list(image.get_extent()) == pytest.approx([-0.08, 1.08, -0.16, 2.16])


def test_up_in_the_plane_is_up_in_the_picture() -> None:
    (image,) = decision_regions(lambda X: (X[:, 1] > 1.8).astype(int), POINTS, LABELS).figure.axes[0].images
    black = np.all(image.get_array() == EDGE, axis=2)
    assert np.flatnonzero(black.any(axis=1)).item() > 0.8 * CELLS


def test_the_alt_text_gives_shares_and_mistakes() -> None:
    alt = decision_regions(lambda X: np.zeros(len(X), int), POINTS, LABELS).alt
    assert "class 0 has 100%, class 1 has 0% of it. 2 of 4 points lie in the region of another class" in alt.en
    assert "クラス0が100%、クラス1が0%です。4個の点のうち2個は別のクラスの領域にあり" in alt.ja


def test_showing_another_classifier_takes_the_same_artists() -> None:
    regions = draw_regions(Figure().add_subplot(), POINTS, LABELS)
    regions.show(right_of(0.5))
    assert (regions.wrong, regions.shares.tolist()) == (0, [0.5, 0.5])
    regions.show(right_of(-9))
    assert (regions.wrong, regions.shares.tolist()) == (2, [0, 1])


@pytest.mark.parametrize(
    ("X", "labels", "message"),
    [
        (np.ones((4, 3)), LABELS, r"`X` has shape \(4, 3\).*Choose two columns"),
        (np.ones(4), LABELS, "each row of X is a point"),
        (POINTS, LABELS[:3], r"`labels` has shape \(3,\), expected \(4,\)"),
    ],
)
def test_other_shapes_are_refused(X: Array, labels: ClassNumbers, message: str) -> None:
    with pytest.raises(ShapeError, match=message):
        decision_regions(right_of(0.5), X, labels)


def test_seven_classes_are_too_many() -> None:
    with pytest.raises(SettingError, match="there are 7 classes"):
        decision_regions(right_of(0.5), np.ones((7, 2)), np.arange(7))
