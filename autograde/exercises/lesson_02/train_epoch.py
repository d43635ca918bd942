"""Exercise 0_6, one epoch: for each point in order, w <- w - eta dE/dw and b <- b - eta dE/db.

The function takes (x, t, w, b, eta), with arrays x and t of shape (n,), and returns the new (w, b).
"""

import numpy as np

from autograde.exercise import Arguments, FunctionExercise, Hints
from autograde.exercises.lesson_01.points import away_from_zero, inputs
from autograde.exercises.lesson_02.slips import SLIPS
from autograde.exercises.lesson_names import LEARNING
from autograde.exercises.wording import block
from course_lib.language import Text
from course_lib.neuron import train_epoch


def probes(rng: np.random.Generator) -> list[Arguments]:
    """Three sets of 5 to 7 points; eta is large, so that one epoch shows in the first digits."""
    return [(inputs(rng, n), rng.uniform(0.1, 0.9, n), *_start(rng)) for n in (5, 6, 7)]


def _start(rng: np.random.Generator) -> tuple[float, float, float]:
    """w, b and eta."""
    return away_from_zero(rng), away_from_zero(rng), float(rng.uniform(0.6, 1.5))


def hints() -> Hints:
    """From what happens at one point to the lines of code."""
    return (
        Text(
            en="What happens at one point? From x to y, from y to two gradients, from the gradients to a new w and b: "
            "say it in four steps.",
            ja="一つの点で何が起こりますか。x から y、y から二つの勾配、勾配から新しい w と b。"
            "四つの段階で言ってみましょう。",
        ),
        Text(
            en="Loop over the points with `for x_i, t_i in zip(x, t)`. Inside: "
            "forward, both gradients, then w and b minus eta times their gradient.",
            ja="`for x_i, t_i in zip(x, t)` で点を順に取り出します。"
            "中で forward、二つの勾配、そして w と b の更新（η × 勾配を引く）をします。",
        ),
        Text(
            en="Inside the loop: `y_i = forward(x_i, w, b)`, then `dw = weight_gradient(x_i, y_i, t_i)` and "
            "`db = bias_gradient(y_i, t_i)`. Two updates and, after the loop, one `return` are left.",
            ja="ループの中では `y_i = forward(x_i, w, b)`、次に `dw = weight_gradient(x_i, y_i, t_i)` と "
            "`db = bias_gradient(y_i, t_i)` です。残るのは二つの更新と、ループのあとの `return` です。",
        ),
    )


CODE = """\
def train_epoch(x, t, w, b, eta):
    for x_i, t_i in zip(x, t):
        y_i = forward(x_i, w, b)
        dw = weight_gradient(x_i, y_i, t_i)
        db = bias_gradient(y_i, t_i)
        w = w - eta * dw
        b = b - eta * db
    return w, b"""


def solution() -> Text:
    """The four steps, and the code."""
    return Text(
        en=f"At each point: forward, both gradients from the same output, then both updates.{block(CODE)}",
        ja=f"点ごとに、順伝播、同じ出力から二つの勾配、そして二つの更新をします。{block(CODE)}",
    )


EXERCISE = FunctionExercise(
    id="0_6",
    lesson=LEARNING,
    title=Text(en="One epoch of learning", ja="1エポックの学習"),
    points=3,
    reference=train_epoch,
    slips=SLIPS,
    hints=hints,
    solution=solution,
    function="train_epoch",
    parameters=("x", "t", "w", "b", "eta"),
    probes=probes,
    returns=("w", "b"),
)
