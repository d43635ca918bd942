"""Exercise 3_3, the outputs of a softmax layer: softmax(x·w - theta).

Every rule takes x (the outputs of c, d, e), weights (one row for each of f, g, h) and theta.
"""

# mypy: no-warn-return-any
# NumPy's type stubs say Any for what a ufunc returns.

import numpy as np

from autograde.exercise import Hints, Slip, ValueExercise
from autograde.exercises.layer import Numbers, Rows, columns_for_rows, pre_activations, threshold_slips
from autograde.exercises.lesson_names import OUTPUTS_AND_LOSSES
from autograde.exercises.wording import factor, numbers, products
from course_lib.activations import relu, sigmoid, softmax
from course_lib.language import Text
from course_lib.types import Array

NAMES = ("f", "g", "h")


def shares(x: Numbers, weights: Rows, theta: Numbers) -> Array:
    """softmax(u), shape (3,)."""
    return softmax(pre_activations(x, weights, theta))


def exponentials(x: Numbers, weights: Rows, theta: Numbers) -> Array:
    """exp(u), shape (3,)."""
    return np.exp(pre_activations(x, weights, theta))


def _base_ten(x: Numbers, weights: Rows, theta: Numbers) -> Array:
    powers = 10.0 ** pre_activations(x, weights, theta)
    return powers / powers.sum()


def _maximum_subtracted(x: Numbers, weights: Rows, theta: Numbers) -> Array:
    u = pre_activations(x, weights, theta)
    return np.exp(u - u.max())


def _shares_of_u(x: Numbers, weights: Rows, theta: Numbers) -> Array:
    u = pre_activations(x, weights, theta)
    return u / u.sum()


def _winner(x: Numbers, weights: Rows, theta: Numbers) -> Array:
    u = pre_activations(x, weights, theta)
    return (u == u.max()).astype(float)


SLIPS = (
    Slip(
        "not_normalised",
        exponentials,
        Text(
            en="These are the three exp(u), as they should be. One step is left: divide each by the sum of all three.",
            ja="3つの exp(u) まで合っています。あと一歩です。それぞれを3つの合計で割ってください。",
        ),
        credit=0.5,
    ),
    Slip(
        "stopped_at_u",
        pre_activations,
        Text(
            en="These are the three u. The output layer still has to turn them into shares: softmax is left.",
            ja="これは3つの u です。出力層では、これを割合に変えます。あとはソフトマックス関数です。",
        ),
        credit=0.5,
    ),
    *threshold_slips(softmax, Text(en="the softmax", ja="ソフトマックス関数")),
    Slip(
        "shares_of_u_without_exp",
        _shares_of_u,
        Text(
            en="You divided each u by the sum of the three u. Shares can come out negative that way. "
            "First exp, then divide.",
            ja="それぞれの u を、u の合計で割っています。これでは割合が負になることがあります。"
            "先に exp をとり、それから割ります。",
        ),
    ),
    Slip(
        "sigmoid_of_each",
        lambda x, weights, theta: sigmoid(pre_activations(x, weights, theta)),
        Text(
            en="You sent each u through the sigmoid alone, so the three do not sum to 1. "
            "Softmax looks at all three at once.",
            ja="u を1つずつシグモイド関数に通しています。合計が1になりません。"
            "ソフトマックス関数は3つをまとめて見ます。",
        ),
    ),
    Slip(
        "relu_first",
        lambda x, weights, theta: softmax(relu(pre_activations(x, weights, theta))),
        Text(
            en="You applied ReLU before the softmax. ReLU belongs to the hidden layers; "
            "here u enters as it is, negative or not.",
            ja="ソフトマックス関数の前にReLUを使っています。ReLUを使うのは中間層です。"
            "ここでは負の u もそのまま使います。",
        ),
    ),
    Slip(
        "minus_in_exp",
        lambda x, weights, theta: softmax(-pre_activations(x, weights, theta)),
        Text(
            en="You used exp(-u), as in the sigmoid. In the softmax there is no minus: "
            "the largest u gets the largest share.",
            ja="シグモイド関数のように exp(-u) としています。ソフトマックス関数にマイナスはありません。"
            "最大の u が最大の割合になります。",
        ),
    ),
    Slip(
        "weights_transposed",
        lambda x, weights, theta: shares(x, columns_for_rows(weights, len(x)), theta),
        Text(
            en="You read the weights down the columns. Each of f, g, h has a row of three, one for each of c, d, e.",
            ja="重みを縦の列で読んでいます。f、g、h それぞれに、c、d、e に対応する3つの重みが1行ずつあります。",
        ),
    ),
    Slip(
        "base_ten",
        _base_ten,
        Text(
            en="You took powers of 10. exp is the power of e = 2.718...: look for the key e^x, or use np.exp.",
            ja="10の累乗を使っています。exp は e = 2.718... の累乗です。電卓の e^x か `np.exp` を使ってください。",
        ),
    ),
    Slip(
        "maximum_subtracted_never_divided",
        _maximum_subtracted,
        Text(
            en="You subtracted the largest u before exp, which keeps the numbers small. "
            "The division by their sum is left.",
            ja="exp の前に最大の u を引いて、数が大きくなりすぎないようにしています。あとは3つの合計で割るだけです。",
        ),
        credit=0.5,
    ),
    Slip(
        "divided_by_the_number_of_neurons",
        lambda x, weights, theta: exponentials(x, weights, theta) / len(theta),
        Text(
            en="You divided by the number of neurons. Divide by the sum of the three exp(u): then the shares sum to 1.",
            ja="ニューロンの数で割っています。3つの exp(u) の合計で割ってください。すると割合の合計が1になります。",
        ),
    ),
    Slip(
        "winner_only",
        _winner,
        Text(
            en="You gave everything to the largest. Softmax gives it the largest share, and the others the rest.",
            ja="いちばん大きいものだけを1にしています。ソフトマックス関数では、残りの割合がほかのニューロンにも分けられます。",
        ),
    ),
)


