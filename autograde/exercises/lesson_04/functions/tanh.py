"""`tanh(u)` of exercise 2_6: (exp(u) - exp(-u))/(exp(u) + exp(-u))."""

import numpy as np

from autograde.exercise import Slip
from autograde.exercises.lesson_04.functions.part import function, smooth
from course_lib.activations import sigmoid, tanh
from course_lib.language import Text

SLIPS = (
    Slip(
        "sigmoid_instead",
        sigmoid,
        Text(
            en="This is the sigmoid, from 0 to 1. tanh runs from -1 to 1 and passes through 0.",
            ja="これはシグモイド関数で、値は0から1までです。tanhは -1 から1までで、原点を通ります。",
        ),
    ),
    Slip(
        "half_as_steep",
        lambda u: tanh(np.multiply(u, 0.5)),
        Text(
            en="The range is right, but your curve is half as steep. If you built it from the sigmoid: at which u?",
            ja="値の範囲は合っていますが、傾きが半分です。"
            "シグモイド関数から作ったのなら、中に入れるのは u の何倍ですか。",
        ),
    ),
    Slip(
        "minus_one_forgotten",
        lambda u: 2 * sigmoid(np.multiply(u, 2.0)),
        Text(
            en="Your curve runs from 0 to 2. It has the shape of tanh but lies too high: by how much?",
            ja="値が0から2までになっています。形はtanhですが、位置が高すぎます。どれだけ下げればよいですか。",
        ),
    ),
    Slip(
        "sign_turned",
        lambda u: tanh(np.negative(u)),
        Text(
            en="The size is right, the sign is flipped. Which of the two exponentials is subtracted?",
            ja="大きさは合っていますが、符号が逆です。引くのは exp(u) と exp(-u) のどちらですか。",
        ),
    ),
    Slip(
        "turned_over",
        lambda u: 1 / tanh(u),
        Text(
            en="Numerator and denominator have changed places. Where does the difference stand, and where the sum?",
            ja="分子と分母が入れ替わっています。差と和のどちらが上ですか。",
        ),
    ),
    Slip(
        "numerator_only",
        lambda u: np.exp(u) - np.exp(np.negative(u)),
        Text(
            en="You have the numerator. Without the division it grows past 1.",
            ja="分子だけになっています。割らないと1を超えてしまいます。",
        ),
    ),
    Slip(
        "sinh_instead",
        np.sinh,
        Text(
            en="This is sinh, half the numerator. tanh divides by the sum of the two exponentials.",
            ja="これはsinh（分子の半分）です。tanhでは、2つの指数関数の和で割ります。",
        ),
    ),
    Slip(
        "brackets_missing",
        lambda u: np.exp(u) - np.exp(np.multiply(u, -2.0)) + np.exp(np.negative(u)),
        Text(
            en="Python divides before it adds or subtracts. Put the numerator in brackets, and the denominator too.",
            ja="Pythonは足し算や引き算より先に割り算をします。分子も分母もかっこで囲んでください。",
        ),
    ),
    Slip(
        "tan_instead",
        np.tan,
        Text(
            en="This is tan, the tangent of an angle. The h in tanh stands for hyperbolic: it is another function.",
            ja="これは三角関数の tan です。tanhの h は双曲線（hyperbolic）を表し、別の関数です。",
        ),
    ),
    Slip(
        "arctan_instead",
        np.arctan,
        Text(
            en="This is arctan, the angle that belongs to a tangent. tanh is another function.",
            ja="これは arctan（tanの逆関数）です。tanhは別の関数です。",
        ),
    ),
)

PART = function(
    "tanh",
    reference=tanh,
    probes=smooth,
    slips=SLIPS,
    hints=(
        Text(
            en="Which values does it take far to the left, at 0, and far to the right?",
            ja="ずっと左、u = 0、ずっと右で、値はそれぞれどうなりますか。",
        ),
        Text(
            en="exp(u) minus exp(-u), divided by exp(u) plus exp(-u). NumPy knows it too.",
            ja="exp(u) から exp(-u) を引いたものを、exp(u) と exp(-u) の和で割ります。NumPyにも用意されています。",
        ),
        Text(
            en="Either write the fraction with brackets around both halves, or let `np.tanh` do it.",
            ja="分子と分母をそれぞれかっこで囲んで分数を書くか、`np.tanh` に任せます。",
        ),
    ),
    way=Text(
        en="NumPy has it; the fraction of the text does the same.",
        ja="NumPyの関数を使います。本文の分数をそのまま書いても同じです。",
    ),
    code="def tanh(u):\n    return np.tanh(u)",
)
