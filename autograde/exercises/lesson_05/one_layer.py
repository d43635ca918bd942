"""Exercise 3_7, one layer for many examples: Z = XW + b, without the activation.

The function takes X of shape (n, d_in), W of shape (d_in, d_out) and b of shape (d_out,), and returns Z of shape
(n, d_out). It stops before the activation, in which hidden and output layers differ.
"""

import numpy as np

from autograde.exercise import Arguments, FunctionExercise, Hints
from autograde.exercises.lesson_05.layer_slips import SLIPS
from autograde.exercises.lesson_names import LAYERS
from autograde.exercises.wording import block
from course_lib.language import Text
from course_lib.layers import dense_forward
from course_lib.types import Array

SHAPES = ((3, 2, 2), (1, 3, 2), (4, 3, 2), (2, 3, 4), (3, 3, 3))
"""(n, d_in, d_out): a square W for W.T, one row alone, more and fewer neurons than inputs, and all numbers equal,
where every wrong product has a value."""


def probes(rng: np.random.Generator) -> list[Arguments]:
    """One layer of each of the `SHAPES`."""
    return [(_entries(rng, n, d_in), _entries(rng, d_in, d_out), _entries(rng, d_out)) for n, d_in, d_out in SHAPES]


def _entries(rng: np.random.Generator, *shape: int) -> Array:
    """Entries of either sign, away from 0."""
    entries: Array = rng.uniform(0.3, 2.0, shape) * rng.choice([-1.0, 1.0], shape)
    return entries


def hints() -> Hints:
    """From the shapes to the two signs."""
    return (
        Text(
            en="Write the shapes down first: X is (n, d_in), W is (d_in, d_out). "
            "Which product of the two is (n, d_out)?",
            ja="まず形を書き出しましょう。X は (n, d_in)、W は (d_in, d_out) です。"
            "形が (n, d_out) になるのは、どちらの順の積ですか。",
        ),
        Text(
            en="The matrix product is written `@`. Every row of it then gets the same b, one entry for each neuron.",
            ja="行列の積は `@` と書きます。その積のどの行にも、同じ b（ニューロンごとに1つ）を足します。",
        ),
        Text(
            en="One line is enough: `return X @ W`, with the bias still to add.",
            ja="1行で書けます。`return X @ W` に、あとはバイアスを足すだけです。",
        ),
    )


CODE = """\
def layer(X, W, b):
    return X @ W + b"""


def solution() -> Text:
    """The one line, and its shapes."""
    return Text(
        en="(n, d_in) times (d_in, d_out) gives (n, d_out); b is added to every row, and no activation follows."
        f"{block(CODE)}",
        ja="(n, d_in) と (d_in, d_out) の積は (n, d_out) です。どの行にも b を足し、活性化関数には通しません。"
        f"{block(CODE)}",
    )


EXERCISE = FunctionExercise(
    id="3_7",
    lesson=LAYERS,
    title=Text(en="A layer for many examples", ja="たくさんの例をまとめて通す層"),
    points=2,
    reference=dense_forward,
    slips=SLIPS,
    hints=hints,
    solution=solution,
    function="layer",
    parameters=("X", "W", "b"),
    probes=probes,
)
