"""The slips of 5_1, Box and Muller's formula.

Every rule takes (u1, u2), numbers or arrays of one shape, both between 0 and 1.
"""

# mypy: no-warn-return-any
# NumPy's type stubs say Any for what a ufunc returns.

import numpy as np

from autograde.exercise import Slip
from course_lib.language import Text
from course_lib.types import Floats

TURN = 2 * np.pi


def _distance(u: Floats) -> Floats:
    return np.sqrt(-2 * np.log(u))


def _nan_where_negative(x: Floats) -> Floats:
    with np.errstate(invalid="ignore"):
        return np.sqrt(x)


EXCHANGED = Text(
    en="The distribution is right, but u1 and u2 have changed places: here u1 gives the distance, "
    "u2 the angle. It matters at 0: only u1 is promised never to be 0.",
    ja="分布は正しいのですが、u1 と u2 が入れ替わっています。距離が u1、角度が u2 です。"
    "0にならないと約束されているのは u1 だけなので、入れ替えると困ることがあります。",
)
ONE_MINUS = Text(
    en="The distribution is right. But the 1 - u belongs to the caller, where the uniform numbers are drawn: "
    "this function gets u1 in (0, 1], and 1 - u1 can be 0.",
    ja="分布は正しいのですが、1 - u の計算は、一様な乱数を作る側の仕事です。"
    "この関数が受け取る u1 は0より大きく1以下で、1 - u1 は0になることがあります。",
)

