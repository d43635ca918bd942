"""Exercise 4_3, back through ReLU: du = (gradient in the output) * ReLU'(u) for each of c, d, e.

Every rule takes gradients (dc, dd, de, as exercise 4_2 gives them) and u (the pre-activations of c, d, e).
"""

# mypy: no-warn-return-any
# NumPy's type stubs say Any for what a ufunc returns.

import numpy as np

from autograde.exercise import Follows, Hints, Slip, ValueExercise
from autograde.exercises.layer import Numbers
from autograde.exercises.lesson_08 import hidden_gradients
from autograde.exercises.lesson_names import BACKPROPAGATION
from autograde.exercises.wording import factor, number
from course_lib.activations import relu, relu_prime, sigmoid_prime, tanh_prime
from course_lib.language import Text
from course_lib.types import Array

NAMES = ("du_c", "du_d", "du_e")


def through_relu(gradients: Numbers, u: Numbers) -> Array:
    """Gradient times slope, shape (3,)."""
    return np.array(gradients) * relu_prime(np.array(u, dtype=float))


SLIPS = (
    Slip(
        "activation_left_out",
        lambda gradients, u: np.array(gradients),
        Text(
            en="These are the gradients in the outputs, unchanged. ReLU lies in between: how steep is it at each u? "
            "If you asked whether the output is 0 or more, the answer is always yes; ask about u.",
            ja="出力についての勾配がそのまま残っています。間にReLUがあります。それぞれの u で、傾きはいくつですか。"
            "出力が0以上かどうかを調べると、答えはいつも「はい」です。u を調べてください。",
        ),
    ),
    Slip(
        "relu_of_the_gradients",
        lambda gradients, u: relu(np.array(gradients)),
        Text(
            en="You sent the gradients through ReLU. On the way back it is the slope at u that counts: "
            "the sign of u decides, not that of the gradient.",
            ja="勾配をReLUに通しています。さかのぼるときに使うのは、u での傾きです。"
            "勾配の符号ではなく、u の符号で決まります。",
        ),
    ),
    Slip(
        "sides_swapped",
        lambda gradients, u: np.array(gradients) * (1 - relu_prime(np.array(u, dtype=float))),
        Text(
            en="You kept the gradient where u is negative and lost it where u is positive. On which side is ReLU flat?",
            ja="u が負のところで勾配を残し、正のところで0にしています。ReLUが平らなのはどちら側ですか。",
        ),
    ),
    Slip(
        "multiplied_by_the_output",
        lambda gradients, u: np.array(gradients) * relu(np.array(u, dtype=float)),
        Text(
            en="You multiplied by the output of ReLU, its height. On the way back it is its slope that counts: 0 or 1.",
            ja="ReLUの出力（高さ）をかけています。さかのぼるときにかけるのは傾きで、0か1です。",
        ),
    ),
    Slip(
        "multiplied_by_u",
        lambda gradients, u: np.array(gradients) * np.array(u),
        Text(
            en="You multiplied by u itself. ReLU asks one thing of u: above 0 or not? That gives a slope of 1 or 0.",
            ja="u そのものをかけています。使うのは u が0より大きいかどうかだけで、それで傾きが1か0に決まります。",
        ),
    ),
    Slip(
        "slopes_alone",
        lambda gradients, u: relu_prime(np.array(u, dtype=float)),
        Text(
            en="These are the slopes of ReLU. Each is still to be multiplied by the gradient that comes back.",
            ja="これはReLUの傾きです。それぞれに、戻ってきた勾配をかけてください。",
        ),
    ),
    Slip(
        "added_instead_of_multiplied",
        lambda gradients, u: np.array(gradients) + relu_prime(np.array(u, dtype=float)),
        Text(
            en="You added the slopes to the gradients. Through a function one goes back by multiplying.",
            ja="勾配に傾きを足しています。関数をさかのぼるときは、足すのではなく、かけます。",
        ),
    ),
    Slip(
        "slope_of_the_sigmoid",
        lambda gradients, u: np.array(gradients) * sigmoid_prime(np.array(u, dtype=float)),
        Text(
            en="You used the slope of the sigmoid. This layer has ReLU, whose slope is 0 or 1.",
            ja="シグモイド関数の傾きを使っています。この層はReLUで、傾きは0か1です。",
        ),
    ),
    Slip(
        "slope_of_tanh",
        lambda gradients, u: np.array(gradients) * tanh_prime(np.array(u, dtype=float)),
        Text(
            en="You used the slope of tanh. This layer has ReLU, whose slope is 0 or 1.",
            ja="tanhの傾きを使っています。この層はReLUで、傾きは0か1です。",
        ),
    ),
    Slip(
        "slope_of_leaky_relu",
        lambda gradients, u: np.array(gradients) * np.where(np.array(u) > 0, 1.0, 0.01),
        Text(
            en="You let a hundredth back where u is negative: that is the leaky variant. Plain ReLU lets nothing back.",
            ja="u が負のところで、勾配の100分の1を通しています。それはLeaky ReLUです。ここでのReLUは何も通しません。",
        ),
    ),
    Slip(
        "signs_turned",
        lambda gradients, u: -through_relu(gradients, u) + 0.0,
        Text(
            en="The right neuron is silent and the sizes are right, but all signs are flipped. "
            "A slope of ReLU is never negative.",
            ja="0になるニューロンも大きさも合っていますが、符号がすべて逆です。ReLUの傾きが負になることはありません。",
        ),
        credit=0.5,
    ),
)


