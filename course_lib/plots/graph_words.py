"""A computational graph in words: which node leads where, the values forward, the gradients back, edge by edge."""

from collections.abc import Mapping

from course_lib.graph import Edge, Graph
from course_lib.language import Text
from course_lib.plots.network_words import spoken
from course_lib.plots.numbers import number

SPOKEN = {"": "•", r"\mathrm{ReLU}": "ReLU", r"\times": "×", r"\sigma": "σ", r"\frac{1}{2}(t - y)^2": "½(t − y)²"}


def describe_graph(graph: Graph, values: Mapping[str, float | str], gradients: Mapping[Edge, float | str]) -> Text:
    """The text alternative of the picture with these numbers."""
    parts = [_structure(graph), *_values(graph, values), *_gradients(graph, gradients)]
    return Text(en=" ".join(part.en for part in parts), ja="".join(part.ja for part in parts))


def _structure(graph: Graph) -> Text:
    en, ja = (
        [f"{joint.join(map(spoken, node.sources))} → {_sign(node.name, node.symbol)}" for node in graph.nodes]
        for joint in (" and ", "・")
    )
    return Text(
        en=f"A computational graph with arrows from left to right: {'; '.join(en)}.",
        ja=f"左から右へ矢印が進む計算グラフです。矢印は {'、'.join(ja)} です。",
    )


def _values(graph: Graph, values: Mapping[str, float | str]) -> list[Text]:
    sending = dict.fromkeys(start for start, _ in graph.edges)
    known = [f"{spoken(name)} = {_said(values[name])}" for name in sending if name in values]
    if not known:
        return []
    return [Text(en=f"Values above the arrows: {', '.join(known)}.", ja=f"矢印の上の値は {'、'.join(known)} です。")]


def _gradients(graph: Graph, gradients: Mapping[Edge, float | str]) -> list[Text]:
    known = [
        (spoken(start), spoken(end), _said(gradients[start, end]))
        for start, end in reversed(graph.edges)
        if (start, end) in gradients
    ]
    if not known:
        return []
    en = ", ".join(f"{value} from {end} back to {start}" for start, end, value in known)
    ja = "、".join(f"{end} から {start} へ {value}" for start, end, value in known)
    return [Text(en=f"Gradients below the arrows: {en}.", ja=f"矢印の下の勾配は {ja} です。")]


def _sign(name: str, symbol: str) -> str:
    """A node by its name, and by its sign where that says more.

    >>> _sign("p", r"\\times"), _sign("y", "y")
    ('p (×)', 'y')
    """
    sign = SPOKEN.get(symbol, symbol)
    return spoken(name) if sign == name else f"{spoken(name)} ({sign})"


def _said(shown: float | str) -> str:
    return shown if isinstance(shown, str) else number(shown, 4)
