"""Slips of 4_7 in the quotient: other differences than f(x + h) - f(x - h), or divided by something else than 2h.

Every rule takes f (an array in, one number out), x (an array of any shape) and the step h, and goes entry by entry.
"""

from collections.abc import Callable
from typing import Any

import numpy as np

from autograde.exercise import Rule, Slip
from course_lib.gradcheck import numeric_gradient
from course_lib.language import Text
from course_lib.types import Array

OWN_STEP = 1e-5


def _by_entry(quotient: Callable[[Any, Any, Any, float], Any]) -> Rule:
    """Each entry alone, with another quotient of f(x + h), f(x), f(x - h) and h."""

    def rule(f: Callable[[Array], Any], x: Array, h: float) -> Array:
        x = np.array(x, dtype=float)
        gradient = np.zeros(x.shape)
        for index in np.ndindex(x.shape):
            above, below = x.copy(), x.copy()
            above[index] += h
            below[index] -= h
            gradient[index] = quotient(f(above), f(x), f(below), h)
        return gradient

    return rule


QUOTIENT_SLIPS = (
    Slip(
        "forward_difference",
        _by_entry(lambda above, here, below, h: (above - here) / h),
        Text(
            en="This is the forward difference: you go to one side only. The central one goes h to either side, "
            "and is far closer to the slope.",
            ja="片側だけに進む前進差分になっています。両側へ h ずつ進む中心差分のほうが、ずっと傾きに近くなります。",
        ),
        credit=0.5,
    ),
    Slip(
        "backward_difference",
        _by_entry(lambda above, here, below, h: (here - below) / h),
        Text(
            en="This is the backward difference: you go back only. The central one goes h to either side.",
            ja="後ろにだけ進む後退差分になっています。中心差分では、両側へ h ずつ進みます。",
        ),
        credit=0.5,
    ),
    Slip(
        "divided_by_h",
        _by_entry(lambda above, here, below, h: (above - below) / h),
        Text(
            en="Your gradient is twice too large. From x - h to x + h: how far apart are the two places?",
            ja="勾配が2倍になっています。x - h から x + h まで、2つの場所の間隔はいくつですか。",
        ),
    ),
    Slip(
        "forward_difference_halved",
        _by_entry(lambda above, here, below, h: (above - here) / (2 * h)),
        Text(
            en="You divided by 2h, but went to one side only. From where to where does the difference reach?",
            ja="2h で割っていますが、片側にしか進んでいません。どこからどこまでの差をとりますか。",
        ),
    ),
    Slip(
        "multiplied_by_h",
        _by_entry(lambda above, here, below, h: (above - below) / 2 * h),
        Text(
            en="`/ 2 * h` divides by 2 and then multiplies by h. Put brackets around 2 * h.",
            ja="`/ 2 * h` は、2で割ってから h をかける計算です。2 * h をかっこで囲んでください。",
        ),
    ),
    Slip(
        "difference_without_brackets",
        _by_entry(lambda above, here, below, h: above - below / (2 * h)),
        Text(
            en="Only the second value of f is divided. Put brackets around the whole difference.",
            ja="あとのほうの f の値だけが割られています。差の全体をかっこで囲んでください。",
        ),
    ),
    Slip(
        "not_divided",
        _by_entry(lambda above, here, below, h: above - below),
        Text(
            en="This is how much f changes. A slope is that change divided by the distance it took.",
            ja="これは f の変化の量です。傾きは、それを進んだ間隔で割ったものです。",
        ),
    ),
    Slip(
        "sign_turned",
        _by_entry(lambda above, here, below, h: (below - above) / (2 * h)),
        Text(
            en="All sizes are right and all signs are flipped. Which value of f stands first in the difference?",
            ja="大きさはすべて合っていますが、符号がすべて逆です。差の先に来るのは、どちらの f の値ですか。",
        ),
        credit=0.5,
    ),
    Slip(
        "half_the_step",
        lambda f, x, h: numeric_gradient(f, x, h / 2),
        Text(
            en="You go h/2 to either side. Here h is the step to each side: from x - h to x + h.",
            ja="両側へ h/2 ずつ進んでいます。ここでの h は片側の幅で、x - h から x + h までです。",
        ),
        credit=0.5,
    ),
    Slip(
        "a_step_of_its_own",
        lambda f, x, h: numeric_gradient(f, x, OWN_STEP),
        Text(
            en="Your function takes a step of its own. Use the h that it is given, however large: "
            "the lesson wants to see what a large step does.",
            ja="渡された h ではなく、自分で決めた幅を使っています。大きな h でも、渡されたものを使ってください。"
            "幅が大きいとどうなるかを、レッスンで調べます。",
        ),
        credit=0.5,
    ),
)
