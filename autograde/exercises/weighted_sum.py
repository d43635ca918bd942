"""The weighted sum minus the threshold, which several lessons start from, and slips on the way to it.

Every rule takes x, w and theta.
"""

from collections.abc import Callable, Sequence
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


def carried_on(
    activation: Callable[[float], float], slips: Sequence[Slip], x: Numbers, w: Numbers, theta: float
) -> tuple[Slip, ...]:
    """The slips in u, gone on with rightly: "threshold_added" becomes "from_threshold_added".

    A slip after which the activation gives the right value all the same does not show, and is left out.
    """
    right = activation(pre_activation(x, w, theta))
    return tuple(_from(activation, slip) for slip in slips if abs(activation(slip.rule(x, w, theta)) - right) > 1e-9)


def _from(activation: Callable[[float], float], slip: Slip) -> Slip:
    return Slip(
        f"from_{slip.name}",
        lambda x, w, theta: activation(slip.rule(x, w, theta)),
        Text(
            en=f"It may come from u. {slip.message.en}",
            ja=f"u のところで違ったのかもしれません。{slip.message.ja}",
        ),
    )


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
        en=f"The product of x{place} and w{place} came out negative. Both factors are negative: "
        "which sign do they make?",
        ja=f"x{place} と w{place} の積が負になっています。どちらも負の数です。負の数どうしの積の符号は何ですか。",
    )


def _one_negative(place: int) -> Text:
    return Text(
        en=f"The product of x{place} and w{place} came out positive. One factor is negative: which sign does it give?",
        ja=f"x{place} と w{place} の積が正になっています。片方だけが負の数です。その積の符号は何ですか。",
    )