def hints(x: Numbers, weights: Rows, theta: Numbers) -> Hints:
    """From the three u to the last division."""
    u = pre_activations(x, weights, theta)
    return (
        Text(
            en="The first part is as in the hidden layer: a sum and a threshold for each neuron. "
            "What does the softmax do then?",
            ja="前半は中間層と同じで、ニューロンごとに和を求めて閾値を引きます。"
            "そのあとソフトマックス関数は何をしますか。",
        ),
        Text(
            en=f"For f: u = {products(x, weights[0])} - {factor(theta[0])}. With all three u, take exp of each, "
            "and divide each by the sum of the three.",
            ja=f"f は u = {products(x, weights[0])} - {factor(theta[0])} です。3つの u がそろったら exp をとり、"
            "それぞれを3つの合計で割ります。",
        ),
        Text(
            en=f"The three u are {numbers(u)}, and their exp {numbers(np.exp(u))}. "
            "The sum and three divisions are left.",
            ja=f"3つの u は {numbers(u)}、その exp は {numbers(np.exp(u))} です。残るのは合計と3つの割り算です。",
        ),
    )


def solution(x: Numbers, weights: Rows, theta: Numbers) -> Text:
    """u, exp(u), their sum, the shares."""
    u, powers, result = (rule(x, weights, theta) for rule in (pre_activations, exponentials, shares))
    chain = f"u = {numbers(u)}\nexp(u) = {numbers(powers)}\n({numbers(powers)}) / {numbers([powers.sum()])}"
    return Text(
        en=f"Sums minus thresholds, then exp, then each divided by the sum of all:\n{chain}\nf, g, "
        f"h = {numbers(result)}",
        ja=f"和から閾値を引き、exp をとり、それぞれを合計で割ります。\n{chain}\nf, g, h = {numbers(result)}",
    )


def _exercise(exercise_id: str, x: Numbers, weights: Rows, theta: Numbers) -> ValueExercise:
    return ValueExercise(
        id=exercise_id,
        lesson=OUTPUTS_AND_LOSSES,
        title=Text(en="A softmax output layer", ja="ソフトマックス関数の出力層"),
        points=1,
        reference=shares,
        slips=SLIPS,
        hints=hints,
        solution=solution,
        inputs={"x": x, "weights": weights, "theta": theta},
        names=NAMES,
        sums_to_one=True,
    )


EXERCISES: tuple[ValueExercise, ...] = (
    _exercise("3_3", (0, 1, 2), ((-1, 1, -2), (2, 4, -1), (-2, -1, -3)), (-2, 1, -5)),
    _exercise("3_3b", (3, 2, 1), ((-2, 3, 1), (2, -2, -2), (-3, 2, 1)), (2, 4, -2)),
)
