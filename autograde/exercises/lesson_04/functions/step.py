"""`step(u)` of exercise 2_6: 1 where u >= 0, else 0."""

import numpy as np

from autograde.exercise import Slip
from autograde.exercises.lesson_04.functions.part import function, with_zero
from course_lib.activations import relu, sigmoid, step
from course_lib.language import Text

SLIPS = (
    Slip(
        "tie_does_not_fire",
        lambda u: np.heaviside(u, 0.0),
        Text(
            en="At u = 0 your neuron stays silent; everywhere else it is right. The definition says u >= 0.",
            ja="u = 0 のときだけ発火していません（ほかは合っています）。定義は u >= 0 です。",
        ),
        credit=0.5,
    ),
    Slip(
        "half_at_zero",
        lambda u: np.heaviside(u, 0.5),
        Text(
            en="At u = 0 you give one half; everywhere else it is right. A step has no halfway: "
            "on which side does the definition put the tie?",
            ja="u = 0 のときだけ0.5になっています（ほかは合っています）。ステップ関数に半分はありません。"
            "定義では u = 0 をどちら側に含めていますか。",
        ),
        credit=0.5,
    ),
    Slip(
        "step_reversed",
        lambda u: 1 - step(u),
        Text(
            en="The step is the wrong way round: yours fires below 0. It has to fire from 0 on upwards.",
            ja="向きが逆で、u が負のときに発火しています。発火するのは u が0以上のときです。",
        ),
    ),
    Slip(
        "step_reversed_with_the_tie",
        lambda u: np.heaviside(np.negative(u), 1.0),
        Text(
            en="Your step fires where u <= 0. Look at the sign between u and 0 once more.",
            ja="u <= 0 のときに発火しています。u と0の間の不等号の向きを、もう一度見てください。",
        ),
    ),
    Slip(
        "sign_function",
        lambda u: np.sign(u),
        Text(
            en="This is the sign of u, with -1 below 0. A neuron that does not fire gives 0.",
            ja="これは u の符号を返す関数で、負のとき -1 になっています。発火しないニューロンの出力は0です。",
        ),
    ),
    Slip(
        "minus_one_for_silence",
        lambda u: 2 * step(u) - 1,
        Text(
            en="Below 0 you give -1. A neuron that does not fire gives 0.",
            ja="u が負のとき -1 を返しています。発火しないニューロンの出力は0です。",
        ),
    ),
    Slip(
        "fires_from_one_half",
        lambda u: step(u - 0.5),
        Text(
            en="Your neuron fires from u = 0.5 on. The threshold is already subtracted in u: compare u with 0.",
            ja="u が0.5以上のときに発火しています。閾値は u の中でもう引いてあります。u を0と比べてください。",
        ),
    ),
    Slip(
        "fires_from_one",
        lambda u: step(u - 1.0),
        Text(
            en="Your neuron fires from u = 1 on. The threshold is already subtracted in u: compare u with 0.",
            ja="u が1以上のときに発火しています。閾値は u の中でもう引いてあります。u を0と比べてください。",
        ),
    ),
    Slip(
        "relu_instead",
        relu,
        Text(
            en="Where it fires your function gives u itself: that is ReLU. A step says whether, not how strongly.",
            ja="発火するときに u そのものを返しています。それはReLUです。ステップ関数は強さを表しません。",
        ),
    ),
    Slip(
        "sigmoid_instead",
        sigmoid,
        Text(
            en="This is the sigmoid. A step has no slope between its two values: it jumps.",
            ja="これはシグモイド関数です。ステップ関数は途中の値をとらず、跳び上がります。",
        ),
    ),
)

PART = function(
    "step",
    reference=step,
    probes=with_zero,
    slips=SLIPS,
    hints=(
        Text(
            en="Which two values can it give, and on which side of the jump does u = 0 lie?",
            ja="とる値は2つだけです。u = 0 は、跳ぶ前と後のどちらに入りますか。",
        ),
        Text(
            en="Python's `if` decides once; an array needs a decision for each entry. "
            "`np.where(condition, a, b)` takes a where the condition holds, else b.",
            ja="`if` の判断は1回だけですが、配列では要素ごとに判断が必要です。"
            "`np.where(条件, a, b)` は、条件が成り立つところで a、ほかで b になります。",
        ),
        Text(
            en="`return np.where(u >= 0, ..., ...)`: which number belongs in which place?",
            ja="`return np.where(u >= 0, ..., ...)` の2つの `...` には、それぞれどの数が入りますか。",
        ),
    ),
    way=Text(
        en="For each entry: 1 where u is 0 or more, else 0.",
        ja="要素ごとに、u が0以上なら1、そうでなければ0にします。",
    ),
    code="def step(u):\n    return np.where(u >= 0, 1, 0)",
)
