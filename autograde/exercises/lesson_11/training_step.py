"""Exercise 7_1, one training step: forward, backward and update of a network with one hidden layer.

The function takes (X, T, W1, b1, W2, b2, eta) and returns the new (W1, b1, W2, b2), as arrays of their own.
"""

from collections.abc import Sequence

import numpy as np

from autograde.exercise import Arguments, FunctionExercise, Hints, Results
from autograde.exercises.lesson_11 import activation_slips, step_slips, update_slips
from autograde.exercises.lesson_11.steps import training_step
from autograde.exercises.lesson_names import TRAINING
from autograde.exercises.wording import block
from course_lib.language import Text
from course_lib.targets import one_hot
from course_lib.types import Array

SHAPES = ((4, 3, 3, 3), (3, 2, 4, 3), (5, 3, 3, 2), (6, 2, 3, 3))
"""(n, d, h, k): all sizes of the network equal, where every wrong product has a value; all different; as many inputs as
hidden neurons; as many hidden neurons as classes."""


def probes(rng: np.random.Generator) -> list[Arguments]:
    """A network and a batch of each of the `SHAPES`; eta is large, so that one step shows in the first digits."""
    return [_drawn(rng, *shape) for shape in SHAPES]


def _drawn(rng: np.random.Generator, n: int, d: int, h: int, k: int) -> Arguments:
    X, T = _entries(rng, n, d), one_hot(rng.permutation(np.arange(n) % k), k)
    W1 = _entries(rng, d, h)
    b1 = _bias_with_both_signs(rng, X @ W1)
    return X, T, W1, b1, _entries(rng, h, k), _entries(rng, k), float(rng.uniform(0.4, 0.9))


def _bias_with_both_signs(rng: np.random.Generator, sums: Array) -> Array:
    """b1 such that each hidden neuron is on for some rows and off for others."""
    ordered = np.sort(sums, axis=0)
    below = rng.integers(0, len(sums) - 1, sums.shape[1])
    columns = np.arange(sums.shape[1])
    share = rng.uniform(0.3, 0.7, sums.shape[1])
    thresholds: Array = (1 - share) * ordered[below, columns] + share * ordered[below + 1, columns]
    return -thresholds


def _entries(rng: np.random.Generator, *shape: int) -> Array:
    """Entries of either sign, away from 0."""
    entries: Array = rng.uniform(0.3, 1.5, shape) * rng.choice([-1.0, 1.0], shape)
    return entries


def nothing_right(arguments: Sequence[Arguments], results: Sequence[Results]) -> Text:
    """What it says that none of the four is right throughout; heard where no slip and no pattern fits."""
    return Text(
        en="All four values are off, so look where all of them pass: at Z2 on the way forward, at dZ2, or at the "
        "update. Print dZ2 for a few rows. Each row of it sums to 0; does yours?",
        ja="4つの値がどれも合っていません。4つに共通するところ、つまり順伝播の Z2、dZ2、更新の式を見直しましょう。"
        "まず dZ2 を数行だけ表示してみてください。どの行も合計が0になるはずです。",
    )


def hints() -> Hints:
    """From the order of the stages to the lines of code."""
    return (
        Text(
            en="Three stages: forward to Z2, backward to four gradients, update. At which moment may W2 change?",
            ja="3つの段階があります。Z2 までの順伝播、4つの勾配までの逆伝播、更新です。W2 を変えてよいのはいつですか。",
        ),
        Text(
            en="Forward: `Z1`, `A1`, `Z2`. Backward: `dZ2` from the loss, then a `dense_backward` for each layer, "
            "from the last to the first, and the slope of ReLU between them. Only then the four updates.",
            ja="順伝播は `Z1`、`A1`、`Z2`。逆伝播は、損失から `dZ2` を求め、"
            "後ろの層から順に `dense_backward` を使います。間にReLUの傾きが入ります。4つの更新はそのあとです。",
        ),
        Text(
            en="`dW2, db2, dA1 = dense_backward(dZ2, A1, W2)` is the middle line. "
            "Before it stands `softmax_cross_entropy_gradient(Z2, T)`, after it `dA1 * relu_prime(Z1)`.",
            ja="真ん中の行は `dW2, db2, dA1 = dense_backward(dZ2, A1, W2)` です。"
            "その前に `softmax_cross_entropy_gradient(Z2, T)`、そのあとに `dA1 * relu_prime(Z1)` がきます。",
        ),
    )


CODE = """\
def training_step(X, T, W1, b1, W2, b2, eta):
    Z1 = dense_forward(X, W1, b1)
    A1 = relu(Z1)
    Z2 = dense_forward(A1, W2, b2)
    dZ2 = softmax_cross_entropy_gradient(Z2, T)
    dW2, db2, dA1 = dense_backward(dZ2, A1, W2)
    dZ1 = dA1 * relu_prime(Z1)
    dW1, db1, _ = dense_backward(dZ1, X, W1)
    return W1 - eta * dW1, b1 - eta * db1, W2 - eta * dW2, b2 - eta * db2"""


def solution() -> Text:
    """The three stages, and the code."""
    return Text(
        en=f"Forward, backward, and only then the update, of all four at once.{block(CODE)}",
        ja=f"順伝播、逆伝播、そのあとで更新です。4つをまとめて更新します。{block(CODE)}",
    )


EXERCISE = FunctionExercise(
    id="7_1",
    lesson=TRAINING,
    title=Text(en="One training step", ja="訓練の1ステップ"),
    points=3,
    reference=training_step,
    slips=(*step_slips.SLIPS, *activation_slips.SLIPS, *update_slips.SLIPS),
    hints=hints,
    solution=solution,
    function="training_step",
    parameters=("X", "T", "W1", "b1", "W2", "b2", "eta"),
    probes=probes,
    returns=("W1", "b1", "W2", "b2"),
    remark=nothing_right,
)
