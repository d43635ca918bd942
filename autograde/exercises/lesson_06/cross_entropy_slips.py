"""The slips of 3_6, cross-entropy.

Every rule takes (y, t), both of shape (k,) or (n, k): rows of probabilities above 0, and rows with a single 1.
"""

# mypy: no-warn-return-any
# NumPy's type stubs say Any for what a ufunc returns.

import numpy as np

from autograde.exercise import Slip
from autograde.exercises.lesson_06.rows import mean_of_row_sums
from course_lib.language import Text
from course_lib.losses import squared_error
from course_lib.types import Array


def _costs(y: Array, t: Array) -> Array:
    return -t * np.log(y)


def _swapped(y: Array, t: Array) -> Array:
    with np.errstate(divide="ignore"):
        return -y * np.log(t)


SLIPS = (
    Slip(
        "base_ten",
        mean_of_row_sums(lambda y, t: -t * np.log10(y)),
        Text(
            en="You used the logarithm to base 10, as the article's example does. "
            "Here it is the natural one: `np.log`. Only then does its slope fit softmax.",
            ja="10を底とする対数（常用対数）を使っています。もとの記事の例と同じです。"
            "ここでは自然対数 `np.log` を使います。そうすると傾きがソフトマックス関数ときれいにつながります。",
        ),
    ),
    Slip(
        "base_two",
        mean_of_row_sums(lambda y, t: -t * np.log2(y)),
        Text(
            en="You used the logarithm to base 2, which counts in bits. Here it is the natural one: `np.log`.",
            ja="2を底とする対数を使っています。ビットで数えるときの対数です。ここでは自然対数 `np.log` を使います。",
        ),
    ),
    Slip(
        "sign_forgotten",
        mean_of_row_sums(lambda y, t: t * np.log(y)),
        Text(
            en="Your loss is negative. The logarithm of a probability is below 0: "
            "which sign stands in front of the sum?",
            ja="損失が負になっています。確率の対数は0より小さくなります。和の前にはどんな符号が付いていますか。",
        ),
    ),
    Slip(
        "mean_over_the_classes",
        lambda y, t: np.mean(_costs(y, t)),
        Text(
            en="You averaged over the classes too. Along a row the terms are added; the mean is only for the rows.",
            ja="クラスについても平均をとっています。行の中では足します。平均をとるのは行についてだけです。",
        ),
    ),
    Slip(
        "summed_over_the_rows",
        lambda y, t: np.sum(_costs(y, t)),
        Text(
            en="One row is right. With several rows you added all of them up, so more data would mean more loss. "
            "Take the mean over the rows.",
            ja="1行だけなら正しく動きます。行がいくつかあると、全部足しています。"
            "これではデータが多いだけで損失が増えてしまいます。行については平均をとってください。",
        ),
        credit=0.5,
    ),
    Slip(
        "divided_by_the_length",
        lambda y, t: np.sum(_costs(y, t)) / len(y),
        Text(
            en="Tables are right. But `len` counts the rows of a table, and in a single row it counts the classes. "
            "`np.sum` with `axis=-1` and then `np.mean` serve both.",
            ja="表なら正しく動きます。でも `len` は、表では行の数、1行だけのときはクラスの数を数えます。"
            "`axis=-1` を付けた `np.sum` のあとに `np.mean` を使えば、どちらでも正しくなります。",
        ),
        credit=0.5,
    ),
    Slip(
        "one_for_each_row",
        lambda y, t: np.sum(_costs(y, t), axis=-1),
        Text(
            en="One row is right. With several rows you return one loss for each. "
            "Take their mean: one number is asked for.",
            ja="1行だけなら正しく動きます。行がいくつかあると、行ごとに損失を返しています。"
            "その平均をとって、1つの数にしてください。",
        ),
        credit=0.5,
    ),
    Slip(
        "down_the_columns",
        lambda y, t: np.sum(_costs(y, t), axis=0),
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
        _costs,
        Text(
            en="You return one term for each class. Two steps are left: "
            "add up along the row, and take the mean over the rows.",
            ja="クラスごとに項を1つずつ返しています。残りは2つです。行に沿って足し、行について平均をとってください。",
        ),
    ),
    Slip(
        "other_classes_too",
        mean_of_row_sums(lambda y, t: -t * np.log(y) - (1 - t) * np.log(1 - y)),
        Text(
            en="You added (1 - t) ln(1 - y) as well. That belongs to a single sigmoid output. With softmax the other "
            "classes have their say already, through the sum of 1.",
            ja="(1 - t) ln(1 - y) も足しています。それはシグモイド関数の出力が1つだけのときの式です。"
            "ソフトマックス関数では合計が1なので、ほかのクラスの分はもう入っています。",
        ),
    ),
    Slip(
        "others_only",
        mean_of_row_sums(lambda y, t: -t * np.log(1 - y)),
        Text(
            en="You took the logarithm of 1 - y. The loss asks how probable the right class was: that is y itself.",
            ja="1 - y の対数をとっています。損失で問うのは、正解のクラスの確率です。それは y そのものです。",
        ),
    ),
    Slip(
        "target_forgotten",
        mean_of_row_sums(lambda y, t: -np.log(y)),
        Text(
            en="You added -ln y over all classes. The target picks out one of them: multiply each term by its t.",
            ja="すべてのクラスの -ln y を足しています。正解が、その中から1つを選び出します。"
            "各項に t をかけてください。",
        ),
    ),
    Slip(
        "largest_instead_of_target",
        lambda y, t: np.mean(-np.log(np.max(y, axis=-1))),
        Text(
            en="You took -ln of the largest y. What counts is the y of the right class, "
            "even when another one is larger: that is when it costs most.",
            ja="最大の y の -ln をとっています。使うのは正解のクラスの y です。"
            "ほかの y のほうが大きくても、です。そういうときほど損失が大きくなります。",
        ),
    ),
    Slip(
        "output_and_target_swapped",
        mean_of_row_sums(_swapped),
        Text(
            en="You took the logarithm of t, and ln 0 is minus infinity. "
            "The logarithm belongs to y; t stands before it.",
            ja="t の対数をとっています。ln 0 はマイナス無限大です。対数をとるのは y で、t はその前にかけます。",
        ),
    ),
    Slip(
        "entropy_of_the_output",
        mean_of_row_sums(lambda y, t: -y * np.log(y)),
        Text(
            en="You multiplied ln y by y, so the target plays no part. Before the logarithm stands t.",
            ja="ln y に y をかけているので、正解が使われていません。対数の前にかけるのは t です。",
        ),
    ),
    Slip(
        "logarithm_forgotten",
        mean_of_row_sums(lambda y, t: -t * y),
        Text(
            en="You left out the logarithm: your loss can never exceed 0, however wrong the output is. "
            "Take `np.log` of y.",
            ja="対数が抜けています。これではどんなに外れても、損失が0を超えません。y の `np.log` をとってください。",
        ),
    ),
    Slip(
        "half_carried_over",
        mean_of_row_sums(lambda y, t: _costs(y, t) / 2),
        Text(
            en="You halved the loss. The half belongs to the squared error, where it meets the 2 of the square. "
            "Here is no square.",
            ja="損失を半分にしています。1/2は2乗誤差のもので、2乗から出る2と打ち消し合うためのものです。"
            "ここに2乗はありません。",
        ),
    ),
    Slip(
        "squared_error_instead",
        squared_error,
        Text(
            en="This is the squared error of 3_5. "
            "For probabilities we take minus the logarithm of the right class's y.",
            ja="これは 3_5 の2乗誤差です。確率に対しては、正解のクラスの y の対数に、マイナスを付けたものを使います。",
        ),
    ),
)
