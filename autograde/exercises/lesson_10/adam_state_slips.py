"""The slips of 6_3, a step of Adam, in what moves, what is kept and what is returned.

Every rule takes (w, g, m, v, t, eta, beta1, beta2, eps) and returns (w, m, v).
"""

from typing import TypeAlias

import numpy as np

from autograde.exercise import Slip
from autograde.exercises.lesson_10.adam_parts import RIGHT, correction
from course_lib.language import Text
from course_lib.types import Array

State: TypeAlias = tuple[Array, Array, Array]


def _uphill(
    w: Array, g: Array, m: Array, v: Array, t: int, eta: float, beta1: float, beta2: float, eps: float
) -> State:
    new, m, v = RIGHT(w, g, m, v, t, eta, beta1, beta2, eps)
    return 2 * w - new, m, v


def _step_only(
    w: Array, g: Array, m: Array, v: Array, t: int, eta: float, beta1: float, beta2: float, eps: float
) -> State:
    new, m, v = RIGHT(w, g, m, v, t, eta, beta1, beta2, eps)
    return new - w, m, v


def _corrected_returned(
    w: Array, g: Array, m: Array, v: Array, t: int, eta: float, beta1: float, beta2: float, eps: float
) -> State:
    w, m, v = RIGHT(w, g, m, v, t, eta, beta1, beta2, eps)
    return w, m / correction(beta1, t), v / correction(beta2, t)


def _skipped_at_zero(
    w: Array, g: Array, m: Array, v: Array, t: int, eta: float, beta1: float, beta2: float, eps: float
) -> State:
    moved = RIGHT(w, g, m, v, t, eta, beta1, beta2, eps)
    still = np.asarray(g) == 0
    w, m, v = (np.where(still, old, new) for old, new in zip((w, m, v), moved, strict=True))
    return w, m, v


def _weight_not_moved(
    w: Array, g: Array, m: Array, v: Array, t: int, eta: float, beta1: float, beta2: float, eps: float
) -> State:
    _, m, v = RIGHT(w, g, m, v, t, eta, beta1, beta2, eps)
    return w, m, v


def _means_not_returned(
    w: Array, g: Array, m: Array, v: Array, t: int, eta: float, beta1: float, beta2: float, eps: float
) -> State:
    return RIGHT(w, g, m, v, t, eta, beta1, beta2, eps)[0], m, v


def _means_from_nothing(
    w: Array, g: Array, m: Array, v: Array, t: int, eta: float, beta1: float, beta2: float, eps: float
) -> State:
    return RIGHT(w, g, 0 * m, 0 * v, t, eta, beta1, beta2, eps)


def _rate_forgotten(
    w: Array, g: Array, m: Array, v: Array, t: int, eta: float, beta1: float, beta2: float, eps: float
) -> State:
    return RIGHT(w, g, m, v, t, 1.0, beta1, beta2, eps)


def _means_swapped(
    w: Array, g: Array, m: Array, v: Array, t: int, eta: float, beta1: float, beta2: float, eps: float
) -> State:
    w, m, v = RIGHT(w, g, m, v, t, eta, beta1, beta2, eps)
    return w, v, m


SLIPS = (
    Slip(
        "uphill",
        _uphill,
        Text(
            en="m and v are right, but w walks uphill: the step is added. It goes against the mean gradient.",
            ja="m と v は合っていますが、一歩を足しているので、w が坂を上っています。"
            "平均した勾配とは逆の向きに動かします。",
        ),
        credit=0.5,
    ),
    Slip(
        "step_only",
        _step_only,
        Text(
            en="In the place of w you return the step alone. It starts from where w stands.",
            ja="w のところに、動かす分だけを返しています。その一歩は、いまの w から始まります。",
        ),
    ),
    Slip(
        "corrected_means_returned",
        _corrected_returned,
        Text(
            en="w is right, but you return the corrected m and v. The next step would correct them again: "
            "return m and v as they were before the correction.",
            ja="w は合っていますが、補正した m と v を返しています。これでは次の一歩で二重に補正されます。"
            "補正する前の m と v を返してください。",
        ),
        credit=0.5,
    ),
    Slip(
        "skipped_at_zero",
        _skipped_at_zero,
        Text(
            en="Where the gradient is 0 you change nothing. "
            "Adam does not skip: m still carries w on, and both means shrink.",
            ja="勾配が0のところで、何も変えていません。Adamは休みません。m がまだ w を動かし、2つの平均は縮みます。",
        ),
        credit=0.5,
    ),
    Slip(
        "weight_not_moved",
        _weight_not_moved,
        Text(
            en="m and v are right, but w comes back as it went in. The step is still to be made.",
            ja="m と v は合っていますが、w が元の値のまま返ってきます。まだ一歩が残っています。",
        ),
    ),
    Slip(
        "means_not_returned",
        _means_not_returned,
        Text(
            en="w is right, but m and v come back as they went in. The next step needs the new ones.",
            ja="w は合っていますが、m と v が元の値のまま返ってきます。次の一歩には新しい値が必要です。",
        ),
    ),
    Slip(
        "means_start_again",
        _means_from_nothing,
        Text(
            en="Your m and v start from 0 at every step. Go on from the m and v that are passed: they are the memory.",
            ja="m と v を毎回0から始めています。渡された m と v から続けてください。それが記憶です。",
        ),
    ),
    Slip(
        "learning_rate_forgotten",
        _rate_forgotten,
        Text(
            en="Your result does not change with eta. It is the factor in front of the fraction.",
            ja="η を変えても結果が変わりません。分数の前にかかるのが η です。",
        ),
    ),
    Slip(
        "means_swapped",
        _means_swapped,
        Text(
            en="All three values are right, but the last two are in the other order. Return w, m, v.",
            ja="3つの値はどれも合っていますが、あとの2つの順番が逆です。w、m、v の順に返してください。",
        ),
        credit=0.5,
    ),
)
