"""Exercise 4_4, the gradients of the nine weights of the output layer: gradient of the neuron times what was sent.

Every rule takes y and t (the softmax outputs and targets of f, g, h), x (the outputs of c, d, e), weights (a row for
each of f, g, h) and u (the pre-activations of c, d, e).
"""

# mypy: no-warn-return-any
# NumPy's type stubs say Any for what a ufunc returns.

import numpy as np

from autograde.exercise import Hints, Slip, ValueExercise
from autograde.exercises.layer import Numbers, Rows
from autograde.exercises.lesson_08 import first_gradient
from autograde.exercises.lesson_08.carried_back import going_on
from autograde.exercises.lesson_08.first_gradient import gradient, literal
from autograde.exercises.lesson_08.hidden_gradients import OTHER_WEIGHTS, WEIGHTS
from autograde.exercises.lesson_names import BACKPROPAGATION
from autograde.exercises.wording import factor, number, numbers
from course_lib.language import Text
from course_lib.types import Array

NAMES = tuple(f"{neuron}_{source}" for neuron in "fgh" for source in "cde")


def weight_gradients(y: Numbers, t: Numbers, x: Numbers, weights: Rows, u: Numbers) -> Array:
    """One row for each of f, g, h, shape (3, 3)."""
    return np.outer(gradient(y, t), x)


PRE_ACTIVATIONS_SENT = Slip(
    "pre_activations_sent",
    lambda y, t, x, weights, u: np.outer(gradient(y, t), u),
    Text(
        en="You multiplied by the u of c, d, e. What reached the weights is what came out of ReLU.",
        ja="c、d、e の u をかけています。重みに届いたのは、ReLUを通ったあとの出力です。",
    ),
)

SLIPS = (
    Slip(
        "rows_and_columns_exchanged",
        lambda y, t, x, weights, u: weight_gradients(y, t, x, weights, u).T,
        Text(
            en="The nine numbers are right, in another order: you wrote a row for each of c, d, e. "
            "The weights are listed in rows for f, g, h.",
            ja="9つの数は合っていますが、並べ方が違います。c、d、e を行にしています。"
            "重みの表と同じく、f、g、h を行にしてください。",
        ),
        credit=0.5,
    ),
    Slip(
        "signs_turned",
        lambda y, t, x, weights, u: -weight_gradients(y, t, x, weights, u) + 0.0,
        Text(
            en="All sizes are right and all signs are flipped. Did you start from t - y?",
            ja="大きさはすべて合っていますが、符号がすべて逆です。t - y から始めていませんか。",
        ),
        credit=0.5,
    ),
    Slip(
        "multiplied_by_the_weights",
        lambda y, t, x, weights, u: np.array(weights) * gradient(y, t)[:, np.newaxis],
        Text(
            en="You multiplied by the weights. That goes back to c, d, e. In a product each factor's gradient holds "
            "the other factor: the weight's holds what c, d, e sent.",
            ja="重みをかけています。それは c、d、e への勾配です。かけ算では、一方の勾配にもう一方の値をかけます。"
            "重みの勾配にかけるのは、c、d、e が送った値です。",
        ),
    ),
    Slip(
        "target_forgotten",
        lambda y, t, x, weights, u: np.outer(y, x),
        Text(
            en="You multiplied by the outputs of f, g, h. The gradient of the neuron belongs there: output minus "
            "target.",
            ja="f、g、h の出力をかけています。かけるのはニューロンの勾配、つまり「出力 - 正解」です。",
        ),
    ),
    Slip(
        "from_the_derivative_in_the_outputs",
        lambda y, t, x, weights, u: np.outer(literal(y, t), x),
        Text(
            en="You started from -t/y, the derivative in the outputs. Between them and the weights lies the softmax: "
            "start from y - t.",
            ja="出力についての微分 -t/y から始めています。重みとの間にはソフトマックス関数があります。"
            "y - t から始めてください。",
        ),
    ),
    Slip(
        "matching_pairs_only",
        lambda y, t, x, weights, u: gradient(y, t) * np.array(x),
        Text(
            en="You paired f with c, g with d, h with e: three numbers. But every neuron has three weights, nine in "
            "all.",
            ja="f と c、g と d、h と e だけを組にして、3つの数を求めています。"
            "どのニューロンにも重みが3つあり、全部で9つです。",
        ),
    ),
    Slip(
        "same_for_every_input",
        lambda y, t, x, weights, u: np.outer(gradient(y, t), np.ones(len(x))),
        Text(
            en="You gave every weight the gradient of its neuron. What c, d, e sent still has to come in: "
            "a weight on a silent input cannot change the loss.",
            ja="どの重みにも、ニューロンの勾配をそのまま入れています。c、d、e が送った値もかけてください。"
            "送られた値が0なら、その重みを変えても損失は変わりません。",
        ),
    ),
    Slip(
        "same_for_every_neuron",
        lambda y, t, x, weights, u: np.outer(np.ones(len(t)), x),
        Text(
            en="You gave every neuron what c, d, e sent. The gradients of f, g, h still have to come in.",
            ja="どのニューロンにも、c、d、e が送った値をそのまま入れています。f、g、h の勾配もかけてください。",
        ),
    ),
    Slip(
        "added_instead_of_multiplied",
        lambda y, t, x, weights, u: np.add.outer(gradient(y, t), np.array(x)),
        Text(
            en="You added gradient and input. A weight sits in a product: going back, one multiplies.",
            ja="勾配と入力を足しています。重みはかけ算の中にあるので、さかのぼるときもかけます。",
        ),
    ),
    Slip(
        "absolute_gradients",
        lambda y, t, x, weights, u: np.abs(weight_gradients(y, t, x, weights, u)),
        Text(
            en="The signs got lost. They say whether a weight is to grow or to shrink: keep them.",
            ja="符号がなくなっています。符号は、重みを増やすか減らすかを表します。残してください。",
        ),
    ),
    Slip(
        "already_subtracted",
        lambda y, t, x, weights, u: np.array(weights) - weight_gradients(y, t, x, weights, u),
        Text(
            en="These are new weights: you subtracted the gradients already. Here the gradients alone are asked for.",
            ja="勾配を引いたあとの、新しい重みになっています。ここで求めるのは勾配だけです。",
        ),
        credit=0.5,
    ),
)