def hints(gradients: Numbers, u: Numbers) -> Hints:
    """From the slope to the first product."""
    slope = number(float(relu_prime(np.array(u[0], dtype=float))))
    return (
        Text(
            en="The pattern of a function: what comes back is multiplied by the slope. How steep is ReLU "
            "where u is negative, and where it is positive?",
            ja="「関数」の形です。戻ってきた勾配に傾きをかけます。"
            "u が負のところと正のところで、ReLUの傾きはいくつですか。",
        ),
        Text(
            en="ReLU' is 0 where u is negative and 1 where u is positive. The gradient itself is not compared with 0.",
            ja="ReLUの傾きは、u が負なら0、正なら1です。0と比べるのは u で、勾配ではありません。",
        ),
        Text(
            en=f"For c: u = {number(u[0])}, so the slope is {slope}. Multiply your dc by it; d and e go the same way.",
            ja=f"c は u = {number(u[0])} なので、傾きは {slope} です。"
            "自分の求めた dc にこれをかけます。d と e も同じです。",
        ),
    )


def solution(gradients: Numbers, u: Numbers) -> Text:
    """One line for each neuron."""
    slopes = relu_prime(np.array(u, dtype=float))
    lines = "\n".join(
        f"{name} = {factor(d)}*{number(s)} = {number(d * s)}"
        for name, d, s in zip(NAMES, gradients, slopes, strict=True)
    )
    return Text(
        en=f"Gradient times slope; the slope is 1 where u is positive, else 0:\n{lines}",
        ja=f"勾配に傾きをかけます。傾きは u が正なら1、そうでなければ0です。\n{lines}",
    )


def _exercise(exercise_id: str, earlier: ValueExercise) -> ValueExercise:
    u = earlier.inputs["u"]
    return ValueExercise(
        id=exercise_id,
        lesson=BACKPROPAGATION,
        title=Text(en="Through the activation", ja="活性化関数をさかのぼる"),
        points=1,
        reference=through_relu,
        slips=SLIPS,
        hints=hints,
        solution=solution,
        inputs={"gradients": tuple(earlier.reference(**earlier.inputs).tolist()), "u": u},
        names=NAMES,
        follows=Follows(earlier.id, lambda own: through_relu(own, u)),
    )


EXERCISES: tuple[ValueExercise, ...] = tuple(
    _exercise(exercise_id, earlier)
    for exercise_id, earlier in zip(("4_3", "4_3b"), hidden_gradients.EXERCISES, strict=True)
)
