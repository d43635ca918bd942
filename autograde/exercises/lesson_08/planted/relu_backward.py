"""`relu_backward(dA, A)` of exercise 4_8: dA where the recorded output is above 0, else 0.

Planted is `A >= 0`, which the article asks of recorded outputs: no output of ReLU is negative, so it is always true.
"""

import numpy as np

from autograde.exercise import Slip
from autograde.exercises.lesson_08.planted.part import function, outputs_and_gradients
from course_lib.activations import relu
from course_lib.language import Text
from course_lib.types import Array


def relu_backward(dA: Array, A: Array) -> Array:
    """dA * (A > 0)."""
    return dA * (A > 0)


SLIPS = (
    Slip(
        "as_planted",
        lambda dA, A: dA * (A >= 0),
        Text(
            en="Still as it was planted: every gradient comes through. What does the check say of `W2`, "
            "the weights before this layer, once `W3` agrees? Print A for one row: which values occur?",
            ja="まだ仕込まれたままで、勾配が全部通ります。"
            "`W3` が合うようになったら、この層の前の重み `W2` を見てください。"
            "A を1行表示すると、どんな値がありますか。",
        ),
        planted=True,
    ),
    Slip(
        "sides_swapped",
        lambda dA, A: dA * (A <= 0),
        Text(
            en="Now only the silent neurons get a gradient. ReLU is flat where its output is 0: "
            "there nothing comes back.",
            ja="今度は、出力が0のニューロンだけに勾配が戻っています。ReLUは、出力が0のところで平らです。"
            "そこには何も戻りません。",
        ),
    ),
    Slip(
        "slope_alone",
        lambda dA, A: np.where(A > 0, 1.0, 0.0),
        Text(
            en="This is the slope, 0 or 1, and it is right. The gradient dA is still to be multiplied by it.",
            ja="これは傾き（0か1）で、それ自体は合っています。これに勾配 dA をかけてください。",
        ),
    ),
    Slip(
        "sign_of_the_gradient",
        lambda dA, A: dA * (dA > 0),
        Text(
            en="You asked about the sign of dA. What matters is whether the neuron was silent: ask about A.",
            ja="dA の符号を調べています。大事なのは、そのニューロンの出力が0だったかどうかです。A を調べてください。",
        ),
    ),
    Slip(
        "both_signs",
        lambda dA, A: dA * ((A > 0) & (dA > 0)),
        Text(
            en="Negative gradients get lost as well. A gradient may have either sign; only A decides.",
            ja="負の勾配も消えています。勾配はどちらの符号でもかまいません。A だけで決まります。",
        ),
    ),
    Slip(
        "multiplied_by_the_output",
        lambda dA, A: dA * A,
        Text(
            en="You multiplied by the output, the height of ReLU. Its slope is 0 or 1.",
            ja="出力（ReLUの高さ）をかけています。かけるのは傾きで、0か1です。",
        ),
    ),
    Slip(
        "above_one",
        lambda dA, A: dA * (A >= 1),
        Text(
            en="Outputs between 0 and 1 get no gradient now. ReLU climbs there too: where does its slope begin?",
            ja="出力が0と1の間のときに、勾配が消えています。そこでもReLUは上がっています。"
            "どこから傾きが1になりますか。",
        ),
    ),
    Slip(
        "nothing_comes_through",
        lambda dA, A: dA * (A < 0),
        Text(
            en="Now no gradient comes through at all: no output of ReLU is below 0.",
            ja="今度は、勾配がまったく通りません。ReLUの出力が0より小さくなることはありません。",
        ),
    ),
    Slip(
        "slope_of_leaky_relu",
        lambda dA, A: dA * np.where(A > 0, 1.0, 0.01),
        Text(
            en="A hundredth comes back through silent neurons: that is the leaky variant. "
            "Here the forward pass is plain ReLU.",
            ja="出力が0のニューロンに、勾配の100分の1が戻っています。それはLeaky ReLUです。"
            "ここでの順伝播はふつうのReLUです。",
        ),
    ),
    Slip(
        "slope_of_tanh",
        lambda dA, A: dA * (1 - A**2),
        Text(
            en="This is the way back through tanh. This layer has ReLU.",
            ja="これはtanhをさかのぼる式です。この層はReLUです。",
        ),
    ),
)

PART = function(
    "relu_backward",
    ("dA", "A"),
    reference=relu_backward,
    probes=lambda rng: outputs_and_gradients(rng, relu),
    slips=SLIPS,
    hints=(
        Text(
            en="A holds outputs of ReLU. Which values can occur in it, and what was u in each case?",
            ja="A にはReLUの出力が入っています。どんな値がありえますか。それぞれ、u はどうでしたか。",
        ),
        Text(
            en="An output of 0 comes from u <= 0, where ReLU is flat. For how many entries is the planted condition "
            "true?",
            ja="出力が0になるのは u <= 0 のときで、そこではReLUは平らです。"
            "仕込まれた条件は、いくつの要素で成り立ちますか。",
        ),
        Text(
            en="The condition has to leave out A = 0. One sign is enough.",
            ja="条件から A = 0 を除きます。直すのは記号1つだけです。",
        ),
    ),
    way=Text(
        en="No output of ReLU is below 0, so `A >= 0` is always true. Only outputs above 0 come from the rising half.",
        ja="ReLUの出力は負にならないので、`A >= 0` はいつも成り立ちます。"
        "上がっている側から来るのは、0より大きい出力だけです。",
    ),
    code="def relu_backward(dA, A):\n    return dA * (A > 0)",
)
