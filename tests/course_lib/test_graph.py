"""Values forward, gradients back: by hand for each pattern, by nudges for whole graphs."""

import numpy as np
import pytest

from course_lib.activations import ACTIVATIONS
from course_lib.data.credit_card import LAYERS, THETA, WEIGHTS, pre_activations
from course_lib.errors import SettingError
from course_lib.gradcheck import numeric_gradient
from course_lib.graph import Gradients, Graph, Node, add, branch, end, function, multiply, squared_error
from course_lib.neuron import bias_gradient, forward, weight_gradient


def gradients(graph: Graph, inputs: dict[str, float], arriving: dict[str, float]) -> Gradients:
    return graph.backward(graph.forward(inputs), arriving)


def nudged(graph: Graph, inputs: dict[str, float]) -> dict[str, float]:
    """The slope of the only end in every input, by central differences."""
    (last,) = graph.ends
    slopes = numeric_gradient(
        lambda row: graph.forward(dict(zip(inputs, row, strict=True)))[last], np.array([*inputs.values()])
    )
    return dict(zip(inputs, slopes, strict=True))


def neuron(name: str) -> Graph:
    f = ACTIVATIONS[name]
    return Graph(
        multiply("p", "x", "w"),
        add("u", "p", "b"),
        function("y", "u", "f", f.f, f.prime),
        squared_error("e", "y", "t"),
        end("E", "e"),
    )


def test_an_addition_hands_the_gradient_on() -> None:
    graph = Graph(add("s", "a", "b", "d"), end("c", "s"))
    values = graph.forward({"a": 3, "b": -4, "d": 0.5})
    assert values["c"] == -0.5
    assert graph.backward(values, {"c": 7}).edges == {("a", "s"): 7, ("b", "s"): 7, ("d", "s"): 7, ("s", "c"): 7}


def test_a_multiplication_hands_it_on_times_the_other_factor() -> None:
    graph = Graph(multiply("s", "a", "b"), end("c", "s"))
    assert graph.forward({"a": 3, "b": -4})["s"] == -12
    assert gradients(graph, {"a": 3, "b": -4}, {"c": 5}).nodes == {"a": -20, "b": 15, "s": 5, "c": 5}


def test_three_factors_get_the_product_of_the_two_others() -> None:
    back = gradients(Graph(multiply("s", "a", "b", "d"), end("c", "s")), {"a": 2, "b": 3, "d": -5}, {"c": 1})
    assert [back.nodes[name] for name in "abd"] == [-15, -10, 6]


def test_a_factor_0_stops_the_gradient_of_the_other_and_not_its_own() -> None:
    back = gradients(Graph(multiply("s", "a", "b"), end("c", "s")), {"a": 0, "b": 4}, {"c": 5})
    assert (back.nodes["a"], back.nodes["b"]) == (20, 0)


def test_a_function_hands_it_on_times_the_slope_where_it_went_in() -> None:
    graph = Graph(function("s", "a", "f", lambda a: a**3, lambda a: 3 * a**2), end("c", "s"))
    assert graph.forward({"a": -2})["c"] == -8
    assert gradients(graph, {"a": -2}, {"c": 0.5}).nodes["a"] == 6


def test_a_branch_adds_up() -> None:
    graph = Graph(branch("s", "a"), end("b", "s"), end("c", "s"), end("d", "s"))
    assert graph.ends == ("b", "c", "d")
    assert gradients(graph, {"a": 3}, {"b": 5, "c": -7, "d": 0.25}).edges["a", "s"] == -1.75


def test_an_input_that_branches_gets_the_sum_without_a_branch_node_too() -> None:
    graph = Graph(multiply("p", "a", "v"), multiply("q", "a", "w"), add("c", "p", "q"))
    assert gradients(graph, {"a": 2, "v": 3, "w": -4}, {}).nodes["a"] == -1


def test_the_squared_error_is_that_of_the_lessons() -> None:
    graph = Graph(squared_error("E", "y", "t"))
    assert graph.forward({"y": 2.5, "t": 4})["E"] == 1.125
    assert gradients(graph, {"y": 2.5, "t": 4}, {}).nodes == {"y": -1.5, "t": 1.5, "E": 1}


def test_without_a_gradient_that_arrives_the_end_has_1() -> None:
    assert gradients(Graph(end("c", "a")), {"a": 3}, {}).edges == {("a", "c"): 1}


def test_the_neuron_of_lesson_01() -> None:
    numbers = {"x": 0.8, "w": 0.5, "b": -0.2, "t": 0.86}
    back, y = gradients(neuron("sigmoid"), numbers, {}).nodes, forward(0.8, 0.5, -0.2)
    assert back["w"] == pytest.approx(weight_gradient(0.8, y, 0.86), abs=1e-14)
    assert back["b"] == pytest.approx(bias_gradient(y, 0.86), abs=1e-14)
    assert (back["w"], back["b"], back["x"]) == pytest.approx((-0.0614170, -0.0767712, -0.0383856), abs=1e-7)


