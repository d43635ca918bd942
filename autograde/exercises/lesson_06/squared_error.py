"""Exercise 3_5, the squared error of several outputs: half the sum over the outputs, then the mean over the rows.

Every rule takes (y, t), both of shape (k,) or (n, k).
"""

# mypy: no-warn-return-any
# NumPy's type stubs say Any for what a ufunc returns.

import numpy as np

from autograde.exercise import FunctionExercise, Hints, Slip
from autograde.exercises.lesson_06.rows import mean_of_row_sums, quantities
from autograde.exercises.lesson_names import OUTPUTS_AND_LOSSES
from autograde.exercises.wording import block
from course_lib.language import Text
from course_lib.losses import squared_error
from course_lib.types import Array


def _squares(y: Array, t: Array) -> Array:
    return (t - y) ** 2


SLIPS = (
    Slip(
        "half_forgotten",
        mean_of_row_sums(_squares),
        Text(
            en="You squared the gaps and added them up. The formula has one more factor in front: look at E again.",
            ja="差を2乗して足したところで止まっています。E の式の先頭に、もう1つかけるものがあります。",
        ),
    ),
    Slip(
        "mean_over_the_outputs",
        lambda y, t: np.mean(_squares(y, t)),
        Text(
            en="You took the mean over all squares, as many libraries do. Here the squares of one row are added up and "
            "halved; the mean is only for the rows.",
            ja="すべての2乗を平均しています。そうするライブラリもありますが、ここでは1行の中の2乗は足して半分にします。"
            "平均をとるのは行についてだけです。",
        ),
    ),
    Slip(
        "half_the_mean_over_the_outputs",
        lambda y, t: np.mean(_squares(y, t)) / 2,
        Text(
            en="The half is there, but inside a row you averaged. E adds up the outputs of a row; "
            "the mean is only for the rows.",
            ja="半分にするところは合っていますが、1行の中で平均をとっています。E では1行の中の出力を足します。"
            "平均をとるのは行についてだけです。",
        ),
    ),
    Slip(
        "summed_over_the_rows",
        lambda y, t: np.sum(_squares(y, t)) / 2,
        Text(
            en="One row is right. With several rows you added all of them up, so more data would mean more error. "
            "Take the mean over the rows.",
            ja="1行だけなら正しく動きます。行がいくつかあると、全部足しています。"
            "これではデータが多いだけで誤差が増えてしまいます。行については平均をとってください。",
        ),
        credit=0.5,
    ),
    Slip(
        "divided_by_the_length",
        lambda y, t: np.sum(_squares(y, t)) / (2 * len(y)),
        Text(
            en="Tables are right. But `len` counts the rows of a table, and in a single row it counts the outputs. "
            "`np.sum` with `axis=-1` and then `np.mean` serve both.",
            ja="表なら正しく動きます。でも `len` は、表では行の数、1行だけのときは出力の数を数えます。"
            "`axis=-1` を付けた `np.sum` のあとに `np.mean` を使えば、どちらでも正しくなります。",
        ),
        credit=0.5,
    ),
    Slip(
        "one_for_each_row",
        lambda y, t: np.sum(_squares(y, t), axis=-1) / 2,
        Text(
            en="One row is right. With several rows you return one error for each. "
            "Take their mean: one number is asked for.",
            ja="1行だけなら正しく動きます。行がいくつかあると、行ごとに誤差を返しています。"
            "その平均をとって、1つの数にしてください。",
        ),
        credit=0.5,
    ),
    Slip(
        "down_the_columns",
        lambda y, t: np.sum(_squares(y, t), axis=0) / 2,
        Text(
            en="One row is right. With several rows you added down the columns. Rows are examples: "
            "add along each row, then take the mean over the rows.",
            ja="1行だけなら正しく動きます。行がいくつかあると、縦の列に沿って足しています。行が例です。"
            "行に沿って足し、それから行についての平均をとってください。",
        ),
        credit=0.5,
    ),
    Slip(
        "not_added_up",
        lambda y, t: _squares(y, t) / 2,
        Text(
            en="You return one half square for each output. Two steps are left: "
            "add up along the row, and take the mean over the rows.",
            ja="出力ごとに「2乗の半分」を返しています。残りは2つです。行に沿って足し、行について平均をとってください。",
        ),
    ),
    Slip(
        "square_of_the_sum",
        lambda y, t: np.mean(np.sum(t - y, axis=-1) ** 2) / 2,
        Text(
            en="You added the gaps first and squared the sum, so gaps up and gaps down cancel. "
            "Square each gap, then add.",
            ja="先に差を足してから2乗しています。これでは上へのずれと下へのずれが打ち消し合います。"
            "差を1つずつ2乗してから足してください。",
        ),
    ),
    Slip(
        "not_squared",
        mean_of_row_sums(lambda y, t: (t - y) / 2),
        Text(
            en="You halved the gaps without squaring them, so they cancel. Is `** 2` in your code?",
            ja="差を2乗せずに半分にしているので、ずれが打ち消し合います。コードに `** 2` がありますか。",
        ),
    ),
    Slip(
        "absolute_values",
        mean_of_row_sums(lambda y, t: np.abs(t - y)),
        Text(
            en="You added the absolute values of the gaps. Our error makes gaps positive in another way: "
            "it squares them, and takes half.",
            ja="差の絶対値を足しています。この講座の誤差では、別の方法で符号をなくします。2乗して、半分にしてください。",
        ),
    ),
    Slip(
        "root_taken",
        lambda y, t: np.mean(np.sqrt(np.sum(_squares(y, t), axis=-1))),
        Text(
            en="You took the root of the sum: that is the distance between y and t. "
            "E has no root; it has a half in front.",
            ja="和の平方根をとっています。それは y と t の距離です。E に平方根はありません。先頭に1/2があります。",
        ),
    ),
    Slip(
        "half_squared_too",
        mean_of_row_sums(lambda y, t: ((t - y) / 2) ** 2),
        Text(
            en="You halved the gaps before squaring, so the 2 was squared as well. Square first, halve afterwards.",
            ja="差を半分にしてから2乗したので、2まで2乗されています。先に2乗し、そのあとで半分にしてください。",
        ),
    ),
    Slip(
        "squares_subtracted",
        mean_of_row_sums(lambda y, t: (t**2 - y**2) / 2),
        Text(
            en="You squared t and y one by one and then subtracted. Take the gap first, and square the gap: "
            "mind the brackets.",
            ja="t と y を別々に2乗してから引いています。先に差をとり、その差を2乗します。かっこの位置を見てください。",
        ),
    ),
    Slip(
        "sign_turned",
        mean_of_row_sums(lambda y, t: -_squares(y, t) / 2),
        Text(
            en="Your error is negative. An error is 0 at best and grows with the gaps: look for the minus in front.",
            ja="誤差が負になっています。誤差は最小でも0で、差が開くほど大きくなります。"
            "先頭のマイナスを見直してください。",
        ),
    ),
)


