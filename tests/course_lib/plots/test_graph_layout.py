import pytest

from course_lib.errors import SettingError
from course_lib.graph import Graph, add, branch, end, multiply
from course_lib.plots.graph_layout import columns, places

FORK = Graph(branch("s", "a"), end("b", "s"), end("c", "s"))
LONG = Graph(multiply("p", "x", "w"), add("u", "p", "b"), end("y", "u"))


def test_a_node_stands_one_column_behind_its_last_source() -> None:
    assert columns(FORK) == {"a": 0, "s": 1, "b": 2, "c": 2}


def test_an_input_stands_right_before_what_takes_it() -> None:
    assert columns(LONG) == {"x": 0, "w": 0, "b": 1, "p": 1, "u": 2, "y": 3}


def test_an_input_that_is_used_twice_stands_before_its_first_use() -> None:
    assert columns(Graph(branch("s", "b"), add("u", "s", "a", "b")))["b"] == 0


def test_a_node_stands_at_the_mean_height_of_its_sources() -> None:
    assert places(LONG, {"x": 0, "w": 1, "b": 2})["p"] == (1, 0.5)
    assert places(LONG, {"x": 0, "w": 1, "b": 2.5})["u"] == (2, 1.5)


def test_what_leaves_a_branch_spreads_evenly() -> None:
    at = places(FORK)
    assert (at["b"], at["c"]) == ((2, -0.5), (2, 0.5))


def test_neighbours_in_a_column_are_a_row_apart_and_keep_their_order() -> None:
    at = places(LONG, {"x": 0, "w": 1, "b": 0.75})
    assert at["b"][1] - at["p"][1] == pytest.approx(1)
    assert at["b"][1] + at["p"][1] == pytest.approx(0.75 + 0.5)


def test_rows_follow_the_order_of_use_unless_given() -> None:
    at = places(LONG)
    assert at["x"][1] < at["w"][1] < at["b"][1]


def test_an_input_without_a_row_is_named() -> None:
    with pytest.raises(SettingError, match="rows lacks w, b, expected a number for each of x, w, b"):
        places(LONG, {"x": 0})
