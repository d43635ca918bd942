"""Exercise 0_5, the slope of the error in b: dE/db = delta, because u = xw + b grows as fast as b.

Every rule takes (y, t), plain numbers or arrays, and works elementwise.
"""

import numpy as np

from autograde.exercise import FunctionExercise, Hints, Slip
from autograde.exercises.lesson_01.gathered import gathered
from autograde.exercises.lesson_01.points import pairs
from autograde.exercises.lesson_names import SINGLE_NEURON
from autograde.exercises.wording import block
from course_lib.activations import sigmoid_prime
from course_lib.language import Text
from course_lib.neuron import bias_gradient, delta, error

SLIPS = (
    Slip(
        "sign_turned",
        lambda y, t: -delta(y, t),
        Text(
            en="The size is right, the sign is flipped. In u the bias is added: is du/db positive or negative then?",
            ja="大きさは合っていますが、符号が逆です。u ではバイアスを足します。すると du/db は正ですか、負ですか。",
        ),
    ),
    Slip(
        "slope_of_the_sigmoid_missing",
        lambda y, t: y - t,
        Text(
            en="You have dE/dy. The bias acts through u and the sigmoid: the sigmoid's slope belongs in between.",
            ja="これは dE/dy です。バイアスは u とシグモイド関数を通して効きます。その傾きが間に入ります。",
        ),
    ),
    Slip(
        "gap_only",
        lambda y, t: t - y,
        Text(
            en="This is the gap t - y. Two things to look at: the sign of dE/dy, and the slope of the sigmoid.",
            ja="これは差 t - y です。見直すものが2つあります。dE/dy の符号と、シグモイド関数の傾きです。",
        ),
    ),
    Slip(
        "output_and_target_exchanged",
        lambda y, t: delta(t, y),
        Text(
            en="y and t are exchanged when you call delta, or inside it. It is delta(y, t): output first, then target.",
            ja="delta を呼ぶところか、その中で y と t が入れ替わっています。出力、正解の順に delta(y, t) とします。",
        ),
    ),
    Slip(
        "derivative_of_u_only",
        lambda y, t: np.ones_like(y),
        Text(
            en="You have du/db, the last link of the chain. The links before it lead from u to E: "
            "which function gives dE/du?",
            ja="これは du/db、連鎖の最後の部分です。その前に u から E までの部分があります。"
            "dE/du を出す関数はどれですか。",
        ),
    ),
    Slip(
        "bias_taken_as_constant",
        lambda y, t: np.zeros_like(y),
        Text(
            en="You differentiated b away as a constant. Here b is the knob we turn: "
            "when b grows by 0.1, how much does u grow?",
            ja="b を定数とみて微分し、0にしています。ここでは b を動かします。b が0.1増えると u はどれだけ増えますか。",
        ),
    ),
    Slip(
        "output_taken_as_the_input",
        lambda y, t: y * delta(y, t),
        Text(
            en="You multiplied delta by y, as the gradient of w is multiplied by x. Nothing multiplies b in u: "
            "what is du/db?",
            ja="重みの勾配で x をかけたように、δ に y をかけています。u の中で b には何もかかっていません。"
            "du/db は何ですか。",
        ),
    ),
    Slip(
        "slope_of_the_sigmoid_only",
        lambda y, t: y * (1 - y),
        Text(
            en="This is dy/db: how fast the output changes with the bias. How does the error change with the output?",
            ja="これは dy/db、バイアスが動いたときの出力の変化です。出力が動くと誤差はどう変わりますか。",
        ),
    ),
    Slip(
        "error_itself",
        error,
        Text(
            en="This is the error E. The gradient says how E changes when b changes: start from delta.",
            ja="これは誤差 E です。勾配は b が動いたときの E の変化の割合です。δ から始めてください。",
        ),
    ),
    Slip(
        "sigmoid_applied_again",
        lambda y, t: (y - t) * sigmoid_prime(y),
        Text(
            en="You sent y through the sigmoid once more. y is already the output: write the slope with y as it is.",
            ja="y をもう一度シグモイド関数に通しています。y はすでに出力です。"
            "傾きは y をそのまま使って書いてください。",
        ),
    ),
    Slip(
        "factor_two",
        lambda y, t: 2 * delta(y, t),
        Text(
            en="There is one factor 2 too many. E has a half in front: what does it do to the 2 of the square?",
            ja="係数の2が余分です。E の式には 1/2 があります。2乗を微分して出る2は、どうなりますか。",
        ),
    ),
    *gathered(delta, Text(en="gradients", ja="勾配")),
)


def hints() -> Hints:
    """From what the bias moves to the line of code."""
    return (
        Text(
            en="When b grows by 0.1, how much does u = xw + b grow? Does x play a part in that?",
            ja="b が0.1増えると、u = xw + b はどれだけ増えますか。そこに x は関係しますか。",
        ),
        Text(
            en="dE/db is dE/du times du/db. The first is delta; "
            "the second is a number that you can read off u = xw + b.",
            ja="dE/db は dE/du と du/db の積です。前者は δ、後者は u = xw + b から読みとれる1つの数です。",
        ),
        Text(
            en="Since b stands alone in u, du/db is 1. What is left of delta times du/db? You have a function for it.",
            ja="u の中で b には何もかかっていないので、du/db は1です。δ と du/db の積には何が残りますか。"
            "その関数はもうあります。",
        ),
    )


def solution() -> Text:
    """The chain, and the code."""
    code = block("def bias_gradient(y, t):\n    return delta(y, t)")
    return Text(
        en=f"dE/db is dE/du times du/db. The first is delta, the second is 1: u grows exactly as fast as b.{code}",
        ja=f"dE/db は dE/du と du/db の積です。前者は δ、後者は1です。b が増えた分だけ u も増えるからです。{code}",
    )


EXERCISE = FunctionExercise(
    id="0_5",
    lesson=SINGLE_NEURON,
    title=Text(en="The gradient of the bias", ja="バイアスの勾配"),
    points=2,
    reference=bias_gradient,
    slips=SLIPS,
    hints=hints,
    solution=solution,
    function="bias_gradient",
    parameters=("y", "t"),
    probes=pairs,
)
