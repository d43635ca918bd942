"""Exercise 4_6, back through a layer: from dL/dZ to dL/dW, dL/db and dL/dX, for Z = XW + b.

The function takes dZ of shape (n, d_out), X of shape (n, d_in) and W of shape (d_in, d_out), and returns (dW, db, dX),
shaped like W, b and X.
"""

import numpy as np

from autograde.exercise import Arguments, FunctionExercise, Hints
from autograde.exercises.lesson_08.dense_backward_slips import SLIPS
from autograde.exercises.lesson_names import BACKPROPAGATION
from autograde.exercises.wording import block
from course_lib.language import Text
from course_lib.layers import dense_backward
from course_lib.types import Array

SHAPES = ((3, 2, 2), (4, 3, 2), (2, 3, 4), (1, 3, 2), (3, 3, 3))
"""(n, d_in, d_out): a square W for W not turned over, more and fewer neurons than inputs, one row alone, and all
numbers equal, where every wrong product has a value."""


def probes(rng: np.random.Generator) -> list[Arguments]:
    """One layer of each of the `SHAPES`."""
    return [(_entries(rng, n, d_out), _entries(rng, n, d_in), _entries(rng, d_in, d_out)) for n, d_in, d_out in SHAPES]


def _entries(rng: np.random.Generator, *shape: int) -> Array:
    """Entries of either sign, away from 0; the first is negative."""
    entries: Array = rng.uniform(0.3, 2.0, shape) * rng.choice([-1.0, 1.0], shape)
    entries.flat[0] = -abs(entries.flat[0])
    return entries


def hints() -> Hints:
    """From the shapes to two of the three lines."""
    return (
        Text(
            en="Write down the shapes: dZ is (n, d_out), X is (n, d_in), W is (d_in, d_out). "
            "Each gradient has the shape of its variable. Which products of two of the three have these shapes?",
            ja="形を書き出しましょう。dZ は (n, d_out)、X は (n, d_in)、W は (d_in, d_out) です。"
            "勾配の形は、もとの変数の形と同じです。3つのうちの2つをどう組み合わせると、その形になりますか。",
        ),
        Text(
            en="dW comes from X and dZ, dX from dZ and W; in each product one factor is turned over with `.T`. "
            "db adds the rows of dZ.",
            ja="dW は X と dZ から、dX は dZ と W から求めます。どちらの積でも、片方を `.T` で転置します。"
            "db は dZ の行を足し合わせたものです。",
        ),
        Text(
            en="`dW = X.T @ dZ` and `db = np.sum(dZ, axis=0)`. For dX: dZ times W, one of them turned over, "
            "so that (n, d_in) comes out.",
            ja="`dW = X.T @ dZ`、`db = np.sum(dZ, axis=0)` です。"
            "dX は dZ と W の積で、(n, d_in) になるように片方を転置します。",
        ),
    )


CODE = """\
def dense_backward(dZ, X, W):
    dW = X.T @ dZ
    db = np.sum(dZ, axis=0)
    dX = dZ @ W.T
    return dW, db, dX"""


def solution() -> Text:
    """Three lines, each with the shape that it must have."""
    return Text(
        en="(d_in, n) times (n, d_out) gives the shape of W; the rows of dZ add up to the shape of b; "
        f"(n, d_out) times (d_out, d_in) gives the shape of X.{block(CODE)}",
        ja="(d_in, n) と (n, d_out) の積は W の形に、dZ の行の和は b の形に、"
        "(n, d_out) と (d_out, d_in) の積は X の形に"
        f"なります。{block(CODE)}",
    )


EXERCISE = FunctionExercise(
    id="4_6",
    lesson=BACKPROPAGATION,
    title=Text(en="Back through a layer", ja="層をさかのぼる"),
    points=2,
    reference=dense_backward,
    slips=SLIPS,
    hints=hints,
    solution=solution,
    function="dense_backward",
    parameters=("dZ", "X", "W"),
    probes=probes,
    returns=("dW", "db", "dX"),
)
