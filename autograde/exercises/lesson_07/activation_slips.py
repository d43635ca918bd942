"""Slips of 3_9 in the activations: one that is missing, another one, or one in the wrong place.

Every rule takes X, W1, b1, W2, b2.
"""

import numpy as np

from autograde.exercise import Slip
from autograde.exercises.lesson_07.two_layers_right import scores
from course_lib.activations import relu, sigmoid, softmax, step, tanh
from course_lib.language import Text
from course_lib.types import Array


def _leaky(Z: Array) -> Array:
    return np.where(Z > 0, Z, 0.01 * Z)


ACTIVATION_SLIPS = (
    Slip(
        "hidden_activation_forgotten",
        lambda X, W1, b1, W2, b2: softmax((X @ W1 + b1) @ W2 + b2),
        Text(
            en="The hidden layer has no activation: you sent X @ W1 + b1 on as it is. "
            "Without ReLU two layers are one. What does the second layer hear?",
            ja="中間層の活性化関数が抜けていて、X @ W1 + b1 をそのまま送っています。"
            "ReLUがないと、2つの層は1つの層と同じです。2番目の層が聞くのは何ですか。",
        ),
    ),
    Slip(
        "softmax_forgotten",
        scores,
        Text(
            en="You return the last weighted sum. One step is left: softmax makes shares of it, row by row.",
            ja="最後の重み付きの和を返しています。あと一歩です。ソフトマックス関数で、行ごとに割合にしてください。",
        ),
        credit=0.5,
    ),
    Slip(
        "hidden_activation_on_the_output",
        lambda X, W1, b1, W2, b2: softmax(relu(scores(X, W1, b1, W2, b2))),
        Text(
            en="You sent the last weighted sum through ReLU before softmax. ReLU belongs to the hidden layer; "
            "softmax wants the negative numbers, too.",
            ja="最後の重み付きの和を、ソフトマックス関数の前にReLUに通しています。ReLUは中間層のものです。"
            "ソフトマックス関数には、負の数もそのまま渡します。",
        ),
    ),
    Slip(
        "relu_instead_of_softmax",
        lambda X, W1, b1, W2, b2: relu(scores(X, W1, b1, W2, b2)),
        Text(
            en="Your last layer ends with ReLU, like a hidden one. It answers “which one?”, so its activation is "
            "softmax.",
            ja="最後の層を、中間層と同じようにReLUで終えています。「どれ」と聞かれているので、"
            "出力層にはソフトマックス関数を使います。",
        ),
    ),
    Slip(
        "sigmoid_instead_of_softmax",
        lambda X, W1, b1, W2, b2: sigmoid(scores(X, W1, b1, W2, b2)),
        Text(
            en="Your last layer ends with the sigmoid. Then a row does not sum to 1: here the outputs share a whole, "
            "and that is softmax.",
            ja="最後の層をシグモイド関数で終えています。これでは行の合計が1になりません。"
            "1つの全体を分け合うのは、ソフトマックス関数です。",
        ),
    ),
    Slip(
        "sigmoid_in_the_hidden_layer",
        lambda X, W1, b1, W2, b2: softmax(sigmoid(X @ W1 + b1) @ W2 + b2),
        Text(
            en="Your hidden layer uses the sigmoid. The text asks for ReLU there.",
            ja="中間層にシグモイド関数を使っています。ここではReLUを使います。",
        ),
        credit=0.5,
    ),
    Slip(
        "tanh_in_the_hidden_layer",
        lambda X, W1, b1, W2, b2: softmax(tanh(X @ W1 + b1) @ W2 + b2),
        Text(
            en="Your hidden layer uses tanh. The text asks for ReLU there.",
            ja="中間層にtanhを使っています。ここではReLUを使います。",
        ),
        credit=0.5,
    ),
    Slip(
        "softmax_in_the_hidden_layer",
        lambda X, W1, b1, W2, b2: softmax(softmax(X @ W1 + b1) @ W2 + b2),
        Text(
            en="You used softmax twice. Hidden neurons do not share a whole; the hidden layer uses ReLU.",
            ja="ソフトマックス関数を2回使っています。中間層のニューロンは1つの全体を分け合いません。中間層はReLUです。",
        ),
    ),
    Slip(
        "leaky_relu_in_the_hidden_layer",
        lambda X, W1, b1, W2, b2: softmax(_leaky(X @ W1 + b1) @ W2 + b2),
        Text(
            en="Your hidden layer lets a hundredth of the negative sums through: that is the leaky variant. "
            "Plain ReLU makes 0 of them.",
            ja="中間層で、負の和の100分の1を通しています。それはLeaky ReLUです。ふつうのReLUは、負の和を0にします。",
        ),
        credit=0.5,
    ),
    Slip(
        "step_in_the_hidden_layer",
        lambda X, W1, b1, W2, b2: softmax(step(X @ W1 + b1) @ W2 + b2),
        Text(
            en="Your hidden neurons send on 0 or 1 alone. ReLU sends on how much: a positive sum goes through "
            "as it is.",
            ja="中間層のニューロンが、0か1しか送っていません。ReLUは大きさも伝えます。正の和は、そのまま通します。",
        ),
    ),
    Slip(
        "softmax_twice",
        lambda X, W1, b1, W2, b2: softmax(softmax(scores(X, W1, b1, W2, b2))),
        Text(
            en="You sent the scores through softmax twice. The shares of shares lie close together: once is enough.",
            ja="最後の重み付きの和を、ソフトマックス関数に2回通しています。割合の割合は、たがいに近くなってしまいます。"
            "1回で十分です。",
        ),
        credit=0.5,
    ),
    Slip(
        "relu_before_the_bias",
        lambda X, W1, b1, W2, b2: softmax((relu(X @ W1) + b1) @ W2 + b2),
        Text(
            en="You applied ReLU before b1 was added. The activation comes last: first the whole X @ W1 + b1.",
            ja="b1 を足す前にReLUに通しています。活性化関数は最後です。先に X @ W1 + b1 を全部計算してください。",
        ),
    ),
)
