"""The slips of exercise 0_6, and what to tell about each.

Every rule takes (x, t, w, b, eta), with arrays x and t of shape (n,), and returns (w, b).
"""

from autograde.exercise import Slip
from autograde.exercises.lesson_02 import epochs
from autograde.exercises.lesson_02.epochs import delta, each_point, gap
from course_lib.language import Text

SLIPS = (
    Slip(
        "update_with_plus",
        each_point(lambda x, t, w, b, eta: (w + eta * delta(x, t, w, b) * x, b + eta * delta(x, t, w, b))),
        Text(
            en="You walk uphill: both updates add the gradient. The error shrinks against the gradient; "
            "look at the signs.",
            ja="どちらの更新も勾配を足していて、坂を上っています。誤差が減るのは勾配と逆の向きです。"
            "符号を見てください。",
        ),
    ),
    Slip(
        "slope_of_the_sigmoid_missing",
        each_point(lambda x, t, w, b, eta: (w - eta * gap(x, t, w, b) * x, b - eta * gap(x, t, w, b))),
        Text(
            en="Your gradients use y - t where delta belongs. "
            "The loss still goes down, so only the gradients show it: is y(1 - y) there?",
            ja="勾配に δ ではなく y - t を使っています。これでも損失は下がるので気づきにくいところです。"
            "y(1 - y) はありますか。",
        ),
    ),
    Slip(
        "input_missing_in_the_weight_gradient",
        each_point(lambda x, t, w, b, eta: (w - eta * delta(x, t, w, b), b - eta * delta(x, t, w, b))),
        Text(
            en="w and b get the same update. The gradient of w has one more factor: which one?",
            ja="w と b を同じだけ更新しています。w の勾配には、もう一つ掛けるものがあります。何ですか。",
        ),
    ),
    Slip(
        "bias_never_updated",
        each_point(lambda x, t, w, b, eta: (w - eta * delta(x, t, w, b) * x, b)),
        Text(
            en="b comes back as it went in. It learns too: it needs an update of its own inside the loop.",
            ja="b が元の値のまま返ってきます。バイアスも学習します。ループの中に b の更新を書いてください。",
        ),
    ),
    Slip(
        "weight_never_updated",
        each_point(lambda x, t, w, b, eta: (w, b - eta * delta(x, t, w, b))),
        Text(
            en="w comes back as it went in. It learns too: it needs an update of its own inside the loop.",
            ja="w が元の値のまま返ってきます。重みも学習します。ループの中に w の更新を書いてください。",
        ),
    ),
    Slip(
        "bias_update_with_plus",
        each_point(lambda x, t, w, b, eta: (w - eta * delta(x, t, w, b) * x, b + eta * delta(x, t, w, b))),
        Text(
            en="w walks downhill, b walks uphill. Both move against their gradient: "
            "compare the signs of the two updates.",
            ja="w は坂を下り、b は上っています。どちらも勾配と逆の向きに動かします。二つの更新の符号を比べてください。",
        ),
    ),
    Slip(
        "gradients_summed_over_the_epoch",
        epochs.summed,
        Text(
            en="All points use the w and b from before the loop, and their gradients add up. "
            "Here each point moves w and b before the next is looked at.",
            ja="どの点でも始めの w と b を使い、勾配を合計しています。"
            "ここでは 1点ごとに w と b を更新してから、次の点に進みます。",
        ),
    ),
    Slip(
        "gradients_averaged_over_the_epoch",
        epochs.averaged,
        Text(
            en="You made one update with the mean gradient of all points. "
            "Here there is one update for each point, inside the loop.",
            ja="全部の点の勾配の平均で 1回だけ更新しています。ここではループの中で、1点ごとに更新します。",
        ),
    ),
    Slip(
        "bias_gradient_with_the_new_weight",
        each_point(epochs.update_bias_after_weight),
        Text(
            en="You moved w and then computed the output again for b. Both gradients belong to the same output: "
            "compute them first, then move both.",
            ja="w を更新したあと、出力を計算し直してから b を更新しています。二つの勾配は同じ出力から求めます。"
            "先に両方求めてください。",
        ),
    ),
    Slip(
        "points_backwards",
        epochs.backwards,
        Text(
            en="You took the points from last to first. "
            "The order matters, since each point starts where the one before it stopped: begin at `x[0]`.",
            ja="点を最後から順に使っています。前の点の結果から次の点が始まるので、順番で結果が変わります。"
            "`x[0]` から始めてください。",
        ),
    ),
    Slip(
        "learning_rate_forgotten",
        each_point(lambda x, t, w, b, eta: epochs.right_update(x, t, w, b, 1.0)),
        Text(
            en="Your result does not change with eta. The gradient says where to go, eta how far: "
            "multiply each step by it.",
            ja="η を変えても結果が変わりません。勾配は向きを、η は歩幅を決めます。"
            "どちらの更新にも η を掛けてください。",
        ),
    ),
    Slip(
        "learning_rate_of_the_lesson",
        epochs.learning_rate_of_the_lesson,
        Text(
            en="You always learn with 0.1, the value from the lesson's cell. "
            "Inside the function use the argument `eta`.",
            ja="いつも授業のセルの値 0.1 で学習しています。関数の中では引数の `eta` を使ってください。",
        ),
    ),
    Slip(
        "start_of_the_lesson",
        epochs.start_of_the_lesson,
        Text(
            en="You always start from w = 0.2 and b = -0.2, as in the lesson's cell. "
            "Start from the arguments `w` and `b`.",
            ja="いつも授業のセルの w = 0.2、b = -0.2 から始めています。引数の `w` と `b` から始めてください。",
        ),
    ),
    Slip(
        "start_at_zero",
        epochs.start_at_zero,
        Text(
            en="Your w and b start at 0. Start from the arguments `w` and `b`: training goes on from where it stood.",
            ja="w と b を 0 から始めています。引数の `w` と `b` から始めてください。学習は前の状態の続きです。",
        ),
    ),
    Slip(
        "first_point_only",
        epochs.first_point_only,
        Text(
            en="Your function comes back after the first point. Look at the `return`: how far is it indented?",
            ja="最初の点だけで関数が終わっています。`return` の字下げを見てください。ループの中に入っていませんか。",
        ),
    ),
    Slip(
        "last_point_only",
        epochs.last_point_only,
        Text(
            en="Only the last point moved w and b. Look at the updates: are they indented into the loop?",
            ja="最後の点でしか w と b が動いていません。更新の行は、字下げされてループの中に入っていますか。",
        ),
    ),
    Slip(
        "two_epochs",
        epochs.twice,
        Text(
            en="You went through the points twice. One call is one epoch: each point is used once.",
            ja="点を 2周しています。1回の呼び出しは 1エポックです。どの点も 1回ずつ使います。",
        ),
    ),
    Slip(
        "factor_two",
        each_point(lambda x, t, w, b, eta: epochs.right_update(x, t, w, b, 2 * eta)),
        Text(
            en="Each step is twice too long. The half in E cancels the 2 of the square: "
            "use your delta from 0_3 as it is.",
            ja="1回ごとの動きが 2 倍になっています。2乗から出る 2 は E の 1/2 と打ち消し合います。"
            "0_3 の δ をそのまま使ってください。",
        ),
    ),
    Slip(
        "change_only",
        epochs.change_only,
        Text(
            en="You return by how much w and b changed. Return where they stand after the last point.",
            ja="w と b の変化した量を返しています。最後の点のあとの w と b の値を返してください。",
        ),
        credit=0.5,
    ),
    Slip(
        "weight_and_bias_swapped",
        epochs.swapped,
        Text(
            en="Both values are right, in the other order. Return w first, then b.",
            ja="値はどちらも合っていますが、順番が逆です。w、b の順に返してください。",
        ),
        credit=0.5,
    ),
)
