"""The four activation functions as pictures show them: symbol, derivative, and where they jump or have a corner.

The step has the symbol H, for Heaviside. `f` and `prime` take and give arrays of any shape.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from types import MappingProxyType
from typing import TypeAlias

import numpy as np

from course_lib.activations import relu, relu_prime, sigmoid, sigmoid_prime, step, tanh, tanh_prime
from course_lib.errors import SettingError
from course_lib.language import Text
from course_lib.types import Array

Dot: TypeAlias = tuple[float, bool]
"""A height at u = 0, and whether it belongs to the curve."""


@dataclass(frozen=True)
class Shape:
    """One activation function as it is drawn.

    Attributes:
        symbol: on the axes, without dollar signs.
        f: the function.
        prime: its derivative, with the value that the course takes at a corner.
        jump: whether f jumps at 0; then there is no derivative there.
        corner: whether f has a corner at 0; then `prime` jumps there.
        words: what it looks like, for the text alternative.
    """

    symbol: str
    f: Callable[[Array], Array]
    prime: Callable[[Array], Array]
    words: Text
    jump: bool = False
    corner: bool = False

    def height(self, u: float) -> float:
        """f(u)."""
        return float(self.f(np.array(u)))

    def slope(self, u: float) -> float | None:
        """f'(u); None where the course takes none."""
        return None if self.jump and u == 0 else float(self.prime(np.array(u)))

    def has_tangent(self, u: float) -> bool:
        """Whether the curve has a tangent at u."""
        return u != 0 or not (self.jump or self.corner)

    def dots(self) -> tuple[Dot, ...]:
        """The ends of the two branches of f at a jump."""
        return ((0.0, False), (1.0, True)) if self.jump else ()

    def slope_dots(self) -> tuple[Dot, ...]:
        """The ends of the two branches of f' at a jump or a corner of f."""
        if self.jump:
            return ((0.0, False),)
        return ((0.0, True), (1.0, False)) if self.corner else ()


SHAPES: Mapping[str, Shape] = MappingProxyType(
    {
        "step": Shape(
            "H",
            step,
            np.zeros_like,
            Text(
                en="the step H is 0 to the left of u = 0 and jumps to 1 there, with 1 at u = 0 itself; its slope is 0 "
                "on both sides, and there is none at the jump",
                ja="ステップ関数 H は u = 0 の左で0、u = 0 で1に跳び、そこから右は1です。"
                "傾きは左右とも0で、跳ぶところにはありません",
            ),
            jump=True,
        ),
        "sigmoid": Shape(
            r"\sigma",
            sigmoid,
            sigmoid_prime,
            Text(
                en="the sigmoid σ climbs in an S from 0 to 1 through 0.5 at u = 0; its slope is a low hill, "
                "0.25 high at u = 0",
                ja="シグモイド関数 σ は0から1へS字形に上がり、u = 0 で0.5を通ります。"
                "傾きは低い山の形で、u = 0 での高さは0.25です",
            ),
        ),
        "tanh": Shape(
            r"\tanh",
            tanh,
            tanh_prime,
            Text(
                en="tanh climbs in an S from −1 to 1 through 0 at u = 0; its slope is a hill, 1 high at u = 0",
                ja="tanhは −1 から1へS字形に上がり、原点を通ります。傾きは山の形で、u = 0 での高さは1です",
            ),
        ),
        "relu": Shape(
            r"\mathrm{ReLU}",
            relu,
            relu_prime,
            Text(
                en="ReLU is 0 to the left of u = 0 and rises as u itself to the right, with a corner at 0; its slope "
                "is 0 on the left and 1 on the right, and is taken to be 0 at the corner",
                ja="ReLUは u = 0 の左で0、右では u そのもので、0に角があります。"
                "傾きは左で0、右で1で、角では0と決めています",
            ),
            corner=True,
        ),
    }
)


def find_shape(name: str) -> Shape:
    """The shape of this name.

    Raises:
        SettingError: there is none.
    """
    if name not in SHAPES:
        raise SettingError(f"`name` is {name!r}, expected one of {', '.join(map(repr, SHAPES))}.")
    return SHAPES[name]
