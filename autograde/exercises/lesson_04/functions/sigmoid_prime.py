"""`sigmoid_prime(u)` of exercise 2_6: sigma(u)(1 - sigma(u)), a function of u and not of the output."""

import numpy as np

from autograde.exercise import Slip
from autograde.exercises.lesson_04.functions.part import function, smooth
from course_lib.activations import sigmoid, sigmoid_prime, tanh_prime
from course_lib.language import Text

SLIPS = (
    Slip(
        "u_for_the_output",
        lambda u: u * (1 - u),
        Text(
            en="You computed u(1 - u). The rule y(1 - y) wants the output y: send u through the sigmoid first.",
            ja="u(1 - u) を計算しています。y(1 - y) の y は出力です。先に u をシグモイド関数に通してください。",
        ),
    ),
    Slip(
        "sigmoid_twice",
        lambda u: sigmoid_prime(sigmoid(u)),
        Text(
            en="u goes through the sigmoid twice. Once gives y; then it is y(1 - y) with this y as it is.",
            ja="u をシグモイド関数に2回通しています。1回通せば y です。その y をそのまま y(1 - y) に使います。",
        ),
    ),
    Slip(
        "height_instead_of_slope",
        sigmoid,
        Text(
            en="This is the sigmoid itself, its height. Here its slope is asked for.",
            ja="これはシグモイド関数の値（高さ）です。ここで求めるのは傾きです。",
        ),
    ),
    Slip(
        "second_factor_only",
        lambda u: sigmoid(np.negative(u)),
        Text(
            en="This is 1 - y. One factor is missing; "
            "or, if you differentiated the fraction, the square of its denominator.",
            ja="これは 1 - y です。かけるものが1つ足りません。分数を微分したのなら、分母の2乗を見直してください。",
        ),
    ),
    Slip(
        "formula_of_tanh",
        lambda u: 1 - sigmoid(u) ** 2,
        Text(
            en="You used 1 - y^2. That rule belongs to tanh; the sigmoid has its own.",
            ja="1 - y^2 を使っています。それはtanhの公式です。シグモイド関数には別の公式があります。",
        ),
    ),
    Slip(
        "slope_of_tanh",
        tanh_prime,
        Text(
            en="This is the slope of tanh. At 0 it is four times as steep as the sigmoid.",
            ja="これはtanhの傾きです。u = 0 ではシグモイド関数の4倍も急です。",
        ),
    ),
    Slip(
        "plus_in_the_bracket",
        lambda u: sigmoid(u) * (1 + sigmoid(u)),
        Text(
            en="In the bracket you add y. The second factor is the distance from y up to 1.",
            ja="かっこの中で y を足しています。2つ目にかけるのは、y から1までの残りです。",
        ),
    ),
    Slip(
        "sign_turned",
        lambda u: -sigmoid_prime(u),
        Text(
            en="The size is right, the sign is flipped. The sigmoid rises everywhere: can its slope be negative?",
            ja="大きさは合っていますが、符号が逆です。シグモイド関数はどこでも上がっています。"
            "傾きが負になるでしょうか。",
        ),
    ),
    Slip(
        "brackets_missing",
        lambda u: np.multiply(u, 0.0),
        Text(
            en="Your result is always 0. Without brackets `y * 1 - y` is y minus y.",
            ja="結果がいつも0です。かっこがないと、`y * 1 - y` は y から y を引くことになります。",
        ),
    ),
    Slip(
        "one_factor_too_many",
        lambda u: sigmoid(u) ** 2 * (1 - sigmoid(u)),
        Text(
            en="There is one factor y too many. The slope is y times 1 - y, each once.",
            ja="y を1回余分にかけています。傾きは y と 1 - y を1回ずつかけたものです。",
        ),
    ),
)

PART = function(
    "sigmoid_prime",
    reference=sigmoid_prime,
    probes=smooth,
    slips=SLIPS,
    hints=(
        Text(
            en="In the rule y(1 - y), what is y? Your function is given u.",
            ja="y(1 - y) の y は何でしたか。この関数に渡されるのは u です。",
        ),
        Text(
            en="First y from u, with your own `sigmoid`. Then y(1 - y).",
            ja="まず、自分で書いた `sigmoid` で u から y を求めます。次に y(1 - y) です。",
        ),
        Text(
            en="Two lines: `y = sigmoid(u)`, then `return y * (...)`.",
            ja="`y = sigmoid(u)` と `return y * (...)` の2行で書けます。",
        ),
    ),
    way=Text(
        en="The output first, then the rule y(1 - y).",
        ja="先に出力 y を求め、それから y(1 - y) を計算します。",
    ),
    code="def sigmoid_prime(u):\n    y = sigmoid(u)\n    return y * (1 - y)",
)
