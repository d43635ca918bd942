"""Exercise 0_1, the forward pass of one neuron: u = xw + b, y = 1/(1 + exp(-u)).

The function takes (x, w, b), plain numbers or arrays, and works elementwise.
"""

import numpy as np

from autograde.exercise import Arguments, FunctionExercise, Hints
from autograde.exercises.lesson_01.forward_slips import SLIPS
from autograde.exercises.lesson_01.points import away_from_zero, inputs, spread_inputs, whole_inputs
from autograde.exercises.lesson_names import SINGLE_NEURON
from autograde.exercises.wording import block
from course_lib.language import Text
from course_lib.neuron import forward
from course_lib.types import Array


def probes(rng: np.random.Generator) -> list[Arguments]:
    """Four triples of plain numbers, two of them far out, then arrays x of 4, of 5 whole numbers, and of 50.

    w and b are always plain numbers, and no array has rows and columns: the lesson asks for neither, and a loop over
    the points is right as well.
    """
    numbers = [(away_from_zero(rng), *_weight_and_bias(rng)) for _ in range(2)]
    arrays = [(x, *_weight_and_bias(rng)) for x in (inputs(rng, 4), whole_inputs(rng, 5))]
    return [*numbers, _far(rng, 1), _far(rng, -1), *arrays, _steep(rng)]


def _weight_and_bias(rng: np.random.Generator) -> tuple[float, float]:
    return away_from_zero(rng), away_from_zero(rng)


def _far(rng: np.random.Generator, sign: int) -> tuple[float, float, float]:
    """x, w, b with |u| between 7 and 8: y is close to 0 or 1, so rounding and an inexact e show."""
    x, b = float(rng.uniform(2.5, 4)) * float(rng.choice([-1, 1])), away_from_zero(rng)
    return x, (sign * float(rng.uniform(7, 8)) - b) / x, b


def _steep(rng: np.random.Generator) -> tuple[Array, float, float]:
    """The 50 inputs, w and b with |u| beyond 5 at both ends and below 8: many y are close to 0 or 1."""
    x = spread_inputs(rng)
    return x, float(rng.uniform(6, 7)) * float(rng.choice([-1, 1])) / float(x[-1]), away_from_zero(rng) / 2


def hints() -> Hints:
    """From the two steps of the neuron to the line of code."""
    return (
        Text(
            en="A neuron works in two steps. What does it make of x, w and b first, "
            "and what does it do with the result?",
            ja="ニューロンの計算は2段階です。まず x、w、b から何を作り、次にそれをどうしますか。",
        ),
        Text(
            en="First u = xw + b. Then y is the sigmoid of u: 1 divided by 1 + exp(-u). "
            "`np.exp` takes numbers and arrays.",
            ja="まず u = xw + b です。次に、1を 1 + exp(-u) で割ったものが y です。`np.exp` は数にも配列にも使えます。",
        ),
        Text(
            en="Two lines are enough: `u = x * w + b`, then `return 1 / (1 + np.exp(...))`. "
            "What goes in place of the dots?",
            ja="2行で書けます。`u = x * w + b` と `return 1 / (1 + np.exp(...))` です。`...` には何が入りますか。",
        ),
    )


def solution() -> Text:
    """The two steps, and the code."""
    code = block("def forward(x, w, b):\n    u = x * w + b\n    return 1 / (1 + np.exp(-u))")
    return Text(
        en=f"Weight the input, add the bias, and send the sum through the sigmoid.{code}",
        ja=f"入力に重みをかけてバイアスを足し、その和をシグモイド関数に通します。{code}",
    )


EXERCISE = FunctionExercise(
    id="0_1",
    lesson=SINGLE_NEURON,
    title=Text(en="The neuron's output", ja="ニューロンの出力"),
    points=2,
    reference=forward,
    slips=SLIPS,
    hints=hints,
    solution=solution,
    function="forward",
    parameters=("x", "w", "b"),
    probes=probes,
)
