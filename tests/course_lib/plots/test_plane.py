import numpy as np
import pytest
from matplotlib.lines import Line2D
from matplotlib.patches import Polygon

from course_lib.plots.plane import boundary_line, corner_outputs, decision_line, firing_side

Weights = tuple[float, float]


@pytest.mark.parametrize(
    ("w", "theta", "outputs"),
    [
        ((1, 1), 1.5, [0, 0, 0, 1]),
        ((1, 1), 0.5, [0, 1, 1, 1]),
        ((1, 1), 1, [0, 1, 1, 1]),
        ((-1, 0), -0.5, [1, 1, 0, 0]),
    ],
    ids=["and", "or", "on the line", "not x1"],
)
def test_corners_fire_on_the_line_and_beyond(w: Weights, theta: float, outputs: list[float]) -> None:
    assert corner_outputs(w, theta).tolist() == outputs


@pytest.mark.parametrize(("w", "theta"), [((2, 1), 1), ((0, -3), 2), ((-1, 0.5), 0)])
def test_the_line_is_where_the_sum_is_theta(w: Weights, theta: float) -> None:
    ends = boundary_line(w, theta)
    assert np.linalg.norm(ends[1] - ends[0]) > 100
    assert ends @ np.array(w) == pytest.approx([theta, theta])


@pytest.mark.parametrize(("w", "theta"), [((2, 1), 1), ((0, -3), 2), ((-1, 0.5), 0)])
def test_the_shaded_side_is_the_one_that_fires(w: Weights, theta: float) -> None:
    side = Polygon(firing_side(w, theta)).get_path()
    rng = np.random.default_rng(0)
    points = rng.uniform(-0.6, 1.6, (200, 2))
    assert side.contains_points(points).tolist() == (points @ np.array(w) >= theta).tolist()


@pytest.mark.parametrize(("theta", "inside"), [(0, True), (-1, True), (1, False)])
def test_without_weights_all_fires_or_nothing(theta: float, inside: bool) -> None:
    assert len(boundary_line((0, 0), theta)) == 0
    assert Polygon(firing_side((0, 0), theta)).get_path().contains_point((0.5, 0.5)) == inside


def test_corners_are_filled_or_hollow_with_their_output_inside() -> None:
    (ax,) = decision_line((1, 1), 1.5).figure.axes
    _line, on, off = (line for line in ax.lines if isinstance(line, Line2D))
    assert on.get_xydata().tolist() == [[1, 1]]
    assert off.get_xydata().tolist() == [[0, 0], [0, 1], [1, 0]]
    assert [text.get_text() for text in ax.texts] == ["$0$", "$0$", "$0$", "$1$"]
    assert on.get_markerfacecolor() != off.get_markerfacecolor()


def test_the_alt_text_names_line_and_corners() -> None:
    alt = decision_line((1, 1), 1.5).alt
    assert "w₁ = 1, w₂ = 1, θ = 1.5" in alt.en
    assert "y = 0 at (0, 0), y = 0 at (0, 1), y = 0 at (1, 0), y = 1 at (1, 1)." in alt.en
    assert "(0, 0) で y = 0、(0, 1) で y = 0、(1, 0) で y = 0、(1, 1) で y = 1 です。" in alt.ja


@pytest.mark.parametrize(("theta", "en", "ja"), [(0, "all of", "平面全体"), (1, "nothing of", "塗った所はありません")])
def test_the_alt_text_says_when_there_is_no_line(theta: float, en: str, ja: str) -> None:
    alt = decision_line((0, 0), theta).alt
    assert f"there is no line, and {en}" in alt.en
    assert f"境界の直線はなく、{ja}" in alt.ja
