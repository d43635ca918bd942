"""Exercise 5_1, Box and Muller: a standard normal number from two uniform ones.

The sine branch is as right as the cosine branch. u1 = 0 is never asked: to keep it away is the caller's part.
"""

from autograde.exercise import FunctionExercise, Hints
from autograde.exercises.lesson_09.box_muller_slips import SLIPS
from autograde.exercises.lesson_09.uniforms import normality, pairs
from autograde.exercises.lesson_names import INITIALISATION
from autograde.exercises.wording import block
from course_lib.initializers import box_muller
from course_lib.language import Text


def hints() -> Hints:
    """From the two parts to the line of code."""
    return (
        Text(
            en="Which of the two uniform numbers becomes the distance from the centre, and which becomes the angle?",
            ja="2つの一様な乱数のうち、中心からの距離になるのはどちらで、角度になるのはどちらですか。",
        ),
        Text(
            en="The distance is the root of -2 ln u1; `np.log` is the natural logarithm. "
            "The angle is 2 pi u2, in radians, as `np.cos` wants it.",
            ja="距離は -2 ln u1 の平方根です。`np.log` は自然対数です。"
            "角度は 2π u2 で、`np.cos` に合わせてラジアンで表します。",
        ),
        Text(
            en="`np.sqrt(-2 * np.log(u1))` is the distance. By which number between -1 and 1 is it multiplied?",
            ja="`np.sqrt(-2 * np.log(u1))` が距離です。これに、-1 から1までのどんな数をかけますか。",
        ),
    )


def solution() -> Text:
    """Distance times cosine."""
    code = block("def box_muller(u1, u2):\n    return np.sqrt(-2 * np.log(u1)) * np.cos(2 * np.pi * u2)")
    return Text(
        en=f"Distance times the cosine of the angle. NumPy's functions work on arrays entry by entry. "
        f"The sine is as good; it gives the second number of the pair.{code}",
        ja="距離に、角度のコサインをかけます。NumPyの関数は、配列の要素ごとに計算します。"
        f"サインでもかまいません。組になるもう1つの数が得られます。{code}",
    )


EXERCISE = FunctionExercise(
    id="5_1",
    lesson=INITIALISATION,
    title=Text(en="Normal numbers after Box and Muller", ja="ボックス＝ミューラー法の正規乱数"),
    points=2,
    reference=box_muller,
    slips=SLIPS,
    hints=hints,
    solution=solution,
    function="box_muller",
    parameters=("u1", "u2"),
    probes=pairs,
    remark=normality,
)
