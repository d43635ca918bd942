"""The slips of exercise 0_6 in the update at one point, and what to tell about each.

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
        "weight_update_with_plus",
        each_point(lambda x, t, w, b, eta: (w + eta * delta(x, t, w, b) * x, b - eta * delta(x, t, w, b))),
        Text(
            en="w walks uphill, b walks downhill. Both move against their gradient: "
            "compare the signs of the two updates.",
            ja="w は坂を上り、b は下っています。どちらも勾配と逆の向きに動かします。2つの更新の符号を比べてください。",
        ),
    ),
    Slip(
        "bias_update_with_plus",
        each_point(lambda x, t, w, b, eta: (w - eta * delta(x, t, w, b) * x, b + eta * delta(x, t, w, b))),
        Text(
            en="w walks downhill, b walks uphill. Both move against their gradient: "
            "compare the signs of the two updates.",
            ja="w は坂を下り、b は上っています。どちらも勾配と逆の向きに動かします。2つの更新の符号を比べてください。",
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
            ja="w と b を同じだけ更新しています。w の勾配には、もう1つかけるものがあります。何ですか。",
        ),
    ),
    Slip(
        "weight_never_updated",
        each_point(lambda x, t, w, b, eta: (w, b - eta * delta(x, t, w, b))),
        Text(
            en="w comes back unchanged. It learns too: it needs an update of its own inside the loop.",
            ja="w が元の値のまま返ってきます。重みも学習します。ループの中に w の更新を書いてください。",
        ),
    ),
    Slip(
        "bias_never_updated",
        each_point(lambda x, t, w, b, eta: (w - eta * delta(x, t, w, b) * x, b)),
        Text(
            en="b comes back unchanged. It learns too: it needs an update of its own inside the loop.",
            ja="b が元の値のまま返ってきます。バイアスも学習します。ループの中に b の更新を書いてください。",
        ),
    ),
    Slip(
        "steps_instead_of_values",
        each_point(lambda x, t, w, b, eta: (-eta * delta(x, t, w, b) * x, -eta * delta(x, t, w, b))),
        Text(
            en="Your update puts the step itself in the place of w and b. The step is added to where they stand: "
            "is `w` on the right of the equals sign too?",
            ja="w と b を、動かす分の値で置きかえています。いまの値から動かすのです。`=` の右側にも `w` がありますか。",
        ),
    ),
    Slip(
        "bias_gradient_with_the_new_weight",
        each_point(epochs.update_bias_after_weight),
        Text(
            en="You moved w and then computed the output again for b. Both gradients belong to the same output: "
            "compute them first, then move both.",
            ja="w を更新したあと、出力を計算し直してから b を更新しています。2つの勾配は同じ出力から求めます。"
            "先に両方求めてください。",
        ),
    ),
    Slip(
        "weight_and_bias_exchanged_in_forward",
        each_point(epochs.forward_exchanged),
        Text(
            en="In your forward pass w and b are exchanged. Look at the order of the arguments: "
            "which of them multiplies x?",
            ja="順伝播で w と b が入れ替わっています。引数の順番を見てください。x にかけるのはどちらですか。",
        ),
    ),
    Slip(
        "output_and_target_exchanged",
        each_point(epochs.target_exchanged),
        Text(
            en="In your gradients y and t are exchanged. "
            "Look at the order of the arguments: first the output, then the target.",
            ja="勾配の計算で y と t が入れ替わっています。引数の順番を見てください。出力が先、正解があとです。",
        ),
    ),
    Slip(
        "learning_rate_forgotten",
        each_point(lambda x, t, w, b, eta: epochs.right_update(x, t, w, b, 1.0)),
        Text(
            en="Your result does not change with eta. The gradient says where to go, eta how far: "
            "multiply each step by it.",
            ja="η を変えても結果が変わりません。勾配は向きを、η は歩幅を決めます。"
            "どちらの更新にも η をかけてください。",
        ),
    ),
    Slip(
        "learning_rate_of_the_lesson",
        epochs.learning_rate_of_the_lesson,
        Text(
            en="You always learn with 0.1, the value from the lesson's cell. "
            "Inside the function use the argument `eta`.",
            ja="いつもレッスンのセルの値0.1で学習しています。関数の中では引数の `eta` を使ってください。",
        ),
    ),
    Slip(
        "divided_by_the_learning_rate",
        each_point(lambda x, t, w, b, eta: epochs.right_update(x, t, w, b, 1 / eta)),
        Text(
            en="You divided by eta, so a smaller eta makes longer steps. The step is eta times the gradient.",
            ja="η で割っているので、η を小さくするほど大きく動きます。動かすのは η × 勾配です。",
        ),
    ),
    Slip(
        "factor_two",
        each_point(lambda x, t, w, b, eta: epochs.right_update(x, t, w, b, 2 * eta)),
        Text(
            en="Each step is twice as long as it should be. The half in E cancels the 2 of the square: "
            "use your delta from 0_3 as it is.",
            ja="1回ごとの動きが2倍になっています。2乗から出る2は E の 1/2 と打ち消し合います。"
            "0_3 の δ をそのまま使ってください。",
        ),
    ),
)
