"""Exercise 0_6, one epoch: for each point in order, w <- w - eta dE/dw and b <- b - eta dE/db.

The function takes (x, t, w, b, eta), with arrays x and t of shape (n,), and returns the new (w, b).
"""

import numpy as np

from autograde.exercise import Arguments, FunctionExercise, Hints
from autograde.exercises.lesson_01.points import away_from_zero, inputs, spread_inputs
from autograde.exercises.lesson_02 import update_slips, walk_slips
from autograde.exercises.lesson_names import LEARNING
from autograde.exercises.wording import block
from course_lib.language import Text
from course_lib.neuron import train_epoch


def probes(rng: np.random.Generator) -> list[Arguments]:
    """Sets of 5, 7 and 50 points; eta is large, so that one epoch shows in the first digits."""
    sets = (inputs(rng, 5), inputs(rng, 7), spread_inputs(rng))
    return [(x, rng.uniform(0.1, 0.9, len(x)), *_start(rng)) for x in sets]


def _start(rng: np.random.Generator) -> tuple[float, float, float]:
    """w, b and eta."""
    return away_from_zero(rng), away_from_zero(rng), float(rng.uniform(0.6, 1.5))


def hints() -> Hints:
    """From what happens at one point to the lines of code."""
    return (
        Text(
            en="What happens at one point? From x to y, from y to two gradients, from the gradients to a new w and b: "
            "say it in three steps.",
            ja="1つの点で何が起こりますか。x から y、y から2つの勾配、勾配から新しい w と b。"
            "3つの段階に分けて言ってみましょう。",
        ),
        Text(
            en="Loop over the points with `for x_i, t_i in zip(x, t)`. Inside: "
            "`neuron.forward`, both gradients, then w and b minus eta times their gradient.",
            ja="`for x_i, t_i in zip(x, t)` で点を順に取り出します。"
            "中で `neuron.forward`、2つの勾配、そして w と b の更新（η × 勾配を引く）をします。",
        ),
        Text(
            en="Inside the loop: `y_i = neuron.forward(x_i, w, b)`, "
            "then `dw = neuron.weight_gradient(x_i, y_i, t_i)` and "
            "`db = neuron.bias_gradient(y_i, t_i)`. Two updates and, after the loop, one `return` are left.",
            ja="ループの中では `y_i = neuron.forward(x_i, w, b)`、次に `dw = neuron.weight_gradient(x_i, y_i, t_i)` と "
            "`db = neuron.bias_gradient(y_i, t_i)` です。残るのは2つの更新と、ループのあとの `return` です。",
        ),
    )


CODE = """\
def train_epoch(x, t, w, b, eta):
    for x_i, t_i in zip(x, t):
        y_i = neuron.forward(x_i, w, b)
        dw = neuron.weight_gradient(x_i, y_i, t_i)
        db = neuron.bias_gradient(y_i, t_i)
        w = w - eta * dw
        b = b - eta * db
    return w, b"""


def solution() -> Text:
    """The three steps, and the code."""
    return Text(
        en=f"At each point: forward, both gradients from the same output, then both updates.{block(CODE)}",
        ja="点ごとに、まず順伝播をします。次に、その出力から2つの勾配を求めます。最後に w と b を更新します。"
        f"{block(CODE)}",
    )


EXERCISE = FunctionExercise(
    id="0_6",
    lesson=LEARNING,
    title=Text(en="One epoch of training", ja="1エポックの訓練"),
    points=3,
    reference=train_epoch,
    slips=(*update_slips.SLIPS, *walk_slips.SLIPS),
    hints=hints,
    solution=solution,
    function="train_epoch",
    parameters=("x", "t", "w", "b", "eta"),
    probes=probes,
    returns=("w", "b"),
)
