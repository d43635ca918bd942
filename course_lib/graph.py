r"""Computational graphs: values that run forward along the edges, gradients that run back, by four patterns.

Every node computes one number from those of its sources. Backwards the gradient at a node is multiplied by the slope
of each source, and handed to it: by 1 in an addition, by the other factor in a multiplication, by f' in a function.
Where a value branches, the gradients of its edges are added up.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from math import prod
from types import MappingProxyType
from typing import TypeAlias

from course_lib.errors import SettingError

Edge: TypeAlias = tuple[str, str]
"""The names of the node where an edge begins and of the one where it ends."""


@dataclass(frozen=True)
class Node:
    """One step of a computation.

    Attributes:
        name: what its value is called; an edge is called by two names.
        symbol: what stands in its circle.
        sources: the names of what it takes, in order.
        f: its value, from those of the sources.
        slopes: the derivative of `f` in each source, from the values of the sources.
    """

    name: str
    symbol: str
    sources: tuple[str, ...]
    f: Callable[..., float]
    slopes: Callable[..., tuple[float, ...]]


def branch(name: str, source: str) -> Node:
    """The point where the way of a value forks: it is handed on as it is, to all that take it."""
    return Node(name, "", (source,), lambda value: value, lambda _: (1.0,))


def end(name: str, source: str) -> Node:
    """A result, under its name: here the gradients start."""
    return Node(name, name, (source,), lambda value: value, lambda _: (1.0,))


def add(name: str, *sources: str) -> Node:
    """The sum of its sources."""
    return Node(name, "+", sources, lambda *values: sum(values), lambda *values: (1.0,) * len(values))


def multiply(name: str, *sources: str) -> Node:
    """The product of its sources; the slope in one is the product of the others."""
    return Node(name, r"\times", sources, lambda *values: prod(values), _products_of_the_others)


def function(name: str, source: str, symbol: str, f: Callable[[float], float], prime: Callable[[float], float]) -> Node:
    """f of its source; `prime` is f', a function of what goes *in*."""
    return Node(name, symbol, (source,), lambda value: float(f(value)), lambda value: (float(prime(value)),))


def squared_error(name: str, output: str, target: str) -> Node:
    """(t - y)^2 / 2, the error of one output."""
    return Node(
        name,
        r"\frac{1}{2}(t - y)^2",
        (output, target),
        lambda y, t: float((t - y) * (t - y) / 2),
        lambda y, t: (y - t, t - y),
    )


@dataclass(frozen=True)
class Gradients:
    """The gradients of one pass back: along every edge, and at every node the sum over the edges that leave it."""

    edges: Mapping[Edge, float]
    nodes: Mapping[str, float]


class Graph:
    """Nodes in an order in which each comes after its sources. A name that no node has is an input.

    Raises:
        SettingError: a name stands twice, a node comes before one of its sources, or takes one twice.
    """

    def __init__(self, *nodes: Node) -> None:
        self.nodes = nodes
        names = [node.name for node in nodes]
        for place, node in enumerate(nodes):
            _check(node, names, place)
        sources = dict.fromkeys(source for node in nodes for source in node.sources)
        self.inputs = tuple(source for source in sources if source not in names)
        self.ends = tuple(name for name in names if name not in sources)
        self.edges: tuple[Edge, ...] = tuple((source, node.name) for node in nodes for source in node.sources)

    def forward(self, inputs: Mapping[str, float]) -> dict[str, float]:
        """The value of every node, inputs included, by name.

        Raises:
            SettingError: an input has no value.
        """
        missing = [name for name in self.inputs if name not in inputs]
        if missing:
            raise SettingError(f"inputs lack {', '.join(missing)}, expected a number for each of {self.inputs}.")
        values = {name: inputs[name] for name in self.inputs}
        for node in self.nodes:
            values[node.name] = node.f(*_taken(node, values))
        return values

    def backward(self, values: Mapping[str, float], arriving: Mapping[str, float] = MappingProxyType({})) -> Gradients:
        """The gradients, from the `values` of the forward pass.

        Args:
            values: of every node, by name.
            arriving: the gradient at each end; 1 where none is given, which is right for the loss itself.
        """
        edges: dict[Edge, float] = {}
        nodes = dict.fromkeys(values, 0.0) | {name: arriving.get(name, 1.0) for name in self.ends}
        for node in reversed(self.nodes):
            for source, slope in zip(node.sources, node.slopes(*_taken(node, values)), strict=True):
                edges[source, node.name] = nodes[node.name] * slope
                nodes[source] += edges[source, node.name]
        return Gradients(edges, nodes)


def _products_of_the_others(*values: float) -> tuple[float, ...]:
    return tuple(float(prod(values[:place] + values[place + 1 :])) for place in range(len(values)))


def _taken(node: Node, values: Mapping[str, float]) -> tuple[float, ...]:
    return tuple(values[source] for source in node.sources)


def _check(node: Node, names: list[str], place: int) -> None:
    if node.name in names[:place]:
        raise SettingError(f"{node.name!r} stands twice, expected every name once: give each node a name of its own.")
    if len(set(node.sources)) < len(node.sources):
        raise SettingError(f"{node.name!r} takes a source twice, expected every source once: put a `branch` before it.")
    late = [source for source in node.sources if source in names[place:]]
    if late:
        raise SettingError(f"{node.name!r} takes {late[0]!r} before it is computed: put {late[0]!r} first.")
