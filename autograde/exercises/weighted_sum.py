"""The weighted sum minus the threshold, which several lessons start from, and the slips of sign in its products."""

from collections.abc import Callable
from typing import TypeAlias

from autograde.exercise import Slip
from course_lib.language import Text

Numbers: TypeAlias = tuple[float, ...]


def weighted_sum(x: Numbers, w: Numbers) -> float:
    """x1*w1 + x2*w2 + ..., before the threshold."""
    return sum(a * b for a, b in zip(x, w, strict=True))


def pre_activation(x: Numbers, w: Numbers, theta: float) -> float:
    """u = x·w - theta."""
    return weighted_sum(x, w) - theta


def sign_slips(x: Numbers, w: Numbers) -> tuple[Slip, ...]:
    """For each product with a negative factor, the slip of giving it the wrong sign.

    The names say which product: "two_negatives_4", "one_negative_2".
    """
    pairs = list(zip(x, w, strict=True))
    return tuple(_sign_slip(index, a < 0 and b < 0) for index, (a, b) in enumerate(pairs) if a < 0 or b < 0)


def _sign_slip(index: int, both: bool) -> Slip:
    place = index + 1
    return Slip(
        f"two_negatives_{place}" if both else f"one_negative_{place}",
        _with_turned_product(index),
        _two_negatives(place) if both else _one_negative(place),
    )


def _with_turned_product(index: int) -> Callable[[Numbers, Numbers, float], float]:
    return lambda x, w, theta: pre_activation(x, w, theta) - 2 * x[index] * w[index]


def _two_negatives(place: int) -> Text:
    return Text(
        en=f"The product of x{place} and w{place} came in as negative. Both factors are negative: "
        "which sign do they make?",
        ja=f"x{place} と w{place} の積が負になっています。どちらも負の数です。負の数どうしの積の符号は何ですか。",
    )


def _one_negative(place: int) -> Text:
    return Text(
        en=f"The product of x{place} and w{place} came in as positive. One factor is negative: "
        "which sign does it give?",
        ja=f"x{place} と w{place} の積が正になっています。片方だけが負の数です。その積の符号は何ですか。",
    )
