"""The slips of exercise 0_1, and what to tell about each.

Every rule takes (x, w, b), plain numbers or arrays, and works elementwise.
"""

import numpy as np

from autograde.exercise import Slip
from course_lib.activations import relu, sigmoid, step, tanh
from course_lib.language import Text

SLIPS = (
    Slip(
        "sigmoid_forgotten",
        lambda x, w, b: x * w + b,
        Text(
            en="Your function stops at u = xw + b. One step is left: send u through the sigmoid.",
            ja="関数が u = xw + b で止まっています。あと一歩です。u をシグモイド関数に通してください。",
        ),
        credit=0.5,
    ),
    Slip(
        "bias_subtracted",
        lambda x, w, b: sigmoid(x * w - b),
        Text(
            en="You subtracted b. A bias is added: look at the sign before b in u = xw + b.",
            ja="b を引いています。バイアスは足すものです。u = xw + b の b の前の符号を見てください。",
        ),
    ),
    Slip(
        "minus_on_the_first_term_only",
        lambda x, w, b: 1 / (1 + np.exp(-x * w + b)),
        Text(
            en="Inside exp your minus sign reaches x*w, but not b. It belongs to the whole of u: put u in brackets.",
            ja="exp の中のマイナスが x*w にだけかかり、b にはかかっていません。"
            "u 全体をかっこに入れてから符号を付けてください。",
        ),
    ),
    Slip(
        "minus_in_exp_forgotten",
        lambda x, w, b: sigmoid(-(x * w + b)),
        Text(
            en="Your curve falls where the sigmoid rises. Compare the exponent inside exp with the formula: "
            "what stands before u?",
            ja="シグモイド関数なら上がるところで、出力が下がっています。exp の中を式と比べてください。"
            "u の前に何がありますか。",
        ),
    ),
    Slip(
        "brackets_around_the_denominator_missing",
        lambda x, w, b: 1 + np.exp(-(x * w + b)),
        Text(
            en="Python divides before it adds, so `1 / 1 + exp(-u)` is read as `(1 / 1) + exp(-u)`. "
            "Put brackets around the denominator.",
            ja="Pythonは足し算より先に割り算をするので、`1 / 1 + exp(-u)` は `(1 / 1) + exp(-u)` と読まれます。"
            "分母をかっこで囲んでください。",
        ),
    ),
    Slip(
        "exponential_only",
        lambda x, w, b: np.exp(-(x * w + b)),
        Text(
            en="You stopped at exp(-u). In the sigmoid it stands in the denominator, with a 1 beside it.",
            ja="exp(-u) で止まっています。シグモイド関数では、これに1を足したものが分母になります。",
        ),
    ),
    Slip(
        "minus_in_the_denominator",
        lambda x, w, b: 1 / (1 - np.exp(-(x * w + b))),
        Text(
            en="Your denominator subtracts exp(-u) from 1. Compare it with the formula: how do the two come together?",
            ja="分母で1から exp(-u) を引いています。式と比べてください。1と exp(-u) の間は何算ですか。",
        ),
    ),
    Slip(
        "base_ten",
        lambda x, w, b: 1 / (1 + 10.0 ** -(x * w + b)),
        Text(
            en="You took a power of 10. The sigmoid is made with e = 2.718...: `np.exp(a)` is e to the power a.",
            ja="10の累乗を使っています。シグモイド関数に使うのは e = 2.718... です。e の a 乗は `np.exp(a)` です。",
        ),
    ),
    Slip(
        "bias_forgotten",
        lambda x, w, b: sigmoid(x * w),
        Text(
            en="Your result does not change with b. The bias is part of u: add it before the sigmoid.",
            ja="b を変えても結果が変わりません。バイアスは u の一部です。シグモイド関数に通す前に足してください。",
        ),
    ),
    Slip(
        "bias_added_after_the_sigmoid",
        lambda x, w, b: sigmoid(x * w) + b,
        Text(
            en="You added b after the sigmoid. It belongs inside, to u: check where the bracket of exp closes.",
            ja="シグモイド関数に通したあとで b を足しています。b は u の一部です。"
            "exp のかっこがどこで閉じているか見てください。",
        ),
    ),
    Slip(
        "bias_outside_of_exp",
        lambda x, w, b: 1 / (1 + np.exp(-x * w) + b),
        Text(
            en="In your denominator b stands beside exp, not inside it. "
            "It is part of u, and the whole of u goes into exp.",
            ja="分母の b が exp の外にあります。b は u の一部です。u 全体を exp の中に入れてください。",
        ),
    ),
    Slip(
        "weight_multiplies_the_bias",
        lambda x, w, b: sigmoid(x + w * b),
        Text(
            en="You multiplied w by b and left x alone. The weight belongs to the input: which product stands in u?",
            ja="w を b にかけていて、x には何もかかっていません。重みは入力にかけるものです。"
            "u の中の積は何と何ですか。",
        ),
    ),
    Slip(
        "bias_weighted_too",
        lambda x, w, b: sigmoid(w * (x + b)),
        Text(
            en="You added b to x first and weighted both. Only the input gets the weight: multiply first, then add b.",
            ja="先に x に b を足し、まとめて重みをかけています。重みは入力だけにかけます。"
            "かけてから b を足してください。",
        ),
    ),
    Slip(
        "weight_and_bias_swapped",
        lambda x, w, b: sigmoid(x * b + w),
        Text(
            en="Weight and bias are swapped. The function receives (x, w, b) in this order: "
            "which of them multiplies x?",
            ja="重みとバイアスが入れ替わっています。引数は (x, w, b) の順に渡されます。x にかけるのはどれですか。",
        ),
    ),
    Slip(
        "all_added",
        lambda x, w, b: sigmoid(x + w + b),
        Text(
            en="You added x and w. The weight multiplies the input: look at the first term of u = xw + b.",
            ja="x と w を足しています。重みは入力にかけるものです。u = xw + b の最初の項を見てください。",
        ),
    ),
    Slip(
        "tanh_instead",
        lambda x, w, b: tanh(x * w + b),
        Text(
            en="You sent u through tanh, which runs from -1 to 1. This neuron uses the sigmoid, from 0 to 1.",
            ja="u をtanhに通しています。tanhの値は -1 から1までです。"
            "このニューロンでは0から1までのシグモイド関数を使います。",
        ),
    ),
    Slip(
        "step_instead",
        lambda x, w, b: step(x * w + b),
        Text(
            en="Your neuron fires with 1 or stays at 0, as a step does. The sigmoid is smooth: "
            "write it with `np.exp`, without an `if`.",
            ja="ステップ関数のように1か0だけを返しています。シグモイド関数はなめらかです。"
            "`if` を使わず `np.exp` で書いてください。",
        ),
    ),
    Slip(
        "relu_instead",
        lambda x, w, b: relu(x * w + b),
        Text(
            en="You kept u where it is positive and put 0 elsewhere: that is ReLU. Here u goes through the sigmoid.",
            ja="u が正ならそのまま、それ以外は0にしています。それはReLUです。ここでは u をシグモイド関数に通します。",
        ),
    ),
)
