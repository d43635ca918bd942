"""Exercise 4_5, the gradients of the thresholds and of the biases of f, g, h: dtheta = -du and db = du.

u = x·w - theta and b = -theta, so the two differ in sign. Every rule takes y and t (the softmax outputs and targets of
f, g, h), theta and x (the outputs of c, d, e), and gives the three of theta, then the three of b.
"""

# mypy: no-warn-return-any
# NumPy's type stubs say Any for what a ufunc returns.

from collections.abc import Callable

import numpy as np

from autograde.exercise import Hints, Slip, ValueExercise
from autograde.exercises.layer import Numbers
from autograde.exercises.lesson_08 import first_gradient
from autograde.exercises.lesson_08.carried_back import going_on
from autograde.exercises.lesson_08.first_gradient import gradient, literal
from autograde.exercises.lesson_names import BACKPROPAGATION
from autograde.exercises.wording import factor, number, numbers
from course_lib.data import credit_card
from course_lib.language import Text
from course_lib.types import Array

NAMES = tuple(f"d{parameter}_{neuron}" for parameter in ("theta", "b") for neuron in "fgh")
Six = Callable[[Numbers, Numbers, Numbers, Numbers], Array]


def threshold_and_bias_gradients(y: Numbers, t: Numbers, theta: Numbers, x: Numbers) -> Array:
    """-(y - t), then y - t, shape (6,)."""
    return _both_signs(gradient(y, t))


def _both_signs(gradients: Array) -> Array:
    return np.concatenate([-gradients, gradients]) + 0.0


def _of(thresholds: Callable[[Array], Array], biases: Callable[[Array], Array]) -> Six:
    """What follows from the gradients of f, g, h alone."""
    return lambda y, t, theta, x: np.concatenate([thresholds(gradient(y, t)), biases(gradient(y, t))])


SLIPS = (
    Slip(
        "threshold_as_bias",
        _of(lambda d: d, lambda d: d),
        Text(
            en="Your biases are right; the thresholds have the same gradients here. A threshold is subtracted: "
            "when it grows, u shrinks. What does that do to the sign?",
            ja="バイアスは合っていますが、閾値にも同じ勾配が入っています。閾値は引くもので、増えると u は減ります。"
            "符号はどうなりますか。",
        ),
        credit=0.5,
    ),
    Slip(
        "bias_as_threshold",
        _of(lambda d: -d, lambda d: -d),
        Text(
            en="Your thresholds are right; the biases have the same gradients here. A bias is added: "
            "when it grows, u grows with it. What does that do to the sign?",
            ja="閾値は合っていますが、バイアスにも同じ勾配が入っています。バイアスは足すもので、増えると u も増えます。"
            "符号はどうなりますか。",
        ),
        credit=0.5,
    ),
    Slip(
        "thresholds_and_biases_exchanged",
        _of(lambda d: d, lambda d: -d),
        Text(
            en="All six signs are flipped: thresholds and biases are exchanged, or you started from t - y. "
            "Which of the two is subtracted in u?",
            ja="6つとも符号が逆です。閾値とバイアスを取り違えたか、t - y から始めています。"
            "u の式で引くのはどちらですか。",
        ),
        credit=0.5,
    ),
    Slip(
        "three_thresholds_only",
        lambda y, t, theta, x: -gradient(y, t),
        Text(
            en="These are the three thresholds, and they are right. The three biases are to follow.",
            ja="閾値の3つは合っています。続けて、バイアスの3つも書いてください。",
        ),
        credit=0.5,
    ),
    Slip(
        "three_biases_only",
        lambda y, t, theta, x: gradient(y, t),
        Text(
            en="These are the gradients of the three biases. Six values are asked for: the thresholds first.",
            ja="これはバイアスの3つの勾配です。求めるのは6つで、先に閾値の3つを書きます。",
        ),
        credit=0.5,
    ),
    Slip(
        "multiplied_by_the_inputs",
        lambda y, t, theta, x: _both_signs(gradient(y, t) * np.array(x)),
        Text(
            en="You multiplied by what c, d, e sent. That belongs to weights; a threshold meets no input.",
            ja="c、d、e が送った値をかけています。それは重みの場合です。閾値は、入力とかけ合わされていません。",
        ),
    ),
    Slip(
        "multiplied_by_the_thresholds",
        lambda y, t, theta, x: _both_signs(gradient(y, t) * np.array(theta)),
        Text(
            en="You multiplied by the thresholds. The value of a term plays no part in its gradient when it is only "
            "added or subtracted.",
            ja="閾値の値をかけています。足したり引いたりするだけの項では、その値は勾配に関係しません。",
        ),
    ),
    Slip(
        "gradients_left_out",
        _of(lambda d: np.full(d.shape, -1.0), np.ones_like),
        Text(
            en="These are the slopes of u: -1 in theta, 1 in b. Each is still to be multiplied by the gradient "
            "of its neuron.",
            ja="これは u の傾きで、θ では -1、b では 1 です。それぞれに、ニューロンの勾配をかけてください。",
        ),
    ),
    Slip(
        "constants_vanish",
        _of(np.zeros_like, np.zeros_like),
        Text(
            en="You took the derivative of a constant for 0. But here theta is what we turn: u changes with it, "
            "and the loss too.",
            ja="定数の微分なので0、としています。でもここで動かすのは θ です。"
            "θ を動かせば u が変わり、損失も変わります。",
        ),
    ),
    Slip(
        "target_forgotten",
        lambda y, t, theta, x: _both_signs(np.array(y)),
        Text(
            en="You used the outputs of f, g, h. The gradient of a neuron is output minus target.",
            ja="f、g、h の出力を使っています。ニューロンの勾配は「出力 - 正解」です。",
        ),
    ),
    Slip(
        "from_the_derivative_in_the_outputs",
        lambda y, t, theta, x: _both_signs(literal(y, t)),
        Text(
            en="You started from -t/y, the derivative in the outputs. Between them and theta lies the softmax: "
            "start from y - t.",
            ja="出力についての微分 -t/y から始めています。θ との間にはソフトマックス関数があります。"
            "y - t から始めてください。",
        ),
    ),
    Slip(
        "absolute_gradients",
        _of(lambda d: -np.abs(d), np.abs),
        Text(
            en="You lost the signs of the gradients of f, g, h, and gave one sign to all thresholds. "
            "Each gradient keeps its own sign, or turns it.",
            ja="f、g、h の勾配の符号を取り、閾値全部に同じ符号を付けています。"
            "それぞれの勾配の符号を、そのままにするか、逆にするかです。",
        ),
    ),
    Slip(
        "already_subtracted",
        lambda y, t, theta, x: np.concatenate([theta + gradient(y, t), -np.array(theta) - gradient(y, t)]),
        Text(
            en="These are new thresholds and biases: you took the step already. Here the gradients alone are asked "
            "for.",
            ja="1歩進めたあとの、新しい閾値とバイアスになっています。ここで求めるのは勾配だけです。",
        ),
        credit=0.5,
    ),
)


