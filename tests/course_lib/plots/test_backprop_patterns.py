from collections.abc import Callable
from math import prod

import pytest

from course_lib.graph import Graph
from course_lib.plots.backprop_patterns import ADDITION, BRANCH, MULTIPLICATION, SHEET, Pattern, backprop_patterns

NUMBERS = {"a": 3.0, "b": -4.0}
ARRIVING = {"b": 7.0, "c": 5.0}
FORMULAS: dict[str, Callable[[], float]] = {
    r"\partial b": lambda: ARRIVING["b"],
    r"\partial c": lambda: ARRIVING["c"],
    r"\partial b + \partial c": lambda: sum(ARRIVING.values()),
    r"\partial c \cdot b": lambda: ARRIVING["c"] * NUMBERS["b"],
    r"\partial c \cdot a": lambda: ARRIVING["c"] * NUMBERS["a"],
    "a": lambda: NUMBERS["a"],
    "b": lambda: NUMBERS["b"],
    "a + b": lambda: sum(NUMBERS.values()),
    r"a \cdot b": lambda: prod(NUMBERS.values()),
}


def _inputs(graph: Graph) -> dict[str, float]:
    return {name: NUMBERS[name] for name in graph.inputs}


@pytest.mark.parametrize("pattern", [BRANCH, ADDITION, MULTIPLICATION], ids=["branch", "addition", "multiplication"])
def test_the_formulas_give_what_the_graph_gives(pattern: Pattern) -> None:
    values = pattern.graph.forward(_inputs(pattern.graph))
    assert {name: FORMULAS[text]() for name, text in pattern.values.items()} == {
        name: values[name] for name in pattern.values
    }
    edges = pattern.graph.backward(values, ARRIVING).edges
    assert {pair: FORMULAS[text]() for pair, text in pattern.gradients.items()} == edges


def test_a_function_multiplies_by_its_slope() -> None:
    texts = [text.get_text() for text in backprop_patterns().figure.axes[0].texts]
    assert r"$\partial c \cdot f^{\prime}(a)$" in texts
    assert "$f(a)$" in texts


def test_every_edge_of_every_pattern_has_both_texts() -> None:
    for pattern in (pattern for row in SHEET for pattern in row):
        assert set(pattern.gradients) == set(pattern.graph.edges)
        assert set(pattern.values) == {start for start, _ in pattern.graph.edges}


def test_all_four_are_on_the_sheet() -> None:
    texts = [text.get_text() for text in backprop_patterns().figure.axes[0].texts]
    assert [texts.count(sign) for sign in ("$+$", r"$\times$", "$f$")] == [1, 1, 1]
    assert r"$\partial b + \partial c$" in texts
