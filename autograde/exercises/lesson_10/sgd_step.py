"""Exercise 6_1, one step of gradient descent: w <- w - eta g, for numbers and arrays.

Every rule takes (w, g, eta) and returns the new w.
"""

# mypy: no-warn-return-any
# NumPy's type stubs say Any for what a ufunc returns.

import numpy as np

from autograde.exercise import Arguments, FunctionExercise, Hints, Slip
from autograde.exercises.lesson_10 import walks
from autograde.exercises.lesson_names import OPTIMIZERS
from autograde.exercises.wording import block
from course_lib.language import Text
from course_lib.optimizers import sgd_step

SLIPS = (
    Slip(
        "uphill",
        lambda w, g, eta: w + eta * g,
        Text(
            en="You walk uphill: the step is added in the direction of the gradient. The loss falls against it.",
            ja="勾配と同じ向きに動いていて、坂を上っています。損失が減るのは、勾配と逆の向きです。",
        ),
        credit=0.5,
    ),
    Slip(
        "not_moved",
        lambda w, g, eta: w,
        Text(
            en="w comes back as it went in. Is the new value in what you return?",
            ja="w が元の値のまま返ってきます。計算した新しい値を返していますか。",
        ),
    ),
    Slip(
        "step_only",
        lambda w, g, eta: -eta * g,
        Text(
            en="You return the step alone. It starts from where w stands: what is it added to?",
            ja="動かす分だけを返しています。その一歩は、いまの w から始まります。何に足しますか。",
        ),
    ),
    Slip(
        "learning_rate_forgotten",
        lambda w, g, eta: w - g,
        Text(
            en="Your result does not change with eta. The gradient says where to go, eta how far.",
            ja="η を変えても結果が変わりません。勾配は向きを、η は歩幅を決めます。",
        ),
    ),
    Slip(
        "divided_by_the_learning_rate",
        lambda w, g, eta: w - g / eta,
        Text(
            en="You divided by eta, so a smaller eta makes longer steps. The step is eta times the gradient.",
            ja="η で割っているので、η を小さくするほど大きく動きます。一歩は η × 勾配です。",
        ),
    ),
    Slip(
        "learning_rate_times_all",
        lambda w, g, eta: eta * (w - g),
        Text(
            en="Your eta multiplies w too, so w shrinks even on flat ground. Only the gradient is multiplied: "
            "mind the brackets.",
            ja="w にまで η がかかっているので、平らな所でも w が縮みます。"
            "η をかけるのは勾配だけです。かっこを見てください。",
        ),
    ),
    Slip(
        "learning_rate_subtracted",
        lambda w, g, eta: w - eta - g,
        Text(
            en="You subtracted eta and g one after the other. The step is their product.",
            ja="η と g を別々に引いています。一歩の大きさは、2つの積です。",
        ),
    ),
    Slip(
        "sign_of_the_gradient_only",
        lambda w, g, eta: w - eta * np.sign(g),
        Text(
            en="All your steps have the length eta; only the sign of g is used. Here a steep slope makes a long step.",
            ja="どの一歩も長さが η で、g の符号しか使っていません。ここでは、坂が急なほど一歩が長くなります。",
        ),
    ),
    Slip(
        "absolute_gradient",
        lambda w, g, eta: w - eta * np.abs(g),
        Text(
            en="You always step to the left, whatever the sign of g. Use g with its sign.",
            ja="g の符号に関係なく、いつも左へ動いています。g を符号のついたまま使ってください。",
        ),
    ),
    Slip(
        "weight_and_gradient_exchanged",
        lambda w, g, eta: g - eta * w,
        Text(
            en="w and g are exchanged: your step starts from the gradient. It starts from w.",
            ja="w と g が入れ替わっていて、勾配から出発しています。出発点は w です。",
        ),
    ),
    Slip(
        "multiplied_by_the_weight",
        lambda w, g, eta: w - eta * g * w,
        Text(
            en="Your step has w as a factor. There is only eta times g in it.",
            ja="一歩の中に w もかかっています。一歩は η × g だけです。",
        ),
    ),
    Slip(
        "gradients_summed",
        lambda w, g, eta: w - eta * np.sum(g),
        Text(
            en="A single number is right. In an array you moved every weight by the sum of all gradients. "
            "Each weight has a gradient of its own.",
            ja="数が1つなら正しく動きます。配列のとき、勾配の合計でどの重みも動かしています。"
            "重みにはそれぞれ自分の勾配があります。",
        ),
        credit=0.5,
    ),
    Slip(
        "gradients_averaged",
        lambda w, g, eta: w - eta * np.mean(g),
        Text(
            en="A single number is right. In an array you moved every weight by the mean of all gradients. "
            "Each weight has a gradient of its own.",
            ja="数が1つなら正しく動きます。配列のとき、勾配の平均でどの重みも動かしています。"
            "重みにはそれぞれ自分の勾配があります。",
        ),
        credit=0.5,
    ),
)


def probes(rng: np.random.Generator) -> list[Arguments]:
    """(w, g, eta): numbers, a row, a table; last a gradient of 0."""
    drawn = [(walks.weights(rng, shape), walks.gradients(rng, shape), walks.rate(rng)) for shape in ((), *walks.SHAPES)]
    return [*drawn, (np.array([1.5, -2.5]), np.array([0.0, 0.5]), 0.2)]


def hints() -> Hints:
    """From the direction to the line."""
    return (
        Text(
            en="The slope is positive. Should w grow or shrink, for the loss to fall?",
            ja="傾きが正のとき、損失を減らすには w を増やしますか、減らしますか。",
        ),
        Text(
            en="The step is eta times g, and it goes against g. It starts at w.",
            ja="一歩は η × g で、向きは g と逆です。出発点は w です。",
        ),
        Text(
            en="One line is enough: `return w - ...`. What stands in place of the dots works for arrays as it is.",
            ja="1行で書けます。`return w - ...` の点々に入る式は、配列でもそのまま使えます。",
        ),
    )


def solution() -> Text:
    """The line."""
    code = block("def sgd_step(w, g, eta):\n    return w - eta * g")
    return Text(
        en=f"Against the gradient, eta times its size. NumPy does it for every entry of an array.{code}",
        ja=f"勾配と逆の向きに、その η 倍だけ動きます。配列なら、NumPyが要素ごとに計算します。{code}",
    )


EXERCISE = FunctionExercise(
    id="6_1",
    lesson=OPTIMIZERS,
    title=Text(en="A step of gradient descent", ja="勾配降下法の一歩"),
    points=2,
    reference=sgd_step,
    slips=SLIPS,
    hints=hints,
    solution=solution,
    function="sgd_step",
    parameters=("w", "g", "eta"),
    probes=probes,
)
