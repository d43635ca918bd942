"""`sigmoid(u)` of exercise 2_6: 1/(1 + exp(-u))."""

import numpy as np

from autograde.exercise import Slip
from autograde.exercises.lesson_04.functions.part import function, smooth
from course_lib.activations import sigmoid, sigmoid_prime, step, tanh
from course_lib.language import Text

SLIPS = (
    Slip(
        "minus_in_exp_forgotten",
        lambda u: sigmoid(np.negative(u)),
        Text(
            en="Your curve falls where the sigmoid rises. What stands before u inside exp?",
            ja="シグモイド関数なら上がるところで下がっています。exp の中で、u の前には何がありますか。",
        ),
    ),
    Slip(
        "brackets_around_the_denominator_missing",
        lambda u: 1 + np.exp(np.negative(u)),
        Text(
            en="Python reads `1 / 1 + exp(-u)` as `(1 / 1) + exp(-u)`. Put brackets around the denominator.",
            ja="Pythonは `1 / 1 + exp(-u)` を `(1 / 1) + exp(-u)` と読みます。分母をかっこで囲んでください。",
        ),
    ),
    Slip(
        "one_in_the_denominator_forgotten",
        lambda u: np.exp(u),
        Text(
            en="Your result is exp(u): it grows past 1. Something is added to exp(-u) before the division.",
            ja="結果が exp(u) になっていて、1を超えます。割る前に、exp(-u) に足すものがあります。",
        ),
    ),
    Slip(
        "minus_in_the_denominator",
        lambda u: 1 / (1 - np.exp(np.negative(u))),
        Text(
            en="In the denominator you subtract exp(-u). At u = 0 that would be a division by zero: look at the sign.",
            ja="分母で exp(-u) を引いています。それでは u = 0 のとき0で割ることになります。符号を見直してください。",
        ),
    ),
    Slip(
        "exponent_for_the_power",
        lambda u: 1 / (1 - u),
        Text(
            en="You put -u where exp(-u) belongs. The power of e is missing: `np.exp`.",
            ja="exp(-u) のところに -u を入れています。e の累乗がありません。`np.exp` を使います。",
        ),
    ),
    Slip(
        "numerator_and_denominator_swapped",
        lambda u: 1 + np.exp(u),
        Text(
            en="Your result is always above 1. The sum 1 + exp(...) belongs below the line, with a minus inside exp.",
            ja="結果がいつも1より大きくなっています。1 + exp(...) は分母で、指数にはマイナスが付きます。",
        ),
    ),
    Slip(
        "tanh_instead",
        tanh,
        Text(
            en="This is tanh, which runs from -1 to 1. The sigmoid runs from 0 to 1.",
            ja="これはtanhで、値は -1 から1までです。シグモイド関数の値は0から1までです。",
        ),
    ),
    Slip(
        "twice_as_steep",
        lambda u: sigmoid(np.multiply(u, 2.0)),
        Text(
            en="Your curve is the sigmoid of 2u: twice as steep. Where does the 2 come from?",
            ja="これは 2u のシグモイド関数で、傾きが2倍です。その2はどこから来ましたか。",
        ),
    ),
    Slip(
        "derivative_instead",
        sigmoid_prime,
        Text(
            en="This is the slope of the sigmoid, a hill. Here its height is asked for, an S.",
            ja="これはシグモイド関数の傾き（山の形）です。ここで求めるのは関数の値（S字の形）です。",
        ),
    ),
    Slip(
        "softmax_instead",
        lambda u: np.exp(u) / np.sum(np.exp(u)),
        Text(
            en="You divide by the sum over all entries, as softmax does. "
            "Here every entry is worked out without the others.",
            ja="全部の要素の和で割っています。それはソフトマックスです。ここでは、要素ごとに別々に計算します。",
        ),
    ),
    Slip(
        "step_instead",
        step,
        Text(
            en="This jumps from 0 to 1: a step. The sigmoid is smooth, and written with `np.exp`.",
            ja="0から1へ跳んでいます。それはステップ関数です。シグモイド関数はなめらかで、`np.exp` を使って書きます。",
        ),
    ),
)

PART = function(
    "sigmoid",
    reference=sigmoid,
    probes=smooth,
    slips=SLIPS,
    hints=(
        Text(
            en="You wrote it in lesson 01 as the second half of `forward`. What went in, and what came out?",
            ja="レッスン01の `forward` の後半と同じです。何を入れて、何が出てきましたか。",
        ),
        Text(
            en="1 divided by 1 + exp(-u). `np.exp` takes numbers and arrays.",
            ja="1を 1 + exp(-u) で割ります。`np.exp` は数にも配列にも使えます。",
        ),
        Text(
            en="`return 1 / (1 + np.exp(...))`: what goes in place of the dots?",
            ja="`return 1 / (1 + np.exp(...))` の `...` には何が入りますか。",
        ),
    ),
    way=Text(en="The formula as it stands.", ja="式のとおりに書きます。"),
    code="def sigmoid(u):\n    return 1 / (1 + np.exp(-u))",
)
