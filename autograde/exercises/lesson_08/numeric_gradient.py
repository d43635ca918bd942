"""Exercise 4_7, the numeric gradient: (f(x + h) - f(x - h)) / 2h for each entry of x alone, by central differences.

The function takes f, which takes an array and gives one number, x, an array of any shape, and the step h. It is probed
with large steps: there the numeric gradient is not the exact one, and one kind of difference is told from another.
"""

import numpy as np
from numpy.typing import NDArray

from autograde.exercise import Arguments, FunctionExercise, Hints
from autograde.exercises.lesson_08.numeric_gradient_slips import SLIPS
from autograde.exercises.lesson_names import BACKPROPAGATION
from autograde.exercises.wording import block
from autograde.formula import Formula
from course_lib.gradcheck import numeric_gradient
from course_lib.language import Text
from course_lib.types import Array


def probes(rng: np.random.Generator) -> list[Arguments]:
    """A row, a table, and a row of whole numbers; in each function an entry matters to the slopes of the others."""
    row, table = _entries(rng, 4), _entries(rng, 6).reshape(2, 3)
    return [
        (_with_cubes(rng), row, _step(rng)),
        (_with_powers(rng), table, _step(rng)),
        (_with_cubes(rng), _whole_numbers(rng), _step(rng)),
    ]


def _with_cubes(rng: np.random.Generator) -> Formula:
    a, b = _factors(rng)
    return Formula(
        f"lambda x: {a} * np.sum(x ** 3) + {b} * np.sum(x) ** 3",
        lambda x: a * np.sum(x**3) + b * np.sum(x) ** 3,
    )


def _with_powers(rng: np.random.Generator) -> Formula:
    a, b = _factors(rng)
    return Formula(
        f"lambda x: {a} * np.sum(np.exp(x)) + {b} * np.sum(x) ** 3",
        lambda x: a * np.sum(np.exp(x)) + b * np.sum(x) ** 3,
    )


def _factors(rng: np.random.Generator) -> list[float]:
    """Two factors of two decimals, so that the function can be shown as it is."""
    factors: list[float] = rng.uniform(0.3, 0.9, 2).round(2).tolist()
    return factors


def _entries(rng: np.random.Generator, n: int) -> Array:
    """`n` numbers of either sign in turn, of two decimals, their sizes between 0.5 and 1.8."""
    entries: Array = (rng.uniform(0.5, 1.8, n) * (-1.0) ** np.arange(n)).round(2)
    return entries


def _whole_numbers(rng: np.random.Generator) -> NDArray[np.int64]:
    """Three whole numbers; cut off towards 0, a negative one shifted up moves, a positive one shifted down."""
    numbers: NDArray[np.int64] = rng.integers(2, 4, 3) * np.array([1, -1, 1])
    return numbers


def _step(rng: np.random.Generator) -> float:
    return round(float(rng.uniform(0.12, 0.3)), 2)


def hints() -> Hints:
    """From one entry to the loop over all."""
    return (
        Text(
            en="The first entry alone: how does f change when it grows by h, and how when it shrinks by h, "
            "while all others stay?",
            ja="まず1つ目の要素だけを考えましょう。ほかはそのままで、それを h だけ増やすと f はいくつになりますか。"
            "h だけ減らすとどうですか。",
        ),
        Text(
            en="Make two copies of x, one entry larger by h in one and smaller by h in the other. The difference of "
            "the "
            "two values of f is divided by the distance of the two places. `np.ndindex(x.shape)` names all entries.",
            ja="x のコピーを2つ作り、1つの要素だけを、一方では h 増やし、もう一方では h 減らします。"
            "f の値の差を、2つの場所の間隔で割ります。`np.ndindex(x.shape)` で、すべての要素を順に指定できます。",
        ),
        Text(
            en="Start with `x = np.array(x, dtype=float)` and `gradient = np.zeros(x.shape)`. In the loop "
            "`for index in np.ndindex(x.shape):` take `above, below = np.copy(x), np.copy(x)` and `above[index] += h`; "
            "the other copy, the difference and the division by the distance are left.",
            ja="`x = np.array(x, dtype=float)` と `gradient = np.zeros(x.shape)` で始めます。"
            "`for index in np.ndindex(x.shape):` のループの中で `above, below = np.copy(x), np.copy(x)` とし、"
            "`above[index] += h` とします。残りは、もう一方のコピーと、差と、間隔での割り算です。",
        ),
    )


CODE = """\
def numeric_gradient(f, x, h):
    x = np.array(x, dtype=float)
    gradient = np.zeros(x.shape)
    for index in np.ndindex(x.shape):
        above, below = x.copy(), x.copy()
        above[index] += h
        below[index] -= h
        gradient[index] = (f(above) - f(below)) / (2 * h)
    return gradient"""


def solution() -> Text:
    """One entry at a time, on copies."""
    return Text(
        en="One entry at a time, to either side, on copies; the two places are 2h apart. "
        f"`dtype=float` makes room for decimals where x holds whole numbers.{block(CODE)}",
        ja="要素を1つずつ、コピーの上で両側に動かします。2つの場所の間隔は 2h です。"
        f"x が整数でも小数を入れられるように、`dtype=float` とします。{block(CODE)}",
    )


EXERCISE = FunctionExercise(
    id="4_7",
    lesson=BACKPROPAGATION,
    title=Text(en="The numeric gradient", ja="数値微分による勾配"),
    points=2,
    reference=numeric_gradient,
    slips=SLIPS,
    hints=hints,
    solution=solution,
    function="numeric_gradient",
    parameters=("f", "x", "h"),
    probes=probes,
)