@pytest.mark.parametrize("name", ["sigmoid", "tanh", "relu", "linear"])
@pytest.mark.parametrize("x", [-1.7, 0.6, 2.3])
def test_a_neuron_agrees_with_nudges(name: str, x: float) -> None:
    numbers = {"x": x, "w": 0.7, "b": 0.4, "t": -0.3}
    back = gradients(neuron(name), numbers, {}).nodes
    assert {name: back[name] for name in numbers} == pytest.approx(nudged(neuron(name), numbers), abs=1e-8)


def test_roads_that_part_and_meet_twice_agree_with_nudges() -> None:
    graph = Graph(
        branch("s", "a"),
        multiply("p", "s", "v"),
        function("q", "s", "f", np.sin, np.cos),
        multiply("m", "p", "q"),
        add("n", "q", "s", "b"),
        multiply("o", "m", "n", "v"),
    )
    numbers = {"a": 1.3, "v": -0.8, "b": 0.45}
    back = gradients(graph, numbers, {}).nodes
    assert {name: back[name] for name in numbers} == pytest.approx(nudged(graph, numbers), abs=1e-8)


def test_hidden_gradients_of_the_credit_card_network() -> None:
    products = [multiply(f"{to}{c}", c, f"w{to}{c}") for to in "fgh" for c in "cde"]
    sums = [add(to, *(f"{to}{c}" for c in "cde"), f"b{to}") for to in "fgh"]
    weights = {f"w{to}{c}": w for to in "fgh" for c, w in zip("cde", WEIGHTS[to], strict=True)}
    inputs = {"c": 0, "d": 1, "e": 2, **weights, **{f"b{to}": -THETA[to] for to in "fgh"}}
    graph = Graph(*products, *sums)
    values = graph.forward(inputs)
    assert [values[to] for to in LAYERS[-1]] == [pre_activations(1, 0, 1)[to] for to in LAYERS[-1]]
    back = graph.backward(values, {"f": -0.88580480, "g": 0.84379473, "h": 0.04201007}).nodes
    assert [back[name] for name in "cde"] == pytest.approx([2.48937414, 2.44736407, 0.80178467], abs=1e-7)
    assert [back[f"w{to}e"] for to in "fgh"] == pytest.approx([-1.77160960, 1.68758946, 0.08402014], abs=1e-7)


def test_inputs_are_the_names_that_no_node_has_in_the_order_of_their_use() -> None:
    assert neuron("relu").inputs == ("x", "w", "b", "t")
    assert neuron("relu").ends == ("E",)


def test_neither_pass_changes_what_it_is_given() -> None:
    graph, inputs = neuron("tanh"), {"x": 1.0, "w": 2.0, "b": 3.0, "t": 4.0}
    values = graph.forward(inputs)
    before = dict(values)
    graph.backward(values)
    assert inputs == {"x": 1.0, "w": 2.0, "b": 3.0, "t": 4.0}
    assert values == before


def test_a_missing_input_is_named() -> None:
    with pytest.raises(SettingError, match="inputs lack w, t, expected a number for each of"):
        neuron("relu").forward({"x": 1, "b": 2})


def test_a_name_stands_once() -> None:
    with pytest.raises(SettingError, match="'c' stands twice"):
        Graph(end("c", "a"), end("c", "b"))


def test_a_node_comes_after_its_sources() -> None:
    with pytest.raises(SettingError, match="'p' takes 'q' before it is computed: put 'q' first"):
        Graph(branch("p", "q"), branch("q", "a"))
    with pytest.raises(SettingError, match="'p' takes 'p' before"):
        Graph(branch("p", "p"))


def test_a_source_is_taken_once() -> None:
    with pytest.raises(SettingError, match=r"'c' takes a source twice.* put a `branch` before it"):
        Graph(multiply("c", "a", "a"))


def test_every_node_shows_its_symbol() -> None:
    nodes = (
        branch("s", "a"),
        end("E", "a"),
        add("u", "a", "b"),
        multiply("p", "a", "b"),
        function("y", "a", "f", np.sin, np.cos),
        squared_error("e", "y", "t"),
    )
    assert [node.symbol for node in nodes] == ["", "E", "+", r"\times", "f", r"\frac{1}{2}(t - y)^2"]


def test_an_edge_leads_from_each_source_to_its_node_in_order() -> None:
    graph = Graph(multiply("p", "x", "w"), add("u", "p", "b"))
    assert graph.edges == (("x", "p"), ("w", "p"), ("p", "u"), ("b", "u"))


@pytest.mark.parametrize("slopes", [(1.0,), (1.0, 1.0, 1.0)])
def test_a_node_has_one_slope_for_each_source(slopes: tuple[float, ...]) -> None:
    graph = Graph(Node("s", "+", ("a", "b"), lambda a, b: a + b, lambda a, b: slopes))
    with pytest.raises(ValueError, match="zip"):
        graph.backward(graph.forward({"a": 1, "b": 2}))
