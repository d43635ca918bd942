"""Exercise 8_2, one step of an LSTM: c <- f c + i g, then h <- o tanh(c), for rows of examples."""

import numpy as np

from autograde.exercise import Arguments, FunctionExercise, Hints
from autograde.exercises.lesson_12 import lstm_cell_slips, lstm_gate_slips
from autograde.exercises.lesson_names import ZOO
from autograde.exercises.wording import block
from course_lib.language import Text
from course_lib.lstm import lstm_step
from course_lib.types import Array

SIZES = ((2, 3, 3), (1, 2, 3), (3, 1, 2), (2, 3, 1), (4, 2, 2))
"""(n, d_in, units). Where d_in is units, W and U could be exchanged without an error."""


def probes(rng: np.random.Generator) -> list[Arguments]:
    """(x, h, c, W, U, b): rows of examples, cells from -2 to 2, gates that are neither open nor shut."""
    return [_draw(rng, *sizes) for sizes in SIZES]


def _draw(rng: np.random.Generator, n: int, d_in: int, units: int) -> Arguments:
    def signed(low: float, high: float, *shape: int) -> Array:
        numbers: Array = rng.uniform(low, high, shape) * rng.choice([-1.0, 1.0], shape)
        return numbers

    return (
        signed(0.3, 1.5, n, d_in),
        signed(0.2, 0.9, n, units),
        signed(0.4, 2.0, n, units),
        signed(0.2, 1.0, d_in, 4 * units),
        signed(0.2, 1.0, units, 4 * units),
        signed(0.2, 1.0, 4 * units),
    )


def hints() -> Hints:
    """From the four numbers of a unit to the lines."""
    return (
        Text(
            en="One sum z holds everything that the step needs of x and h, in four blocks. Which block goes through "
            "which function, and which of the four meets the old c?",
            ja="1つの和 z に、x と h から必要なものが4つのブロックで全部入っています。"
            "どのブロックをどの関数に通しますか。古い c と出会うのは、4つのうちのどれですか。",
        ),
        Text(
            en="`i, f, o, g = np.split(x @ W + h @ U + b, 4, axis=1)` cuts z. Then sigma for i, f and o, tanh for g. "
            "The new c is made of f, the old c, i and g; the new h of o and the new c.",
            ja="`i, f, o, g = np.split(x @ W + h @ U + b, 4, axis=1)` で z を4つに分けられます。次に、i と f と o は"
            "シグモイド関数、g は tanh に通します。新しい c は f、古い c、i、g から作ります。"
            "新しい h は o と新しい c から作ります。",
        ),
        Text(
            en="`c = sigmoid(f) * c + ...`, then `h = sigmoid(o) * ...`, then `return h, c`. "
            "What stands in place of the dots?",
            ja="`c = sigmoid(f) * c + ...`、次に `h = sigmoid(o) * ...`、最後に `return h, c` です。"
            "点々には何が入りますか。",
        ),
    )


CODE = """\
def lstm_step(x, h, c, W, U, b):
    i, f, o, g = np.split(x @ W + h @ U + b, 4, axis=1)
    c = sigmoid(f) * c + sigmoid(i) * np.tanh(g)
    h = sigmoid(o) * np.tanh(c)
    return h, c"""


def solution() -> Text:
    """One product for all gates, then the cell, then what is shown."""
    return Text(
        en="One sum for all four blocks, then the cell, then what is shown of it. Both go on to the next step, "
        f"so both are returned.{block(CODE)}",
        ja="4つのブロックの和をまとめて求め、セルを新しくし、それを外に見せます。"
        f"どちらも次のステップで使うので、両方を返します。{block(CODE)}",
    )


EXERCISE = FunctionExercise(
    id="8_2",
    lesson=ZOO,
    title=Text(en="A step of an LSTM", ja="LSTMの1ステップ"),
    points=3,
    reference=lstm_step,
    slips=(*lstm_gate_slips.SLIPS, *lstm_cell_slips.SLIPS),
    hints=hints,
    solution=solution,
    function="lstm_step",
    parameters=("x", "h", "c", "W", "U", "b"),
    probes=probes,
    returns=("h", "c"),
)
