"""A step of the LSTM put together from exchangeable parts: the wrong ways of 8_2 each exchange one.

A whole step takes (x, h, c, W, U, b), rows of examples, and returns (h, c).
"""

from collections.abc import Callable
from dataclasses import dataclass
from typing import TypeAlias

import numpy as np

from course_lib.activations import sigmoid
from course_lib.types import Array

Step: TypeAlias = Callable[[Array, Array, Array, Array, Array, Array], tuple[Array, Array]]
Blocks: TypeAlias = tuple[Array, Array, Array, Array]
"""i, f, o, g: as they stand in z, or after their activation."""


def sums(x: Array, h: Array, c: Array, W: Array, U: Array, b: Array) -> Array:
    """z = xW + hU + b."""
    return x @ W + h @ U + b


def cut(z: Array) -> Blocks:
    """The four blocks of z, side by side."""
    i, f, o, g = np.split(z, 4, axis=-1)
    return i, f, o, g


def cell(i: Array, f: Array, o: Array, g: Array, c: Array) -> Array:
    """The new c: f c + i g."""
    return f * c + i * g


def output(o: Array, new: Array, old: Array, g: Array) -> Array:
    """The new h: o tanh(c)."""
    return o * np.tanh(new)


@dataclass(frozen=True, kw_only=True)
class Parts:
    """The parts of a step, all of them right unless given."""

    sums: Callable[[Array, Array, Array, Array, Array, Array], Array] = sums
    cut: Callable[[Array], Blocks] = cut
    gate: Callable[[Array], Array] = sigmoid
    candidate: Callable[[Array], Array] = np.tanh
    cell: Callable[[Array, Array, Array, Array, Array], Array] = cell
    output: Callable[[Array, Array, Array, Array], Array] = output

    def step(self) -> Step:
        """The whole step, made of these parts."""

        def lstm(x: Array, h: Array, c: Array, W: Array, U: Array, b: Array) -> tuple[Array, Array]:
            i, f, o, g = self.cut(self.sums(x, h, c, W, U, b))
            i, f, o, g = self.gate(i), self.gate(f), self.gate(o), self.candidate(g)
            new = self.cell(i, f, o, g, c)
            return self.output(o, new, c, g), new

        return lstm


RIGHT = Parts().step()


def reordered(order: str) -> Callable[[Array], Blocks]:
    """The blocks of somebody who takes them to stand in another order, such as "ifgo"."""

    def blocks(z: Array) -> Blocks:
        named = dict(zip(order, cut(z), strict=True))
        return named["i"], named["f"], named["o"], named["g"]

    return blocks
