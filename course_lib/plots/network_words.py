"""The picture of a network in words: its layers, and the numbers that stand in it, node by node."""

from collections.abc import Mapping, Sequence
from itertools import pairwise

from course_lib.language import Text
from course_lib.plots.numbers import number

SUBSCRIPTS = str.maketrans("0123456789", "₀₁₂₃₄₅₆₇₈₉")


def describe_network(
    layers: Sequence[Sequence[str]],
    values: Mapping[str, float],
    weights: Mapping[str, Sequence[float]],
    below: Mapping[str, float],
    chosen: str | None,
    symbol: str,
) -> Text:
    """The text alternative of the picture with these numbers."""
    parts = [
        _structure(layers),
        *([_values(layers, values)] if values else []),
        *([_below(layers, below, symbol)] if below else []),
        *([_chosen(layers, weights.get(chosen, ()), chosen)] if chosen else []),
    ]
    return Text(en=" ".join(part.en for part in parts), ja="".join(part.ja for part in parts))


def spoken(name: str) -> str:
    """A name as it is read: x_1 is x₁.

    >>> spoken("x_1"), spoken("a")
    ('x₁', 'a')
    """
    letter, _, index = name.partition("_")
    return letter + index.translate(SUBSCRIPTS)


def _structure(layers: Sequence[Sequence[str]]) -> Text:
    en = "; ".join(", ".join(map(spoken, names)) for names in layers)
    ja = "、次に ".join("・".join(map(spoken, names)) for names in layers)
    return Text(
        en=f"A network of {len(layers)} layers from left to right: {en}. "
        "An arrow leads from every node to every node of the next layer.",
        ja=f"左から右へ{len(layers)}つの層が並ぶネットワークの図です。"
        f"{ja} の順です。どの節点からも、次の層のすべての節点へ矢印が出ています。",
    )


def _values(layers: Sequence[Sequence[str]], values: Mapping[str, float]) -> Text:
    known = [f"{spoken(name)} = {number(values[name])}" for names in layers for name in names if name in values]
    return Text(en=f"In the circles: {', '.join(known)}.", ja=f"円の中の値は {'、'.join(known)} です。")


def _below(layers: Sequence[Sequence[str]], below: Mapping[str, float], symbol: str) -> Text:
    en, ja = (
        [pattern.format(spoken(name), number(below[name])) for names in layers for name in names if name in below]
        for pattern in ("{1} at {0}", "{0} で {1}")
    )
    return Text(en=f"Below the circles, {symbol}: {', '.join(en)}.", ja=f"円の下の {symbol} は {'、'.join(ja)} です。")


def _chosen(layers: Sequence[Sequence[str]], weights: Sequence[float], chosen: str) -> Text:
    before = next(layer for layer, names in pairwise(layers) if chosen in names)
    name = spoken(chosen)
    if not weights:
        return Text(en=f"The arrows to {name} are thick.", ja=f"{name} に入る矢印が太くなっています。")
    en, ja = (
        ", ".join(f"{number(weight)} from {spoken(source)}" for source, weight in zip(before, weights, strict=True)),
        "、".join(f"{spoken(source)} からが {number(weight)}" for source, weight in zip(before, weights, strict=True)),
    )
    return Text(
        en=f"The arrows to {name} are thick and carry the weights {en}.",
        ja=f"{name} に入る矢印は太く、重みは {ja} です。",
    )