def hints(y: Numbers, t: Numbers, x: Numbers, weights: Rows, u: Numbers) -> Hints:
    """From the product of weight and input to one row."""
    return (
        Text(
            en="On the arrow from c to f the weight is multiplied by what c sent. Going back through a product: "
            "by what is the gradient multiplied?",
            ja="c から f への矢印では、c が送った値に重みをかけました。かけ算をさかのぼるとき、勾配に何をかけますか。",
        ),
        Text(
            en="Gradient of the neuron times what was sent. One row for each of f, g, h, three numbers in each.",
            ja="「ニューロンの勾配 × 送られた値」です。f、g、h に1行ずつ、それぞれ3つの数を並べます。",
        ),
        Text(
            en=f"For the row of h the gradient is {number(gradient(y, t)[2])}, and c, d, e sent {numbers(x)}: "
            "three products. The rows of f and g go the same way.",
            ja=f"h の行では、勾配は {number(gradient(y, t)[2])}、c、d、e が送った値は {numbers(x)} で、"
            "積が3つできます。"
            "f と g の行も同じです。",
        ),
    )


def solution(y: Numbers, t: Numbers, x: Numbers, weights: Rows, u: Numbers) -> Text:
    """One line for each row."""
    lines = "\n".join(
        f"{name}: {factor(d)} * ({numbers(x)}) = {numbers(d * np.array(x) + 0.0)}"
        for name, d in zip("fgh", gradient(y, t), strict=True)
    )
    return Text(
        en=f"The gradient of each neuron times what c, d, e sent:\n{lines}",
        ja=f"どの行も、ニューロンの勾配に、c、d、e が送った値をかけます。\n{lines}",
    )


def _exercise(
    exercise_id: str, earlier: str, y: Numbers, t: Numbers, x: Numbers, weights: Rows, u: Numbers, *slips: Slip
) -> ValueExercise:
    return ValueExercise(
        id=exercise_id,
        lesson=BACKPROPAGATION,
        title=Text(en="Weight gradients", ja="重みの勾配"),
        points=1,
        reference=weight_gradients,
        slips=(*SLIPS, *slips),
        hints=hints,
        solution=solution,
        inputs={"y": y, "t": t, "x": x, "weights": weights, "u": u},
        names=NAMES,
        follows=going_on(earlier, lambda own: np.outer(own, x), y, t),
    )


# In 4_4b all u are positive: ReLU sends them on as they are.
OTHER = (2, 0.5, 3)

EXERCISES: tuple[ValueExercise, ...] = (
    _exercise(
        "4_4",
        "4_1",
        first_gradient.OUTPUTS,
        first_gradient.TARGET,
        (0, 1, 2),
        WEIGHTS,
        (-1, 1, 2),
        PRE_ACTIVATIONS_SENT,
    ),
    _exercise("4_4b", "4_1b", (0.2, 0.35, 0.45), (0, 1, 0), OTHER, OTHER_WEIGHTS, OTHER),
)
