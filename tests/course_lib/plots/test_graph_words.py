from course_lib.graph import Graph, branch, end, multiply
from course_lib.plots.graph_words import describe_graph

GRAPH = Graph(branch("s", "a"), multiply("p", "s", "w_1"), multiply("q", "s", "w_2"), end("b", "p"), end("c", "q"))


def test_without_numbers_it_tells_the_steps_alone() -> None:
    words = describe_graph(GRAPH, {}, {})
    steps = "a → s (•); s and w₁ → p (×); s and w₂ → q (×); p → b; q → c"
    assert words.en == f"A computational graph with arrows from left to right: {steps}."
    assert words.ja.endswith("矢印は a → s (•)、s・w₁ → p (×)、s・w₂ → q (×)、p → b、q → c です。")


def test_a_value_that_branches_is_said_once() -> None:
    words = describe_graph(GRAPH, {"a": 2, "s": 2, "w_1": -1.5}, {})
    assert words.en.endswith("Values above the arrows: a = 2, s = 2, w₁ = −1.5.")
    assert words.ja.endswith("矢印の上の値は a = 2、s = 2、w₁ = −1.5 です。")


def test_gradients_are_told_backwards() -> None:
    words = describe_graph(GRAPH, {}, {("s", "p"): 0.25, ("p", "b"): "?"})
    assert words.en.endswith("Gradients below the arrows: ? from b back to p, 0.25 from p back to s.")
    assert words.ja.endswith("矢印の下の勾配は b から p へ ?、p から s へ 0.25 です。")


def test_the_value_of_a_result_has_no_arrow_to_stand_on() -> None:
    assert "b = 9" not in describe_graph(GRAPH, {"b": 9, "a": 1}, {}).en
