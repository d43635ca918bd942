"""The slips of 7_1, one training step, in the biases and in the update.

Every rule takes (X, T, W1, b1, W2, b2, eta) and returns four arrays.
"""

from functools import partial

from autograde.exercise import Slip
from autograde.exercises.lesson_11.steps import Parameters, downhill, step
from course_lib.language import Text


def _chosen(first: Parameters, second: Parameters, first_at: tuple[int, int]) -> Parameters:
    """The two items of `first` at these places, those of `second` elsewhere."""
    W1, b1, W2, b2 = (
        one if at in first_at else other for at, (one, other) in enumerate(zip(first, second, strict=True))
    )
    return W1, b1, W2, b2


def _second_first(values: Parameters) -> Parameters:
    W1, b1, W2, b2 = values
    return W2, b2, W1, b1


def _weights_first(values: Parameters) -> Parameters:
    W1, b1, W2, b2 = values
    return W1, W2, b1, b2


def _steps(gradients: Parameters, eta: float) -> Parameters:
    dW1, db1, dW2, db2 = gradients
    return -eta * dW1, -eta * db1, -eta * dW2, -eta * db2


SLIPS = (
    Slip(
        "biases_never_moved",
        partial(step, update=lambda old, gradients, eta: _chosen(downhill(old, gradients, eta), old, (0, 2))),
        Text(
            en="The biases come back as they were. They learn too.",
            ja="バイアスが元の値のまま返ってきます。バイアスも学習します。",
        ),
    ),
    Slip(
        "bias_gradient_not_summed",
        partial(step, over_rows=lambda dZ: dZ),
        Text(
            en="Your biases have become tables with a row for each example. "
            "All rows share one bias: add their gradients up, `axis=0`.",
            ja="バイアスが、1行が1つの例の表になっています。バイアスは全部の行で共通です。"
            "`axis=0` で勾配を足し合わせてください。",
        ),
    ),
    Slip(
        "bias_gradient_averaged_again",
        partial(step, over_rows=lambda dZ: dZ.mean(axis=0)),
        Text(
            en="The weights are right; the biases move n times too little. Their gradient was divided by n twice: "
            "add up the rows, since dZ2 holds the 1/n already.",
            ja="重みは合っていますが、バイアスの動きがn分の1になっています。nで2回割っています。"
            "dZ2 にはもう1/nが入っているので、行について足すだけにしてください。",
        ),
        credit=0.5,
    ),
    Slip(
        "update_with_plus",
        partial(step, update=lambda old, gradients, eta: downhill(old, gradients, -eta)),
        Text(
            en="Perhaps your updates add the gradient. That walks uphill: the step goes against it.",
            ja="更新で勾配を足していませんか。それでは坂を上ってしまいます。勾配と逆の向きに動かします。",
        ),
        credit=0.5,
    ),
    Slip(
        "learning_rate_forgotten",
        partial(step, update=lambda old, gradients, eta: downhill(old, gradients, 1.0)),
        Text(
            en="Your result does not change with eta. The gradient gives the direction, eta the length.",
            ja="η を変えても結果が変わりません。勾配は向きを、η は歩幅を決めます。",
        ),
    ),
    Slip(
        "only_the_last_layer",
        partial(step, update=lambda old, gradients, eta: _chosen(downhill(old, gradients, eta), old, (2, 3))),
        Text(
            en="W1 and b1 come back as they were. "
            "Send the gradient on through ReLU to the first layer, and move it too.",
            ja="W1 と b1 が元の値のまま返ってきます。勾配をReLUを通して1つ目の層まで戻し、そこも動かしてください。",
        ),
        credit=0.5,
    ),
    Slip(
        "only_the_first_layer",
        partial(step, update=lambda old, gradients, eta: _chosen(downhill(old, gradients, eta), old, (0, 1))),
        Text(
            en="W2 and b2 come back as they were. The output layer learns too.",
            ja="W2 と b2 が元の値のまま返ってきます。出力層も学習します。",
        ),
        credit=0.5,
    ),
    Slip(
        "gradients_returned",
        partial(step, update=lambda old, gradients, eta: gradients),
        Text(
            en="You return the gradients. One line is left: the new values, each old one minus eta times its gradient.",
            ja="勾配を返しています。あと一歩です。元の値から「η × 勾配」を引いた、新しい値を返してください。",
        ),
        credit=0.5,
    ),
    Slip(
        "steps_instead_of_values",
        partial(step, update=lambda old, gradients, eta: _steps(gradients, eta)),
        Text(
            en="You return by how much each one moves. "
            "The step starts from where it stands: the old value belongs in front.",
            ja="動かす量を返しています。いまの値から動かすので、その前に元の値が必要です。",
        ),
    ),
    Slip(
        "weights_before_biases",
        partial(step, update=lambda old, gradients, eta: _weights_first(downhill(old, gradients, eta))),
        Text(
            en="The four values are right, but in another order: layer by layer, `return W1, b1, W2, b2`.",
            ja="4つの値は合っていますが、順番が違います。層ごとに並べて、`return W1, b1, W2, b2` とします。",
        ),
        credit=0.5,
    ),
    Slip(
        "layers_exchanged",
        partial(step, update=lambda old, gradients, eta: _second_first(downhill(old, gradients, eta))),
        Text(
            en="The four values are right, but in another order: first W1 and b1, then W2 and b2.",
            ja="4つの値は合っていますが、順番が違います。W1、b1、W2、b2 の順に返してください。",
        ),
        credit=0.5,
    ),
)
