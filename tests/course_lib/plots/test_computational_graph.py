from itertools import pairwise

import pytest
from matplotlib.patches import Circle, FancyArrowPatch

from course_lib.graph import Graph, add, branch, end, multiply
from course_lib.plots.computational_graph import (
    DOT,
    RADIUS,
    DrawnGraph,
    computational_graph,
    draw_graph,
    sheet,
    sheet_size,
)
from course_lib.plots.picture import Picture

GRAPH = Graph(branch("s", "a"), multiply("p", "s", "w"), add("u", "p", "s"), end("y", "u"))
ROWS = {"a": 1, "w": 0}


def _texts(picture: Picture) -> list[str]:
    return [text.get_text() for text in picture.figure.axes[0].texts if text.get_text()]


def _drawn() -> DrawnGraph:
    _, ax = sheet(GRAPH, ROWS)
    return draw_graph(ax, GRAPH, ROWS)


def test_without_numbers_there_are_the_signs_in_the_circles_alone() -> None:
    assert sorted(_texts(computational_graph(GRAPH))) == sorted(["$a$", "$w$", r"$\times$", "$+$", "$y$"])


def test_every_edge_is_an_arrow() -> None:
    patches = computational_graph(GRAPH).figure.axes[0].patches
    assert sum(isinstance(patch, FancyArrowPatch) for patch in patches) == len(GRAPH.edges) == 6


def test_a_branch_is_a_dot() -> None:
    circles = [patch for patch in computational_graph(GRAPH).figure.axes[0].patches if isinstance(patch, Circle)]
    radii = sorted(circle.radius for circle in circles if circle.get_visible())
    assert radii == [DOT] + [RADIUS] * 5


def test_a_value_stands_on_every_edge_that_leaves_its_node() -> None:
    drawn = _drawn()
    drawn.show({"s": -1.875}, {})
    shown = {pair: text.get_text() for pair, text in drawn.above.items() if text.get_text()}
    assert shown == {("s", "p"): "$−1.875$", ("s", "u"): "$−1.875$"}


def test_a_gradient_stands_below_its_own_edge_alone() -> None:
    drawn = _drawn()
    drawn.show({}, {("s", "u"): "?", ("u", "y"): 1})
    shown = {pair: text.get_text() for pair, text in drawn.below.items() if text.get_text()}
    assert shown == {("s", "u"): "$?$", ("u", "y"): "$1$"}


def test_numbers_that_are_not_given_again_go() -> None:
    drawn = _drawn()
    drawn.show({"s": 2}, {("u", "y"): 1}, "u")
    drawn.show({}, {})
    assert not any(text.get_text() for text in (*drawn.above.values(), *drawn.below.values()))
    assert not drawn.ring.get_visible()


def test_values_stand_higher_than_gradients() -> None:
    drawn = _drawn()
    for pair in GRAPH.edges:
        assert drawn.above[pair].get_position()[1] > drawn.below[pair].get_position()[1] + 0.2


def test_the_ring_lies_around_the_chosen_node() -> None:
    drawn = _drawn()
    drawn.show({}, {}, "u")
    assert drawn.ring.get_visible()
    assert drawn.ring.center == drawn.points["u"]


def test_the_circles_stand_on_the_sheet_in_their_columns() -> None:
    drawn, (width, height) = _drawn(), sheet_size(GRAPH, ROWS)
    xs = [drawn.points[name][0] for name in ("a", "s", "p", "u", "y")]
    assert [b - a for a, b in pairwise(xs)] == pytest.approx([1.6] * 4)
    assert drawn.points["w"][1] > drawn.points["a"][1]
    for x, y in drawn.points.values():
        assert RADIUS < x < width - RADIUS
        assert RADIUS < y < height - RADIUS


def test_a_corner_moves_the_whole_graph() -> None:
    _, ax = sheet(GRAPH, ROWS)
    here, there = draw_graph(ax, GRAPH, ROWS), draw_graph(ax, GRAPH, ROWS, corner=(2, 3))
    for name, (x, y) in here.points.items():
        assert there.points[name] == pytest.approx((x + 2, y + 3))


def test_the_words_are_those_of_the_numbers() -> None:
    alt = computational_graph(GRAPH, {"a": 3}, {("a", "s"): -2}, ROWS).alt
    assert alt.en.endswith("Values above the arrows: a = 3. Gradients below the arrows: −2 from s back to a.")
