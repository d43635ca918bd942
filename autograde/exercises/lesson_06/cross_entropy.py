"""Exercise 3_6, the cross-entropy: minus the sum of t ln y over the classes, then the mean over the rows."""

from autograde.exercise import FunctionExercise, Hints
from autograde.exercises.lesson_06.cross_entropy_slips import SLIPS
from autograde.exercises.lesson_06.rows import probabilities
from autograde.exercises.lesson_names import OUTPUTS_AND_LOSSES
from autograde.exercises.wording import block
from course_lib.language import Text
from course_lib.losses import cross_entropy


def hints() -> Hints:
    """From the one class that counts to the mean over the rows."""
    return (
        Text(
            en="In t there is one 1, and 0 elsewhere. Which terms of the sum are left? And what is ln of it: "
            "above or below 0?",
            ja="t は1つだけが1で、ほかは0です。和の中で残るのはどの項ですか。"
            "その対数は0より大きいですか、小さいですか。",
        ),
        Text(
            en="Three steps: `t * np.log(y)`; minus the sum along each row, with `axis=-1`; the mean of what is left.",
            ja="手順は3つです。`t * np.log(y)` を求め、`axis=-1` で行に沿って足してマイナスを付け、"
            "残ったものの平均をとります。",
        ),
        Text(
            en="`-np.sum(t * np.log(y), axis=-1)` holds one loss for each row. Their mean is left.",
            ja="`-np.sum(t * np.log(y), axis=-1)` で、行ごとの損失が求められます。あとは平均をとるだけです。",
        ),
    )


def solution() -> Text:
    """Logarithm, target, sum, mean."""
    code = block("def cross_entropy(y, t):\n    return np.mean(-np.sum(t * np.log(y), axis=-1))")
    return Text(
        en=f"The target picks out ln y of the right class. Minus makes it positive; "
        f"over the rows the mean is taken.{code}",
        ja=f"正解のクラスの ln y だけが残ります。マイナスを付けて正の数にし、行について平均をとります。{code}",
    )


EXERCISE = FunctionExercise(
    id="3_6",
    lesson=OUTPUTS_AND_LOSSES,
    title=Text(en="The cross-entropy", ja="交差エントロピー"),
    points=2,
    reference=cross_entropy,
    slips=SLIPS,
    hints=hints,
    solution=solution,
    function="cross_entropy",
    parameters=("y", "t"),
    probes=probabilities,
)
