"""The slips of 4_6: wrong ways back through Z = XW + b.

Every rule takes dZ of shape (n, d_out), X of shape (n, d_in) and W of shape (d_in, d_out), and gives (dW, db, dX).
Where NumPy refuses the shapes of a wrong way, the rule stops with NumPy's ValueError, as the student's function does.
"""

from collections.abc import Callable
from typing import TypeAlias

import numpy as np
from numpy.typing import ArrayLike

from autograde.exercise import Rule, Slip
from course_lib.language import Text
from course_lib.layers import dense_backward
from course_lib.types import Array

Way: TypeAlias = Callable[[Array, Array, Array], ArrayLike]


def _with(*, dW: Way | None = None, db: Way | None = None, dX: Way | None = None) -> Rule:
    """The right way, but for the parts that are given."""

    def rule(dZ: Array, X: Array, W: Array) -> tuple[ArrayLike, ...]:
        right = dense_backward(dZ, X, W)
        return tuple(part if way is None else way(dZ, X, W) for way, part in zip((dW, db, dX), right, strict=True))

    return rule


WEIGHT_SLIPS = (
    Slip(
        "weight_gradient_transposed",
        _with(dW=lambda dZ, X, W: dZ.T @ X),
        Text(
            en="`dW` has rows and columns exchanged. It has the shape of W, a row for each input: "
            "which of X and dZ is turned over?",
            ja="`dW` の行と列が逆です。`dW` は W と同じ形で、1行が1つの入力です。転置するのは X と dZ のどちらですか。",
        ),
        credit=0.5,
    ),
    Slip(
        "weight_gradient_averaged",
        _with(dW=lambda dZ, X, W: X.T @ dZ / len(X)),
        Text(
            en="You divided `dW` by the number of rows. If the loss is a mean, dZ holds the division already: "
            "here rows are only added.",
            ja="`dW` を行の数で割っています。損失が平均なら、その割り算は dZ にもう入っています。"
            "ここでは足すだけです。",
        ),
    ),
    Slip(
        "weight_gradient_of_the_first_row",
        _with(dW=lambda dZ, X, W: np.outer(X[0], dZ[0])),
        Text(
            en="Only the first example reached `dW`. Every row used the same W: their gradients are added.",
            ja="`dW` に1行目の例しか入っていません。どの行も同じ W を使ったので、勾配を足し合わせます。",
        ),
    ),
    Slip(
        "weight_gradient_elementwise",
        _with(dW=lambda dZ, X, W: X * dZ),
        Text(
            en="For `dW` you used `*`, entry by entry. Each weight joins one input to one neuron: "
            "the matrix product `@` forms all the pairs, and adds over the rows.",
            ja="`dW` に要素どうしのかけ算 `*` を使っています。重みは入力とニューロンの組ごとにあります。"
            "行列の積 `@` なら、すべての組を作り、行について足せます。",
        ),
    ),
)

BIAS_SLIPS = (
    Slip(
        "bias_gradient_averaged",
        _with(db=lambda dZ, X, W: np.mean(dZ, axis=0)),
        Text(
            en="`db` is a mean over the rows. If the loss is a mean, dZ holds the division already: here rows are "
            "added.",
            ja="`db` が行についての平均になっています。損失が平均なら、その割り算は dZ にもう入っています。"
            "ここでは足すだけです。",
        ),
    ),
    Slip(
        "bias_gradient_over_the_neurons",
        _with(db=lambda dZ, X, W: np.sum(dZ, axis=1)),
        Text(
            en="You added dZ along its rows. b has one entry for each neuron, and neurons are columns: "
            "add down the rows.",
            ja="`db` で、dZ を行に沿って足しています。b はニューロンごとに1つで、ニューロンは列です。"
            "列ごとに、縦に足してください。",
        ),
    ),
    Slip(
        "bias_gradient_one_number",
        _with(db=lambda dZ, X, W: np.sum(dZ)),
        Text(
            en="You added all of dZ into one number. `db` has one entry for each neuron: which axis is added up?",
            ja="dZ を全部足して、1つの数にしています。`db` はニューロンごとに1つです。どの軸について足しますか。",
        ),
    ),
    Slip(
        "bias_gradient_not_added_up",
        _with(db=lambda dZ, X, W: dZ),
        Text(
            en="Your `db` is dZ itself, a row for each example. Every row got the same b: add the rows.",
            ja="`db` が dZ そのもので、例ごとに1行あります。どの行にも同じ b を足したので、行を足し合わせます。",
        ),
    ),
    Slip(
        "bias_gradient_kept_as_a_row",
        _with(db=lambda dZ, X, W: np.sum(dZ, axis=0, keepdims=True)),
        Text(
            en="The numbers of `db` are right, but it is a table of one row. b has shape (d_out,): leave out "
            "`keepdims`.",
            ja="`db` の数は合っていますが、1行だけの表になっています。b の形は (d_out,) です。"
            "`keepdims` を外してください。",
        ),
        credit=0.5,
    ),
    Slip(
        "bias_gradient_with_the_sign_of_a_threshold",
        _with(db=lambda dZ, X, W: -np.sum(dZ, axis=0)),
        Text(
            en="`db` has the sign of a threshold. b is added in Z = XW + b: when it grows, Z grows.",
            ja="`db` の符号が閾値の場合の符号になっています。Z = XW + b では b を足すので、b が増えれば Z も増えます。",
        ),
        credit=0.5,
    ),
)

