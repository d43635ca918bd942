"""The slips of 6_3, a step of Adam, in the formulas; those in what is kept and returned are in `adam_state_slips`.

Every rule takes (w, g, m, v, t, eta, beta1, beta2, eps) and returns (w, m, v).
"""

import numpy as np

from autograde.exercise import Slip
from autograde.exercises.lesson_10 import adam_state_slips
from autograde.exercises.lesson_10.adam_parts import RIGHT, Parts, correction
from course_lib.language import Text
from course_lib.types import Array

_WITHOUT_EPSILON = Parts(quotient=lambda m_hat, v_hat, eps: m_hat / np.sqrt(v_hat)).step()


def _brackets_forgotten(
    w: Array, g: Array, m: Array, v: Array, t: int, eta: float, beta1: float, beta2: float, eps: float
) -> tuple[Array, Array, Array]:
    w, m, v = _WITHOUT_EPSILON(w, g, m, v, t, eta, beta1, beta2, eps)
    return w + eps, m, v


_FORMULAS = (
    Slip(
        "no_bias_correction",
        Parts(correction_1=lambda beta, t: 1.0, correction_2=lambda beta, t: 1.0).step(),
        Text(
            en="m and v are right, but you use them as they are. They started at 0 and are still too small: "
            "divide each by 1 - beta^t first.",
            ja="m と v は合っていますが、そのまま使っています。0から始まったので、まだ小さすぎます。"
            "先に、それぞれを 1 − β^t で割ってください。",
        ),
        credit=0.5,
    ),
    Slip(
        "power_forgotten",
        Parts(correction_1=lambda beta, t: 1 - beta, correction_2=lambda beta, t: 1 - beta).step(),
        Text(
            en="Your first step is right; later ones are not. The corrections divide by 1 - beta, without the power t, "
            "and so they never fade.",
            ja="最初の一歩は合っていますが、2歩目からずれます。t 乗をつけずに 1 − β で割っているので、"
            "補正がいつまでも弱まりません。",
        ),
    ),
    Slip(
        "times_instead_of_power",
        Parts(correction_1=lambda beta, t: 1 - beta * t, correction_2=lambda beta, t: 1 - beta * t).step(),
        Text(
            en="Your first step is right; later ones are not. You took beta times t; beta to the power t is `beta**t`.",
            ja="最初の一歩は合っていますが、2歩目からずれます。β × t を計算しています。β の t 乗は `beta**t` です。",
        ),
    ),
    Slip(
        "power_of_the_whole",
        Parts(correction_1=lambda beta, t: (1 - beta) ** t, correction_2=lambda beta, t: (1 - beta) ** t).step(),
        Text(
            en="Your first step is right; later ones are not. You raise 1 - beta to the power t. "
            "The power belongs to beta alone: `1 - beta**t`.",
            ja="最初の一歩は合っていますが、2歩目からずれます。1 − β の全体を t 乗しています。"
            "t 乗するのは β だけで、`1 - beta**t` です。",
        ),
    ),
    Slip(
        "multiplied_by_the_correction",
        Parts(
            correction_1=lambda beta, t: 1 / correction(beta, t), correction_2=lambda beta, t: 1 / correction(beta, t)
        ).step(),
        Text(
            en="You multiply by 1 - beta^t. The means are too small at first, and that makes them smaller still: "
            "divide.",
            ja="1 − β^t をかけています。はじめの平均は小さすぎるので、かけるとますます小さくなります。割ってください。",
        ),
    ),
    Slip(
        "mean_not_corrected",
        Parts(correction_1=lambda beta, t: 1.0).step(),
        Text(
            en="v is corrected, m is not. m started at 0 too.",
            ja="v は補正していますが、m を補正していません。m も0から始まっています。",
        ),
    ),
    Slip(
        "square_mean_not_corrected",
        Parts(correction_2=lambda beta, t: 1.0).step(),
        Text(
            en="m is corrected, v is not. v started at 0 too.",
            ja="m は補正していますが、v を補正していません。v も0から始まっています。",
        ),
    ),
    Slip(
        "time_one_too_small",
        Parts(
            correction_1=lambda beta, t: 1 - beta ** (t - 1), correction_2=lambda beta, t: 1 - beta ** (t - 1)
        ).step(),
        Text(
            en="Your corrections use t - 1. The first step has t = 1, and 1 is what comes in: with 0 you divide by 0.",
            ja="補正で t − 1 を使っています。最初の一歩は t = 1 で、その値が渡されます。0だと、0で割ることになります。",
        ),
    ),
    Slip(
        "time_one_too_large",
        Parts(
            correction_1=lambda beta, t: 1 - beta ** (t + 1), correction_2=lambda beta, t: 1 - beta ** (t + 1)
        ).step(),
        Text(
            en="Your corrections use t + 1. The first step comes with t = 1 already: do not count it twice.",
            ja="補正で t + 1 を使っています。最初の一歩には、もう t = 1 が渡されています。二重に数えないでください。",
        ),
    ),
    Slip(
        "root_forgotten",
        Parts(quotient=lambda m_hat, v_hat, eps: m_hat / (v_hat + eps)).step(),
        Text(
            en="You divide by v_hat itself. v is a mean of squares; its root has the size of a gradient.",
            ja="v_hat そのもので割っています。v は2乗の平均です。平方根をとると、勾配と同じ大きさになります。",
        ),
    ),
    Slip(
        "epsilon_inside_the_root",
        Parts(quotient=lambda m_hat, v_hat, eps: m_hat / np.sqrt(v_hat + eps)).step(),
        Text(
            en="Your epsilon is inside the root, where it counts as its own root: 10^-8 becomes 10^-4. "
            "Take the root first, then add epsilon.",
            ja="ε が根号の中に入っています。すると平方根がとられて、10^-8 が 10^-4 の働きをします。"
            "先に平方根をとり、そのあとで ε を足してください。",
        ),
        credit=0.5,
    ),
    Slip(
        "epsilon_forgotten",
        _WITHOUT_EPSILON,
        Text(
            en="Your result does not change with epsilon. "
            "It stands below the fraction line, so that nothing is divided by 0.",
            ja="ε を変えても結果が変わりません。0で割らないように、分母に足してください。",
        ),
        credit=0.5,
    ),
    Slip(
        "epsilon_outside_the_fraction",
        Parts(quotient=lambda m_hat, v_hat, eps: m_hat / np.sqrt(v_hat) + eps).step(),
        Text(
            en="You divide first and add epsilon afterwards. It belongs below the fraction line: "
            "put brackets around what stands there.",
            ja="割ったあとで ε を足しています。ε は分母に入ります。分母全体をかっこで囲んでください。",
        ),
    ),
    Slip(
        "brackets_forgotten",
        _brackets_forgotten,
        Text(
            en="Your epsilon is added to w at the end. `a / b + c` is a/b, and then c: put brackets around the root "
            "and epsilon.",
            ja="ε を、最後に w に足しています。`a / b + c` では、a/b を計算したあとに c を足します。"
            "平方根と ε をまとめて、かっこで囲んでください。",
        ),
        credit=0.5,
    ),
    Slip(
        "epsilon_before_the_correction",
        lambda w, g, m, v, t, eta, beta1, beta2, eps: RIGHT(
            w, g, m, v, t, eta, beta1, beta2, eps / np.sqrt(correction(beta2, t))
        ),
        Text(
            en="You add epsilon to the root of v, and correct afterwards. That is a shorter form, in which epsilon "
            "counts differently. Here it is added to the root of v_hat.",
            ja="v の平方根に ε を足してから補正しています。それは短く書いた別の形で、ε の働きが変わります。"
            "ここでは、v_hat の平方根に ε を足します。",
        ),
        credit=0.5,
    ),
    Slip(
        "betas_swapped",
        lambda w, g, m, v, t, eta, beta1, beta2, eps: RIGHT(w, g, m, v, t, eta, beta2, beta1, eps),
        Text(
            en="beta1 and beta2 are exchanged. beta1 belongs to m, the mean of gradients; beta2 to v.",
            ja="β1 と β2 が入れ替わっています。β1 は勾配の平均 m に、β2 は v に使います。",
        ),
    ),
    Slip(
        "square_forgotten",
        Parts(square=lambda g: g).step(),
        Text(
            en="Your v is a mean of gradients, like m. It is the mean of their squares; "
            "otherwise it could be negative, and has no root.",
            ja="v が m と同じ「勾配の平均」になっています。v は勾配の2乗の平均です。"
            "2乗しないと負になることがあり、平方根がとれません。",
        ),
    ),
    Slip(
        "absolute_instead_of_square",
        Parts(square=np.abs).step(),
        Text(
            en="Your v is a mean of absolute values. It is a mean of squares: the root comes later.",
            ja="v が絶対値の平均になっています。v は2乗の平均です。平方根はあとでとります。",
        ),
    ),
    Slip(
        "share_of_the_new_forgotten",
        Parts(mean=lambda old, new, beta: beta * old + new).step(),
        Text(
            en="Your m and v are sums that keep growing. A mean takes beta of the old and 1 - beta of the new.",
            ja="m と v が、増え続ける和になっています。"
            "平均にするには、古い値の β 倍と、新しい値の 1 − β 倍を足します。",
        ),
    ),
    Slip(
        "shares_exchanged",
        Parts(mean=lambda old, new, beta: (1 - beta) * old + beta * new).step(),
        Text(
            en="The two shares are exchanged. beta, the larger one, belongs to the old mean; 1 - beta to what is new.",
            ja="2つの割合が入れ替わっています。大きいほうの β は古い平均に、1 − β は新しい値にかけます。",
        ),
    ),
)

SLIPS = (*_FORMULAS, *adam_state_slips.SLIPS)
