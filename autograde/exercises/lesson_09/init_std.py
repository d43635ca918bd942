"""Exercise 5_2, the standard deviation to start from: 1/sqrt(n) for sigmoid and tanh, sqrt(2/n) for ReLU.

n is never below 9. At n = 4 the slip that takes 1/sqrt(n) for the variance equals He's value, at n = 2 the square root
of 2/n equals 2/n.
"""

# mypy: no-warn-return-any
# NumPy's type stubs say Any for what a ufunc returns.

import numpy as np

from autograde.exercise import Arguments, FunctionExercise, Hints
from autograde.exercises.lesson_09.init_std_slips import SLIPS
from autograde.exercises.lesson_names import INITIALISATION
from autograde.exercises.wording import block
from course_lib.initializers import init_std
from course_lib.language import Text

ACTIVATIONS = ("sigmoid", "relu", "tanh")


def probes(rng: np.random.Generator) -> list[Arguments]:
    """Each activation with two numbers of inputs, six different ones."""
    fans = rng.choice(np.arange(9, 200), 6, replace=False)
    return [(int(n), activation) for n, activation in zip(fans, 2 * ACTIVATIONS, strict=True)]


def hints() -> Hints:
    """From the table to the three cases."""
    return (
        Text(
            en="A sum of n products has n times the variance of one. By what must the variance of each weight be "
            "divided, so that the sum stays as wide? And the standard deviation, then?",
            ja="n 個の積の和の分散は、1つ分の n 倍です。和の広がりを変えないためには、重みの分散をいくつで割りますか。"
            "すると、標準偏差はどうなりますか。",
        ),
        Text(
            en="Two cases: for sigmoid and tanh the variance is 1/n, for ReLU it is 2/n. "
            "Return its root. Names are compared with `==`.",
            ja="場合は2つです。シグモイド関数とtanhでは分散が 1/n、ReLUでは 2/n です。"
            "その平方根を返します。名前は `==` で比べます。",
        ),
        Text(
            en='`if activation == "relu":` returns `np.sqrt(2 / n)`. What do the other two return?',
            ja='`if activation == "relu":` のときは `np.sqrt(2 / n)` を返します。ほかの2つでは何を返しますか。',
        ),
    )


def solution() -> Text:
    """Three names, two formulas, and a clear refusal of any other."""
    code = block(
        "def init_std(n, activation):\n"
        '    if activation == "relu":\n'
        "        return np.sqrt(2 / n)\n"
        '    if activation in ("sigmoid", "tanh"):\n'
        "        return 1 / np.sqrt(n)\n"
        '    raise ValueError(f"unknown activation: {activation}")'
    )
    return Text(
        en=f"ReLU lets half of the signal through, and the 2 makes up for it. "
        f"A name that nobody knows stops with an error, not with a number that is wrong.{code}",
        ja="ReLUは信号の半分しか通さないので、2で補います。"
        f"知らない名前のときは、間違った数を返さずに、エラーで止まります。{code}",
    )


EXERCISE = FunctionExercise(
    id="5_2",
    lesson=INITIALISATION,
    title=Text(en="The scale of the first weights", ja="重みの初期値の標準偏差"),
    points=2,
    reference=init_std,
    slips=SLIPS,
    hints=hints,
    solution=solution,
    function="init_std",
    parameters=("n", "activation"),
    probes=probes,
)