def hints() -> Hints:
    """From one gap to the mean over the rows."""
    return (
        Text(
            en="What is the error of a single output, as in lesson 01? And what happens with the errors of one row?",
            ja="出力が1つのとき、レッスン01の誤差はどんな式でしたか。1行の中の誤差は、そのあとどうしますか。",
        ),
        Text(
            en="Three steps: half the square of each gap; the sum along each row, with `axis=-1`; "
            "the mean of what is left.",
            ja="手順は3つです。差の2乗の半分を求め、`axis=-1` で行に沿って足し、残ったものの平均をとります。",
        ),
        Text(
            en="`np.sum((t - y) ** 2, axis=-1)` holds one sum for each row. It has still to be halved, and averaged.",
            ja="`np.sum((t - y) ** 2, axis=-1)` で、行ごとの和が求められます。あとは半分にして、平均をとります。",
        ),
    )


def solution() -> Text:
    """Sum along the row, half, mean."""
    code = block("def squared_error(y, t):\n    return np.mean(np.sum((t - y) ** 2, axis=-1) / 2)")
    return Text(
        en=f"Along a row the squares are added and halved; over the rows the mean is taken. "
        f"For a single row the mean is that of one number, and changes nothing.{code}",
        ja="行に沿って2乗を足し、半分にします。行については平均をとります。"
        f"1行だけのときは数1つの平均なので、何も変わりません。{code}",
    )


EXERCISE = FunctionExercise(
    id="3_5",
    lesson=OUTPUTS_AND_LOSSES,
    title=Text(en="The squared error of several outputs", ja="いくつかの出力の2乗誤差"),
    points=2,
    reference=squared_error,
    slips=SLIPS,
    hints=hints,
    solution=solution,
    function="squared_error",
    parameters=("y", "t"),
    probes=quantities,
)
