"""`relu(u)` of exercise 2_6: max(0, u)."""

import numpy as np

from autograde.exercise import Slip
from autograde.exercises.lesson_04.functions.part import function, with_zero
from course_lib.activations import linear, relu, step
from course_lib.language import Text

SLIPS = (
    Slip(
        "minimum_instead_of_maximum",
        lambda u: np.minimum(u, 0.0),
        Text(
            en="You take the smaller of 0 and u. ReLU takes the larger.",
            ja="0と u の小さいほうをとっています。ReLUは大きいほうです。",
        ),
    ),
    Slip(
        "absolute_value",
        np.abs,
        Text(
            en="You drop the minus sign and keep the size. ReLU does not turn negative numbers round; it stops them.",
            ja="マイナスの符号を取って大きさを残しています。ReLUは負の数を正に変えるのではなく、通さない関数です。",
        ),
    ),
    Slip(
        "u_itself",
        linear,
        Text(
            en="Your function gives u back as it is. ReLU lets no negative number through.",
            ja="u をそのまま返しています。ReLUは負の数を通しません。",
        ),
    ),
    Slip(
        "leaky_relu",
        lambda u: np.maximum(u, np.multiply(u, 0.01)),
        Text(
            en="You let a hundredth of the negative numbers through: that is the leaky variant. "
            "Plain ReLU lets nothing negative through.",
            ja="負の数を100分の1にして通しています。それはLeaky ReLUです。ここでのReLUは負の数をまったく通しません。",
        ),
    ),
    Slip(
        "softplus_instead",
        lambda u: np.log1p(np.exp(u)),
        Text(
            en="This is log(1 + exp(u)), the smooth cousin of ReLU. ReLU has a corner and needs neither exp nor log.",
            ja="これは log(1 + exp(u))、ReLUをなめらかにした関数です。ReLUには角があり、exp も log も使いません。",
        ),
    ),
    Slip(
        "step_instead",
        step,
        Text(
            en="For a positive u you give 1, as a step does. ReLU also says how strongly: it lets u through.",
            ja="u が正のとき、ステップ関数のように1を返しています。ReLUは強さも伝えます。u をそのまま通します。",
        ),
    ),
    Slip(
        "wrong_side_kept",
        lambda u: np.maximum(np.negative(u), 0.0),
        Text(
            en="Your function keeps the size of the negative numbers and silences the positive ones. "
            "Which side is to come through?",
            ja="負の数の大きさを残し、正の数を0にしています。通すのはどちら側ですか。",
        ),
    ),
    Slip(
        "capped_at_one",
        lambda u: np.clip(u, 0.0, 1.0),
        Text(
            en="Your function stops at 1. ReLU has no ceiling.",
            ja="1で頭打ちになっています。ReLUに上限はありません。",
        ),
    ),
)

PART = function(
    "relu",
    reference=relu,
    probes=with_zero,
    slips=SLIPS,
    hints=(
        Text(
            en="What happens to a negative u, and what to a positive one?",
            ja="負の u はどうなりますか。正の u はどうなりますか。",
        ),
        Text(
            en="The larger of 0 and u, entry by entry. `np.max` finds the largest entry of an array; "
            "`np.maximum` compares entry by entry.",
            ja="要素ごとに、0と u の大きいほうをとります。`np.max` は配列の中の最大値、"
            "`np.maximum` は要素ごとの比較です。",
        ),
        Text(
            en="`return np.maximum(..., ...)`: which two?",
            ja="`return np.maximum(..., ...)` の2つの `...` には何が入りますか。",
        ),
    ),
    way=Text(en="The larger of 0 and u, entry by entry.", ja="要素ごとに、0と u の大きいほうをとります。"),
    code="def relu(u):\n    return np.maximum(0, u)",
)
