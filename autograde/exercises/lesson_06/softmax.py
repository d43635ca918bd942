"""Exercise 3_4, softmax of one row or of rows: exp(u_k) divided by the sum of exp(u_j) in the same row."""

import numpy as np

from autograde.exercise import Arguments, FunctionExercise, Hints
from autograde.exercises.lesson_06.softmax_slips import SLIPS
from autograde.exercises.lesson_names import OUTPUTS_AND_LOSSES
from autograde.exercises.wording import block
from course_lib.activations import softmax
from course_lib.language import Text

LARGE = 1000.0
"""exp overflows from 710 on, and is 0 below -745."""


def probes(rng: np.random.Generator) -> list[Arguments]:
    """Rows and tables, as many of each: two plain ones, then one far up; a table far down, and a row that spans all."""
    small = [rng.uniform(-3, 3, shape) for shape in ((3,), (4,), (4, 3), (3, 5))]
    far = [rng.uniform(-2, 2, 3) + LARGE, rng.uniform(-2, 2, (4, 3)) + LARGE, rng.uniform(-2, 2, (3, 5)) - LARGE]
    wide = rng.permutation([LARGE, 0.0, -LARGE]) + rng.uniform(-2, 2, 3)
    return [(u,) for u in (*small, *far, wide)]


def hints() -> Hints:
    """From the two steps to the shape of the sum."""
    return (
        Text(
            en="What are the two steps of softmax? And what may you subtract from every u without changing a share?",
            ja="ソフトマックス関数の2つの手順は何ですか。また、割合を変えずに、どの u からも引いてよい数は何ですか。",
        ),
        Text(
            en="Subtract the largest u of the row, take exp, divide by the sum of the row. "
            "`np.max` and `np.sum` take `axis=-1`, which runs along the row.",
            ja="その行の最大の u を引き、exp をとり、行の合計で割ります。"
            "`np.max` と `np.sum` には、行に沿った向きを表す `axis=-1` を渡します。",
        ),
        Text(
            en="`e = np.exp(u - np.max(u, axis=-1, keepdims=True))`. With `keepdims=True` the largest of each row "
            "stays in a column, ready to be subtracted from its row. What is `e` divided by?",
            ja="`e = np.exp(u - np.max(u, axis=-1, keepdims=True))` とします。`keepdims=True` を付けると、"
            "行ごとの最大値が縦に並んだまま残り、それぞれの行から引けます。`e` を何で割りますか。",
        ),
    )


def solution() -> Text:
    """Shift, exp, divide."""
    code = block(
        "def softmax(u):\n"
        "    e = np.exp(u - np.max(u, axis=-1, keepdims=True))\n"
        "    return e / np.sum(e, axis=-1, keepdims=True)"
    )
    return Text(
        en=f"The largest exponent becomes 0, so nothing overflows; then each is divided by the sum of its row.{code}",
        ja=f"最大の指数を0にして、大きくなりすぎないようにします。それから、それぞれを行の合計で割ります。{code}",
    )


EXERCISE = FunctionExercise(
    id="3_4",
    lesson=OUTPUTS_AND_LOSSES,
    title=Text(en="The softmax function", ja="ソフトマックス関数"),
    points=2,
    reference=softmax,
    slips=SLIPS,
    hints=hints,
    solution=solution,
    function="softmax",
    parameters=("u",),
    probes=probes,
)
