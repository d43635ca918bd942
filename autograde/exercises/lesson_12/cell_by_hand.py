"""Exercise 8_2b on paper: the new h and c of one LSTM cell whose gates are open by known amounts.

Every rule takes (i, f, o, g, c), the gates, the candidate and the old cell, and returns (h, c), both new.
"""

from math import tanh

from autograde.exercise import Hints, Rule, Slip, ValueExercise
from autograde.exercises.lesson_12 import lstm_cell_slips
from autograde.exercises.lesson_names import ZOO
from autograde.exercises.wording import factor, number
from course_lib.activations import sigmoid
from course_lib.language import Text


def reference(i: float, f: float, o: float, g: float, c: float) -> tuple[float, float]:
    """c <- f c + i g, then h <- o tanh(c)."""
    c = f * c + i * g
    return o * tanh(c), c


def _with_cell(cell: Rule) -> Rule:
    """The same, with another new c."""

    def rule(i: float, f: float, o: float, g: float, c: float) -> tuple[float, float]:
        new = cell(i, f, o, g, c)
        return o * tanh(new), new

    return rule


def _with_output(output: Rule) -> Rule:
    """The same, with another h: a function of o, the new c and the old one."""

    def rule(i: float, f: float, o: float, g: float, c: float) -> tuple[float, float]:
        new = f * c + i * g
        return output(o, new, c), new

    return rule


_SAID = {slip.name: slip.message for slip in lstm_cell_slips.SLIPS}
"""What is said of the same slips in code, and fits here too."""

SLIPS = (
    Slip(
        "gates_exchanged",
        _with_cell(lambda i, f, o, g, c: i * c + f * g),
        Text(
            en="You multiplied the old c by the input gate, and g by the forget gate. f says how much of the old "
            "stays; i how much of the new comes in.",
            ja="古い c に入力ゲートを、g に忘却ゲートをかけています。"
            "f は古いものをどれだけ残すか、i は新しいものをどれだけ入れるかを表します。",
        ),
    ),
    Slip(
        "forgets_by_f",
        _with_cell(lambda i, f, o, g, c: (1 - f) * c + i * g),
        _SAID["forgets_by_f"],
    ),
    Slip(
        "nothing_forgotten",
        _with_cell(lambda i, f, o, g, c: c + i * g),
        _SAID["nothing_forgotten"],
    ),
    Slip(
        "candidate_without_gate",
        _with_cell(lambda i, f, o, g, c: f * c + g),
        _SAID["candidate_without_gate"],
    ),
    Slip(
        "old_cell_left_out",
        _with_cell(lambda i, f, o, g, c: i * g),
        Text(
            en="Your cell holds what comes in, and nothing of what it held before. Look at f.",
            ja="セルに入っているのは新しく来たものだけで、前の中身がありません。f の役割を思い出してください。",
        ),
    ),
    Slip(
        "nothing_written",
        _with_cell(lambda i, f, o, g, c: f * c),
        _SAID["nothing_written"],
    ),
    Slip(
        "share_of_the_sum",
        _with_cell(lambda i, f, o, g, c: f * (c + i * g)),
        _SAID["share_of_the_sum"],
    ),
    Slip(
        "candidate_squashed_again",
        _with_cell(lambda i, f, o, g, c: f * c + i * tanh(g)),
        Text(
            en="You took the tanh of g. g is given as it comes out of its tanh already.",
            ja="g の tanh を計算しています。与えられた g は、もう tanh を通ったあとの値です。",
        ),
    ),
    Slip(
        "cell_squashed",
        lambda i, f, o, g, c: (o * tanh(f * c + i * g), tanh(f * c + i * g)),
        Text(
            en="Your h is right. But c itself goes on without tanh: tanh is only for what is shown.",
            ja="h は合っています。ただし c そのものは tanh を通さずに次へ進みます。tanh は外に見せるときだけです。",
        ),
        credit=0.5,
    ),
    Slip(
        "output_not_squashed",
        _with_output(lambda o, new, old: o * new),
        _SAID["output_not_squashed"],
        credit=0.5,
    ),
    Slip(
        "output_gate_forgotten",
        _with_output(lambda o, new, old: tanh(new)),
        _SAID["output_gate_forgotten"],
        credit=0.5,
    ),
    Slip(
        "old_cell_shown",
        _with_output(lambda o, new, old: o * tanh(old)),
        _SAID["old_cell_shown"],
        credit=0.5,
    ),
    Slip(
        "sigmoid_for_tanh",
        _with_output(lambda o, new, old: o * float(sigmoid(new))),
        _SAID["sigmoid_for_tanh"],
        credit=0.5,
    ),
    Slip(
        "gate_inside",
        _with_output(lambda o, new, old: tanh(o * new)),
        _SAID["gate_inside"],
        credit=0.5,
    ),
    Slip(
        "swapped",
        lambda i, f, o, g, c: reference(i, f, o, g, c)[::-1],
        Text(
            en="Both numbers are right, in the other order. Give h first, then c.",
            ja="数はどちらも合っていますが、順番が逆です。h、c の順に答えてください。",
        ),
        credit=0.5,
    ),
)


def hints(i: float, f: float, o: float, g: float, c: float) -> Hints:
    """From the gates as shares to the new c."""
    return (
        Text(
            en="A gate is a share between 0 and 1. What share of the old content stays, and what share of g is added?",
            ja="ゲートは0から1までの割合です。古い中身はどれだけ残りますか。g はどれだけ足されますか。",
        ),
        Text(
            en=f"New c: f times {factor(c)} plus i times {factor(g)}. "
            "Then h: o times the tanh of the new c; `np.tanh`.",
            ja=f"新しい c は、f × {factor(c)} に i × {factor(g)} を足したものです。"
            "h は、新しい c の tanh に o をかけたものです。tanh は `np.tanh` で計算できます。",
        ),
        Text(
            en=f"c = {number(f)}*{factor(c)} + {number(i)}*{factor(g)}. Then h = {number(o)} * np.tanh(c).",
            ja=f"c = {number(f)}*{factor(c)} + {number(i)}*{factor(g)} です。次に h = {number(o)} * np.tanh(c) です。",
        ),
    )


def solution(i: float, f: float, o: float, g: float, c: float) -> Text:
    """Both lines, written out."""
    h, new = reference(i, f, o, g, c)
    cell = f"c = {number(f)}*{factor(c)} + {number(i)}*{factor(g)} = {number(new)}"
    output = f"h = {number(o)}*tanh({number(new)}) = {number(h)}"
    return Text(
        en=f"{cell}, then {output}. The cell has kept most of what it held.",
        ja=f"{cell}、次に {output} です。セルは中身の大部分を残しています。",
    )


EXERCISE = ValueExercise(
    id="8_2b",
    lesson=ZOO,
    title=Text(en="One step of an LSTM cell", ja="LSTMのセルの1ステップ"),
    points=1,
    reference=reference,
    slips=SLIPS,
    hints=hints,
    solution=solution,
    inputs={"i": 0.3, "f": 0.9, "o": 0.6, "g": -0.7, "c": 1.5},
    names=("h", "c"),
)
