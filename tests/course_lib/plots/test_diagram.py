import pytest

from course_lib.plots.diagram import arrow, between, edge, new_sheet, node, rule


def test_a_sheet_has_no_margins_and_one_unit_is_100_pixels() -> None:
    _, ax = new_sheet(4, 3)
    rule(ax, 4, 3)
    assert ax.transData.transform((2, 1)).tolist() == pytest.approx([200, 100])


def test_an_edge_runs_from_rim_to_rim() -> None:
    start, end = edge((0, 0), (6, 8), 1, 2)
    assert start == pytest.approx((0.6, 0.8))
    assert end == pytest.approx((4.8, 6.4))


def test_an_edge_between_equal_circles_needs_one_radius() -> None:
    assert edge((0, 0), (4, 0), 1) == ((1, 0), (3, 0))


def test_between_goes_a_share_of_the_way() -> None:
    assert between((0, 4), (8, 0), 0.25) == (2, 3)


def test_a_node_is_a_circle_with_its_text_inside() -> None:
    _, ax = new_sheet(4, 3)
    circle = node(ax, (1, 2), "$x$", radius=0.5)
    assert (circle.center, circle.radius) == ((1, 2), 0.5)
    assert [(text.get_text(), text.get_position()) for text in ax.texts] == [("$x$", (1, 2))]


def test_a_node_without_text_writes_nothing() -> None:
    _, ax = new_sheet(4, 3)
    node(ax, (1, 2), "")
    assert len(ax.texts) == 0


def test_an_arrow_is_added_to_the_axes() -> None:
    _, ax = new_sheet(4, 3)
    assert arrow(ax, (0, 0), (1, 1)) in ax.patches