INPUT_SLIPS = (
    Slip(
        "weights_not_transposed",
        _with(dX=lambda dZ, X, W: dZ @ W),
        Text(
            en="For `dX` you multiplied by W as it is. dZ is (n, d_out), and dX is (n, d_in): "
            "only W turned over leads there. With a square W Python cannot warn you.",
            ja="`dX` で、W をそのままかけています。dZ は (n, d_out)、dX は (n, d_in) なので、W は転置します。"
            "W が正方行列だと、転置しなくてもエラーになりません。",
        ),
    ),
    Slip(
        "input_gradient_transposed",
        _with(dX=lambda dZ, X, W: W @ dZ.T),
        Text(
            en="`dX` has rows and columns exchanged. It has the shape of X, a row for each example.",
            ja="`dX` の行と列が逆です。`dX` は X と同じ形で、1行が1つの例です。",
        ),
        credit=0.5,
    ),
    Slip(
        "input_gradient_averaged",
        _with(dX=lambda dZ, X, W: dZ @ W.T / len(X)),
        Text(
            en="You divided `dX` by the number of rows. Each example has a gradient of its own; nothing is averaged.",
            ja="`dX` を行の数で割っています。例ごとに別々の勾配なので、平均はとりません。",
        ),
    ),
    Slip(
        "input_gradient_masked",
        _with(dX=lambda dZ, X, W: dZ @ W.T * (X > 0)),
        Text(
            en="You set `dX` to 0 where X is not positive. That is the step back through ReLU, which comes after this "
            "function.",
            ja="X が正でないところで、`dX` を0にしています。それはReLUをさかのぼる計算で、この関数の次の段階です。",
        ),
        credit=0.5,
    ),
)


def _weights_and_biases_averaged(dZ: Array, X: Array, W: Array) -> tuple[Array, Array, Array]:
    dW, db, dX = dense_backward(dZ, X, W)
    return dW / len(X), db / len(X), dX


def _all_averaged(dZ: Array, X: Array, W: Array) -> tuple[Array, Array, Array]:
    dW, db, dX = dense_backward(dZ, X, W)
    return dW / len(X), db / len(X), dX / len(X)


def _in_the_order_of_the_way_back(dZ: Array, X: Array, W: Array) -> tuple[Array, Array, Array]:
    dW, db, dX = dense_backward(dZ, X, W)
    return dX, dW, db


def _signs_turned(dZ: Array, X: Array, W: Array) -> tuple[Array, Array, Array]:
    dW, db, dX = dense_backward(dZ, X, W)
    return -dW, -db, -dX


WHOLE_SLIPS = (
    Slip(
        "weights_and_biases_averaged",
        _weights_and_biases_averaged,
        Text(
            en="You divided `dW` and `db` by the number of rows. If the loss is a mean, dZ holds the division already; "
            "divided again, it counts twice.",
            ja="`dW` と `db` を行の数で割っています。損失が平均なら、その割り算は dZ にもう入っています。"
            "もう一度割ると、二重になります。",
        ),
    ),
    Slip(
        "all_averaged",
        _all_averaged,
        Text(
            en="You divided all three by the number of rows. If the loss is a mean, dZ holds the division already: "
            "leave it out here.",
            ja="3つとも行の数で割っています。損失が平均なら、その割り算は dZ にもう入っています。"
            "ここでは割らないでください。",
        ),
    ),
    Slip(
        "results_in_another_order",
        _in_the_order_of_the_way_back,
        Text(
            en="All three are right, in another order: `dX` comes first. End with `return dW, db, dX`.",
            ja="3つとも合っていますが、順番が違い、`dX` が先になっています。`return dW, db, dX` で終えてください。",
        ),
        credit=0.5,
    ),
    Slip(
        "signs_turned",
        _signs_turned,
        Text(
            en="All three have the wrong sign. The minus belongs to the update, w - eta * dw; a gradient has none.",
            ja="3つとも符号が逆です。マイナスが付くのは更新の式 w - η * dw です。勾配そのものには付きません。",
        ),
        credit=0.5,
    ),
)

SLIPS = (*WEIGHT_SLIPS, *BIAS_SLIPS, *INPUT_SLIPS, *WHOLE_SLIPS)