SLIPS = (
    Slip(
        "sine_branch",
        lambda u1, u2: _distance(u1) * np.sin(TURN * u2),
        Text(
            en="Right: this is the sine branch. It gives a standard normal number too, the second one of the pair; "
            "the lesson shows the cosine branch.",
            ja="正解です。これはサインのほうの式です。こちらも標準正規分布に従い、組になるもう1つの数になります。"
            "本文ではコサインのほうを使っています。",
        ),
        credit=1.0,
    ),
    Slip(
        "both_branches",
        lambda u1, u2: np.array([_distance(u1) * np.cos(TURN * u2), _distance(u1) * np.sin(TURN * u2)]),
        Text(
            en="Both branches are right, and you return the pair of them. Here one number for each pair of uniform "
            "numbers is asked for: return the cosine branch.",
            ja="2つの式はどちらも合っていて、両方を組にして返しています。"
            "ここで返すのは1つだけです。コサインのほうを返してください。",
        ),
        credit=0.5,
    ),
    Slip(
        "base_ten",
        lambda u1, u2: np.sqrt(-2 * np.log10(u1)) * np.cos(TURN * u2),
        Text(
            en="You used the logarithm to base 10, and the numbers crowd too close to 0. "
            "The formula has the natural logarithm: `np.log`.",
            ja="10を底とする対数を使っているので、0の近くに集まりすぎます。式にあるのは自然対数 `np.log` です。",
        ),
    ),
    Slip(
        "base_two",
        lambda u1, u2: np.sqrt(-2 * np.log2(u1)) * np.cos(TURN * u2),
        Text(
            en="You used the logarithm to base 2, and the numbers spread too far. "
            "The formula has the natural logarithm: `np.log`.",
            ja="2を底とする対数を使っているので、広がりすぎます。式にあるのは自然対数 `np.log` です。",
        ),
    ),
    Slip(
        "root_forgotten",
        lambda u1, u2: -2 * np.log(u1) * np.cos(TURN * u2),
        Text(
            en="-2 ln u1 is the square of the distance. One step is missing before you multiply by the cosine.",
            ja="-2 ln u1 は距離の2乗です。コサインをかける前に、もう1つ必要な計算があります。",
        ),
    ),
    Slip(
        "turn_forgotten",
        lambda u1, u2: _distance(u1) * np.cos(u2),
        Text(
            en="You took the cosine of u2 itself. u2 says which part of a full turn it is: "
            "how many radians has a full turn?",
            ja="u2 そのもののコサインを求めています。u2 は1周のうちのどれだけかを表します。1周は何ラジアンですか。",
        ),
    ),
    Slip(
        "half_a_turn",
        lambda u1, u2: _distance(u1) * np.cos(np.pi * u2),
        Text(
            en="Your angle goes from 0 to pi: half a turn. A full turn is twice as far.",
            ja="角度が0から π まで、つまり半周しかしません。1周はその2倍です。",
        ),
    ),
    Slip(
        "half_a_turn_sine",
        lambda u1, u2: _distance(u1) * np.sin(np.pi * u2),
        Text(
            en="Your angle goes from 0 to pi only, where the sine is never negative: no number of yours is below 0.",
            ja="角度が0から π までで、そこではサインが負になりません。0より小さい数が1つも出てこないことになります。",
        ),
    ),
    Slip(
        "turn_forgotten_sine",
        lambda u1, u2: _distance(u1) * np.sin(u2),
        Text(
            en="You took the sine of u2 itself. u2 is a part of a full turn, and a full turn is 2 pi.",
            ja="u2 そのもののサインを求めています。u2 は1周のうちのどれだけかを表し、1周は 2π です。",
        ),
    ),
    Slip(
        "degrees",
        lambda u1, u2: _distance(u1) * np.cos(360 * u2),
        Text(
            en="You turn by 360 times u2, in degrees. `np.cos` takes radians.",
            ja="角度を360度の u2 倍にしています。`np.cos` に渡すのはラジアンです。",
        ),
    ),
    Slip(
        "one_uniform_twice",
        lambda u1, u2: _distance(u1) * np.cos(TURN * u1),
        Text(
            en="You use u1 twice and u2 not at all. Mean and variance look fine, but the numbers lean to one side: "
            "their skewness is about 1. The angle must not know the distance.",
            ja="u1 を2回使い、u2 を使っていません。平均と分散はよさそうに見えますが、歪度がおよそ1で、"
            "片側にかたよります。角度は、距離と無関係でなければなりません。",
        ),
    ),
    Slip(
        "second_uniform_twice",
        lambda u1, u2: _distance(u2) * np.cos(TURN * u2),
        Text(
            en="You use u2 twice and u1 not at all. Then distance and angle hang together, "
            "and the numbers lean to one side.",
            ja="u2 を2回使い、u1 を使っていません。これでは距離と角度が連動してしまい、数が片側にかたよります。",
        ),
    ),
    Slip(
        "uniforms_exchanged",
        lambda u1, u2: _distance(u2) * np.cos(TURN * u1),
        EXCHANGED,
        credit=0.5,
    ),
    Slip(
        "one_minus_inside",
        lambda u1, u2: np.sqrt(-2 * np.log1p(-u1)) * np.cos(TURN * u2),
        ONE_MINUS,
        credit=0.5,
    ),
    Slip(
        "uniforms_exchanged_sine",
        lambda u1, u2: _distance(u2) * np.sin(TURN * u1),
        EXCHANGED,
        credit=0.5,
    ),
    Slip(
        "one_minus_inside_sine",
        lambda u1, u2: _distance(1 - u1) * np.sin(TURN * u2),
        ONE_MINUS,
        credit=0.5,
    ),
    Slip(
        "two_forgotten",
        lambda u1, u2: np.sqrt(-np.log(u1)) * np.cos(TURN * u2),
        Text(
            en="Under the root the factor 2 is missing. Your numbers have half the variance that they should have.",
            ja="平方根の中に2がありません。分散が、本来の半分になります。",
        ),
    ),
    Slip(
        "two_outside_the_root",
        lambda u1, u2: 2 * np.sqrt(-np.log(u1)) * np.cos(TURN * u2),
        Text(
            en="The 2 stands in front of the root; it belongs under it. Your numbers have twice the variance.",
            ja="2が平方根の外に出ています。中に入れてください。このままでは分散が2倍になります。",
        ),
    ),
    Slip(
        "root_over_all",
        lambda u1, u2: _nan_where_negative(-2 * np.log(u1) * np.cos(TURN * u2)),
        Text(
            en="The root goes over the cosine too, and fails where that is negative. "
            "Close the bracket of the root before the cosine.",
            ja="平方根がコサインまでかかっていて、コサインが負のところで計算できません。"
            "コサインの前で、平方根のかっこを閉じてください。",
        ),
    ),
    Slip(
        "distance_only",
        lambda u1, u2: _distance(u1),
        Text(
            en="This is the distance from the centre, which is never negative. The angle is still missing.",
            ja="これは中心からの距離で、負になりません。角度の部分がまだありません。",
        ),
    ),
    Slip(
        "minus_forgotten",
        lambda u1, u2: _nan_where_negative(2 * np.log(u1)) * np.cos(TURN * u2),
        Text(
            en="The logarithm of a number below 1 is negative, and has no root. Which sign belongs in front of the 2?",
            ja="1より小さい数の対数は負で、平方根がとれません。2の前に必要な符号は何ですか。",
        ),
    ),
)
