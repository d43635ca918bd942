"""Slips of 3_9 in what is done with rows: shares along the wrong axis, rows that are lost, one step too far.

Every rule takes X, W1, b1, W2, b2. Where NumPy refuses the shapes of a wrong way, the rule stops with NumPy's
ValueError, as the student's function does.
"""

# mypy: no-warn-return-any
# NumPy's type stubs say Any for what a ufunc returns.

import numpy as np

from autograde.exercise import Slip
from autograde.exercises.lesson_07.two_layers_right import forward, scores
from course_lib.activations import softmax
from course_lib.language import Text
from course_lib.types import Array


def _down_the_columns(Z: Array) -> Array:
    return softmax(Z.T).T


def _of_the_whole(Z: Array) -> Array:
    powers = np.exp(Z - np.max(Z))
    return powers / powers.sum()


def _rows_divided_by_columns(Z: Array) -> Array:
    """What `e / e.sum(axis=1)` does: an error, unless there are as many examples as outputs."""
    powers = np.exp(Z - np.max(Z))
    return powers / powers.sum(axis=1)


ROW_SLIPS = (
    Slip(
        "softmax_down_the_columns",
        lambda X, W1, b1, W2, b2: _down_the_columns(scores(X, W1, b1, W2, b2)),
        Text(
            en="Your columns sum to 1. Each row is an example, and it is the row that has to sum to 1: look at `axis`.",
            ja="列の合計が1になっています。1行が1つの例なので、合計が1になるのは行です。`axis` を見直してください。",
        ),
        credit=0.5,
    ),
    Slip(
        "softmax_of_the_whole",
        lambda X, W1, b1, W2, b2: _of_the_whole(scores(X, W1, b1, W2, b2)),
        Text(
            en="All your rows together sum to 1. Each row is an example of its own, with shares of its own.",
            ja="すべての行を合わせて、合計が1になっています。1行ずつが別々の例で、それぞれに割合があります。",
        ),
        credit=0.5,
    ),
    Slip(
        "sums_not_kept_in_a_column",
        lambda X, W1, b1, W2, b2: _rows_divided_by_columns(scores(X, W1, b1, W2, b2)),
        Text(
            en="The sum of each row lies down as a row itself, shape (n,), and meets the columns. With as many "
            "examples "
            "as outputs nothing complains. `keepdims=True` keeps the sums standing.",
            ja="行ごとの合計が横に寝て、形が (n,) になり、列と組になっています。例と出力が同じ数だと、"
            "エラーも出ません。"
            "`keepdims=True` を付けると、合計が縦に並んだまま残ります。",
        ),
        credit=0.5,
    ),
    Slip(
        "first_example_only",
        lambda X, W1, b1, W2, b2: forward(X, W1, b1, W2, b2)[0],
        Text(
            en="Only the first row comes back. The function has to answer for every row of X.",
            ja="1行目の結果だけが返っています。X のすべての行について答えてください。",
        ),
        credit=0.5,
    ),
    Slip(
        "answer_instead_of_shares",
        lambda X, W1, b1, W2, b2: np.argmax(scores(X, W1, b1, W2, b2), axis=1),
        Text(
            en="You return the place of the largest share. That is one step too far: return the shares themselves.",
            ja="いちばん大きい割合の場所を返しています。1歩進みすぎです。割合そのものを返してください。",
        ),
        credit=0.5,
    ),
    Slip(
        "examples_in_columns",
        lambda X, W1, b1, W2, b2: forward(X, W1, b1, W2, b2).T,
        Text(
            en="The numbers are right, but rows and columns are exchanged. Each row of Y is an example.",
            ja="数は合っていますが、行と列が逆です。Y の1行が1つの例になるようにしてください。",
        ),
        credit=0.5,
    ),
)
