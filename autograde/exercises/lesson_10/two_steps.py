"""Exercises 6_4 and 6_4b on paper: two steps with momentum on the loss L = w^2, whose gradient is 2w.

Every rule takes (w, v, eta, mu) of the start and returns (w, v) after the second step.
"""

from collections.abc import Callable
from typing import Any, TypeAlias

from autograde.exercise import Hints, Slip, ValueExercise
from autograde.exercises.lesson_names import OPTIMIZERS
from autograde.exercises.wording import factor, number
from course_lib.language import Text

State: TypeAlias = tuple[float, float]
Step: TypeAlias = Callable[[float, float, float, float], State]


def twice(step: Step) -> Step:
    """Two steps of the same kind."""
    return lambda w, v, eta, mu: step(*step(w, v, eta, mu), eta, mu)


def _right(w: float, v: float, eta: float, mu: float) -> State:
    v = mu * v - eta * 2 * w
    return w + v, v


def _uphill(w: float, v: float, eta: float, mu: float) -> State:
    v = mu * v + eta * 2 * w
    return w + v, v


def _subtracted(w: float, v: float, eta: float, mu: float) -> State:
    v = mu * v - eta * 2 * w
    return w - v, v


def _gradient_kept(w: float, v: float, eta: float, mu: float) -> State:
    first = mu * v - eta * 2 * w
    second = mu * first - eta * 2 * w
    return w + first + second, second


def _mu_times_all(w: float, v: float, eta: float, mu: float) -> State:
    v = mu * (v - eta * 2 * w)
    return w + v, v


reference = twice(_right)

SLIPS = (
    Slip(
        "one_step_only",
        _right,
        Text(
            en="This is where the first step ends. Take the second from there.",
            ja="これは1歩目の終わりの値です。そこから2歩目を進めてください。",
        ),
    ),
    Slip(
        "gradient_kept",
        _gradient_kept,
        Text(
            en="Both your steps use the gradient of the start. After the first step w stands elsewhere: "
            "what is 2w there?",
            ja="2歩とも出発点の勾配を使っています。1歩目のあと、w は別の場所にいます。そこでの 2w はいくつですか。",
        ),
    ),
    Slip(
        "momentum_forgotten",
        lambda w, v, eta, mu: twice(_right)(w, 0 * v, eta, 0 * mu),
        Text(
            en="These are two steps of gradient descent without momentum. A share mu of the old v stays.",
            ja="これはモメンタムのない勾配降下法の2歩です。古い v は、割合 μ だけ残ります。",
        ),
    ),
    Slip(
        "no_friction",
        lambda w, v, eta, mu: twice(_right)(w, v, eta, 1.0),
        Text(
            en="You kept the whole of the old v. Only a share mu of it stays.",
            ja="古い v を全部残しています。残るのは割合 μ だけです。",
        ),
    ),
    Slip(
        "uphill",
        twice(_uphill),
        Text(
            en="Your ball was pushed uphill. The gradient is subtracted from the velocity.",
            ja="ボールが坂の上へ押されています。速度から勾配の分を引いてください。",
        ),
    ),
    Slip(
        "velocity_subtracted",
        twice(_subtracted),
        Text(
            en="You subtracted v from w. The minus is inside v already: add v.",
            ja="w から v を引いています。マイナスはもう v の中に入っています。v を足してください。",
        ),
    ),
    Slip(
        "factor_two_missing",
        lambda w, v, eta, mu: twice(_right)(w, v, eta / 2, mu),
        Text(
            en="You took w for the gradient. The loss is w squared; what is its derivative?",
            ja="勾配として w を使っています。損失は w の2乗です。その微分は何ですか。",
        ),
    ),
    Slip(
        "old_velocity_used",
        twice(lambda w, v, eta, mu: (w + v, mu * v - eta * 2 * w)),
        Text(
            en="You moved w by the old v each time. First the new v, then w moves by it.",
            ja="毎回、古い v で w を動かしています。先に新しい v を求め、それで w を動かします。",
        ),
    ),
    Slip(
        "mu_times_all",
        twice(_mu_times_all),
        Text(
            en="You multiplied the new push by mu too. mu belongs to the old v alone.",
            ja="新しく加わる分にも μ をかけています。μ をかけるのは古い v だけです。",
        ),
    ),
    Slip(
        "swapped",
        lambda w, v, eta, mu: reference(w, v, eta, mu)[::-1],
        Text(
            en="Both numbers are right, in the other order. Give w first, then v.",
            ja="数はどちらも合っていますが、順番が逆です。w、v の順に答えてください。",
        ),
        credit=0.5,
    ),
)

START_IGNORED = Slip(
    "velocity_starts_at_zero",
    lambda w, v, eta, mu: reference(w, 0.0, eta, mu),
    Text(
        en="Your ball started at rest. This one is rolling already: look at the v that is given.",
        ja="止まったボールから始めています。このボールはもう転がっています。与えられた v を見てください。",
    ),
)


def hints(w: float, v: float, eta: float, mu: float) -> Hints:
    """From the gradient to the first step."""
    first_w, first_v = _right(w, v, eta, mu)
    return (
        Text(
            en="What is the gradient at the start, and what is it after the first step?",
            ja="出発点での勾配はいくつですか。1歩目のあとではどうですか。",
        ),
        Text(
            en=f"First v = {number(mu)}*{factor(v)} - {number(eta)}*{factor(2 * w)}, then w + v. Then both once more.",
            ja=f"まず v = {number(mu)}*{factor(v)} - {number(eta)}*{factor(2 * w)}、次に w + v です。"
            "同じことをもう一度します。",
        ),
        Text(
            en=f"After the first step v = {number(first_v)} and w = {number(first_w)}. The gradient there is 2w.",
            ja=f"1歩目のあとは v = {number(first_v)}、w = {number(first_w)} です。そこでの勾配は 2w です。",
        ),
    )


def solution(w: float, v: float, eta: float, mu: float) -> Text:
    """Both steps, written out."""
    one_w, one_v = _right(w, v, eta, mu)
    two_w, two_v = reference(w, v, eta, mu)
    first = (
        f"v = {number(mu)}*{factor(v)} - {number(eta)}*{factor(2 * w)} = {number(one_v)}",
        f"w = {number(w)} + {factor(one_v)} = {number(one_w)}",
    )
    second = (
        f"v = {number(mu)}*{factor(one_v)} - {number(eta)}*{factor(2 * one_w)} = {number(two_v)}",
        f"w = {number(one_w)} + {factor(two_v)} = {number(two_w)}",
    )
    return Text(
        en=f"First step: {', '.join(first)}. Second step: {', '.join(second)}.",
        ja=f"1歩目：{'、'.join(first)} です。2歩目：{'、'.join(second)} です。",
    )


def _exercise(exercise_id: str, slips: tuple[Slip, ...], **inputs: Any) -> ValueExercise:
    return ValueExercise(
        id=exercise_id,
        lesson=OPTIMIZERS,
        title=Text(en="Two steps with momentum", ja="モメンタムで2歩"),
        points=1,
        reference=reference,
        slips=slips,
        hints=hints,
        solution=solution,
        inputs=inputs,
        names=("w", "v"),
    )


EXERCISES = (
    _exercise("6_4", SLIPS, w=4.0, v=0.0, eta=0.1, mu=0.7),
    _exercise("6_4b", (*SLIPS, START_IGNORED), w=-3.0, v=0.5, eta=0.2, mu=0.8),
)
