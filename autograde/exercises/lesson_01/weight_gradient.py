"""Exercise 0_4, the slope of the error in w: dE/dw = x delta, with delta = (y - t) y (1 - y).

Every rule takes (x, y, t), plain numbers or arrays, and works elementwise.
"""

import numpy as np

from autograde.exercise import FunctionExercise, Hints, Slip
from autograde.exercises.lesson_01.gathered import gathered
from autograde.exercises.lesson_01.points import triples
from autograde.exercises.lesson_names import SINGLE_NEURON
from autograde.exercises.wording import block
from course_lib.activations import sigmoid_prime
from course_lib.language import Text
from course_lib.neuron import delta, error, weight_gradient
from course_lib.types import Floats


def _divided_by_the_input(x: Floats, y: Floats, t: Floats) -> Floats:
    with np.errstate(divide="ignore"):  # infinite where x is 0, as the student's is
        return delta(y, t) / x


SLIPS = (
    Slip(
        "input_forgotten",
        lambda x, y, t: delta(y, t),
        Text(
            en="This is delta, dE/du. The weight acts through u = xw + b: multiply delta by how fast u changes with w.",
            ja="これは δ、つまり dE/du です。重みは u = xw + b を通して効きます。"
            "w が動くと u がどれだけ動くかをかけてください。",
        ),
    ),
    Slip(
        "sign_turned",
        lambda x, y, t: -x * delta(y, t),
        Text(
            en="The size is right, the sign is flipped. Delta begins with y - t; "
            "the minus of the update comes later, in the training.",
            ja="大きさは合っていますが、符号が逆です。δ は y - t から始まります。"
            "更新の式のマイナスは、あとで訓練のときに出てきます。",
        ),
    ),
    Slip(
        "slope_of_the_sigmoid_missing",
        lambda x, y, t: x * (y - t),
        Text(
            en="You multiplied the gap y - t by x. Between them stands the sigmoid, with a slope of its own: "
            "is all of delta there?",
            ja="差 y - t に x をかけています。その間にはシグモイド関数があり、それにも傾きがあります。"
            "δ の式がすべて入っていますか。",
        ),
    ),
    Slip(
        "gap_times_input",
        lambda x, y, t: x * (t - y),
        Text(
            en="You multiplied t - y by x. Two things to look at: "
            "the order of the gap, and the slope of the sigmoid inside delta.",
            ja="t - y に x をかけています。見直すものが2つあります。差の順序と、δ に含まれるシグモイド関数の傾きです。",
        ),
    ),
    Slip(
        "output_and_target_exchanged",
        lambda x, y, t: x * delta(t, y),
        Text(
            en="y and t are exchanged when you call delta, or inside it. It is delta(y, t): output first, then target.",
            ja="delta を呼ぶところか、その中で y と t が入れ替わっています。出力、正解の順に delta(y, t) とします。",
        ),
    ),
    Slip(
        "gap_forgotten",
        lambda x, y, t: x * y * (1 - y),
        Text(
            en="This is dy/dw: how fast the output changes with the weight. How does the error change with the output?",
            ja="これは dy/dw、重みが動いたときの出力の変化です。出力が動くと誤差はどう変わりますか。",
        ),
    ),
    Slip(
        "error_times_input",
        lambda x, y, t: x * error(y, t),
        Text(
            en="You multiplied the error E by x. The gradient is made of rates of change: "
            "start from delta, not from E.",
            ja="誤差 E に x をかけています。勾配は変化の割合からできています。E ではなく δ から始めてください。",
        ),
    ),
    Slip(
        "sigmoid_applied_again",
        lambda x, y, t: x * (y - t) * sigmoid_prime(y),
        Text(
            en="You sent y through the sigmoid once more. y is already the output: write the slope with y as it is.",
            ja="y をもう一度シグモイド関数に通しています。y はすでに出力です。"
            "傾きは y をそのまま使って書いてください。",
        ),
    ),
    Slip(
        "divided_by_the_input",
        _divided_by_the_input,
        Text(
            en="You divided by x. Along the chain, rates are multiplied: what is du/dw when u = xw + b?",
            ja="x で割っています。連鎖では変化の割合をかけ合わせます。u = xw + b のとき、du/dw は何ですか。",
        ),
    ),
    Slip(
        "input_added",
        lambda x, y, t: x + delta(y, t),
        Text(
            en="You added x and delta. Rates of change along a chain are multiplied: look at the chain rule again.",
            ja="x と δ を足しています。つながった変化の割合はかけ合わせます。連鎖律の式を見直してください。",
        ),
    ),
    Slip(
        "input_squared",
        lambda x, y, t: x**2 * delta(y, t),
        Text(
            en="The factor x came in twice. du/dw brings it once; delta itself holds no x.",
            ja="x が2回かかっています。x は du/dw から1回だけ出てきます。δ には x は入っていません。",
        ),
    ),
    Slip(
        "factor_two",
        lambda x, y, t: 2 * x * delta(y, t),
        Text(
            en="There is one factor 2 too many. E has a half in front: what does it do to the 2 of the square?",
            ja="係数の2が余分です。E の式には 1/2 があります。2乗を微分して出る2は、どうなりますか。",
        ),
    ),
    *gathered(weight_gradient, Text(en="gradients", ja="勾配")),
)


def hints() -> Hints:
    """From what the weight moves to the line of code."""
    return (
        Text(
            en="When w grows a little, how much does u = xw + b grow? And what does u do to the error?",
            ja="w が少し増えると、u = xw + b はどれだけ増えますか。そして u は誤差をどう動かしますか。",
        ),
        Text(
            en="The chain has two parts: dE/du, which you know as delta, and du/dw. In u = xw + b, what multiplies w?",
            ja="連鎖は2つの部分からなります。dE/du、つまり δ と、du/dw です。"
            "u = xw + b で w にかかっているのは何ですか。",
        ),
        Text(
            en="Your function delta does most of it: `return delta(y, t) * ...` Which of the three arguments is left?",
            ja="計算の大部分は、関数 delta がしてくれます。`return delta(y, t) * ...` "
            "で、3つの引数のうち残っているのはどれですか。",
        ),
    )


def solution() -> Text:
    """The two parts of the chain, and the code."""
    code = block("def weight_gradient(x, y, t):\n    return delta(y, t) * x")
    return Text(
        en=f"dE/dw is dE/du times du/dw. The first is delta, the second is x, because u = xw + b.{code}",
        ja=f"dE/dw は dE/du と du/dw の積です。前者は δ、後者は u = xw + b なので x です。{code}",
    )


EXERCISE = FunctionExercise(
    id="0_4",
    lesson=SINGLE_NEURON,
    title=Text(en="The gradient of the weight", ja="重みの勾配"),
    points=2,
    reference=weight_gradient,
    slips=SLIPS,
    hints=hints,
    solution=solution,
    function="weight_gradient",
    parameters=("x", "y", "t"),
    probes=triples,
)
