"""The slips of 7_1, one training step, on the way there and back.

Every rule takes (X, T, W1, b1, W2, b2, eta) and returns four arrays, or stops with NumPy's ValueError where the shapes
of the wrong way do not fit.
"""

from functools import partial

import numpy as np

from autograde.exercise import Slip
from autograde.exercises.lesson_11.steps import right_output_gradient, step
from course_lib.activations import softmax
from course_lib.language import Text
from course_lib.types import Array


def _without_biases(
    X: Array, T: Array, W1: Array, b1: Array, W2: Array, b2: Array, eta: float
) -> tuple[Array, Array, Array, Array]:
    new_W1, step_1, new_W2, step_2 = step(X, T, W1, 0 * b1, W2, 0 * b2, eta)
    return new_W1, b1 + step_1, new_W2, b2 + step_2


SLIPS = (
    Slip(
        "not_divided_by_n",
        partial(step, output_gradient=lambda Z2, T: softmax(Z2) - T),
        Text(
            en="Your gradients are sums over the rows. The loss is a mean, so twice as many rows must not make "
            "the step twice as long: divide by n, once.",
            ja="勾配が、行についての合計になっています。損失は平均なので、行が2倍になっても歩幅が2倍になっては"
            "いけません。nで1回割ってください。",
        ),
        credit=0.5,
    ),
    Slip(
        "divided_by_all_entries",
        partial(step, output_gradient=lambda Z2, T: (softmax(Z2) - T) / T.size),
        Text(
            en="You took the mean over the classes too. "
            "Only over the rows a mean is taken: divide by n, not by n times k.",
            ja="クラスについても平均をとっています。平均をとるのは行についてだけです。n×kではなくnで割ってください。",
        ),
    ),
    Slip(
        "divided_by_the_classes",
        partial(step, output_gradient=lambda Z2, T: (softmax(Z2) - T) / T.shape[1]),
        Text(
            en="You divided by the number of classes. The mean is taken over the examples: n is the number of rows.",
            ja="クラスの数で割っています。平均をとるのは例についてです。n は行の数です。",
        ),
    ),
    Slip(
        "derivative_in_the_outputs",
        partial(step, output_gradient=lambda Z2, T: -T / softmax(Z2) / len(T)),
        Text(
            en="You went back with -t/y, the derivative in the outputs. Softmax lies between them and Z2: "
            "there the gradient is y - t.",
            ja="出力についての微分 -t/y を使ってさかのぼっています。Z2 との間にはソフトマックス関数があり、"
            "Z2 での勾配は y - t です。",
        ),
    ),
    Slip(
        "biases_forgotten_on_the_way_forward",
        _without_biases,
        Text(
            en="On the way forward the biases are missing: each layer adds its bias to its product.",
            ja="順伝播にバイアスが入っていません。どの層でも、積のあとにバイアスを足します。",
        ),
    ),
    Slip(
        "softmax_forgotten",
        partial(step, output_gradient=lambda Z2, T: (Z2 - T) / len(T)),
        Text(
            en="You compared Z2 with the targets, before it went through softmax. "
            "The gradient in Z2 is output minus target, and the output is softmax of Z2.",
            ja="ソフトマックス関数に通す前の Z2 を正解と比べています。"
            "Z2 の勾配は「出力引く正解」で、出力は Z2 をソフトマックス関数に通したものです。",
        ),
    ),
    Slip(
        "softmax_down_the_columns",
        partial(step, output_gradient=lambda Z2, T: (softmax(Z2.T).T - T) / len(T)),
        Text(
            en="Your softmax shares out 1 down each column. Rows are examples: along each row the sum is 1.",
            ja="ソフトマックス関数が、縦の列ごとに1を分けています。1行が1つの例です。合計が1になるのは行です。",
        ),
    ),
    Slip(
        "slope_of_the_sigmoid_at_the_output",
        partial(step, output_gradient=lambda Z2, T: right_output_gradient(Z2, T) * softmax(Z2) * (1 - softmax(Z2))),
        Text(
            en="You multiplied by y(1 - y) at the output. "
            "With softmax and cross-entropy y - t is the gradient in Z2 already.",
            ja="出力層で y(1 - y) をかけています。ソフトマックス関数と交差エントロピーの組では、"
            "y - t がもう Z2 の勾配になっています。",
        ),
    ),
    Slip(
        "output_and_target_exchanged",
        partial(step, output_gradient=lambda Z2, T: -right_output_gradient(Z2, T)),
        Text(
            en="Perhaps you start the backward pass with target minus output. It is the output minus the target.",
            ja="逆伝播を「正解引く出力」から始めていませんか。「出力引く正解」です。",
        ),
        credit=0.5,
    ),
    Slip(
        "hidden_gradient_through_the_new_weights",
        partial(step, hidden_gradient=lambda dZ2, W2, new_W2: dZ2 @ new_W2.T),
        Text(
            en="You moved W2 first, and then sent the gradient back through the new W2. It has to go back the way it "
            "came: compute all four gradients, then move all four.",
            ja="先に W2 を動かしてから、その新しい W2 を通して勾配を戻しています。勾配は来た道を戻ります。"
            "4つの勾配を全部求めてから、4つを動かしてください。",
        ),
    ),
    Slip(
        "weights_not_transposed",
        partial(step, hidden_gradient=lambda dZ2, W2, new_W2: dZ2 @ W2),
        Text(
            en="On the way back you multiplied by W2 as it is. The way back goes against the arrows: "
            "(n, k) times (k, h), so W2 is turned over.",
            ja="戻るときに、W2 をそのままかけています。帰り道は矢印と逆の向きです。"
            "(n, k) と (k, h) の積なので、W2 を転置します。",
        ),
    ),
    Slip(
        "slope_of_relu_forgotten",
        partial(step, slope=lambda X, Z1: 1.0),
        Text(
            en="The gradient passes ReLU as if it were not there. Where Z1 was below 0 nothing came through, "
            "and nothing goes back. (If you ask `A1 >= 0`: that is always true. Ask about Z1.)",
            ja="勾配が、ReLUがないかのように通り抜けています。Z1 が負だったところは、行きに何も通らなかったので、"
            "帰りも通りません。（`A1 >= 0` と書いた場合、これはいつも真です。Z1 について調べてください。）",
        ),
    ),
    Slip(
        "slope_of_relu_at_the_inputs",
        partial(step, slope=lambda X, Z1: np.where(X > 0, 1.0, 0.0)),
        Text(
            en="You took the slope of ReLU at X. What went through ReLU was Z1.",
            ja="ReLUの傾きを X で求めています。ReLUに入ったのは Z1 です。",
        ),
    ),
    Slip(
        "relu_forgotten",
        partial(step, f=lambda Z1: Z1, slope=lambda X, Z1: 1.0),
        Text(
            en="There is no ReLU, neither on the way there nor on the way back. Without a bend two layers are one.",
            ja="行きにも帰りにもReLUがありません。曲がりがなければ、2つの層は1つの層と同じです。",
        ),
    ),
    Slip(
        "inputs_in_the_place_of_the_hidden_layer",
        partial(step, received=lambda X, A1: X),
        Text(
            en="The gradient of W2 is made with X. A layer's gradient is made with what that layer received: "
            "the second one received A1.",
            ja="W2 の勾配を X で求めています。重みの勾配は、その層が受け取ったもので作ります。"
            "2つ目の層が受け取ったのは A1 です。",
        ),
    ),
    Slip(
        "pre_activations_in_the_place_of_the_hidden_layer",
        lambda X, T, W1, b1, W2, b2, eta: step(X, T, W1, b1, W2, b2, eta, received=lambda X, A1: X @ W1 + b1),
        Text(
            en="The gradient of W2 is made with Z1. The second layer received what came out of ReLU.",
            ja="W2 の勾配を Z1 で求めています。2つ目の層が受け取ったのは、ReLUから出てきたものです。",
        ),
    ),
)
