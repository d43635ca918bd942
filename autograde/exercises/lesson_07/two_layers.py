"""Exercise 3_9, a whole network for many examples: one hidden layer with ReLU, and softmax at the end.

The function takes X of shape (n, d_in), W1 (d_in, d_hidden), b1 (d_hidden,), W2 (d_hidden, d_out), b2 (d_out,), and
returns the shares Y, shape (n, d_out).
"""

import numpy as np

from autograde.exercise import Arguments, FunctionExercise, Hints
from autograde.exercises.lesson_07.activation_slips import ACTIVATION_SLIPS
from autograde.exercises.lesson_07.row_slips import ROW_SLIPS
from autograde.exercises.lesson_07.row_sums import row_sums
from autograde.exercises.lesson_07.two_layers_right import forward
from autograde.exercises.lesson_07.weight_slips import WEIGHT_SLIPS
from autograde.exercises.lesson_names import FORWARD_PROPAGATION
from autograde.exercises.wording import block
from course_lib.language import Text
from course_lib.types import Array

SIZES = ((4, 3, 2, 5), (1, 2, 4, 3), (5, 3, 3, 3), (3, 4, 5, 3), (4, 4, 4, 4))
"""(n, d_in, d_hidden, d_out): all different, one row alone, the same number of nodes in every layer, as many examples
as outputs, and all numbers equal, where every wrong product and every wrong sum has a value."""


def probes(rng: np.random.Generator) -> list[Arguments]:
    """One network of each of the `SIZES`, in whose hidden layer ReLU has something to do."""
    return [_network(rng, *sizes) for sizes in SIZES]


def _network(rng: np.random.Generator, n: int, d_in: int, d_hidden: int, d_out: int) -> Arguments:
    while True:
        X, W1, b1 = _entries(rng, n, d_in), _entries(rng, d_in, d_hidden), _entries(rng, d_hidden)
        Z = X @ W1 + b1
        if np.any(Z < -0.3) and np.any(Z > 0.3):
            return X, W1, b1, _entries(rng, d_hidden, d_out), _entries(rng, d_out)


def _entries(rng: np.random.Generator, *shape: int) -> Array:
    """Entries of either sign, away from 0 and small enough for softmax to leave every output a share."""
    entries: Array = rng.uniform(0.2, 1.2, shape) * rng.choice([-1.0, 1.0], shape)
    return entries


def hints() -> Hints:
    """From the number of lines to the last one."""
    return (
        Text(
            en="How many layers compute something here? Write one line for each of them, and the shapes above it.",
            ja="ここで計算をする層はいくつありますか。層ごとに1行ずつ書き、その上に形を書いてみましょう。",
        ),
        Text(
            en="The hidden layer: signals times weights, plus bias, through `relu`. "
            "The output layer hears the hidden one, and ends with `softmax`.",
            ja="中間層では、信号に重みをかけ、バイアスを足し、`relu` に通します。"
            "出力層が聞くのは中間層で、最後は `softmax` です。",
        ),
        Text(
            en="The first line is `A = relu(X @ W1 + b1)`. The second looks much the same: what stands in the "
            "place of X, "
            "and what in the place of `relu`?",
            ja="1行目は `A = relu(X @ W1 + b1)` です。2行目もよく似ています。X のかわりに何が、"
            "`relu` のかわりに何が入りますか。",
        ),
    )


CODE = """\
def forward(X, W1, b1, W2, b2):
    A = relu(X @ W1 + b1)
    return softmax(A @ W2 + b2)"""


def solution() -> Text:
    """One line for each layer."""
    return Text(
        en="(n, d_in) becomes (n, d_hidden), and that becomes (n, d_out). One row or a thousand: the lines are "
        "the same."
        f"{block(CODE)}",
        ja="(n, d_in) が (n, d_hidden) になり、それが (n, d_out) になります。1行でも1000行でも、式は同じです。"
        f"{block(CODE)}",
    )


EXERCISE = FunctionExercise(
    id="3_9",
    lesson=FORWARD_PROPAGATION,
    title=Text(en="A whole network for many examples", ja="たくさんの例をまとめて通すネットワーク"),
    points=3,
    reference=forward,
    slips=(*ACTIVATION_SLIPS, *ROW_SLIPS, *WEIGHT_SLIPS),
    hints=hints,
    solution=solution,
    function="forward",
    parameters=("X", "W1", "b1", "W2", "b2"),
    probes=probes,
    remark=row_sums,
)
