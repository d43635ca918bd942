"""Exercise 0_2, the error of one output: E = (t - y)^2 / 2.

Every rule takes (y, t), plain numbers or arrays, and works elementwise.
"""

import numpy as np

from autograde.exercise import FunctionExercise, Hints, Slip
from autograde.exercises.lesson_01.gathered import gathered
from autograde.exercises.lesson_01.points import pairs
from autograde.exercises.lesson_names import SINGLE_NEURON
from autograde.exercises.wording import block
from course_lib.language import Text
from course_lib.neuron import error

SLIPS = (
    Slip(
        "half_forgotten",
        lambda y, t: (t - y) ** 2,
        Text(
            en="You squared the gap and stopped there. The formula has one more factor in front: look at E again.",
            ja="差を2乗したところで止まっています。E の式の先頭に、もう1つかけるものがあります。見直してください。",
        ),
    ),
    Slip(
        "not_squared",
        lambda y, t: (t - y) / 2,
        Text(
            en="You halved the gap without squaring it, so gaps up and gaps down cancel. Square first, then halve.",
            ja="差を2乗せずに半分にしています。これでは上へのずれと下へのずれが打ち消し合います。先に2乗してください。",
        ),
    ),
    Slip(
        "doubled_instead_of_squared",
        lambda y, t: (t - y) * 2,
        Text(
            en="You doubled the gap. E has its square, the gap times itself: one star multiplies, "
            "two stars make a power.",
            ja="差を2倍しています。E に入るのは差の2乗、つまり差に差をかけたものです。`*` はかけ算、`**` は累乗です。",
        ),
    ),
    Slip(
        "difference_only",
        lambda y, t: t - y,
        Text(
            en="This is the gap t - y itself. E is built from it: the gap is squared, then halved. "
            "Is `** 2` in your code?",
            ja="これは差 t - y そのものです。E はこの差を2乗し、半分にしたものです。コードに `** 2` がありますか。",
        ),
    ),
    Slip(
        "difference_the_other_way",
        lambda y, t: y - t,
        Text(
            en="This is the gap y - t, not yet an error: it can be negative. Square it and halve it.",
            ja="これは差 y - t で、まだ誤差ではありません。負になることもあります。2乗して半分にしてください。",
        ),
    ),
    Slip(
        "absolute_value",
        lambda y, t: np.abs(t - y),
        Text(
            en="You took the absolute value of the gap. Our error makes gaps positive in another way: "
            "it squares them, then halves.",
            ja="差の絶対値をとっています。この講座の誤差では、別の方法で符号をなくします。差を2乗して、半分にしてください。",
        ),
    ),
    Slip(
        "half_the_absolute_value",
        lambda y, t: np.abs(t - y) / 2,
        Text(
            en="You halved the absolute value of the gap. The half is right; "
            "but it is the square of the gap that is halved.",
            ja="差の絶対値を半分にしています。半分にするところは合っています。ただし、半分にするのは差の2乗です。",
        ),
    ),
    Slip(
        "half_squared_too",
        lambda y, t: ((t - y) / 2) ** 2,
        Text(
            en="You halved the gap and then squared, so the 2 was squared as well. "
            "Square the gap first, halve afterwards.",
            ja="差を半分にしてから2乗したので、2まで2乗されています。先に差を2乗し、そのあとで半分にしてください。",
        ),
    ),
    Slip(
        "squares_subtracted",
        lambda y, t: (t**2 - y**2) / 2,
        Text(
            en="You squared t and y one by one and then subtracted. Take the gap first, and square the gap: "
            "mind the brackets.",
            ja="t と y を別々に2乗してから引いています。先に差をとり、その差を2乗します。かっこの位置を見てください。",
        ),
    ),
    Slip(
        "brackets_around_the_gap_missing",
        lambda y, t: t - y**2 / 2,
        Text(
            en="Without brackets, `t - y**2 / 2` squares and halves y alone. Put the gap t - y in brackets first.",
            ja="かっこがないと、`t - y**2 / 2` では y だけが2乗され、半分になります。"
            "先に差 t - y をかっこで囲んでください。",
        ),
    ),
    Slip(
        "target_added",
        lambda y, t: (t + y) ** 2 / 2,
        Text(
            en="You added y and t. The error measures how far apart they are: which operation gives a distance?",
            ja="y と t を足しています。誤差は2つがどれだけ離れているかを表します。離れ具合がわかるのはどの計算ですか。",
        ),
    ),
    Slip(
        "sign_turned",
        lambda y, t: -((t - y) ** 2) / 2,
        Text(
            en="Your error is negative. An error is 0 at best and grows with the gap: "
            "look for the minus sign in front.",
            ja="誤差が負になっています。誤差は最小でも0で、差が開くほど大きくなります。"
            "先頭のマイナスを見直してください。",
        ),
    ),
    *gathered(error, Text(en="errors", ja="誤差")),
)


def hints() -> Hints:
    """From the gap to the line of code."""
    return (
        Text(
            en="How far is the output from its target? And how do you turn that into a number that is never negative?",
            ja="出力は正解からどれだけ離れていますか。それを決して負にならない数にするには、どうしますか。",
        ),
        Text(
            en="Take the gap t - y, square it, and halve the square. In Python a square is written `** 2`.",
            ja="差 t - y をとり、2乗して、それを半分にします。Pythonでは2乗を `** 2` と書きます。",
        ),
        Text(
            en="One line is enough: `return (t - y) ** 2 ...` What is still missing at the end?",
            ja="1行で書けます。`return (t - y) ** 2 ...` の最後に、あと何が必要ですか。",
        ),
    )


def solution() -> Text:
    """The three steps, and the code."""
    code = block("def error(y, t):\n    return (t - y) ** 2 / 2")
    return Text(
        en="The gap, squared, halved. The half is there for later: "
        "it cancels the 2 that appears when E is differentiated."
        f"{code}",
        ja=f"差をとり、2乗し、半分にします。半分にしておくと、あとで E を微分したときに出る2と打ち消し合います。{code}",
    )


EXERCISE = FunctionExercise(
    id="0_2",
    lesson=SINGLE_NEURON,
    title=Text(en="The error", ja="誤差"),
    points=2,
    reference=error,
    slips=SLIPS,
    hints=hints,
    solution=solution,
    function="error",
    parameters=("y", "t"),
    probes=pairs,
)