def hints(y: Numbers, t: Numbers, theta: Numbers, x: Numbers) -> Hints:
    """From what a larger threshold does to one of the six."""
    return (
        Text(
            en="If a threshold grows by a little, does u grow or shrink, and by how much? And with a bias?",
            ja="閾値が少し増えると、u は増えますか、減りますか。どれだけですか。バイアスならどうですか。",
        ),
        Text(
            en="u = x·w - theta changes by -1 for each unit of theta; u = x·w + b by +1 for each unit of b. "
            "Multiply by the gradient of the neuron.",
            ja="u = x·w - θ は、θ が1増えると -1 だけ変わり、u = x·w + b は、b が1増えると +1 だけ変わります。"
            "これにニューロンの勾配をかけます。",
        ),
        Text(
            en=f"For h: its gradient is {number(gradient(y, t)[2])}; times -1 for the threshold, times 1 for the bias. "
            "f and g go the same way. First the three thresholds, then the three biases.",
            ja=f"h の勾配は {number(gradient(y, t)[2])} です。閾値なら -1 を、バイアスなら 1 をかけます。"
            "f と g も同じです。"
            "閾値の3つを先に、バイアスの3つをあとに書きます。",
        ),
    )


def solution(y: Numbers, t: Numbers, theta: Numbers, x: Numbers) -> Text:
    """The sign, then the six numbers."""
    six = threshold_and_bias_gradients(y, t, theta, x)
    example = f"-1 * {factor(gradient(y, t)[0])}"
    return Text(
        en=f"A threshold is subtracted, so its gradient is minus that of the neuron, such as {example} for f; "
        f"a bias is added, so its gradient is that of the neuron.\ntheta: {numbers(six[:3])}\nb: {numbers(six[3:])}",
        ja=f"閾値は引くので、勾配はニューロンの勾配の符号を変えたものです（f なら {example}）。"
        f"バイアスは足すので、ニューロンの勾配そのものです。\nθ: {numbers(six[:3])}\nb: {numbers(six[3:])}",
    )


EXERCISE = ValueExercise(
    id="4_5",
    lesson=BACKPROPAGATION,
    title=Text(en="Threshold and bias gradients", ja="閾値とバイアスの勾配"),
    points=1,
    reference=threshold_and_bias_gradients,
    slips=SLIPS,
    hints=hints,
    solution=solution,
    inputs={
        "y": first_gradient.OUTPUTS,
        "t": first_gradient.TARGET,
        "theta": tuple(credit_card.THETA[name] for name in "fgh"),
        "x": (0, 1, 2),
    },
    names=NAMES,
    follows=going_on("4_1", _both_signs, first_gradient.OUTPUTS, first_gradient.TARGET),
)
